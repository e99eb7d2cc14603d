package fr.palier.survey.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.ComplaintClosed;
import fr.palier.complaint.Complaints;
import fr.palier.complaint.Resolution;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEnded;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.Interventions;
import fr.palier.intervention.Party;
import fr.palier.office.Journal;
import fr.palier.office.Zone;
import fr.palier.survey.domain.CaseKind;
import fr.palier.survey.domain.SurveyedCase;
import fr.palier.survey.persistence.SurveyRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears of closed cases. A complaint with its interventions gives one survey; an intervention that no complaint asked for gives its own.
 * What was withdrawn or cancelled is not asked about: nothing was done. Nor is work that the office refused for good: it knows that the
 * tenant is not served yet, and asks once what follows has ended; a request that is closed without any further order is asked about. For a common part the one who reported it is asked; where nobody
 * reported it, the tenant of the building who was asked longest ago.
 */
@Component
class ClosedCases {

    private static final String COMPLAINT = "R-";

    private final OpenSurvey surveys;
    private final Complaints complaints;
    private final Interventions interventions;
    private final Homes homes;
    private final SurveyRows rows;
    private final Journal journal;

    ClosedCases(
            OpenSurvey surveys,
            Complaints complaints,
            Interventions interventions,
            Homes homes,
            SurveyRows rows,
            Journal journal) {
        this.surveys = surveys;
        this.complaints = complaints;
        this.interventions = interventions;
        this.homes = homes;
        this.rows = rows;
        this.journal = journal;
    }

    @EventListener
    void closed(ComplaintClosed closed) {
        if (closed.resolution() != Resolution.WITHDRAWN) {
            complaints
                    .find(closed.office(), closed.reference())
                    .filter(Complaint::isPlaced)
                    .map(complaint -> caseOf(complaint, closed))
                    .ifPresent(surveys::open);
        }
    }

    @EventListener
    void ended(InterventionEnded ended) {
        if (ended.origin() != null && ended.origin().startsWith(COMPLAINT)) {
            return;
        }
        switch (ended.outcome()) {
            case ACCEPTED ->
                interventions
                        .find(ended.office(), ended.reference())
                        .map(intervention -> caseOf(intervention, ended.at()))
                        .ifPresent(surveys::open);
            case REJECTED ->
                journal.write(
                        ended.office(),
                        ended.reference(),
                        "survey.notOpened",
                        "Travaux refusés définitivement : le locataire n'est pas interrogé avant que la suite soit faite.",
                        Map.of());
            case CANCELLED -> {
                // nothing was done
            }
        }
    }

    private SurveyedCase caseOf(Complaint complaint, ComplaintClosed closed) {
        return new SurveyedCase(
                complaint.office(),
                complaint.reference(),
                CaseKind.COMPLAINT,
                complaint.categoryLabel(),
                complaint.categoryLabel(),
                interventions.of(complaint.office(), complaint.reference()).stream()
                        .map(Intervention::firm)
                        .filter(java.util.Objects::nonNull)
                        .reduce((first, last) -> last)
                        .orElse(null),
                complaint.residence(),
                complaint.dwelling(),
                asked(
                        complaint.office(),
                        complaint.occupant(),
                        complaint.residence(),
                        complaint.building(),
                        complaint.dwelling(),
                        closed.at()),
                closed.at(),
                staff(
                        closed.handledBy(),
                        complaint.office(),
                        Stream.concat(Stream.of(complaint.reference()), closed.interventions().stream())));
    }

    /** All who acted on the case: messages, triage, transfer, quotes, decisions, closing; each act is in the journal. */
    private Set<String> staff(Set<String> known, String office, Stream<String> files) {
        Set<String> staff = new HashSet<>(known);
        staff.addAll(journal.actors(office, files.toList()));
        return staff;
    }

    private SurveyedCase caseOf(Intervention intervention, OffsetDateTime at) {
        Set<String> staff = new HashSet<>();
        interventions.events(intervention.office(), intervention.reference()).stream()
                .filter(event -> event.party() == Party.OFFICE || event.party() == Party.OWN_TEAM)
                .map(InterventionEvent::actor)
                .forEach(staff::add);
        return new SurveyedCase(
                intervention.office(),
                intervention.reference(),
                CaseKind.INTERVENTION,
                intervention.workType().label(),
                intervention.subject(),
                intervention.firm(),
                intervention.residence(),
                intervention.dwelling(),
                asked(
                        intervention.office(),
                        intervention.occupant(),
                        intervention.residence(),
                        intervention.building(),
                        intervention.dwelling(),
                        at),
                at,
                staff(
                        staff,
                        intervention.office(),
                        Stream.concat(
                                Stream.of(intervention.reference()),
                                Optional.ofNullable(intervention.origin()).stream())));
    }

    private Long asked(String office, Long occupant, long residence, Long building, Long dwelling, OffsetDateTime at) {
        if (occupant != null) {
            return occupant;
        }
        LocalDate day = at.atZoneSameInstant(Zone.PARIS).toLocalDate();
        Optional<Long> found = dwelling != null
                ? homes.occupantOf(office, dwelling, day).map(Occupant::id)
                : rows.askedLongestAgo(office, residence, building, day);
        return found.orElse(null);
    }
}
