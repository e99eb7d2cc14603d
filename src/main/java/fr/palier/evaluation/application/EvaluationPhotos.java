package fr.palier.evaluation.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.ClosedFiles;
import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.RatingReason;
import fr.palier.evaluation.persistence.EvaluationRows;
import fr.palier.office.Person;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Photos of evaluations and reserves, without what the camera wrote into them; read by those who read evaluations. */
@Component
public class EvaluationPhotos {

    static final String KIND = "evaluation-photo";
    static final String PAPER = "rating-sheet";
    private static final int MOST = 20;

    private final Documents documents;

    EvaluationPhotos(Documents documents) {
        this.documents = documents;
    }

    /** A photo as it was sent. */
    public record Photo(String name, byte[] content) {}

    void keep(String office, String key, List<Photo> photos) {
        photos.forEach(photo -> keep(office, key, photo));
    }

    /** The same photo twice is kept once. */
    Long keep(String office, String key, Photo photo) {
        if (photo == null || photo.content().length == 0) {
            return null;
        }
        String name = photo.name() == null ? "" : photo.name();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        RatingReason.NOT_A_PHOTO.when(!List.of("jpg", "jpeg", "png").contains(extension), name);
        int place = of(office, key).size() + 1;
        RatingReason.TOO_MANY_PHOTOS.when(place > MOST, MOST);
        return documents
                .store(new NewDocument(
                        office,
                        key,
                        KIND,
                        "photo-%02d.%s".formatted(place, extension),
                        photo.content(),
                        Confidentiality.RESTRICTED))
                .id();
    }

    List<StoredDocument> of(String office, String key) {
        return documents.of(office, key).stream()
                .filter(document -> document.kind().equals(KIND))
                .toList();
    }

    /** What the module of documents asks. */
    @Configuration(proxyBeanMethods = false)
    static class Guards {

        @Bean
        DocumentKind evaluationPhotoKind() {
            return new DocumentKind(
                    KIND,
                    "Photo d'évaluation",
                    Confidentiality.RESTRICTED,
                    "FILE",
                    DocumentKind.NOBODY,
                    Set.of("image/png", "image/jpeg"));
        }

        @Bean
        DocumentKind ratingSheetKind() {
            return new DocumentKind(
                    PAPER,
                    "Fiche d'évaluation",
                    Confidentiality.RESTRICTED,
                    "FILE",
                    DocumentKind.NOBODY,
                    Set.of("application/pdf"));
        }

        /** Page, panel, papers and archive of an evaluation, by the rule of its own page. */
        @Bean
        ClosedFiles closedEvaluations(EvaluationRows rows, EvaluationDesk desk) {
            return (Person reader, String reference) -> reference.startsWith("E-")
                    && reader.office() != null
                    && rows.find(reader.office(), reference)
                            .filter(found -> !desk.mayRead(reader, found))
                            .isPresent();
        }

        @Bean
        DocumentGuard evaluationDocumentGuard(EvaluationRows rows, EvaluationDesk desk) {
            return new DocumentGuard() {

                @Override
                public Verdict mayRead(Person reader, StoredDocument document) {
                    if (RatedSite.isKey(document.reference())) {
                        return EvaluationDesk.isOne(reader, EvaluationDesk.READERS) ? Verdict.ALLOW : Verdict.DENY;
                    }
                    if (!document.reference().startsWith("E-")) {
                        return Verdict.ABSTAIN;
                    }
                    return rows.find(document.office(), document.reference())
                            .map(found -> desk.mayRead(reader, found) ? Verdict.ALLOW : Verdict.DENY)
                            .orElse(Verdict.ABSTAIN);
                }

                @Override
                public Verdict mayAdd(Person person, String reference, String kind) {
                    return reference.startsWith("E-") || RatedSite.isKey(reference) ? Verdict.DENY : Verdict.ABSTAIN;
                }
            };
        }
    }
}
