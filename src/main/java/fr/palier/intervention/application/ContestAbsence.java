package fr.palier.intervention.application;

import fr.palier.intervention.Absence;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionChanged;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.domain.Admission;
import fr.palier.intervention.persistence.AbsenceOfTenantRows;
import fr.palier.office.Text;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A declared absence from the tenant's side: told, contested, decided by the agency, decision told. */
@Component
public class ContestAbsence {

    private static final int TEXT = 4000;

    private final InterventionDesk desk;
    private final AbsenceOfTenantRows rows;
    private final TellTenant tenants;
    private final PlaceOrder firms;
    private final ContestPeriod period;
    private final InterventionFlow flow;
    private final WatchDelay delays;
    private final ApplicationEventPublisher publisher;

    ContestAbsence(
            InterventionDesk desk,
            AbsenceOfTenantRows rows,
            TellTenant tenants,
            PlaceOrder firms,
            ContestPeriod period,
            InterventionFlow flow,
            WatchDelay delays,
            ApplicationEventPublisher publisher) {
        this.desk = desk;
        this.rows = rows;
        this.tenants = tenants;
        this.firms = firms;
        this.period = period;
        this.flow = flow;
        this.delays = delays;
        this.publisher = publisher;
    }

    /** Writes to the tenant; false where no address is known: the desk tells them. */
    @Transactional
    public boolean tell(String office, String reference, long event) {
        Intervention intervention = desk.locked(office, reference);
        Absence absence = get(office, event);
        OffsetDateTime until = period.until(intervention, desk.now());
        boolean written = tenants.tell(
                intervention,
                "intervention/absence",
                Map.of(
                        "absence",
                        absence,
                        "when",
                        Admission.read(absence.at()),
                        "until",
                        Admission.read(until.minusMinutes(1))));
        if (written) {
            rows.told(event, Absence.Told.EMAIL, desk.now(), desk.person().id(), until);
            desk.note(
                    intervention,
                    "absenceTold",
                    "Locataire prévenu par courriel de l'absence déclarée, contestable jusqu'au %s."
                            .formatted(Admission.read(until.minusMinutes(1))),
                    Map.of("event", event));
        }
        return written;
    }

    /** The desk told the tenant; the time to contest runs from then on. */
    @Transactional
    public void toldByDesk(String office, String reference, long event, Absence.Told how, String note) {
        Intervention intervention = desk.locked(office, reference);
        OffsetDateTime until = period.until(intervention, desk.now());
        String words = Text.optional(note, "Précisions", TEXT);
        rows.told(event, how, desk.now(), desk.person().id(), until);
        desk.note(
                intervention,
                "absenceTold",
                "Locataire prévenu %s de l'absence déclarée, contestable jusqu'au %s.%s"
                        .formatted(
                                how.label(), Admission.read(until.minusMinutes(1)), words == null ? "" : " " + words),
                Map.of("event", event));
    }

    /** Until when it can be contested, as it stands now. */
    @Transactional(readOnly = true)
    public OffsetDateTime contestUntil(String office, long event) {
        return get(office, event).contestUntil();
    }

    /**
     * The tenant contests, by the link or through somebody of the office.
     *
     * @throws fr.palier.office.Rejection {@code intervention.alreadyContested}, {@code intervention.tooLateToContest}
     */
    @Transactional
    public void contest(String office, String reference, long event, String text) {
        Intervention intervention = desk.locked(office, reference);
        Absence absence = get(office, event);
        InterventionReason.UNKNOWN_EVENT.when(!absence.reference().equals(reference));
        InterventionReason.ALREADY_CONTESTED.when(absence.contestedAt() != null);
        InterventionReason.TOO_LATE_TO_CONTEST.when(
                !desk.now().isBefore(absence.contestUntil()),
                Admission.read(absence.contestUntil().minusMinutes(1)));
        String words = Text.required(text, "Pourquoi vous contestez", TEXT);
        rows.contest(event, words, desk.now());
        desk.note(intervention, "absenceContested", "Absence contestée par le locataire.", Map.of("event", event));
        flow.absenceContested(intervention, event);
    }

    /** The agency keeps the absence or sets it aside; set aside it gives no time back. */
    @Transactional
    public void decide(String office, String reference, long event, Absence.Decision decision, String reason) {
        Intervention intervention = desk.locked(office, reference);
        Absence absence = get(office, event);
        InterventionReason.NOT_CONTESTED.when(!absence.isDisputed());
        String why = InterventionDesk.reason(reason);
        rows.decide(event, decision, desk.now(), desk.person().id(), why);
        desk.note(
                intervention,
                "absenceDecided",
                decision.label() + " : " + why,
                Map.of("event", event, "decision", decision));
        flow.clockMoved(intervention, delays.dates(office, reference));
        publisher.publishEvent(new InterventionChanged(office, reference));
    }

    @Transactional
    public void tellDecision(String office, String reference, long event) {
        Intervention intervention = desk.locked(office, reference);
        Absence absence = get(office, event);
        Map<String, Object> model = Map.of("absence", absence, "when", Admission.read(absence.at()));
        tenants.tell(intervention, "intervention/absence-tranchee", model);
        firms.tell(intervention, "intervention/absence-tranchee-entreprise", model);
    }

    private Absence get(String office, long event) {
        return rows.find(office, event).orElseThrow(InterventionReason.UNKNOWN_EVENT::rejection);
    }
}
