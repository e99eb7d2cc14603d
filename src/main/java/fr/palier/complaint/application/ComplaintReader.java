package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.Message;
import fr.palier.complaint.persistence.CallRows;
import fr.palier.complaint.persistence.ComplaintEvents;
import fr.palier.complaint.persistence.ComplaintRows;
import fr.palier.complaint.persistence.IncidentRows;
import fr.palier.complaint.persistence.MessageRows;
import fr.palier.complaint.persistence.OnCallRows;
import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.engine.TenantFile;
import fr.palier.engine.TenantFiles;
import fr.palier.housing.Place;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.Interventions;
import fr.palier.office.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office and the tenant read of complaints. */
@Component
@Transactional(readOnly = true)
public class ComplaintReader {

    private static final int LIKELY = 5;

    private final ComplaintDesk desk;
    private final ComplaintRows rows;
    private final ComplaintEvents events;
    private final MessageRows messages;
    private final CallRows calls;
    private final OnCallRows alerts;
    private final IncidentRows incidents;
    private final Interventions interventions;
    private final ComplaintClocks clocks;
    private final ReopeningPeriod period;
    private final Rules rules;

    ComplaintReader(
            ComplaintDesk desk,
            ComplaintRows rows,
            ComplaintEvents events,
            MessageRows messages,
            CallRows calls,
            OnCallRows alerts,
            IncidentRows incidents,
            Interventions interventions,
            ComplaintClocks clocks,
            ReopeningPeriod period,
            Rules rules) {
        this.desk = desk;
        this.rows = rows;
        this.events = events;
        this.messages = messages;
        this.calls = calls;
        this.alerts = alerts;
        this.incidents = incidents;
        this.interventions = interventions;
        this.clocks = clocks;
        this.period = period;
        this.rules = rules;
    }

    /** Empty for another office's, and for whom complaints are no business of. */
    public Optional<ComplaintFile> read(String office, String reference, Person reader) {
        return switch (desk.files().share(reader, reference)) {
            case NOTHING -> Optional.empty();
            case FACTS -> rows.find(office, reference).map(this::file).map(ComplaintFile::withoutPerson);
            case WHOLE -> rows.find(office, reference).map(this::file);
        };
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, {@code office.notAllowed} */
    public ComplaintFile get(String reference) {
        Complaint complaint = desk.get(desk.office(), reference);
        desk.mustRead(reference);
        return file(complaint);
    }

    public List<Complaint> search(String office, Person reader, String words, boolean openOnly, int limit) {
        TenantFiles.Reach reach = desk.files().reach(reader, TenantFile.REQUEST);
        return reach.isNone() ? List.of() : rows.search(office, reach, words, openOnly, limit);
    }

    /** Why each intervention of a complaint that came to nothing did, by its reference. */
    public Map<String, String> whyNothing(ComplaintFile file) {
        return file.interventions().stream()
                .flatMap(order -> interventions.events(order.office(), order.reference()).stream())
                .filter(event -> isNothing(event.kind()) && event.note() != null)
                .collect(Collectors.toMap(
                        InterventionEvent::reference, InterventionEvent::note, (first, later) -> later));
    }

    private static boolean isNothing(EventKind kind) {
        return kind == EventKind.CANCELLED || kind == EventKind.REJECTED;
    }

    private ComplaintFile file(Complaint complaint) {
        String office = complaint.office();
        String reference = complaint.reference();
        return new ComplaintFile(
                complaint,
                desk.place(complaint).orElse(null),
                desk.occupant(complaint).orElse(null),
                events.of(reference),
                messages.of(reference),
                calls.of(office, reference),
                calls.toMakeFor(office, reference),
                interventions.of(office, reference),
                Optional.ofNullable(complaint.incident())
                        .flatMap(id -> incidents.find(office, id))
                        .orElse(null),
                alerts.alerts(reference),
                likely(complaint),
                clocks.of(complaint),
                reopenUntil(complaint),
                true);
    }

    private LocalDate reopenUntil(Complaint complaint) {
        return period.isOpen(complaint)
                ? period.lastDay(complaint, complaint.resolution(), complaint.closedAt())
                : null;
    }

    private List<Complaint> likely(Complaint complaint) {
        return desk
                .place(complaint)
                .map(place -> likely(complaint.office(), place, complaint.category()))
                .orElse(List.of())
                .stream()
                .filter(other -> !other.reference().equals(complaint.reference()))
                .toList();
    }

    /** Complaints that are probably the same fact, by {@code duplicate-window}; newest first. */
    List<Complaint> likely(String office, Place place, fr.palier.complaint.domain.Category category) {
        int days = rules.simulateOne(
                        "duplicate-window", Map.of("officePolicy", desk.policy(office), "category", category.name()))
                .map(decision -> decision.number("days"))
                .orElse(0);
        return rows.likely(
                office,
                place.residence().id(),
                place.building() == null ? null : place.building().id(),
                category,
                desk.now().minusDays(days),
                LIKELY);
    }

    /** Rows of the tables that decided last, with their basis, for the file. */
    public List<Decision> reasons(Complaint complaint) {
        return rules.of(complaint.office(), complaint.reference()).stream()
                .filter(kept -> !kept.rows().isEmpty())
                .map(kept -> new Decision(
                        new Decision.Source(kept.key(), kept.version(), kept.id()),
                        kept.rows().get(0)))
                .toList();
    }

    /**
     * What the person sees behind the link: what they said, what the office answered, where it stands; nothing of the register.
     *
     * @param visits events of the interventions by their reference
     */
    public record TenantView(
            Complaint complaint,
            List<Message> messages,
            List<Intervention> interventions,
            Map<String, List<InterventionEvent>> visits,
            ComplaintClocks.Clocks clocks,
            LocalDate reopenUntil) {}

    public TenantView ofLink(SignedLinks.Link link) {
        Complaint complaint = desk.get(link.office(), link.reference());
        List<Intervention> ordered = interventions.of(link.office(), link.reference());
        return new TenantView(
                complaint,
                messages.of(link.reference()).stream()
                        .filter(message -> message.sender() != Message.Sender.NOTE)
                        .toList(),
                ordered,
                ordered.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Intervention::reference, one -> interventions.events(link.office(), one.reference()))),
                clocks.of(complaint),
                reopenUntil(complaint));
    }
}
