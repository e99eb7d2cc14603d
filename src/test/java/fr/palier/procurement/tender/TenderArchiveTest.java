package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.correspondence.SignedLinks;
import fr.palier.correspondence.application.FileArchive;
import fr.palier.demo.DemoClock;
import fr.palier.demo.NegotiationStory;
import fr.palier.demo.TenderStory;
import fr.palier.office.Zone;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.negotiation.persistence.ExchangeLog;
import fr.palier.testing.ArchiveCopy;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The archive of a consultation, verified by a script that knows nothing of the product. */
@PalierTest
class TenderArchiveTest {

    /** What the mandate of these tests allows, and nobody else may know. */
    private static final String MARGINS = "allongé de quatre semaines au plus";

    @Autowired
    private TenderStory story;

    @Autowired
    private NegotiationStory negotiating;

    @Autowired
    private ExchangeLog log;

    @Autowired
    private DemoClock clock;

    @Autowired
    private FileArchive archive;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private SignedLinks links;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private String reference;

    @BeforeEach
    void analysedConsultation() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        reference = story.openFromNeed("Entretien des espaces verts", 180_000);
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 3, 15));
        clock.moveTo(ZonedDateTime.of(2027, 3, 2, 10, 0, 0, 0, Zone.PARIS));
        story.deposit(reference, 0, clock.now().minusHours(1).toOffsetDateTime());
        story.deposit(reference, 1, clock.now().minusMinutes(5).toOffsetDateTime());
        story.reachDeadline(reference);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void holdsHistoryFactsAndPapersAndStandsItsOwnVerification() throws Exception {
        story.openOffers(reference, Map.of(0, 170_000L, 1, 160_000L));
        Path zip = export();
        assertThat(ArchiveCopy.verify(zip))
                .startsWith("0 ")
                .contains("entries verified")
                .doesNotContain("negotiation");
        JsonNode facts = json.readTree(ArchiveCopy.bytes(zip, "dossier.json"));
        assertThat(facts.at("/reference").asText()).isEqualTo(reference);
        assertThat(facts.at("/references")).hasSize(2);
        assertThat(facts.at("/history").findValuesAsText("event"))
                .contains(
                        "procurement.needStated",
                        "tender.opened",
                        "tender.offersOpened",
                        "correspondence.fileArchived");
        assertThat(facts.at("/decisions").findValuesAsText("key")).contains("procedure-choice");
        assertThat(ArchiveCopy.bytes(zip, "dossier.json"))
                .asString(StandardCharsets.UTF_8)
                .contains("\"amount\" : 170000.00", "\"amount\" : 160000.00");
        assertThat(facts.at("/rows").has("negotiation_terms")).isTrue();
        assertThat(facts.at("/rows").has("negotiation_mandate"))
                .as("confidential until the end")
                .isFalse();
        assertThat(facts.at("/rows").fieldNames())
                .toIterable()
                .contains(
                        "tender",
                        "tender_lot",
                        "tender_visa",
                        "tender_publicity",
                        "tender_deposit",
                        "tender_criterion");
        facts.at("/decisions").forEach(decision -> assertThat(ArchiveCopy.bytes(
                        zip, "tables/" + decision.get("version").asText() + ".dmn"))
                .asString(StandardCharsets.UTF_8)
                .contains("id=\"" + decision.get("key").asText() + "\""));
        assertThat(ArchiveCopy.bytes(zip, "dossier.pdf"))
                .asString(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-");
    }

    @Test
    void beforeTheOpeningItHoldsTheRegisterAndNoAmount() throws Exception {
        JsonNode facts = json.readTree(ArchiveCopy.bytes(export(), "dossier.json"));
        assertThat(facts.at("/rows/tender_deposit")).hasSize(2);
        assertThat(facts.at("/rows/tender_offer")).isEmpty();
    }

    @Test
    void theKeysOfLinksStayOutOfIt() throws Exception {
        URI link = transaction.execute(status -> links.create(
                "letter",
                "62",
                reference,
                "contact@entreprise-0.example",
                clock.instant().plus(Duration.ofDays(3))));
        transaction.executeWithoutResult(status -> outbox.post(new Mail(
                "62",
                reference,
                "contact@entreprise-0.example",
                "correspondence/lettre-jointe",
                Map.of("link", link.toString(), "subject", "Essai"),
                List.of())));
        String data = new String(ArchiveCopy.bytes(export(), "dossier.json"), StandardCharsets.UTF_8);
        assertThat(data).contains("/liens/…").doesNotContain(link.getPath());
    }

    @Test
    void anythingThatChangedAfterwardsIsFound() throws Exception {
        Path zip = export();
        edit(zip, "dossier.json", OutputStream::flush);
        assertThat(ArchiveCopy.verify(zip)).startsWith("1 ").contains("dossier.json");

        Path added = export();
        edit(added, "pieces/ajout.txt", out -> out.write("ajout".getBytes(StandardCharsets.UTF_8)));
        assertThat(ArchiveCopy.verify(added)).startsWith("1 ").contains("pieces/ajout.txt");

        Path cut = export();
        try (FileSystem entries = FileSystems.newFileSystem(URI.create("jar:" + cut.toUri()), Map.of())) {
            Files.delete(entries.getPath("SHA256SUMS"));
        }
        assertThat(ArchiveCopy.verify(cut)).startsWith("1 ").contains("Cut on its way");
    }

    /** A negotiation that was concluded, its mandate confidential to its end, and its log that nobody can rewrite. */
    @Test
    void theLogOfANegotiationIsVerifiedAndTheMandateStaysOutUntilTheEnd() throws Exception {
        reference = negotiated();
        Path running = export();
        JsonNode facts = json.readTree(ArchiveCopy.bytes(running, "dossier.json"));
        assertThat(facts.at("/rows/negotiation_answer")).hasSize(2);
        assertThat(facts.at("/rows/negotiation_mandate").isMissingNode()).isTrue();
        assertThat(ArchiveCopy.text(running, "dossier.json")).doesNotContain("negotiation_mandate", MARGINS);
        assertThat(facts.at("/withheld").toString()).contains("mandat de négociation", "Pièce negotiation-mandate/1");
        assertThat(ArchiveCopy.verify(running)).startsWith("0 ");

        story.decide(reference);
        story.tellBidders(reference);
        story.sendMails();
        clock.moveTo(clock.now().plusDays(20));
        story.runDueJobs(reference);
        story.complete(TenderStory.EXECUTIVE, reference, "userTask_signContract", Map.of("confirmed", true));
        story.notifyHolders(reference);
        story.sendMails();
        story.runDueJobs(reference);
        story.complete(TenderStory.REQUESTER, reference, "userTask_rateService", Map.of("score", "5"));
        Path whole = export();
        assertThat(json.readTree(ArchiveCopy.bytes(whole, "dossier.json")).at("/rows/negotiation_mandate"))
                .hasSize(1);
        int lines = log.of(reference).size();
        assertThat(ArchiveCopy.verify(whole))
                .startsWith("0 ")
                .contains("log of the negotiation verified: %d lines, last hash %s"
                        .formatted(lines, log.head(reference)));

        assertThat(forged(Map.of(line(4), ArchiveCopy.text(whole, line(4)) + ".")))
                .as("a line changed, its sum made anew")
                .startsWith("1 ")
                .contains("Log of the negotiation: line 4 is not");
        assertThat(forged(without(lines))).startsWith("1 ").contains("dossier.json knows " + lines);
        assertThat(forged(without(3))).startsWith("1 ").contains("line 3 is missing");
        // a forger who rewrites dossier.json too breaks the chain at the next line
        String changed = ArchiveCopy.text(whole, line(4)) + " ";
        assertThat(forged(Map.of(
                        line(4),
                        changed,
                        "dossier.json",
                        ArchiveCopy.text(whole, "dossier.json")
                                .replace(
                                        "\"hash\" : \""
                                                + log.of(reference).get(3).hash(),
                                        "\"hash\" : \""
                                                + ArchiveCopy.sha256(changed.getBytes(StandardCharsets.UTF_8))))))
                .startsWith("1 ")
                .contains("line 5 does not follow");
    }

    /** The rule is one: whoever may not read the mandate's words may not get its PDF, from a page, a list or an archive. */
    @Test
    void noRoleTakesTheMandateOfARunningFileAwayAndFewReadIt() throws Exception {
        reference = negotiated();
        long mandate = jdbc.sql("select document from negotiation_mandate where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
        String words = "/marches/" + reference + "/negociation";
        Map<String, Boolean> reads = Map.of(
                TenderStory.BUYER, true,
                NegotiationStory.SECOND, true,
                TenderStory.EXECUTIVE, true,
                TenderStory.SUPERVISOR, false,
                TenderStory.FINANCE, false,
                TenderStory.REQUESTER, false);
        // a buyer who does not negotiate
        jdbc.sql("update negotiation_negotiator set person = 'autre-acheteur-62' where reference = ? and person = ?")
                .params(reference, TenderStory.BUYER)
                .update();
        sameRule(words, mandate, TenderStory.BUYER, false);
        jdbc.sql("update negotiation_negotiator set person = ? where reference = ? and person = 'autre-acheteur-62'")
                .params(TenderStory.BUYER, reference)
                .update();
        reads.forEach((person, allowed) -> sameRule(words, mandate, person, allowed));
        archivesHold(false, TenderStory.BUYER);

        story.decide(reference);
        for (String keeper : List.of(TenderStory.BUYER, TenderStory.SUPERVISOR, TenderStory.EXECUTIVE)) {
            archivesHold(false, keeper);
        }
        jdbc.sql("update tender set status = 'NOTIFIED' where reference = ?")
                .param(reference)
                .update();
        for (String keeper : List.of(TenderStory.BUYER, TenderStory.SUPERVISOR, TenderStory.EXECUTIVE)) {
            archivesHold(true, keeper);
            sameRule(words, mandate, keeper, true);
        }
        sameRule(words, mandate, TenderStory.FINANCE, false);
    }

    private void sameRule(String words, long mandate, String person, boolean allowed) {
        Visitor reader = Visitor.signedIn(port, person);
        assertThat(reader.get(words).body().contains(MARGINS))
                .as(person + " reads the words")
                .isEqualTo(allowed);
        assertThat(reader.get("/documents/" + mandate).status())
                .as(person + " gets the PDF")
                .isEqualTo(allowed ? 200 : 404);
        assertThat(reader.get("/dossiers/" + reference + "/volet")
                        .body()
                        .contains("Mandat de négociation " + reference))
                .as(person + " finds it in a list")
                .isEqualTo(allowed);
    }

    /** Rows and papers alike, of every page of every paper. */
    private void archivesHold(boolean held, String person) throws Exception {
        byte[] whole = Visitor.signedIn(port, person).bytes(address());
        assertThat(whole).as(person).isNotEmpty();
        Path zip = Files.write(Files.createTempFile(folder, "dossier", ".zip"), whole);
        boolean words = false;
        boolean paper = false;
        try (FileSystem entries = FileSystems.newFileSystem(zip)) {
            for (Path entry : papers(entries)) {
                byte[] content = Files.readAllBytes(entry);
                words |= text(content).contains(MARGINS);
                paper |= entry.toString().contains("negotiation-mandate");
            }
        }
        assertThat(List.of(words, paper)).as(person).containsOnly(held);
        assertThat(ArchiveCopy.text(zip, "dossier.json").contains("\"negotiation_mandate\""))
                .isEqualTo(held);
        assertThat(json.readTree(ArchiveCopy.bytes(zip, "dossier.json"))
                        .at("/withheld")
                        .toString()
                        .contains("mandat de négociation"))
                .isEqualTo(!held);
    }

    private static List<Path> papers(FileSystem zip) throws IOException {
        try (Stream<Path> all = Files.walk(zip.getPath("/"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String text(byte[] content) throws IOException {
        String plain = new String(content, StandardCharsets.UTF_8);
        if (!plain.startsWith("%PDF-")) {
            return plain;
        }
        try (PDDocument pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    /** Answers of a round that runs: their hour and their receipt, nothing of what they say; and not by roles that do not analyse. */
    @Test
    void theArchiveOfARoundThatRunsHoldsNoAnswer() throws Exception {
        reference = inRound();
        negotiating.answer(reference, 0, 74_321);
        Path zip = export();
        JsonNode facts = json.readTree(ArchiveCopy.bytes(zip, "dossier.json"));
        assertThat(facts.at("/rows/negotiation_answer")).hasSize(1);
        assertThat(facts.at("/rows/negotiation_answer/0").has("sealed")).isFalse();
        assertThat(facts.at("/rows/negotiation_answer/0/message").isNull()).isTrue();
        try (FileSystem entries = FileSystems.newFileSystem(zip)) {
            for (Path entry : papers(entries)) {
                assertThat(text(Files.readAllBytes(entry)).replaceAll("[\\s\\h.,]", ""))
                        .as(entry.toString())
                        .doesNotContain("74321", "Propositiondelentreprise", "Propositiondel’entreprise");
            }
        }
        for (String other :
                List.of(TenderStory.SUPERVISOR, TenderStory.EXECUTIVE, NegotiationStory.SECOND, TenderStory.FINANCE)) {
            assertThat(Visitor.signedIn(port, other).get(address()).status())
                    .as(other)
                    .isEqualTo(404);
        }
    }

    private String negotiated() {
        String tender = inRound();
        negotiating.answer(tender, 0, 74_000);
        negotiating.answer(tender, 1, 75_000);
        story.reachDeadline(tender);
        negotiating.closeRound(tender);
        negotiating.report(tender);
        story.analyse(tender, Map.of(0, "16", 1, "14"));
        return tender;
    }

    private String inRound() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        String tender = negotiating.negotiatedWorks(
                story.adaptedSupplies("Mobilier des loges, négocié", 80_000),
                LocalDate.of(2027, 2, 18),
                NegotiationStory.announced(false, false));
        story.deposit(tender, 0, clock.now().toOffsetDateTime());
        story.deposit(tender, 1, clock.now().toOffsetDateTime());
        story.reachDeadline(tender);
        story.openOffers(tender, Map.of(0, 79_000L, 1, 81_000L));
        negotiating.ask(tender, Ground.PROVIDED_IN_DOCUMENTS);
        story.analyse(tender, Map.of(0, "16", 1, "14"));
        negotiating.mandate(tender);
        negotiating.openRound(tender, true, LocalDate.of(2027, 3, 8));
        return tender;
    }

    private static String line(int number) {
        return "negociation/registre-%04d.txt".formatted(number);
    }

    private static Map<String, String> without(int number) {
        Map<String, String> changes = new HashMap<>();
        changes.put(line(number), null);
        return changes;
    }

    private String forged(Map<String, String> changes) throws Exception {
        Path copy = export();
        ArchiveCopy.forge(copy, changes);
        return ArchiveCopy.verify(copy);
    }

    @Test
    void onlyWhoKeepsTheFileTakesItAway() {
        assertThat(Visitor.signedIn(port, "buyers-62").get(address()).status()).isEqualTo(200);
        for (String other : new String[] {
            "finance-62", "department-buyers-62", "committee-members-62", "project-managers-62", "buyers-59"
        }) {
            Visitor.Answer answer = Visitor.signedIn(port, other).get(address());
            assertThat(answer.status()).as(other).isEqualTo(404);
        }
        assertThat(new Visitor(port).get(address()).status()).isEqualTo(302);
    }

    private String address() {
        return "/dossiers/" + reference + "/archive.zip";
    }

    private Path export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        As.person(TenderStory.BUYER, () -> {
            try {
                archive.write(As.who(TenderStory.BUYER), reference, out);
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
        return Files.write(Files.createTempFile(folder, "dossier", ".zip"), out.toByteArray());
    }

    private interface Edit {
        void to(OutputStream out) throws IOException;
    }

    private static void edit(Path zip, String name, Edit edit) throws IOException {
        try (FileSystem entries = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of());
                OutputStream out = Files.newOutputStream(
                        entries.getPath(name), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            edit.to(out);
        }
    }
}
