package fr.palier.intervention.application;

import fr.palier.contract.Contracts;
import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.TenantFile;
import fr.palier.engine.TenantFiles;
import fr.palier.housing.Homes;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.Status;
import fr.palier.intervention.persistence.AbsenceOfTenantRows;
import fr.palier.intervention.persistence.EventRows;
import fr.palier.intervention.persistence.InterventionRows;
import fr.palier.intervention.persistence.WorkRows;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.supplier.Firms;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what pages show, for somebody of the office or behind a link. */
@Component
public class ViewIntervention {

    private final InterventionDesk desk;
    private final ReadInterventions reader;
    private final InterventionRows rows;
    private final EventRows events;
    private final AbsenceOfTenantRows absences;
    private final WorkRows work;
    private final Contracts contracts;
    private final Firms firms;
    private final Homes homes;
    private final PlaceOrder orders;
    private final TenantFiles files;

    ViewIntervention(
            InterventionDesk desk,
            ReadInterventions reader,
            InterventionRows rows,
            EventRows events,
            AbsenceOfTenantRows absences,
            WorkRows work,
            Contracts contracts,
            Firms firms,
            Homes homes,
            PlaceOrder orders,
            TenantFiles files) {
        this.desk = desk;
        this.reader = reader;
        this.rows = rows;
        this.events = events;
        this.absences = absences;
        this.work = work;
        this.contracts = contracts;
        this.firms = firms;
        this.homes = homes;
        this.orders = orders;
        this.files = files;
    }

    /** For the person who is signed in. @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    @Transactional(readOnly = true)
    public InterventionView get(String reference) {
        Person person = desk.person();
        return read(desk.people().office(), reference, person)
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    @Transactional(readOnly = true)
    public Optional<InterventionView> read(String office, String reference, Person person) {
        return switch (files.share(person, reference)) {
            case NOTHING -> Optional.empty();
            case FACTS -> rows.find(office, reference).map(this::view).map(InterventionView::withoutPerson);
            case WHOLE -> rows.find(office, reference).map(this::view);
        };
    }

    /** Behind a signed link of the firm or of the tenant. */
    @Transactional(readOnly = true)
    public InterventionView ofLink(SignedLinks.Link link) {
        return view(desk.get(link.office(), link.reference()));
    }

    public OffsetDateTime now() {
        return desk.now();
    }

    /** Newest first; @param words part of a reference, of the file served or of a residence's name; empty = all @param status null = all */
    @Transactional(readOnly = true)
    public List<InterventionRows.Listed> search(String words, Status status, boolean open, int most) {
        OfficeReason.NOT_ALLOWED.when(!desk.person().isOneOf(InterventionDocuments.READERS));
        return search(desk.people().office(), desk.person(), words, status, open, most);
    }

    /** The same for the list of all files; empty for whom interventions are no business of. */
    @Transactional(readOnly = true)
    public List<InterventionRows.Listed> search(
            String office, Person person, String words, Status status, boolean open, int most) {
        TenantFiles.Reach reach = files.reach(person, TenantFile.INTERVENTION);
        return reach.isNone() ? List.of() : rows.search(office, reach, words, status, open, most);
    }

    private InterventionView view(Intervention one) {
        String office = one.office();
        return new InterventionView(
                one,
                orders.place(one),
                one.occupant() == null ? null : homes.occupant(office, one.occupant()),
                one.firm() == null ? null : firms.get(office, one.firm()),
                one.contract() == null
                        ? null
                        : contracts.find(office, one.contract()).orElseThrow(),
                reader.course(one),
                absences.of(office, one.reference()),
                events.corrections(office, one.reference()),
                work.lines(one.reference(), WorkRows.Stage.ORDERED),
                work.lines(one.reference(), WorkRows.Stage.DONE),
                work.quotes(office, one.reference()),
                work.papers(office, one.reference()).orElseThrow(),
                reader.clock(one, true).orElse(null),
                reader.clock(one, false).orElse(null),
                one.status() == Status.UNASSIGNED
                        ? contracts.ofWorkType(
                                office, one.workType(), desk.now().toLocalDate())
                        : List.of(),
                true);
    }
}
