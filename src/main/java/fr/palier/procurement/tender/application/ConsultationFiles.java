package fr.palier.procurement.tender.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.Printer;
import fr.palier.correspondence.StoredDocument;
import fr.palier.office.Offices;
import fr.palier.procurement.tender.domain.Tender;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Documents of a consultation, by kind: what firms read, proofs, the record of the opening, the analysis report. */
@Component
public class ConsultationFiles {

    public static final String RULES = "consultation-rules";
    public static final String SPECIFICATION = "consultation-specification";
    public static final String CLAUSES = "consultation-clauses";
    public static final String ANSWER_FRAME = "consultation-answer-frame";
    public static final String OTHER = "consultation-document";
    public static final String PEMD = "pemd-diagnosis";
    public static final String PROOF = "publicity-proof";
    public static final String OPENING_RECORD = "opening-record";
    public static final String ANALYSIS_REPORT = "analysis-report";

    public static final String COMPARISON = "offer-comparison";

    public static final String WINNER_PROOF = "winner-proof";
    public static final String AWARD_NOTICE = "award-notice-proof";
    public static final String PRESENTATION_REPORT = "presentation-report";

    /** Kinds that hold offers' contents: readable by those alone who need them. */
    public static final Set<String> SENSITIVE =
            Set.of(OPENING_RECORD, ANALYSIS_REPORT, COMPARISON, WINNER_PROOF, PRESENTATION_REPORT);

    private final Documents documents;
    private final Printer printer;
    private final Offices offices;

    ConsultationFiles(Documents documents, Printer printer, Offices offices) {
        this.documents = documents;
        this.printer = printer;
        this.offices = offices;
    }

    /** Whether firms would find what is to be done; the rules and the clauses are assembled. */
    public boolean areComplete(Tender tender) {
        Set<String> kinds = documents.of(tender.office(), tender.reference()).stream()
                .map(StoredDocument::kind)
                .collect(Collectors.toSet());
        return kinds.contains(SPECIFICATION);
    }

    public StoredDocument store(Tender tender, String kind, String fileName, byte[] content) {
        Confidentiality confidentiality =
                SENSITIVE.contains(kind) ? Confidentiality.RESTRICTED : Confidentiality.OFFICE;
        return documents.store(
                new NewDocument(tender.office(), tender.reference(), kind, fileName, content, confidentiality));
    }

    /** Makes a PDF of one of our templates and stores it with the file. */
    public StoredDocument print(
            Tender tender, String kind, String fileName, String template, Map<String, Object> model) {
        return store(tender, kind, fileName, preview(tender, template, model));
    }

    /** The same PDF, not stored. */
    public byte[] preview(Tender tender, String template, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("office", offices.get(tender.office()));
        all.put("reference", tender.reference());
        all.put("tender", tender);
        return printer.pdf(template, all);
    }
}
