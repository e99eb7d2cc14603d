package fr.palier.intervention.round.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.StoredDocument;
import fr.palier.intervention.round.domain.Round;
import fr.palier.intervention.round.domain.RoundReason;
import fr.palier.intervention.round.domain.Seen;
import fr.palier.intervention.round.persistence.RoundRows;
import fr.palier.office.Person;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Photos of findings, without what the camera wrote into them; read by those who read rounds. */
@Component
public class RoundPhotos {

    private static final String KIND = "round-photo";

    private final Documents documents;

    RoundPhotos(Documents documents) {
        this.documents = documents;
    }

    Long keep(Round round, int position, Seen.Photo photo) {
        String name = photo.name() == null ? "" : photo.name();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        RoundReason.NOT_A_PHOTO.when(!List.of("jpg", "jpeg", "png").contains(extension), name);
        return documents
                .store(new NewDocument(
                        round.office(),
                        round.reference(),
                        KIND,
                        "point-%02d.%s".formatted(position, extension),
                        photo.content(),
                        Confidentiality.RESTRICTED))
                .id();
    }

    /** What the module of documents asks. */
    @Configuration(proxyBeanMethods = false)
    static class Guards {

        @Bean
        DocumentKind roundPhotoKind() {
            return new DocumentKind(
                    KIND,
                    "Photo de tournée",
                    Confidentiality.RESTRICTED,
                    "FILE",
                    DocumentKind.NOBODY,
                    Set.of("image/png", "image/jpeg"));
        }

        @Bean
        DocumentGuard roundDocumentGuard(RoundRows rows) {
            return new DocumentGuard() {

                @Override
                public Verdict mayRead(Person reader, StoredDocument document) {
                    if (!isRound(document.office(), document.reference())) {
                        return Verdict.ABSTAIN;
                    }
                    return RoundDesk.mayRead(reader) ? Verdict.ALLOW : Verdict.DENY;
                }

                @Override
                public Verdict mayAdd(Person person, String reference, String kind) {
                    return isRound(person.office(), reference) ? Verdict.DENY : Verdict.ABSTAIN;
                }

                private boolean isRound(String office, String reference) {
                    return reference.startsWith("T-")
                            && rows.find(office, reference).isPresent();
                }
            };
        }
    }
}
