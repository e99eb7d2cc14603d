package fr.palier.procurement.tender.application.offers;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.Signatories;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.award.Withdrawal;
import fr.palier.procurement.tender.application.launch.OpenLinkedTender;
import fr.palier.procurement.tender.application.publicity.Consultation;
import fr.palier.procurement.tender.application.publicity.FirmNotices;
import fr.palier.procurement.tender.application.publicity.Publicity;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.FewOffersDecision;
import fr.palier.procurement.tender.domain.LinkKind;
import fr.palier.procurement.tender.domain.NoticeKind;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.FewOffersTraces;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fewer firms applied than the office expects: counted when the register closes, decided before anything is opened. */
@Component
public class FewOffers {

    private final TenderDesk desk;
    private final Tenders tenders;
    private final Deposits deposits;
    private final FewOffersTraces traces;
    private final TenderTraces tenderTraces;
    private final Consultation consultation;
    private final Signatories signatories;
    private final Withdrawal withdrawal;
    private final OpenLinkedTender linked;
    private final FirmNotices notices;
    private final Rules rules;

    FewOffers(
            TenderDesk desk,
            Tenders tenders,
            Deposits deposits,
            FewOffersTraces traces,
            TenderTraces tenderTraces,
            Consultation consultation,
            Signatories signatories,
            Withdrawal withdrawal,
            OpenLinkedTender linked,
            FirmNotices notices,
            Rules rules) {
        this.desk = desk;
        this.tenders = tenders;
        this.deposits = deposits;
        this.traces = traces;
        this.tenderTraces = tenderTraces;
        this.consultation = consultation;
        this.signatories = signatories;
        this.withdrawal = withdrawal;
        this.linked = linked;
        this.notices = notices;
        this.rules = rules;
    }

    /** @param decider group that decides; null where enough firms applied */
    public record Count(boolean enough, String decider) {}

    /** What was decided. @param deadline the new one, null unless the time was reopened */
    public record Decided(FewOffersDecision decision, OffsetDateTime deadline) {}

    /** The deadline is reached: the register is closed and sorted, the firms that applied in time are counted. */
    @Transactional
    public Count closeRegister(String reference) {
        consultation.close(reference);
        Tender tender = desk.lock(reference);
        Decision expected = rules.decide(
                        tender.office(),
                        reference,
                        "expected-applications",
                        Map.of(
                                "officePolicy", desk.office(tender).policy(),
                                "nature", tender.nature().name()))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("expected-applications"));
        int minimum = expected.number("minimumApplications");
        int received = inTime(reference);
        if (received >= minimum) {
            return new Count(true, null);
        }
        traces.count(reference, received, minimum, expected.rule(), expected.basis(), desk.now());
        desk.note(
                tender,
                "fewOffers",
                "%d candidature(s) reçue(s), %d attendue(s) : décider de la suite avant l’ouverture."
                        .formatted(received, minimum),
                Map.of("received", received, "expected", minimum, "rule", expected.rule()));
        return new Count(false, signatories.settle(tender, Signatories.Act.DISCONTINUATION, tender.estimate()));
    }

    /**
     * @param day the new deadline's day, read for {@code REOPEN} alone
     * @throws fr.palier.office.Rejection {@code tender.reasonRequired}, {@code office.missing}, {@code tender.deadlinePast}…
     */
    @Transactional
    public Decided decide(String reference, FewOffersDecision decision, LocalDate day, String reason) {
        Tender tender = desk.lock(reference);
        signatories.mustSign(tender, Signatories.Act.DISCONTINUATION, tender.estimate());
        tender.mustBe(TenderStatus.OPENING);
        FewOffersTraces.Line waiting = traces.waiting(reference)
                .orElseThrow(() ->
                        TenderReason.WRONG_MOMENT.rejection(tender.status().label()));
        String why = TenderDesk.reason(reason);
        // the buyer profile's register is often brought in after the deadline
        int now = inTime(reference);
        TenderReason.ENOUGH_NOW.when(decision != FewOffersDecision.GO_ON && now >= waiting.expected(), now);
        OffsetDateTime deadline = null;
        String next = null;
        if (decision == FewOffersDecision.REOPEN) {
            deadline = reopen(tender, day, why);
        } else if (decision.isEnd()) {
            withdrawal.end(tender, why);
            next = decision == FewOffersDecision.RELAUNCH
                    ? linked.open(tender.office(), reference, LinkKind.RELAUNCH, linked.sameWay(tender), why)
                    : null;
        }
        traces.decide(waiting.id(), decision, why, deadline, next, desk.person(), desk.now());
        Map<String, Object> details = new HashMap<>(Map.of("decision", decision.name(), "reason", why));
        if (next != null) {
            details.put("next", next);
        }
        desk.note(
                tender,
                "fewOffersDecided",
                "Moins de candidatures qu’attendu : %s. Motif : %s"
                        .formatted(decision.label().toLowerCase(java.util.Locale.FRANCE), why),
                details);
        return new Decided(decision, deadline);
    }

    /** Firms, alone or in a group, whose deposit came in time. */
    @Transactional(readOnly = true)
    public int inTime(String reference) {
        return Math.toIntExact(deposits.of(reference).stream()
                .filter(deposit -> deposit.state() == DepositState.SEALED || deposit.state() == DepositState.OPENED)
                .map(Deposit::siret)
                .distinct()
                .count());
    }

    /** Nothing is opened: all deposits stay sealed, later ones are in time again, all firms are told. */
    private OffsetDateTime reopen(Tender tender, LocalDate day, String why) {
        OfficeReason.MISSING.when(day == null, "Nouvelle date limite");
        OffsetDateTime deadline =
                day.atTime(tender.deadlineHour()).atZone(Zone.PARIS).toOffsetDateTime();
        consultation.checkNewDeadline(tender, deadline);
        tenders.move(tender, TenderStatus.CONSULTATION);
        tenderTraces.addDeadlineChange(tender.reference(), tender.deadline(), deadline, why, desk.person(), desk.now());
        tenders.moveDeadline(tender.reference(), deadline);
        deposits.sealAgain(tender.reference());
        notices.tell(
                tender,
                NoticeKind.REOPENED,
                """
                Trop peu de candidatures ont été reçues. Aucun pli n’est ouvert. Le délai est rouvert pour tous jusqu’au %s (heure de Paris).
                Les plis déjà déposés restent valables ; vous pouvez en déposer un autre : seul le dernier sera ouvert.

                Motif : %s"""
                        .formatted(Publicity.MOMENT.format(deadline.atZoneSameInstant(Zone.PARIS)), why));
        return deadline;
    }
}
