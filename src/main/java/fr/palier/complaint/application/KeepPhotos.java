package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Photos of a complaint: images alone, without what the camera wrote into them; whoever reads the file may see them. */
@Component
public class KeepPhotos {

    static final String KIND = "complaint-photo";

    private final Documents documents;
    private final ComplaintSettings settings;

    KeepPhotos(Documents documents, ComplaintSettings settings) {
        this.documents = documents;
        this.settings = settings;
    }

    /** A photo as it was sent. */
    public record Photo(String name, byte[] content) {}

    /** @throws fr.palier.office.Rejection {@code complaint.tooManyPhotos}, {@code complaint.notAPhoto}, {@code correspondence.…} */
    void keep(Complaint complaint, List<Photo> photos) {
        ComplaintReason.TOO_MANY_PHOTOS.when(photos.size() > settings.photos(), settings.photos());
        for (int number = 1; number <= photos.size(); number++) {
            Photo photo = photos.get(number - 1);
            String name = photo.name() == null ? "" : photo.name();
            String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            ComplaintReason.NOT_A_PHOTO.when(!List.of("jpg", "jpeg", "png").contains(extension), name);
            // two telephones call their photos alike, and a name may hold a person's
            documents.store(new NewDocument(
                    complaint.office(),
                    complaint.reference(),
                    KIND,
                    "photo-%d-%d.%s"
                            .formatted(
                                    documents
                                                    .of(complaint.office(), complaint.reference())
                                                    .size()
                                            + 1,
                                    number,
                                    extension),
                    photo.content(),
                    Confidentiality.RESTRICTED));
        }
    }
}
