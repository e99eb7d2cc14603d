package fr.palier.intervention.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import java.util.List;
import org.springframework.stereotype.Component;

/** Photos of work or of a closed door, kept with the intervention. */
@Component
class WorkPhotos {

    private final Documents documents;

    WorkPhotos(Documents documents) {
        this.documents = documents;
    }

    /** The first is the proof of what is said; null where there is none. */
    Long store(String office, String reference, List<FirmActs.Upload> photos) {
        Long proof = null;
        for (FirmActs.Upload photo : photos) {
            long stored = documents
                    .store(new NewDocument(
                            office,
                            reference,
                            InterventionDocuments.PHOTO,
                            photo.name(),
                            photo.content(),
                            Confidentiality.OFFICE))
                    .id();
            proof = proof == null ? stored : proof;
        }
        return proof;
    }
}
