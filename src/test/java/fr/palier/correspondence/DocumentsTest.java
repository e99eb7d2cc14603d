package fr.palier.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.correspondence.application.DepositDocument;
import fr.palier.office.Journal;
import fr.palier.office.Rejection;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PalierTest
class DocumentsTest {

    @Autowired
    private Documents documents;

    @Autowired
    private DepositDocument deposit;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String reference = "T-62-" + UUID.randomUUID();

    @Test
    void aNewContentIsANewVersionAndTheSameContentIsNot() {
        StoredDocument first = store("note.txt", "un", Confidentiality.OFFICE);
        StoredDocument second = store("note.txt", "deux", Confidentiality.OFFICE);
        StoredDocument again = store("note.txt", "deux", Confidentiality.OFFICE);

        assertThat(List.of(first.version(), second.version(), again.version())).containsExactly(1, 2, 2);
        assertThat(again.id()).isEqualTo(second.id());
        assertThat(first.sha256()).hasSize(64).isNotEqualTo(second.sha256());
        assertThat(documents.open("62", first.id()).content()).isEqualTo("un".getBytes(StandardCharsets.UTF_8));
        assertThat(journal.of("62", reference))
                .extracting(Journal.Line::sentence)
                .containsExactly(
                        "Pièce « note.txt » enregistrée (Pièce jointe, version 1).",
                        "Pièce « note.txt » enregistrée (Pièce jointe, version 2).");
    }

    @Test
    void depositsOfOneNameAtOnceTakeTheirVersionsOneAfterTheOther() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Callable<StoredDocument>> deposits = IntStream.range(0, 8)
                    .<Callable<StoredDocument>>mapToObj(
                            number -> () -> store("note.txt", "texte " + number, Confidentiality.OFFICE))
                    .toList();
            for (var done : people.invokeAll(deposits)) {
                assertThat(done.get().version()).isBetween(1, 8);
            }
        } finally {
            people.shutdown();
        }
        assertThat(documents.of("62", reference))
                .extracting(StoredDocument::version)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void anotherOfficeReadsNothing() {
        StoredDocument stored = store("note.txt", "secret", Confidentiality.PUBLIC);
        assertThatThrownBy(() -> documents.openFor(As.who("buyers-59"), stored.id()))
                .isInstanceOf(Rejection.class)
                .hasMessage(unknown(stored.id()));
        assertThatThrownBy(() -> documents.openFor(As.who("buyers-59"), Long.MAX_VALUE))
                .hasMessage(unknown(Long.MAX_VALUE));
        assertThatThrownBy(() -> documents.open("59", stored.id())).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> documents.openFor(As.who("technique"), stored.id()))
                .isInstanceOf(Rejection.class);
    }

    private static String unknown(long id) {
        return "Aucun dossier « pièce %d » n'est accessible à votre office.".formatted(id);
    }

    @Test
    void confidentialityDecidesWhoOfTheOfficeReads() {
        StoredDocument internal = store("note.txt", "interne", Confidentiality.OFFICE);
        StoredDocument open = store("avis.txt", "public", Confidentiality.PUBLIC);
        StoredDocument restricted = store("offre.txt", "fermé", Confidentiality.RESTRICTED);
        assertThat(documents.of("62", reference, As.who("finance-62")))
                .extracting(StoredDocument::id)
                .containsExactly(internal.id(), open.id());
        assertThat(documents.of("62", reference, As.who("tenant-representatives-62")))
                .extracting(StoredDocument::id)
                .containsExactly(open.id());
        assertThat(documents.of("62", reference, As.who("buyers-62")))
                .extracting(StoredDocument::id)
                .containsExactly(internal.id(), open.id(), restricted.id());
        // a bidder's name in a file's name must not be read in the journal before the offers are opened
        assertThat(journal.of("62", reference))
                .extracting(Journal.Line::sentence)
                .noneMatch(sentence -> sentence.contains("offre.txt"));
    }

    @Test
    void whatWasStoredIsNeverRewrittenAndHeldDocumentsAreNotDestroyed() {
        StoredDocument stored = store("note.txt", "preuve", Confidentiality.OFFICE);
        assertThatThrownBy(() -> jdbc.sql("update document set content = 'autre' where id = ?")
                        .param(stored.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never rewritten");
        As.person("buyers-62", () -> documents.hold("62", reference, true, "Recours"));
        assertThat(documents.of("62", reference)).allMatch(StoredDocument::legalHold);
        assertThatThrownBy(() -> jdbc.sql("delete from document where id = ?")
                        .param(stored.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("legal hold");
        assertThat(store("note.txt", "preuve 2", Confidentiality.OFFICE).legalHold())
                .isTrue();
    }

    @Test
    void peopleDepositOnlyKnownKindsOnFilesOfTheirOffice() {
        byte[] content = "texte".getBytes(StandardCharsets.UTF_8);
        refused("office.notFound", "buyers-62", reference, "attachment", content);
        transaction.executeWithoutResult(
                status -> journal.write("62", reference, "test.opened", "Dossier ouvert.", Map.of()));
        refused("office.notFound", "buyers-59", reference, "attachment", content);
        refused("correspondence.unknownKind", "buyers-62", reference, "anything", content);
        refused("office.notAllowed", "buyers-62", reference, "letter", content);
        refused("office.notAllowed", "tenant-representatives-62", reference, "attachment", content);
        refused("office.notAllowed", "finance-62", reference, "letter-proof", content);
        StoredDocument stored =
                As.person("finance-62", () -> deposit.deposit(reference, "attachment", "../../visa.txt", content));
        assertThat(stored.fileName()).isEqualTo("visa.txt");
        assertThat(stored.storedBy()).isEqualTo("finance-62");
    }

    private void refused(String code, String account, String file, String kind, byte[] content) {
        assertThatThrownBy(() -> As.person(account, () -> deposit.deposit(file, kind, "note.txt", content)))
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private StoredDocument store(String name, String text, Confidentiality confidentiality) {
        return As.person(
                "buyers-62",
                () -> documents.store(new NewDocument(
                        "62", reference, "attachment", name, text.getBytes(StandardCharsets.UTF_8), confidentiality)));
    }
}
