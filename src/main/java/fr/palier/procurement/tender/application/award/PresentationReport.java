package fr.palier.procurement.tender.application.award;

import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.Text;
import fr.palier.procurement.tender.application.AfterChoiceFlow;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.PresentationVersion;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.persistence.PresentationReports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The presentation report of a formal procedure (R2184-1 to R2184-3): drawn from the facts, completed in the buyer's words, in versions
 * of which none changes. From the conclusion on.
 */
@Component
public class PresentationReport {

    private static final String RULE = "presentation-report";
    private static final String PAPER = "procurement/tender/rapport-presentation";
    private static final int SUBCONTRACTING = 2000;
    private static final int CONFLICTS = 4000;
    private static final int COMPLEMENT = 8000;

    private final TenderDesk desk;
    private final PresentationReports reports;
    private final PresentationContent content;
    private final ConsultationFiles files;
    private final Rules rules;
    private final AfterChoiceFlow flow;

    PresentationReport(
            TenderDesk desk,
            PresentationReports reports,
            PresentationContent content,
            ConsultationFiles files,
            Rules rules,
            AfterChoiceFlow flow) {
        this.rules = rules;
        this.flow = flow;
        this.desk = desk;
        this.reports = reports;
        this.content = content;
        this.files = files;
    }

    /** What the facts do not tell; blank = nothing to say. */
    public record Words(String subcontracting, String conflicts, String complement) {

        static final Words NONE = new Words(null, null, null);
    }

    /** Versions, oldest first. */
    @Transactional(readOnly = true)
    public List<PresentationVersion> of(String reference) {
        desk.mustBe(Role.BUYERS, Role.SUPERVISORS, Role.EXECUTIVE);
        return reports.of(desk.read(reference).reference());
    }

    /** The PDF with the facts of now and the words of the latest version; stored nowhere. */
    @Transactional(readOnly = true)
    public byte[] draft(String reference) {
        desk.mustBe(Role.BUYERS, Role.SUPERVISORS, Role.EXECUTIVE);
        Tender tender = due(desk.read(reference));
        List<PresentationVersion> before = reports.of(reference);
        Words words = before.isEmpty() ? Words.NONE : words(before.get(before.size() - 1));
        return files.preview(tender, PAPER, model(tender, words, before.size() + 1, true));
    }

    /**
     * Establishes the next version and stores it with its hash.
     *
     * @throws fr.palier.office.Rejection {@code tender.presentationNotDue} where the procedure is not formal, {@code tender.wrongMoment}
     *     before the conclusion
     */
    @Transactional
    public PresentationVersion establish(String reference, Words entered) {
        Tender tender = due(desk.lock(reference, Role.BUYERS));
        Words words = new Words(
                Text.optional(entered.subcontracting(), "Part sous-traitée", SUBCONTRACTING),
                Text.optional(entered.conflicts(), "Conflits d’intérêts", CONFLICTS),
                Text.optional(entered.complement(), "Compléments", COMPLEMENT));
        int number = reports.of(reference).size() + 1;
        StoredDocument stored = files.print(
                tender,
                ConsultationFiles.PRESENTATION_REPORT,
                "Rapport de présentation " + reference + ".pdf",
                PAPER,
                model(tender, words, number, false));
        PresentationVersion version = new PresentationVersion(
                reference,
                number,
                words.subcontracting(),
                words.conflicts(),
                words.complement(),
                stored.id(),
                stored.sha256(),
                desk.person().name(),
                desk.now());
        reports.add(version, desk.person());
        desk.note(
                tender,
                "presentationReportEstablished",
                "Rapport de présentation, version %d, établi. Empreinte SHA-256 : %s."
                        .formatted(number, stored.sha256()),
                Map.of("version", number, "document", stored.id(), "sha256", stored.sha256()));
        return version;
    }

    /** The consultation is decided, or ends after its publication: where a report is due, its task begins. */
    void begin(Tender tender) {
        boolean due = rules.decide(tender.office(), tender.reference(), RULE, inputs(tender))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection(RULE))
                .isTrue("due");
        if (due && reports.of(tender.reference()).isEmpty()) {
            flow.presentationDue(tender);
        }
    }

    /** Ends the task; @throws fr.palier.office.Rejection {@code tender.presentationMissing} while no version is established */
    @Transactional
    public void close(String reference) {
        Tender tender = due(desk.lock(reference, Role.BUYERS));
        TenderReason.PRESENTATION_MISSING.when(reports.of(tender.reference()).isEmpty());
    }

    private static Map<String, Object> inputs(Tender tender) {
        return Map.of("procedure", tender.procedure().name());
    }

    private Tender due(Tender tender) {
        TenderReason.PRESENTATION_NOT_DUE.when(!rules.simulateOne(RULE, inputs(tender))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection(RULE))
                .isTrue("due"));
        TenderReason.WRONG_MOMENT.when(
                !tender.status().isReachedConclusion(), tender.status().label());
        return tender;
    }

    private Map<String, Object> model(Tender tender, Words words, int version, boolean draft) {
        Map<String, Object> model = new HashMap<>(content.of(tender));
        model.put("words", words);
        model.put("version", version);
        model.put("draft", draft);
        model.put("author", desk.person().name());
        model.put("at", desk.now());
        return model;
    }

    private static Words words(PresentationVersion version) {
        return new Words(version.subcontracting(), version.conflicts(), version.complement());
    }
}
