package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.ComplaintStatus;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.domain.FollowUp;
import fr.palier.complaint.domain.Responsible;
import fr.palier.complaint.domain.Route;
import fr.palier.complaint.domain.TriageFacts;
import fr.palier.complaint.persistence.ComplaintRows;
import fr.palier.complaint.persistence.OnCallRows;
import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the tables who takes care of a complaint, how fast, and whose repair it is; shows it before, keeps it after. */
@Component
public class TriageComplaint {

    private static final String TRIAGE = "complaint-triage";
    private static final String RESPONSIBILITY = "repair-responsibility";
    private static final String FOLLOW_UP = "complaint-follow-up";
    private static final String NOT_ASKED = "NONE";

    private final Rules rules;
    private final GatherFacts facts;
    private final ComplaintDesk desk;
    private final ComplaintRows rows;
    private final OnCallRows alerts;
    private final OrderForComplaint orders;

    TriageComplaint(
            Rules rules,
            GatherFacts facts,
            ComplaintDesk desk,
            ComplaintRows rows,
            OnCallRows alerts,
            OrderForComplaint orders) {
        this.rules = rules;
        this.facts = facts;
        this.desk = desk;
        this.rows = rows;
        this.alerts = alerts;
        this.orders = orders;
    }

    /**
     * What the tables say.
     *
     * @param responsible null where nothing is to be repaired, as {@code responsibility}
     * @param onCall the on-call list is told
     */
    public record Triage(
            String priority,
            Route route,
            Responsible responsible,
            FollowUp followUp,
            boolean onCall,
            Decision triage,
            Decision responsibility,
            Decision suite) {

        /** The reasons in one text, for those who read the file. */
        public String basis() {
            return triage.basis()
                    + (responsibility == null ? "" : "\n" + responsibility.basis())
                    + "\n"
                    + suite.basis();
        }
    }

    /** What would come out, without a trace. @throws fr.palier.office.Rejection {@code complaint.noDecision} */
    public Triage preview(TriageFacts asked) {
        return ask(asked, rules::simulateOne);
    }

    /** How much a complaint presses before its place is known; gives whether the on-call list must hear of it at once. */
    @Transactional
    public boolean screen(String office, String reference) {
        Complaint complaint = desk.locked(office, reference);
        Decision screened = rules.decide(
                        office, reference, TRIAGE, facts.of(complaint).triageInputs())
                .orElseThrow(() -> ComplaintReason.NO_DECISION.rejection(
                        complaint.category().label()));
        rows.screened(reference, screened.text("priority"), screened.number("acknowledgeWithinHours"));
        return screened.isTrue("onCall");
    }

    /**
     * Decides and keeps the decisions with the file. A complaint that waits for a common incident orders nothing of its own.
     *
     * @throws fr.palier.office.Rejection {@code complaint.noDecision}
     */
    @Transactional
    public Triage decide(String office, String reference) {
        Complaint complaint = desk.locked(office, reference);
        TriageFacts known = facts.of(complaint);
        Triage triage = ask(known, (key, inputs) -> rules.decide(office, reference, key, inputs));
        FollowUp followUp = facts.waitsForIncident(complaint) && triage.followUp() == FollowUp.ORDER
                ? FollowUp.INCIDENT
                : triage.followUp();
        rows.triaged(reference, decided(triage, followUp));
        rows.move(complaint, ComplaintStatus.IN_PROGRESS);
        desk.happened(complaint, EventKind.TRIAGED);
        desk.note(
                complaint,
                "triaged",
                "Suite décidée : %s%s."
                        .formatted(
                                followUp.label().toLowerCase(java.util.Locale.FRENCH),
                                triage.priority().equals("EMERGENCY") ? " (urgence)" : ""),
                Map.of(
                        "priority",
                        triage.priority(),
                        "route",
                        triage.route(),
                        "followUp",
                        followUp,
                        "rule",
                        triage.triage().rule()));
        if (followUp != FollowUp.ORDER) {
            orders.giveUp(complaint, "Demande %s revue : plus d’intervention.".formatted(reference));
        }
        return new Triage(
                triage.priority(),
                triage.route(),
                triage.responsible(),
                followUp,
                triage.onCall() && !wasToldOnCall(complaint),
                triage.triage(),
                triage.responsibility(),
                triage.suite());
    }

    /** Facts that change do not wake the same people twice. */
    private boolean wasToldOnCall(Complaint complaint) {
        return alerts.alerts(complaint.reference()).stream().anyMatch(alert -> alert.round() == complaint.reopenings());
    }

    private Triage ask(TriageFacts known, BiFunction<String, Map<String, Object>, Optional<Decision>> table) {
        Decision triage = table.apply(TRIAGE, known.triageInputs())
                .orElseThrow(() ->
                        ComplaintReason.NO_DECISION.rejection(known.category().label()));
        Route route = triage.choice("route", Route.class);
        Decision responsibility = null;
        if (route.isRepair()) {
            boolean guaranteed = known.guaranteed()
                    || known.yearsSinceAcceptance() != null
                            && table.apply(
                                            "builder-guarantee",
                                            Map.of(
                                                    "yearsSinceAcceptance",
                                                    known.yearsSinceAcceptance(),
                                                    "equipment",
                                                    known.equipment()))
                                    .map(guarantee -> guarantee.isTrue("underGuarantee"))
                                    .orElse(false);
            responsibility = table.apply(RESPONSIBILITY, known.responsibilityInputs(guaranteed))
                    .orElseThrow(() -> ComplaintReason.NO_DECISION.rejection(
                            known.category().label()));
        }
        String priority = triage.text("priority");
        Decision suite = table.apply(
                        FOLLOW_UP,
                        Map.of(
                                "route",
                                route.name(),
                                "responsible",
                                responsibility == null ? NOT_ASKED : responsibility.text("responsible"),
                                "priority",
                                priority))
                .orElseThrow(() ->
                        ComplaintReason.NO_DECISION.rejection(known.category().label()));
        return new Triage(
                priority,
                route,
                responsibility == null ? null : responsibility.choice("responsible", Responsible.class),
                suite.choice("followUp", FollowUp.class),
                triage.isTrue("onCall"),
                triage,
                responsibility,
                suite);
    }

    private static ComplaintRows.Decided decided(Triage triage, FollowUp followUp) {
        return new ComplaintRows.Decided(
                triage.priority(),
                triage.route(),
                triage.responsible(),
                followUp,
                triage.triage().number("acknowledgeWithinHours"),
                triage.triage().number("interventionWithinDays"),
                triage.triage().number("interventionWithinHours"),
                triage.basis());
    }
}
