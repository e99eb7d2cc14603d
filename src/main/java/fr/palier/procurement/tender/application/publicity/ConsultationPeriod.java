package fr.palier.procurement.tender.application.publicity;

import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.ConsultationClock;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.ConsultationPeriods;
import fr.palier.procurement.tender.persistence.ConsultationPeriods.Terms;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long firms have at least: the law's period with what shortens or lengthens it, the office's own beside it. */
@Component
public class ConsultationPeriod {

    private static final String TABLE = "consultation-period";
    private static final int NOTICE = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final TenderDesk desk;
    private final ConsultationPeriods periods;
    private final PublicityDelays delays;
    private final Rules rules;
    private final BusinessCalendar calendar;

    ConsultationPeriod(
            TenderDesk desk,
            ConsultationPeriods periods,
            PublicityDelays delays,
            Rules rules,
            BusinessCalendar calendar) {
        this.desk = desk;
        this.periods = periods;
        this.delays = delays;
        this.rules = rules;
        this.calendar = calendar;
    }

    /**
     * The minimum as it would be if all were sent and published on a day.
     *
     * @param legalDays calendar days; 0 = the law sets none
     * @param rule row of the table that decided
     * @param earliest null where neither law nor office sets a period
     */
    public record Minimum(
            Terms terms,
            int legalDays,
            String rule,
            String basis,
            LocalDate legalEnd,
            int policyDays,
            LocalDate policyEnd,
            OffsetDateTime earliest) {}

    /**
     * Records what shortens or lengthens the legal period of a formal procedure.
     *
     * @param sameContent the person's statement that the prior notice held what the notice will hold
     * @param urgency blank without urgency
     */
    @Transactional
    public void recordTerms(
            String reference,
            boolean electronic,
            String notice,
            LocalDate noticeSentOn,
            boolean sameContent,
            String urgency) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.LAUNCH_VISA, TenderStatus.PREPARATION, TenderStatus.PUBLICITY);
        TenderReason.NO_LEGAL_PERIOD.when(!tender.isFormal());
        boolean prior = notice != null && !notice.isBlank() || noticeSentOn != null;
        if (prior) {
            OfficeReason.MISSING.when(noticeSentOn == null, "Date d’envoi de l’avis de préinformation");
            TenderReason.NOTICE_CONTENT.when(!sameContent);
            TenderReason.SENT_IN_FUTURE.when(noticeSentOn.isAfter(desk.today()));
            TenderReason.NOTICE_WINDOW.when(
                    noticeSentOn.isBefore(delays.earliestPriorNotice(desk.today())), DAY.format(noticeSentOn));
        }
        Terms terms = new Terms(
                electronic,
                prior ? Text.required(notice, "Référence de l’avis de préinformation", NOTICE) : null,
                noticeSentOn,
                urgency == null || urgency.isBlank() ? null : TenderDesk.reason(urgency));
        periods.record(reference, terms, desk.person().id(), desk.now());
        Map<String, Object> details = new HashMap<>();
        details.put("electronic", electronic);
        details.put("notice", String.valueOf(terms.noticeReference()));
        details.put("urgency", String.valueOf(terms.urgencyReason()));
        desk.note(
                tender,
                "periodSettled",
                "Délai légal : réponses électroniques %s ; préinformation %s ; urgence %s."
                        .formatted(
                                electronic ? "admises" : "non admises",
                                prior ? "n° " + terms.noticeReference() : "aucune",
                                terms.urgencyReason() == null ? "aucune" : "motivée : " + terms.urgencyReason()),
                details);
    }

    /** The minimum if the notice left and all channels were proven today; leaves no trace. */
    @Transactional(readOnly = true)
    public Minimum today(Tender tender, LocalTime hour) {
        Decision row =
                rules.simulateOne(TABLE, inputs(tender)).orElseThrow(() -> TenderReason.NO_RULE.rejection(TABLE));
        int legalDays = row.number("days");
        int policyDays = policyDays(tender, legalDays);
        ConsultationClock clock = ConsultationClock.of(desk.today(), legalDays, desk.today(), policyDays);
        boolean none = clock.legalEnd() == null && clock.policyEnd() == null;
        ZonedDateTime earliest =
                clock.deadline(hour, desk.now().atZoneSameInstant(Zone.PARIS), calendar, desk.office(tender));
        return new Minimum(
                terms(tender),
                legalDays,
                row.rule(),
                row.basis(),
                clock.legalEnd(),
                policyDays,
                clock.policyEnd(),
                none ? null : earliest.toOffsetDateTime());
    }

    /** @throws fr.palier.office.Rejection {@code tender.deadlineTooShort} for an announced deadline that the law or the office forbids */
    void check(Tender tender, OffsetDateTime announced, LocalTime hour) {
        Minimum minimum = today(tender, hour);
        TenderReason.DEADLINE_TOO_SHORT.when(
                minimum.earliest() != null && announced.isBefore(minimum.earliest()),
                minimum.earliest() == null
                        ? ""
                        : Publicity.MOMENT.format(minimum.earliest().atZoneSameInstant(Zone.PARIS)),
                minimum.basis());
    }

    /** Legal days for a notice really sent on a day, kept with the file. @throws fr.palier.office.Rejection {@code tender.noticeWindow} */
    int decide(Tender tender, LocalDate sent) {
        Terms terms = terms(tender);
        if (terms.noticeSentOn() != null) {
            TenderReason.NOTICE_WINDOW.when(
                    terms.noticeSentOn().isBefore(delays.earliestPriorNotice(sent))
                            || terms.noticeSentOn().isAfter(delays.latestPriorNotice(sent)),
                    DAY.format(terms.noticeSentOn()));
        }
        return rules.decide(tender.office(), tender.reference(), TABLE, inputs(tender))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection(TABLE))
                .number("days");
    }

    /**
     * Days after the last proof. What {@code procedure-choice} gives for a formal procedure is the law's ordinary period, which
     * {@code consultation-period} refines: a shortened legal period shortens it too.
     */
    int policyDays(Tender tender, int legalDays) {
        return tender.isFormal() ? Math.min(tender.minimumDays(), legalDays) : tender.minimumDays();
    }

    /** Whether the period was shortened for urgency. */
    boolean isUrgent(Tender tender) {
        return terms(tender).urgencyReason() != null;
    }

    private Terms terms(Tender tender) {
        return periods.of(tender.reference()).orElseGet(Terms::ordinary);
    }

    private Map<String, Object> inputs(Tender tender) {
        Terms terms = terms(tender);
        return Map.of(
                "procedure", step(tender),
                "electronic", terms.electronic(),
                "priorInformationNotice", terms.noticeReference() != null,
                "urgency", terms.urgencyReason() != null,
                "documentsAllOnProfile", Boolean.TRUE.equals(tender.documentsAllOnProfile()));
    }

    private static String step(Tender tender) {
        return switch (tender.procedure()) {
            case DIRECT_PURCHASE ->
                throw new IllegalStateException(tender.reference() + " was bought directly: no consultation");
            case ADAPTED, ADAPTED_SUPERVISED -> "ADAPTED";
            case FORMAL ->
                switch (tender.formalProcedure()) {
                    case OPEN -> "OPEN";
                    case RESTRICTED -> "RESTRICTED_APPLICATIONS";
                    case NEGOTIATED -> "NEGOTIATED_APPLICATIONS";
                };
        };
    }
}
