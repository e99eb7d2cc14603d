package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.palier.committee.Capacity;
import fr.palier.committee.ItemDecided;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Letter;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.OpenedDocument;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Zone;
import fr.palier.procurement.need.SettledNeed;
import fr.palier.procurement.tender.application.analysis.ApplicationReview;
import fr.palier.procurement.tender.application.award.ReasonsRequests;
import fr.palier.procurement.tender.application.award.Withdrawal;
import fr.palier.procurement.tender.domain.ApplicationState;
import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.persistence.Applications;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Proofs;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What each letter must hold, and must not, by procedure: the table {@code letters.csv}; each is a tagged French PDF of the file. */
@PalierTest
class LetterContentsTest {

    private static final Path PDFS = Path.of("target", "lettres");
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

    @Autowired
    private TenderStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Lots lots;

    @Autowired
    private Offers offers;

    @Autowired
    private Proofs proofs;

    @Autowired
    private TenderTraces traces;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplicationReview review;

    @Autowired
    private Letters letters;

    @Autowired
    private Documents documents;

    @Autowired
    private ReasonsRequests reasons;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> earliest = new HashMap<>();

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @TestFactory
    Stream<DynamicTest> everyLetterHoldsWhatItsProcedureAsks() throws IOException {
        Files.createDirectories(PDFS);
        toNotification("FORMAL", story.formalServices("Nettoyage de locaux fictifs", 300_000));
        toNotification("ADAPTED", story.adaptedSupplies("Fourniture de mobilier fictif", 70_000));
        toNobody();
        withdrawn();
        List<String> lines =
                Files.readAllLines(Path.of("src", "test", "resources", "letters.csv"), StandardCharsets.UTF_8);
        return lines.stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(cells ->
                        dynamicTest(cells[0] + " " + cells[1], () -> check(cells[0], cells[1], cells[2], cells[3])));
    }

    private void check(String procedure, String kind, String contains, String excludes) {
        String text = texts.get(procedure + " " + kind);
        assertThat(text).as("written").isNotNull();
        words(contains, procedure).forEach(part -> assertThat(text).containsIgnoringCase(part));
        words(excludes, procedure).forEach(part -> assertThat(text).doesNotContainIgnoringCase(part));
        assertThat(text).contains("Objet :", "Référence du dossier :", "Page 1 / ", "Pour l’office, par délégation");
    }

    private Stream<String> words(String cell, String procedure) {
        return Arrays.stream(cell.split("\\|")).filter(part -> !part.isBlank()).map(part -> part.replace(
                        "{winner}", TenderStory.firm(0))
                .replace("{earliest}", earliest.getOrDefault(procedure, "")));
    }

    private void toNotification(String name, SettledNeed need) throws IOException {
        String reference = received(need);
        if (name.equals("FORMAL")) {
            long item = traces.items(reference).get(0).item();
            transaction.executeWithoutResult(status -> events.publishEvent(new ItemDecided(
                    "62", reference, item, Question.AWARD, Outcome.FAVOURABLE, Capacity.OPINION, "P-62-2027-0001")));
        }
        story.decide(reference);
        story.tellBidders(reference);
        story.sendMails();
        LocalDate first = lots.get(reference, 1).earliestSignature();
        earliest.put(name, LONG_DAY.format(first));
        clock.moveTo(first.atTime(9, 0).atZone(Zone.PARIS));
        story.runDueJobs(reference);
        story.complete(TenderStory.EXECUTIVE, reference, "userTask_signContract", Map.of("confirmed", true));
        story.notifyHolders(reference);
        long loser = offers.of(reference).stream()
                .filter(offer -> offer.firmName().equals(TenderStory.firm(1)))
                .findFirst()
                .orElseThrow()
                .id();
        As.person(TenderStory.BUYER, () -> {
            reasons.record(reference, loser, clock.now().toLocalDate());
            return null;
        });
        story.sendAnswers(reference);
        keep(name, reference);
    }

    private void toNobody() throws IOException {
        String reference = received(story.adaptedSupplies("Fourniture de stores fictifs", 70_000));
        story.decide(reference);
        story.runDueJobs(reference);
        var asked = proofs.of(reference).get(0);
        clock.moveTo(asked.due().plusDays(1).atTime(9, 0).atZone(Zone.PARIS));
        story.complete(
                TenderStory.BUYER,
                reference,
                "userTask_examineProofs",
                Map.of("conclusion", "MISSING", "reason", "Attestation fiscale non remise."));
        story.complete(
                TenderStory.EXECUTIVE,
                reference,
                "userTask_decideNextRanked",
                Map.of("decision", "NO_FOLLOW_UP", "reason", "Le besoin est redéfini par le service demandeur."));
        story.runDueJobs(reference);
        story.sendLetters(reference);
        keep("ADAPTED_ASIDE", reference);
    }

    private void withdrawn() throws IOException {
        String reference = received(story.adaptedSupplies("Fourniture de bancs fictifs", 70_000));
        As.person(TenderStory.EXECUTIVE, () -> {
            withdrawal.declare(reference, "Le budget de l’opération a été réduit.");
            return null;
        });
        story.runDueJobs(reference);
        keep("ADAPTED_WITHDRAWN", reference);
    }

    /** Two offers in time, one late deposit, scored. */
    private String received(SettledNeed need) {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        String reference = story.open(need);
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 3, 8));
        story.deposit(reference, 0, clock.now().toOffsetDateTime());
        story.deposit(reference, 1, clock.now().toOffsetDateTime());
        story.deposit(reference, 3, clock.now().toOffsetDateTime());
        story.reachDeadline(reference);
        story.deposit(reference, 2, clock.now().toOffsetDateTime());
        story.openOffers(reference, Map.of(0, 66_000L, 1, 67_000L, 3, 68_000L));
        As.person(TenderStory.BUYER, () -> {
            long third = applications.of(reference).get(2).deposit();
            review.check(reference, third, Set.of());
            review.decide(
                    reference, third, ApplicationState.INADMISSIBLE, true, "Capacités techniques non justifiées.");
            return null;
        });
        story.analyse(reference, Map.of(0, "18", 1, "12", 3, "10"));
        return reference;
    }

    private void keep(String name, String reference) throws IOException {
        assertThat(letters.of("62", reference))
                .as("each firm is told each thing once")
                .extracting(letter -> letter.recipientInOneLine() + " " + letter.kind())
                .doesNotHaveDuplicates();
        for (Letter letter : letters.of("62", reference)) {
            OpenedDocument pdf = documents.open("62", letter.document());
            LetterKind kind = Arrays.stream(LetterKind.values())
                    .filter(one -> letter.kind().matches(one.registerKind(null) + "(-lot-\\d+)?"))
                    .findFirst()
                    .orElseThrow();
            assertThat(pdf.document().sha256()).hasSize(64);
            try (PDDocument document = Loader.loadPDF(pdf.content())) {
                assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
                assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                        .isTrue();
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
                assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
                String text = new PDFTextStripper().getText(document);
                assertThat(text)
                        .as("typography of " + kind)
                        .doesNotContainPattern(" [;:?!»€%]")
                        .doesNotContain("« ");
                String key = name + " " + kind
                        + (kind == LetterKind.INADMISSIBLE
                                        && letter.recipientInOneLine().equals(TenderStory.firm(3))
                                ? "_APPLICATION"
                                : "");
                Files.write(PDFS.resolve(key.replace(' ', '-') + ".pdf"), pdf.content());
                texts.put(key, flat(text));
            }
        }
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
}
