package fr.palier.procurement.tender.application.analysis;

import fr.palier.correspondence.Printer;
import fr.palier.correspondence.StoredDocument;
import fr.palier.office.Offices;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.AnalysisVersion;
import fr.palier.procurement.tender.domain.Tender;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The analysis report as PDF, the comparison table as PDF and CSV: drafts to read, and what is frozen with the signature. */
@Component
class ReportPapers {

    private static final String REPORT = "procurement/tender/rapport-analyse";
    private static final String COMPARISON = "procurement/tender/tableau-comparaison";

    private final TenderDesk desk;
    private final ReportContent content;
    private final ConsultationFiles files;
    private final Printer printer;
    private final Offices offices;

    ReportPapers(TenderDesk desk, ReportContent content, ConsultationFiles files, Printer printer, Offices offices) {
        this.desk = desk;
        this.content = content;
        this.files = files;
        this.printer = printer;
        this.offices = offices;
    }

    /** A draft to read, stored nowhere. */
    byte[] draft(Tender tender, AnalysisVersion version) {
        Map<String, Object> model = new HashMap<>(content.of(tender, version));
        model.put("draft", true);
        model.put("office", offices.get(tender.office()));
        model.put("reference", tender.reference());
        model.put("tender", tender);
        return printer.pdf(REPORT, model);
    }

    /** Stores report and comparison; returns the report. */
    StoredDocument store(Tender tender, AnalysisVersion version) {
        Map<String, Object> model = new HashMap<>(content.of(tender, version));
        model.put("draft", false);
        model.put("signedBy", desk.person().name());
        model.put("signedAt", desk.now());
        String suffix = " " + tender.reference() + " v" + version.version();
        files.print(
                tender, ConsultationFiles.COMPARISON, "Tableau de comparaison" + suffix + ".pdf", COMPARISON, model);
        files.store(
                tender,
                ConsultationFiles.COMPARISON,
                "Tableau de comparaison" + suffix + ".csv",
                content.csv(tender).bytes());
        return files.print(
                tender, ConsultationFiles.ANALYSIS_REPORT, "Rapport d'analyse" + suffix + ".pdf", REPORT, model);
    }
}
