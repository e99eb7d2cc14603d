package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.persistence.ComplaintEvents;
import fr.palier.complaint.persistence.ComplaintRows;
import fr.palier.engine.Role;
import fr.palier.engine.TenantFile;
import fr.palier.engine.TenantFiles;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.office.CurrentPerson;
import fr.palier.office.FileTurns;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who acts on complaints, who reads them; what every act needs. */
@Component
public class ComplaintDesk {

    /** Takes, follows, answers, closes. */
    public static final Set<String> ACTORS = Set.of(Role.COMPLAINT_DESK.group(), Role.RENTAL_MANAGEMENT.group());

    /** Reads something of all files, be it without the person; buyers and finance need none of it. */
    public static final Set<String> READERS = TenantFile.REQUEST.readers();

    /** Reads who asks, whichever the agency: the shift's lists name people. */
    public static final Set<String> NAMES = TenantFile.REQUEST.wholeReaders();

    private final CurrentPerson people;
    private final ComplaintRows rows;
    private final FileTurns turns;
    private final ComplaintEvents events;
    private final Homes homes;
    private final Offices offices;
    private final Journal journal;
    private final TenantFiles files;
    private final Clock clock;

    ComplaintDesk(
            CurrentPerson people,
            ComplaintRows rows,
            FileTurns turns,
            ComplaintEvents events,
            Homes homes,
            Offices offices,
            Journal journal,
            TenantFiles files,
            Clock clock) {
        this.people = people;
        this.rows = rows;
        this.turns = turns;
        this.events = events;
        this.homes = homes;
        this.offices = offices;
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    public static boolean mayAct(Person person) {
        return person.isOneOf(ACTORS);
    }

    Person person() {
        return people.get();
    }

    String office() {
        return people.office();
    }

    String policy(String office) {
        return offices.get(office).policy();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }

    /** @throws fr.palier.office.Rejection {@code office.notAllowed} */
    void mustAct() {
        people.mustBe(ACTORS);
    }

    /** @throws fr.palier.office.Rejection {@code office.notAllowed} */
    void mustRead() {
        people.mustBe(READERS);
    }

    /** For lists that name people. @throws fr.palier.office.Rejection {@code office.notAllowed} */
    void mustReadNames() {
        people.mustBe(NAMES);
    }

    /** @throws fr.palier.office.Rejection {@code office.notAllowed} unless the person reads this file whole */
    void mustRead(String reference) {
        OfficeReason.NOT_ALLOWED.when(!files.isWhole(people.get(), reference));
    }

    TenantFiles files() {
        return files;
    }

    /** The complaint, held until commit, for somebody who may act on it. */
    Complaint act(String reference) {
        Complaint complaint = locked(people.office(), reference);
        mustAct();
        return complaint;
    }

    /** The complaint, held until commit, for a job, a link or another module; the office is the case's. */
    Complaint locked(String office, String reference) {
        return find(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** The complaint, held until commit, if there is one. */
    Optional<Complaint> find(String office, String reference) {
        turns.take(office, reference);
        return rows.lock(office, reference);
    }

    Complaint get(String office, String reference) {
        return rows.find(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** Where it is, if known. */
    Optional<Place> place(Complaint complaint) {
        return complaint.isPlaced()
                ? Optional.of(homes.place(
                        complaint.office(), complaint.residence(), complaint.building(), complaint.dwelling()))
                : Optional.empty();
    }

    /** Who asks, if the lease is known. */
    Optional<Occupant> occupant(Complaint complaint) {
        return Optional.ofNullable(complaint.occupant()).map(id -> homes.occupant(complaint.office(), id));
    }

    /** A fact that happened now. */
    void happened(Complaint complaint, EventKind kind) {
        happened(complaint, kind, now());
    }

    void happened(Complaint complaint, EventKind kind, OffsetDateTime at) {
        events.add(complaint.reference(), kind, at, now(), person());
    }

    void note(Complaint complaint, String event, String sentence, Map<String, ?> details) {
        journal.write(complaint.office(), complaint.reference(), "complaint." + event, sentence, details);
    }
}
