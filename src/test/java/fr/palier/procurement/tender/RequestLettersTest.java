package fr.palier.procurement.tender;

import static fr.palier.procurement.tender.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Letter;
import fr.palier.correspondence.LetterPreview;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.SignedLinks;
import fr.palier.correspondence.StoredDocument;
import fr.palier.correspondence.application.FileArchive;
import fr.palier.demo.DemoClock;
import fr.palier.demo.NegotiationStory;
import fr.palier.demo.TenderStory;
import fr.palier.office.Zone;
import fr.palier.procurement.negotiation.application.ConductRounds;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.tender.application.analysis.Analysis;
import fr.palier.procurement.tender.application.analysis.ApplicationReview;
import fr.palier.procurement.tender.application.analysis.FirmRequests;
import fr.palier.procurement.tender.application.analysis.Hearings;
import fr.palier.procurement.tender.application.award.ProofsOfWinner;
import fr.palier.procurement.tender.application.publicity.Consultation;
import fr.palier.procurement.tender.domain.Application;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.RequestKind;
import fr.palier.procurement.tender.persistence.Applications;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters that ask firms something: read before they leave, and no secret in what stays on file. */
@PalierTest
class RequestLettersTest {

    private static final Map<String, Object> DONE = Map.of("confirmed", true);

    @Autowired
    private TenderStory story;

    @Autowired
    private NegotiationStory negotiating;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Consultation consultation;

    @Autowired
    private ApplicationReview review;

    @Autowired
    private Applications applications;

    @Autowired
    private Analysis analysis;

    @Autowired
    private Offers offers;

    @Autowired
    private Hearings hearings;

    @Autowired
    private FirmRequests requests;

    @Autowired
    private ProofsOfWinner proofs;

    @Autowired
    private ConductRounds conduct;

    @Autowired
    private Letters letters;

    @Autowired
    private SignedLinks links;

    @Autowired
    private Documents documents;

    @Autowired
    private FileArchive archive;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    /** Who reads a letter on file, or holds its archive, must not be able to answer in a firm's place. */
    @Test
    void theLinkOfAFirmStandsInItsOwnMailAndInNoPaperOfTheFile() throws IOException {
        String reference = opened("Mobilier de halls fictifs");
        askMissing(reference);
        answerAll(reference);
        clock.advance(Duration.ofHours(1));
        upToOffers(reference);
        As.person(TenderStory.BUYER, () -> {
            hearings.openRegularisation(reference, inTwoDays());
            hearings.askJustifications(reference, inTwoDays());
        });
        answerAll(reference);
        settleAndDecide(reference);

        List<String> tokens = tokens(reference);
        assertThat(tokens).hasSizeGreaterThan(8);
        assertThat(letters.of("62", reference))
                .extracting(Letter::kind)
                .contains("demande-pieces", "demande-regularisation", "demande-justification", "lettre-preuves-lot-1");
        List<StoredDocument> papers = documents.of("62", reference).stream()
                .filter(one -> one.mediaType().equals("application/pdf"))
                .toList();
        assertThat(papers).hasSizeGreaterThan(6);
        for (StoredDocument paper : papers) {
            holdsNoLink(paper.fileName(), documents.open("62", paper.id()).content(), tokens);
        }
        archiveHoldsNoLink(reference, tokens);

        // each firm that is asked and has an address: one mail with its link, and that link works
        assertThat(jdbc.sql(
                                "select recipient from outbox_mail where reference = ? and template like '%lien-de-reponse'")
                        .param(reference)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(address(0), address(1), address(2), address(0));
        assertThat(Visitor.signedIn(port, TenderStory.BUYER)
                        .get("/liens/" + token(mailTo(reference, 0, "lien-de-reponse")))
                        .body())
                .contains("Pièces de candidature à compléter");
    }

    /** Paper letters bring no link: they say how to answer without one. */
    @Test
    void aLetterOnPaperNamesTheBuyerProfileAndNoMail() throws IOException {
        String reference = opened("Bancs fictifs");
        askMissing(reference);
        assertThat(letters.of("62", reference)).extracting(Letter::channel).contains(Letter.Channel.PAPER);
        for (Letter letter : letters.of("62", reference)) {
            String text = text(documents.open("62", letter.document()).content());
            if (letter.channel() == Letter.Channel.PAPER) {
                assertThat(text)
                        .contains("profil d’acheteur", "par écrit à l’office")
                        .doesNotContain("autre courriel");
            } else {
                assertThat(text).contains("par un autre courriel");
            }
        }
    }

    /** The preview of requests is what leaves, word by word, and does nothing. */
    @Test
    void requestsAreReadBeforeTheyLeave() throws IOException {
        String reference = opened("Potelets fictifs");
        String page = "/marches/" + reference + "/candidatures";
        String preview = "/marches/" + reference + "/demandes/pieces/apercu";
        String due = inTwoDays().atZoneSameInstant(Zone.PARIS).toLocalDateTime().toString();
        incomplete(reference);
        Visitor buyer = Visitor.signedIn(port, TenderStory.BUYER);
        // the first look at applications is noted once: who analyses
        assertThat(buyer.get(page).body()).contains("Aperçu avant envoi", preview);
        List<Long> before = state(reference);
        String shown = buyer.submit(page, preview, "limite", due).body();
        assertThat(shown)
                .contains("Rien n’est parti.", "Envoyer ces 2 lettres", TenderStory.firm(0), TenderStory.firm(3))
                .contains("par courriel, à " + address(0), "sur papier, à poster")
                .contains("[lien personnel, créé à l’envoi]", "Votre lien de réponse")
                .contains("name=\"limite\" value=\"" + due + "\"");
        assertThat(buyer.submit(page, preview + "/2", "limite", due).header("Content-Type"))
                .isEqualTo("application/pdf");
        assertThat(buyer.submit(page, preview + "/3", "limite", due).status()).isEqualTo(404);
        assertThat(buyer.submit(page, preview, "limite", "2027-02-01T08:00").status())
                .as("past")
                .isBetween(400, 499);
        assertThat(Visitor.signedIn(port, TenderStory.WORKS_OFFICER)
                        .submit("/marches", preview, "limite", due)
                        .status())
                .isEqualTo(403);
        List<LetterPreview> read = As.person(TenderStory.BUYER, () -> review.previewMissing(reference, inTwoDays()));
        assertThat(state(reference)).as("nothing done").isEqualTo(before);

        assertThat(buyer.submit(page, page + "/demande", "limite", due).status())
                .isEqualTo(302);
        List<Letter> sent = letters.of("62", reference);
        assertThat(sent).hasSameSizeAs(read);
        for (int i = 0; i < sent.size(); i++) {
            assertThat(text(documents.open("62", sent.get(i).document()).content()))
                    .isEqualTo(text(read.get(i).pdf()));
        }
        assertThat(mailTo(reference, 0, "lien-de-reponse")
                        .replaceAll("https?://\\S*/liens/\\S+", "[lien personnel, créé à l’envoi]"))
                .isEqualTo(read.get(0).mails().get(1).body());
        As.person(
                TenderStory.BUYER,
                () -> assertRefused(() -> review.previewMissing(reference, inTwoDays()), "tender.requestOpen"));
    }

    @Test
    void requestsAboutOffersAndProofsAreReadBeforeTheyLeave() throws IOException {
        String reference = opened("Corbeilles fictives");
        upToOffers(reference);
        List<Long> before = state(reference);
        As.person(TenderStory.BUYER, () -> {
            assertThat(text(hearings.preview(reference, RequestKind.REGULARISATION, inTwoDays())
                            .get(0)
                            .pdf()))
                    .contains("Bordereau des prix absent.", "ne pourra pas être retenue")
                    .doesNotContain("Lot n°");
            assertThat(text(hearings.preview(reference, RequestKind.JUSTIFICATION, inTwoDays())
                            .get(0)
                            .pdf()))
                    .contains("Montant de votre offre : 20 000,00 € HT", "Prix très inférieur", "R2152-4");
            assertRefused(
                    () -> hearings.preview(
                            reference, RequestKind.JUSTIFICATION, clock.now().toOffsetDateTime()),
                    "tender.deadlinePast");
        });
        As.person(
                TenderStory.WORKS_OFFICER,
                () -> assertRefused(
                        () -> hearings.preview(reference, RequestKind.JUSTIFICATION, inTwoDays()),
                        "office.notAllowed"));
        assertThat(state(reference)).as("nothing done").isEqualTo(before);
        As.person(TenderStory.BUYER, () -> hearings.askJustifications(reference, inTwoDays()));
        answerAll(reference);
        settled(reference);
        Visitor executive = Visitor.signedIn(port, TenderStory.EXECUTIVE);
        String decision = "/marches/" + reference + "/decision";
        String preview = "/marches/" + reference + "/lots/1/preuves-demandees/apercu";
        assertThat(executive.get(decision).body()).contains(preview);
        List<Long> undecided = state(reference);
        assertThat(executive.submit(decision, preview).body())
                .contains(TenderStory.firm(0), "La lettre partira d’elle-même")
                .doesNotContain("Envoyer cette lettre");
        LetterPreview read = As.person(TenderStory.EXECUTIVE, () -> proofs.preview(reference, 1))
                .get(0);
        assertThat(state(reference)).as("nothing done").isEqualTo(undecided);
        As.person(TenderStory.REQUESTER, () -> assertRefused(() -> proofs.preview(reference, 1), "office.notAllowed"));
        story.decide(reference);
        story.runDueJobs(reference);
        Letter sent = letters.of("62", reference).stream()
                .filter(letter -> letter.kind().equals("lettre-preuves-lot-1"))
                .findFirst()
                .orElseThrow();
        assertThat(text(documents.open("62", sent.document()).content())).isEqualTo(text(read.pdf()));
        assertThat(executive.get(decision).body()).as("already asked").doesNotContain(preview);
    }

    /** Invitations to a round are read on the page and leave from it: the step of the procedure is taken with them. */
    @Test
    void invitationsAreReadBeforeTheyLeave() throws IOException {
        String reference = negotiating.negotiatedWorks(
                story.adaptedSupplies("Mobilier négocié fictif", 80_000),
                LocalDate.of(2027, 2, 18),
                NegotiationStory.announced(false, false));
        story.deposit(reference, 0, clock.now().toOffsetDateTime());
        story.deposit(reference, 1, clock.now().toOffsetDateTime());
        story.reachDeadline(reference);
        story.openOffers(reference, Map.of(0, 79_000L, 1, 81_000L));
        negotiating.ask(reference, Ground.PROVIDED_IN_DOCUMENTS);
        story.analyse(reference, Map.of(0, "16", 1, "14"));
        negotiating.mandate(reference);

        String page = "/marches/" + reference + "/negociation";
        LocalDate day = clock.now().toLocalDate().plusDays(14);
        String[] round = {"tour", "ROUND", "limite", day + "T12:00", "informations", "Précisez le calendrier de pose."};
        List<Long> before = state(reference);
        Visitor buyer = Visitor.signedIn(port, TenderStory.BUYER);
        assertThat(buyer.submit(page, page + "/tours/apercu", round).body())
                .contains("Envoyer ces 2 lettres", TenderStory.firm(0), TenderStory.firm(1), "Votre réponse, tour n° 1")
                .contains("name=\"informations\" value=\"Précisez le calendrier de pose.\"");
        assertThat(buyer.submit(page, page + "/tours/apercu/1", round).header("Content-Type"))
                .isEqualTo("application/pdf");
        String shown = text(conductPreview(reference, day).get(0).pdf());
        assertThat(shown).contains("Précisez le calendrier de pose.", "portée à l’envoi");
        assertThat(Visitor.signedIn(port, TenderStory.SUPERVISOR)
                        .submit("/marches", page + "/tours/apercu", round)
                        .status())
                .isEqualTo(403);
        String[] tomorrow = {
            "tour",
            "ROUND",
            "limite",
            clock.now().toLocalDate().plusDays(1) + "T12:00",
            "informations",
            "Précisez le calendrier."
        };
        Visitor.Answer refused = buyer.submit(page, page + "/tours", tomorrow);
        assertThat(refused.status()).isBetween(400, 499);
        assertThat(refused.body()).contains("jour");
        assertThat(state(reference)).as("nothing done").isEqualTo(before);
        assertThat(story.task(reference, "userTask_openRound").getAssignee())
                .as("not taken by a refused attempt")
                .isNull();

        assertThat(buyer.submit(page, page + "/tours", round).status()).isEqualTo(302);
        assertThat(story.openTasks(reference)).doesNotContain("userTask_openRound");
        List<Letter> sent = letters.of("62", reference).stream()
                .filter(letter -> letter.kind().equals("lettre-negociation-tour-1"))
                .toList();
        assertThat(sent).hasSize(2);
        assertThat(text(documents.open("62", sent.get(0).document()).content()).replaceAll("à ce jour : .*", ""))
                .isEqualTo(shown.replaceAll("à ce jour : .*", ""));
        archiveHoldsNoLink(reference, tokens(reference));
        assertThat(buyer.submit(page, page + "/tours", round).status())
                .as("the step is taken")
                .isBetween(400, 499);
    }

    private List<LetterPreview> conductPreview(String reference, LocalDate day) {
        return As.person(
                TenderStory.BUYER,
                () -> conduct.preview(
                        reference,
                        false,
                        day.atTime(12, 0).atZone(Zone.PARIS).toOffsetDateTime(),
                        "Précisez le calendrier de pose."));
    }

    /** Firms 0, 1, 2 by mail, 3 on paper. */
    private String opened(String subject) {
        String reference = story.open(story.adaptedSupplies(subject, 70_000));
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 3, 8));
        for (int firm : List.of(0, 1, 2)) {
            story.deposit(reference, firm, clock.now().toOffsetDateTime());
        }
        OffsetDateTime at = clock.now().toOffsetDateTime();
        As.person(
                TenderStory.BUYER,
                () -> consultation.register(
                        reference, TenderStory.firm(3), TenderStory.siret(3), null, at, "PAPIER-" + reference));
        story.reachDeadline(reference);
        story.openOffers(reference, Map.of(0, 60_000L, 1, 62_000L, 2, 20_000L, 3, 69_000L));
        return reference;
    }

    private void incomplete(String reference) {
        As.person(TenderStory.BUYER, () -> applications.of(reference).stream()
                .filter(one -> one.firmName().equals(TenderStory.firm(0))
                        || one.firmName().equals(TenderStory.firm(3)))
                .map(Application::deposit)
                .forEach(deposit -> review.check(reference, deposit, Set.of())));
    }

    private void askMissing(String reference) {
        incomplete(reference);
        As.person(TenderStory.BUYER, () -> review.askMissing(reference, inTwoDays()));
    }

    /** Every firm that was asked answers in time, by its link. */
    private void answerAll(String reference) {
        jdbc.sql(
                        """
                        select firm.link from tender_request_firm firm join tender_request request on request.id = firm.request
                        where request.reference = ? and not exists
                            (select 1 from tender_request_answer answer where answer.request_firm = firm.id)""")
                .param(reference)
                .query(UUID.class)
                .list()
                .forEach(link -> requests.answer(
                        links.check(
                                token(links.uri(link, FirmRequests.LINK_PURPOSE).toString()),
                                FirmRequests.LINK_PURPOSE),
                        "Pièces déposées sur le profil d’acheteur."));
    }

    /** Firm 1 is irregular, firm 2 looks too low. */
    private void upToOffers(String reference) {
        story.admitApplications(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_reviewApplications", Map.of("decision", "EXAMINED"));
        story.score(reference, Map.of(0, "18", 1, "12", 2, "10", 3, "9"));
        As.person(TenderStory.BUYER, () -> {
            analysis.judge(reference, offer(reference, 1), Defect.IRREGULAR, "Bordereau des prix absent.");
            analysis.judge(reference, offer(reference, 2), Defect.ABNORMALLY_LOW, "Prix très inférieur aux autres.");
        });
        story.setAlertsAside(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_analyseOffers", DONE);
    }

    /** Firm 2 does not convince, firm 1 has mended what was wrong where it was asked to. */
    private void settled(String reference) {
        clock.advance(Duration.ofHours(1));
        As.person(TenderStory.BUYER, () -> {
            analysis.judge(
                    reference,
                    offer(reference, 2),
                    Defect.ABNORMALLY_LOW_UNJUSTIFIED,
                    "La réponse ne justifie pas le prix.");
            if (requested(reference, "REGULARISATION")) {
                analysis.judge(reference, offer(reference, 1), Defect.NONE, "Bordereau remis.");
            }
        });
        story.complete(TenderStory.BUYER, reference, "userTask_settleStates", DONE);
        story.writeReport(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_writeReport", DONE);
        story.complete(TenderStory.BUYER, reference, "userTask_signReport", Map.of("decision", "SIGN"));
    }

    private boolean requested(String reference, String kind) {
        return jdbc.sql("select exists (select 1 from tender_request where reference = ? and kind = ?)")
                .params(reference, kind)
                .query(Boolean.class)
                .single();
    }

    private void settleAndDecide(String reference) {
        settled(reference);
        story.decide(reference);
        story.runDueJobs(reference);
    }

    private long offer(String reference, int firm) {
        return offers.of(reference).stream()
                .filter(offer -> offer.siret().equals(TenderStory.siret(firm)))
                .map(Offer::id)
                .findFirst()
                .orElseThrow();
    }

    private OffsetDateTime inTwoDays() {
        LocalDate day = clock.now().toLocalDate().plusDays(2);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day.atTime(12, 0).atZone(Zone.PARIS).toOffsetDateTime();
    }

    /** How many of what an act would leave behind. */
    private List<Long> state(String reference) {
        return List.of("letter", "outbox_mail", "signed_link", "journal", "document", "decision_record").stream()
                .map(table -> jdbc.sql("select count(*) from " + table + " where reference = ?")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static String address(int firm) {
        return "contact@entreprise-%d.example".formatted(firm);
    }

    private String mailTo(String reference, int firm, String template) {
        return jdbc.sql(
                        "select text_body from outbox_mail where reference = ? and recipient = ? and template like ? order by id limit 1")
                .params(reference, address(firm), "%" + template)
                .query(String.class)
                .single();
    }

    private static String token(String text) {
        return text.replaceAll("(?s).*/liens/([A-Za-z0-9._~-]+).*", "$1");
    }

    /** Tokens of all links of the file. */
    private List<String> tokens(String reference) {
        return jdbc.sql("select id, purpose from signed_link where reference = ?")
                .param(reference)
                .query((row, number) -> token(links.uri(row.getObject(1, UUID.class), row.getString(2))
                        .toString()))
                .list();
    }

    private void archiveHoldsNoLink(String reference, List<String> tokens) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        As.person(TenderStory.BUYER, () -> {
            try {
                archive.write(As.who(TenderStory.BUYER), reference, out);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        int papers = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                holdsNoLink(entry.getName(), zip.readAllBytes(), tokens);
                papers += entry.getName().startsWith("pieces/") ? 1 : 0;
            }
        }
        assertThat(papers).isGreaterThan(3);
    }

    private static void holdsNoLink(String name, byte[] content, List<String> tokens) throws IOException {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("%PDF-")) {
            try (PDDocument pdf = Loader.loadPDF(content)) {
                StringBuilder all =
                        new StringBuilder(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""));
                for (var page : pdf.getPages()) {
                    page.getAnnotations().forEach(one -> all.append(one.getCOSObject()));
                }
                text = all.toString();
            }
        }
        assertThat(text).as(name).doesNotContain(tokens).doesNotContainPattern("/liens/[A-Za-z0-9]");
    }

    private static String text(byte[] content) {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\h]+", " ");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
