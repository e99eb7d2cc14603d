package fr.palier.movein.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.TenantFile;
import fr.palier.engine.TenantFiles;
import fr.palier.housing.Homes;
import fr.palier.movein.domain.MoveIn;
import fr.palier.movein.domain.MoveInReason;
import fr.palier.movein.persistence.MoveInRows;
import fr.palier.office.Person;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Photos of reserves and the signed hand-over; who reads the file is settled before ({@link TenantFiles}). */
@Component
public class MoveInPapers {

    private static final String PHOTO = "move-in-photo";
    private static final String HAND_OVER = "service-contract-hand-over";
    private static final List<String> PICTURES = List.of("jpg", "jpeg", "png");

    private final Documents documents;

    MoveInPapers(Documents documents) {
        this.documents = documents;
    }

    /** A file as it was sent. */
    public record File(String name, byte[] content) {

        String extension() {
            return name == null ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }
    }

    Long photo(MoveIn moveIn, int position, File file) {
        MoveInReason.NOT_A_PHOTO.when(!PICTURES.contains(file.extension()), file.name());
        return store(moveIn, PHOTO, "equipement-%02d.%s".formatted(position, file.extension()), file.content());
    }

    Long signed(MoveIn moveIn, byte[] pdf) {
        return store(moveIn, HAND_OVER, "remise-contrat-de-service.pdf", pdf);
    }

    Long scan(MoveIn moveIn, File file) {
        MoveInReason.NOT_A_SCAN.when(
                !PICTURES.contains(file.extension()) && !file.extension().equals("pdf"), file.name());
        return store(moveIn, HAND_OVER, "remise-signee." + file.extension(), file.content());
    }

    private Long store(MoveIn moveIn, String kind, String name, byte[] content) {
        return documents
                .store(new NewDocument(
                        moveIn.office(), moveIn.reference(), kind, name, content, Confidentiality.RESTRICTED))
                .id();
    }

    /** What the module of documents asks. */
    @Configuration(proxyBeanMethods = false)
    static class Guards {

        @Bean
        DocumentKind moveInPhotoKind() {
            return new DocumentKind(
                    PHOTO,
                    "Photo d'équipement à l'entrée",
                    Confidentiality.RESTRICTED,
                    "FILE",
                    DocumentKind.NOBODY,
                    Set.of("image/png", "image/jpeg"));
        }

        @Bean
        DocumentKind handOverKind() {
            return new DocumentKind(
                    HAND_OVER,
                    "Remise du contrat de service, signée",
                    Confidentiality.RESTRICTED,
                    "FILE",
                    DocumentKind.NOBODY,
                    Set.of("application/pdf", "image/png", "image/jpeg"));
        }

        @Bean
        TenantFiles.Agency moveInAgency(MoveInRows rows, Homes homes) {
            return TenantFiles.Agency.of(TenantFile.MOVE_IN, (office, reference) -> rows.find(office, reference)
                    .map(one -> homes.residence(office, one.residence()).agency()));
        }

        @Bean
        DocumentGuard moveInDocumentGuard(MoveInRows rows) {
            return new DocumentGuard() {

                @Override
                public Verdict mayRead(Person reader, StoredDocument document) {
                    if (!isMoveIn(document.office(), document.reference())) {
                        return Verdict.ABSTAIN;
                    }
                    return Verdict.ALLOW;
                }

                @Override
                public Verdict mayAdd(Person person, String reference, String kind) {
                    return isMoveIn(person.office(), reference) ? Verdict.DENY : Verdict.ABSTAIN;
                }

                private boolean isMoveIn(String office, String reference) {
                    return reference.startsWith("A-")
                            && rows.find(office, reference).isPresent();
                }
            };
        }
    }
}
