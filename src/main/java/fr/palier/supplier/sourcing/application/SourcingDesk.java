package fr.palier.supplier.sourcing.application;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.Office;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import fr.palier.supplier.SourcedFile;
import fr.palier.supplier.SourcedFiles;
import fr.palier.supplier.sourcing.domain.Sourcing;
import fr.palier.supplier.sourcing.domain.SourcingReason;
import fr.palier.supplier.sourcing.persistence.SourcingRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who acts on which sourcing; what every act needs. */
@Component
public class SourcingDesk {

    private final CurrentPerson people;
    private final SourcingRows rows;
    private final Optional<SourcedFiles> files;
    private final Offices offices;
    private final Journal journal;
    private final Clock clock;

    SourcingDesk(
            CurrentPerson people,
            SourcingRows rows,
            Optional<SourcedFiles> files,
            Offices offices,
            Journal journal,
            Clock clock) {
        this.people = people;
        this.rows = rows;
        this.files = files;
        this.offices = offices;
        this.journal = journal;
        this.clock = clock;
    }

    /** Buyers, and buyers of the service that asked for the purchase. */
    public static boolean mayAct(Person person, String service) {
        return person.is(Role.BUYERS.group())
                || person.is(Role.DEPARTMENT_BUYERS.group()) && person.is("service-" + service);
    }

    /** Those who act, and supervisors. */
    public static boolean mayRead(Person person, String service) {
        return mayAct(person, service) || person.is(Role.SUPERVISORS.group());
    }

    Person person() {
        return people.get();
    }

    String office() {
        return people.office();
    }

    Office office(Sourcing sourcing) {
        return offices.get(sourcing.office());
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }

    /** The file that a sourcing serves; @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    SourcedFile file(String office, String reference) {
        String asked = reference == null ? "" : reference.strip();
        return find(office, asked).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(asked));
    }

    Optional<SourcedFile> find(String office, String reference) {
        return files.flatMap(source -> source.find(office, reference));
    }

    /** @throws fr.palier.office.Rejection {@code sourcing.published} once all firms are told by the consultation itself */
    void mustBeOpen(SourcedFile file) {
        SourcingReason.PUBLISHED.when(!file.open(), file.reference());
    }

    void mustBeOpen(Sourcing sourcing) {
        mustBeOpen(file(sourcing.office(), sourcing.file()));
    }

    /** The sourcing, held until commit, for somebody who may act on it. */
    Sourcing act(String reference) {
        Sourcing sourcing = locked(people.office(), reference);
        OfficeReason.NOT_ALLOWED.when(!mayAct(person(), sourcing.service()));
        return sourcing;
    }

    /** The sourcing, held until commit, for a job or a firm's link; the office is the case's or the link's. */
    Sourcing locked(String office, String reference) {
        return rows.lock(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** @throws fr.palier.office.Rejection {@code sourcing.reasonRequired} */
    static String reason(String text) {
        return Text.reason(text, SourcingReason.REASON_REQUIRED);
    }

    void note(Sourcing sourcing, String event, String sentence, Map<String, ?> details) {
        journal.write(sourcing.office(), sourcing.reference(), "sourcing." + event, sentence, details);
    }

    /** A line on the file that the sourcing serves too. */
    void noteOnFile(Sourcing sourcing, String event, String sentence) {
        journal.write(
                sourcing.office(),
                sourcing.file(),
                "sourcing." + event,
                sentence,
                Map.of("sourcing", sourcing.reference()));
    }
}
