package fr.palier.procurement.tender.application.launch;

import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Office;
import fr.palier.procurement.need.NeedOutcomes;
import fr.palier.procurement.tender.application.Signatories;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.BackwardPlan;
import fr.palier.procurement.tender.domain.PlanStep;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.domain.VisaKind;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The launch: the service that asked confirms, finance agrees, the delegated signatory signs; three persons. */
@Component
public class LaunchVisa {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final TenderDesk desk;
    private final Tenders tenders;
    private final TenderTraces traces;
    private final Rules rules;
    private final BusinessCalendar calendar;
    private final Signatories signatories;
    private final NeedOutcomes needs;
    private final WasteDiagnosis diagnosis;

    LaunchVisa(
            TenderDesk desk,
            Tenders tenders,
            TenderTraces traces,
            Rules rules,
            BusinessCalendar calendar,
            Signatories signatories,
            NeedOutcomes needs,
            WasteDiagnosis diagnosis) {
        this.desk = desk;
        this.tenders = tenders;
        this.traces = traces;
        this.rules = rules;
        this.calendar = calendar;
        this.signatories = signatories;
        this.needs = needs;
        this.diagnosis = diagnosis;
    }

    /**
     * The service that asked confirms the launch, with the day by which it wants the contract notified (null = as soon as may be).
     *
     * @return group that signs the launch
     * @throws fr.palier.office.Rejection {@code tender.wantedTooEarly} when the plan cannot reach that day
     */
    @Transactional
    public String confirm(String reference, LocalDate wanted) {
        Tender tender = ofRequester(reference);
        BackwardPlan plan = plan(tender, wanted);
        traces.replacePlan(reference, plan);
        traces.addVisa(reference, VisaKind.REQUESTER, true, null, desk.person(), desk.now());
        desk.note(
                tender,
                "launchConfirmed",
                "Lancement confirmé par le service demandeur ; notification prévue le %s."
                        .formatted(DAY.format(plan.end())),
                Map.of("start", plan.start().toString(), "end", plan.end().toString()));
        return signatories.settle(tender, Signatories.Act.LAUNCH, tender.estimate());
    }

    /** The service that asked gives the launch up. */
    @Transactional
    public void abandon(String reference, String reason) {
        Tender tender = ofRequester(reference);
        String why = TenderDesk.reason(reason);
        traces.addVisa(reference, VisaKind.REQUESTER, false, why, desk.person(), desk.now());
        tenders.recordWithdrawal(reference, why);
        needs.discontinued(tender.office(), tender.need());
        tenders.move(tender, TenderStatus.ABANDONED);
        desk.note(tender, "abandoned", "Lancement abandonné par le service demandeur : " + why, Map.of("reason", why));
    }

    /** Finance agrees or not. */
    @Transactional
    public void visaByFinance(String reference, boolean granted, String reason) {
        Tender tender = desk.lock(reference, Role.FINANCE);
        visa(tender, VisaKind.FINANCE, granted, reason, "donner le visa des finances");
    }

    /** The signatory of the launch agrees or not; granted, the documents may be prepared. */
    @Transactional
    public void sign(String reference, boolean granted, String reason) {
        Tender tender = desk.lock(reference);
        signatories.mustSign(tender, Signatories.Act.LAUNCH, tender.estimate());
        visa(tender, VisaKind.SIGNATORY, granted, reason, "signer le lancement");
        if (granted) {
            diagnosis.checkAtLaunch(tender);
            tenders.move(tender, TenderStatus.PREPARATION);
        }
    }

    private void visa(Tender tender, VisaKind kind, boolean granted, String reason, String act) {
        tender.mustBe(TenderStatus.LAUNCH_VISA);
        traces.currentRound(tender.reference()).forEach(earlier -> desk.mustDiffer(earlier.person(), act));
        String why = granted ? null : TenderDesk.reason(reason);
        traces.addVisa(tender.reference(), kind, granted, why, desk.person(), desk.now());
        desk.note(
                tender,
                granted ? "visaGranted" : "visaRefused",
                granted
                        ? "Visa accordé : %s.".formatted(kind.label())
                        : "Visa refusé (%s) : %s".formatted(kind.label(), why),
                Map.of("visa", kind, "granted", granted));
    }

    private Tender ofRequester(String reference) {
        Tender tender = desk.lock(reference);
        desk.mustBeIn("service-" + tender.service());
        tender.mustBe(TenderStatus.LAUNCH_VISA);
        return tender;
    }

    /** Steps that are still to come: the need has been analysed. */
    private BackwardPlan plan(Tender tender, LocalDate wanted) {
        Office office = desk.office(tender);
        List<Decision> rows = rules.decideAll(
                tender.office(),
                tender.reference(),
                "planning-delays",
                Map.of(
                        "officePolicy",
                        office.policy(),
                        "procedure",
                        tender.procedure().name()));
        List<BackwardPlan.Length> lengths = rows.stream()
                .map(row -> new BackwardPlan.Length(row.choice("step", PlanStep.class), row.number("workingDays")))
                .filter(length -> length.step() != PlanStep.NEEDS_ANALYSIS)
                .toList();
        TenderReason.NO_RULE.when(lengths.isEmpty(), "planning-delays");
        BackwardPlan earliest = BackwardPlan.from(desk.today(), lengths, calendar, office);
        if (wanted == null) {
            return earliest;
        }
        TenderReason.WANTED_TOO_EARLY.when(wanted.isBefore(earliest.end()), DAY.format(earliest.end()));
        return BackwardPlan.until(wanted, lengths, calendar, office);
    }
}
