package fr.palier.procurement.tender.application.analysis;

import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.Role;
import fr.palier.office.Text;
import fr.palier.procurement.Nature;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.AnalysisVersion;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.AnalysisVersions;
import fr.palier.procurement.tender.persistence.AnalysisVersions.TextKind;
import fr.palier.procurement.tender.persistence.Applications;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The analysis in versions and its report: opened, written, finished by its author, signed; a signed one never changes. */
@Component
public class AnalysisReport {

    private static final int LONGEST = 8000;

    private final TenderDesk desk;
    private final Tenders tenders;
    private final Lots lots;
    private final Offers offers;
    private final Applications applications;
    private final AnalysisVersions versions;
    private final ApplicationDocuments documents;
    private final ApplicationReview review;
    private final Analysis analysis;
    private final Scoring scoring;
    private final ReportPapers papers;

    AnalysisReport(
            TenderDesk desk,
            Tenders tenders,
            Lots lots,
            Offers offers,
            Applications applications,
            AnalysisVersions versions,
            ApplicationDocuments documents,
            ApplicationReview review,
            Analysis analysis,
            Scoring scoring,
            ReportPapers papers) {
        this.desk = desk;
        this.tenders = tenders;
        this.lots = lots;
        this.offers = offers;
        this.applications = applications;
        this.versions = versions;
        this.documents = documents;
        this.review = review;
        this.analysis = analysis;
        this.scoring = scoring;
        this.papers = papers;
    }

    /** Opens the next version: the first, one after a return, one on final offers. Works are always analysed technically. */
    @Transactional
    public AnalysisCourse open(String reference) {
        Tender tender = desk.lock(reference);
        boolean technical = tender.nature() == Nature.WORKS;
        versions.open(reference, technical, desk.now());
        documents.require(tender);
        desk.note(
                tender,
                "analysisOpened",
                "Version %d de l’analyse ouverte."
                        .formatted(versions.current(reference).version()),
                Map.of());
        return new AnalysisCourse(false, null, technical, undecided(reference));
    }

    /** Whether applications still wait for their decision. */
    public boolean undecided(String reference) {
        return applications.of(reference).stream().anyMatch(application -> application.state() == null);
    }

    /** The works officers' written analysis of a lot. */
    @Transactional
    public void writeTechnical(String reference, int lot, String text) {
        Tender tender = editable(reference, Role.PROJECT_MANAGERS);
        AnalysisVersion version = versions.current(reference);
        lots.get(reference, lot);
        versions.writeLot(
                version,
                lot,
                TextKind.TECHNICAL,
                Text.required(text, "Analyse technique", LONGEST),
                desk.person(),
                desk.now());
        desk.note(tender, "technicalWritten", "Lot n° %d : analyse technique écrite.".formatted(lot), Map.of());
    }

    /** Ends the works officers' part: every lot with an offer has their text. */
    @Transactional
    public void closeTechnical(String reference) {
        Tender tender = editable(reference, Role.PROJECT_MANAGERS);
        var texts = versions.texts(versions.current(reference));
        for (Lot lot : lots.of(reference)) {
            boolean hasOffers = !offers.of(reference, lot.number()).isEmpty();
            TenderReason.TECHNICAL_MISSING.when(
                    hasOffers
                            && texts.stream()
                                    .noneMatch(text -> text.lot() == lot.number() && text.kind() == TextKind.TECHNICAL),
                    lot.number());
        }
        desk.note(tender, "technicalClosed", "Analyse technique des chargés d’opération terminée.", Map.of());
    }

    @Transactional
    public void write(String reference, String context, String method) {
        Tender tender = editable(reference, Role.BUYERS);
        versions.write(
                versions.current(reference),
                Text.required(context, "Contexte", LONGEST),
                Text.required(method, "Méthode", LONGEST));
        desk.note(tender, "reportWritten", "Rapport d’analyse : contexte et méthode écrits.", Map.of());
    }

    /** What the author proposes for a lot. */
    @Transactional
    public void propose(String reference, int lot, String text) {
        Tender tender = editable(reference, Role.BUYERS);
        lots.get(reference, lot);
        versions.writeLot(
                versions.current(reference),
                lot,
                TextKind.PROPOSAL,
                Text.required(text, "Proposition", LONGEST),
                desk.person(),
                desk.now());
        desk.note(
                tender,
                "reportWritten",
                "Rapport d’analyse : proposition du lot n° %d écrite.".formatted(lot),
                Map.of());
    }

    /**
     * The report is ready: every application decided, every offer settled and, where admitted, scored; the ranking is set.
     *
     * @throws fr.palier.office.Rejection {@code tender.reportIncomplete}, {@code tender.applicationUndecided},
     *     {@code tender.outcomePending}, {@code tender.agreementNeeded}, {@code tender.scoreMissing}
     */
    @Transactional
    public void finish(String reference) {
        Tender tender = editable(reference, Role.BUYERS);
        AnalysisVersion version = versions.current(reference);
        review.mustBeDecided(reference);
        analysis.mustBeSettled(tender);
        scoring.mustBeAgreed(tender);
        List<String> missing = missing(version);
        TenderReason.REPORT_INCOMPLETE.when(!missing.isEmpty(), String.join(", ", missing));
        analysis.rank(tender);
        versions.finish(version, desk.person().id());
        tenders.recordAnalyst(reference, desk.person().id());
        desk.note(tender, "offersAnalysed", "Classement arrêté, rapport d’analyse prêt à signer.", Map.of());
    }

    private List<String> missing(AnalysisVersion version) {
        List<String> missing = new ArrayList<>();
        if (version.context() == null) {
            missing.add("contexte");
        }
        if (version.method() == null) {
            missing.add("méthode");
        }
        var texts = versions.texts(version);
        lots.of(version.reference()).stream()
                .filter(lot -> texts.stream()
                        .noneMatch(text -> text.lot() == lot.number() && text.kind() == TextKind.PROPOSAL))
                .forEach(lot -> missing.add("proposition du lot n° " + lot.number()));
        return missing;
    }

    /** The author signs: report and comparison are stored, the report's hash with person and hour; nothing changes afterwards. */
    @Transactional
    public void sign(String reference) {
        Tender tender = editable(reference, Role.BUYERS);
        AnalysisVersion version = versions.current(reference);
        TenderReason.REPORT_NOT_READY.when(version.finishedBy() == null || isStale(reference));
        TenderReason.NOT_THE_AUTHOR.when(
                !version.finishedBy().equals(desk.person().id()));
        StoredDocument report = papers.store(tender, version);
        versions.sign(version, desk.person(), desk.now(), report.id(), report.sha256());
        desk.note(
                tender,
                "reportSigned",
                "Rapport d’analyse, version %d, signé par son auteur. Empreinte SHA-256 : %s."
                        .formatted(version.version(), report.sha256()),
                Map.of("version", version.version(), "document", report.id(), "sha256", report.sha256()));
    }

    /** A state or a mark changed after the ranking was set. */
    private boolean isStale(String reference) {
        return offers.of(reference).stream().anyMatch(offer -> offer.isAdmitted() && offer.rank() == null);
    }

    /** Takes an unsigned report back. */
    @Transactional
    public void rework(String reference) {
        Tender tender = editable(reference, Role.BUYERS);
        versions.finish(versions.current(reference), null);
        desk.note(tender, "reportReopened", "Rapport d’analyse repris avant signature.", Map.of());
    }

    private Tender editable(String reference, Role role) {
        Tender tender = desk.lock(reference, role);
        TenderReason.REPORT_SIGNED.when(tender.status() != TenderStatus.ANALYSIS
                && versions.of(reference).stream().anyMatch(AnalysisVersion::isSigned));
        tender.mustBe(TenderStatus.ANALYSIS);
        TenderReason.REPORT_SIGNED.when(versions.current(reference).isSigned());
        return tender;
    }
}
