package fr.palier.procurement.negotiation.application;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.StoredDocument;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.domain.Tender;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The documents that firms have read go over to the linked consultation, byte for byte. */
@Component
class CopyDocuments {

    private static final Set<String> KINDS = Set.of(
            ConsultationFiles.RULES,
            ConsultationFiles.SPECIFICATION,
            ConsultationFiles.CLAUSES,
            ConsultationFiles.ANSWER_FRAME,
            ConsultationFiles.OTHER);

    private final Documents documents;

    CopyDocuments(Documents documents) {
        this.documents = documents;
    }

    /** @throws fr.palier.office.Rejection {@code negotiation.conditionsChanged} should a copy not be what it was */
    void copy(Tender ended, String reference) {
        Map<String, StoredDocument> newest = new LinkedHashMap<>();
        documents.of(ended.office(), ended.reference()).stream()
                .filter(one -> KINDS.contains(one.kind()))
                .forEach(one -> newest.put(one.kind() + "/" + one.fileName(), one));
        newest.values().forEach(one -> {
            StoredDocument copy = documents.store(new NewDocument(
                    ended.office(),
                    reference,
                    one.kind(),
                    one.fileName(),
                    documents.open(ended.office(), one.id()).content(),
                    one.confidentiality()));
            NegotiationReason.CONDITIONS_CHANGED.when(!copy.sha256().equals(one.sha256()));
        });
    }
}
