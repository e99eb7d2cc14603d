package fr.palier.procurement.tender.application.analysis;

import fr.palier.correspondence.LetterPreview;
import fr.palier.engine.Role;
import fr.palier.procurement.FormalProcedure;
import fr.palier.procurement.Nature;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.AnalysisVersion;
import fr.palier.procurement.tender.domain.Application;
import fr.palier.procurement.tender.domain.ApplicationState;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Request;
import fr.palier.procurement.tender.domain.RequestKind;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.AnalysisVersions;
import fr.palier.procurement.tender.persistence.Applications;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Requests;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications, firm by firm: documents, missing ones asked of all concerned, admissible or not (R2144-2, R2144-7). */
@Component
public class ApplicationReview {

    private final TenderDesk desk;
    private final Applications applications;
    private final AnalysisVersions versions;
    private final Offers offers;
    private final Requests requests;
    private final FirmRequests firmRequests;
    private final OfferJudgement judgement;

    ApplicationReview(
            TenderDesk desk,
            Applications applications,
            AnalysisVersions versions,
            Offers offers,
            Requests requests,
            FirmRequests firmRequests,
            OfferJudgement judgement) {
        this.desk = desk;
        this.applications = applications;
        this.versions = versions;
        this.offers = offers;
        this.requests = requests;
        this.firmRequests = firmRequests;
        this.judgement = judgement;
    }

    /** Says which documents a firm handed in; the others are missing. */
    @Transactional
    public void check(String reference, long deposit, Set<String> received) {
        Tender tender = underReview(reference);
        Application application = applications.get(reference, deposit);
        application
                .documents()
                .forEach(document -> applications.check(deposit, document.code(), received.contains(document.code())));
        List<String> missing = applications.get(reference, deposit).missing();
        desk.note(
                tender,
                "applicationChecked",
                missing.isEmpty()
                        ? "Candidature du dépôt n° %d : pièces complètes.".formatted(deposit)
                        : "Candidature du dépôt n° %d : il manque %s.".formatted(deposit, String.join(", ", missing)),
                Map.of("deposit", deposit, "missing", missing));
    }

    /** Asks all firms whose application lacks a document, with one deadline. */
    @Transactional
    public void askMissing(String reference, OffsetDateTime due) {
        Tender tender = underReview(reference);
        firmRequests.ask(tender, RequestKind.MISSING_DOCUMENTS, due, incomplete(reference));
    }

    /** What {@link #askMissing} would send now. */
    @Transactional(readOnly = true)
    public List<LetterPreview> previewMissing(String reference, OffsetDateTime due) {
        desk.mustBe(Role.BUYERS);
        Tender tender = reviewable(desk.read(reference));
        return firmRequests.preview(tender, RequestKind.MISSING_DOCUMENTS, due, incomplete(reference));
    }

    private List<FirmRequests.Question> incomplete(String reference) {
        return applications.of(reference).stream()
                .filter(application -> !application.missing().isEmpty())
                .map(application -> new FirmRequests.Question(
                        application.deposit(),
                        null,
                        application.firmName(),
                        application.email(),
                        application.missing().stream()
                                .map(RequestPaper.ITEM::concat)
                                .collect(Collectors.joining("\n"))))
                .toList();
    }

    /**
     * Decides an application. An inadmissible one takes its offers out; admissible again, they come back.
     *
     * @param noExclusionDeclared whether the firm declared that no ground of exclusion strikes it
     * @throws fr.palier.office.Rejection {@code tender.applicationIncomplete}, {@code tender.exclusionUndeclared},
     *     {@code tender.answerMissing}, {@code tender.reasonRequired}
     */
    @Transactional
    public void decide(
            String reference, long deposit, ApplicationState state, boolean noExclusionDeclared, String reason) {
        Tender tender = underReview(reference);
        Application application = applications.get(reference, deposit);
        boolean admissible = state == ApplicationState.ADMISSIBLE;
        String why = admissible ? null : TenderDesk.reason(reason);
        if (admissible) {
            TenderReason.APPLICATION_INCOMPLETE.when(
                    !application.isComplete(),
                    application.firmName(),
                    application.missing().isEmpty() ? "pièces à vérifier" : String.join(", ", application.missing()));
            TenderReason.EXCLUSION_UNDECLARED.when(!noExclusionDeclared, application.firmName());
            TenderReason.ANSWER_MISSING.when(
                    asked(reference, deposit)
                            .filter(firm -> !firm.hasAnsweredInTime())
                            .isPresent(),
                    application.firmName());
        }
        applications.decide(reference, deposit, state, why, noExclusionDeclared, desk.person(), desk.now());
        desk.note(
                tender,
                "applicationDecided",
                "Candidature du dépôt n° %d : %s.%s"
                        .formatted(deposit, state.label().toLowerCase(Locale.FRANCE), why == null ? "" : " " + why),
                Map.of("deposit", deposit, "state", state));
        for (Offer offer : offers.of(reference)) {
            boolean out = offer.defect() == Defect.INADMISSIBLE_APPLICATION;
            if (offer.deposit() == deposit && out == admissible) {
                judgement.give(
                        tender,
                        offer,
                        admissible ? Defect.NONE : Defect.INADMISSIBLE_APPLICATION,
                        admissible ? "Candidature finalement recevable." : why,
                        false);
            }
        }
    }

    /** Ends the review, or begins to wait for what was asked, or puts it off until offers are examined (R2161-4). */
    @Transactional
    public AnalysisCourse close(String reference, boolean offersFirst, boolean technicalAsked) {
        Tender tender = underReview(reference);
        AnalysisVersion version = versions.current(reference);
        boolean technical = tender.nature() == Nature.WORKS || technicalAsked || version.technical();
        if (offersFirst) {
            TenderReason.OFFERS_FIRST.when(tender.formalProcedure() != FormalProcedure.OPEN || version.offersFirst());
            desk.note(
                    tender,
                    "offersExaminedFirst",
                    "Offres examinées avant les candidatures (article R2161-4 CCP).",
                    Map.of());
        }
        versions.setCourse(version, technical, offersFirst || version.offersFirst());
        Optional<OffsetDateTime> due = firmRequests.awaited(reference);
        if (!offersFirst && due.isEmpty()) {
            mustBeDecided(reference);
        }
        return new AnalysisCourse(!offersFirst && due.isPresent(), due.orElse(null), technical, offersFirst);
    }

    /** @throws fr.palier.office.Rejection {@code tender.applicationUndecided} */
    void mustBeDecided(String reference) {
        applications.of(reference).stream()
                .filter(application -> application.state() == null)
                .findFirst()
                .ifPresent(open -> {
                    throw TenderReason.APPLICATION_UNDECIDED.rejection(open.firmName());
                });
    }

    private Optional<Request.Asked> asked(String reference, long deposit) {
        return requests.latest(reference, RequestKind.MISSING_DOCUMENTS, deposit, null)
                .flatMap(request -> Requests.asked(request, deposit, null));
    }

    private Tender underReview(String reference) {
        return reviewable(desk.lock(reference, Role.BUYERS));
    }

    private Tender reviewable(Tender tender) {
        tender.mustBe(TenderStatus.ANALYSIS);
        TenderReason.REPORT_SIGNED.when(versions.current(tender.reference()).isSigned());
        return tender;
    }
}
