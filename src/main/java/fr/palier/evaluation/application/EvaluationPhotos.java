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
import fr.palier.evaluation.persistence.CaptionRows;
import fr.palier.evaluation.persistence.EvaluationRows;
import fr.palier.office.Fingerprint;
import fr.palier.office.Person;
import fr.palier.office.Rejection;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final int CAPTION = 200;
    private static final int NAME = 12;

    private final Documents documents;
    private final CaptionRows captions;

    EvaluationPhotos(Documents documents, CaptionRows captions) {
        this.documents = documents;
        this.captions = captions;
    }

    /** A photo as it was sent. @param caption what it shows; null = none */
    public record Photo(String name, byte[] content, String caption) {}

    /** A kept photo. @param number from 1, as it is cited @param caption null = none */
    public record Shown(long id, int number, String caption, LocalDate keptOn) {

        public String label() {
            return "Photo " + number + (caption == null ? "" : " : " + caption);
        }
    }

    void keep(String office, String reference, List<Photo> photos) {
        for (Photo photo : photos) {
            Long id = keep(office, reference, photo);
            if (id != null && photo.caption() != null) {
                caption(reference, id, photo.caption());
            }
        }
    }

    /** Captions of photos already kept; those of other files are left alone. */
    void caption(String office, String reference, Map<Long, String> given) {
        of(office, reference).stream()
                .map(StoredDocument::id)
                .filter(given::containsKey)
                .forEach(id -> caption(reference, id, given.get(id)));
    }

    private void caption(String reference, long id, String caption) {
        captions.put(reference, id, Text.optional(caption, "Légende", CAPTION));
    }

    /** Those of an evaluation, oldest first. */
    List<Shown> shown(String office, String reference) {
        Map<Long, String> known = captions.of(reference);
        List<Shown> shown = new ArrayList<>();
        for (StoredDocument photo : of(office, reference)) {
            shown.add(new Shown(
                    photo.id(),
                    shown.size() + 1,
                    known.get(photo.id()),
                    photo.storedAt().atZoneSameInstant(Zone.PARIS).toLocalDate()));
        }
        return shown;
    }

    /** The same photo twice is kept once: its name follows from its content. */
    Long keep(String office, String key, Photo photo) {
        if (photo == null || photo.content().length == 0) {
            return null;
        }
        String name = photo.name() == null ? "" : photo.name();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        RatingReason.NOT_A_PHOTO.when(!List.of("jpg", "jpeg", "png").contains(extension), name);
        String kept = "photo-%s.%s".formatted(Fingerprint.of(photo.content()).substring(0, NAME), extension);
        List<StoredDocument> before = of(office, key);
        RatingReason.TOO_MANY_PHOTOS.when(
                before.size() >= MOST
                        && before.stream().noneMatch(one -> one.fileName().equals(kept)),
                MOST);
        return store(new NewDocument(office, key, KIND, kept, photo.content(), Confidentiality.RESTRICTED), name);
    }

    /** A refusal names the file as its owner knows it. */
    private Long store(NewDocument document, String name) {
        try {
            return documents.store(document).id();
        } catch (Rejection refusal) {
            if (!refusal.getMessage().contains(document.fileName())) {
                throw refusal;
            }
            throw RatingReason.PHOTO_REFUSED.rejection(refusal.getMessage().replace(document.fileName(), name));
        }
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
                        return reader.isOneOf(EvaluationDesk.READERS) ? Verdict.ALLOW : Verdict.DENY;
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
