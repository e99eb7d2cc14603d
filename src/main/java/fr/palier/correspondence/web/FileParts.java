package fr.palier.correspondence.web;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.Letter;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.StoredDocument;
import fr.palier.correspondence.application.DocumentAccess;
import fr.palier.correspondence.application.FileArchive;
import fr.palier.correspondence.application.LetterDesk;
import fr.palier.engine.TenantFiles;
import fr.palier.office.Journal;
import fr.palier.office.Person;
import fr.palier.web.FilePart;
import fr.palier.web.NavigationEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the page of a file and to the home page. */
@Configuration(proxyBeanMethods = false)
class FileParts {

    @Bean
    FilePart documentsPart(Journal journal) {
        return new FilePart() {
            @Override
            public int order() {
                return 80;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                // every file begins with a line in the journal: no line, no such file in this office
                return journal.of(office, reference).isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Content(
                                "Pièces du dossier",
                                "correspondence/documents :: volet",
                                Map.of("reference", reference)));
            }
        };
    }

    @Bean
    FilePart lettersPart(Letters letters, TenantFiles files) {
        return new FilePart() {
            @Override
            public int order() {
                return 85;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                List<Letter> all = files.isWhole(reader, reference) ? letters.of(office, reference) : List.of();
                return all.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Content(
                                "Courriers",
                                "correspondence/courriers :: volet",
                                Map.of("letters", all, "keeper", LetterDesk.keeps(reader, reference))));
            }
        };
    }

    @Bean
    FilePart archivePart(FileArchive archive) {
        return new FilePart() {
            @Override
            public int order() {
                return 95;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                return archive.mayExport(reader, reference)
                        ? Optional.of(new Content(
                                "Archive du dossier",
                                "correspondence/archive-lien :: volet",
                                Map.of("reference", reference)))
                        : Optional.empty();
            }
        };
    }

    @Bean
    DocumentKind letterKind() {
        return new DocumentKind(
                Letters.DOCUMENT_KIND, "Courrier", Confidentiality.OFFICE, "CONSULTATION", DocumentKind.NOBODY);
    }

    @Bean
    DocumentKind letterProofKind() {
        return new DocumentKind(
                LetterDesk.PROOF,
                "Preuve d'envoi ou de réception",
                Confidentiality.OFFICE,
                "CONSULTATION",
                LetterDesk.KEEPERS);
    }

    /** Proofs are added by those who keep the letters of the file. */
    @Bean
    DocumentGuard letterProofGuard() {
        return new DocumentGuard() {

            @Override
            public Verdict mayRead(Person reader, StoredDocument document) {
                return Verdict.ABSTAIN;
            }

            @Override
            public Verdict mayAdd(Person person, String reference, String kind) {
                return kind.equals(LetterDesk.PROOF) && !LetterDesk.keeps(person, reference)
                        ? Verdict.DENY
                        : Verdict.ABSTAIN;
            }
        };
    }

    @Bean
    DocumentKind attachmentKind() {
        return new DocumentKind(DocumentAccess.ATTACHMENT, "Pièce jointe", Confidentiality.OFFICE, "FILE", Set.of());
    }

    @Bean
    NavigationEntry letterRegister() {
        return new NavigationEntry(
                60,
                "Courriers",
                "Registre des courriers : envoi, preuve, réception ; courriels en échec.",
                "/courriers",
                LetterDesk.KEEPERS);
    }
}
