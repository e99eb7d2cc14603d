package fr.palier.procurement.tender;

import static fr.palier.committee.SessionDriver.MEMBER_B;
import static fr.palier.committee.SessionDriver.MEMBER_C;
import static fr.palier.committee.SessionDriver.MEMBER_D;
import static fr.palier.committee.SessionDriver.PRESIDENT;
import static fr.palier.committee.SessionDriver.present;
import static fr.palier.procurement.tender.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.committee.SessionDriver;
import fr.palier.committee.application.Ballot;
import fr.palier.committee.application.CastVote;
import fr.palier.committee.application.DraftMinutes;
import fr.palier.committee.application.SessionFile;
import fr.palier.committee.domain.Choice;
import fr.palier.committee.domain.VoteMode;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.StoredDocument;
import fr.palier.correspondence.process.TaskReminders;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.analysis.Analysis;
import fr.palier.procurement.tender.application.analysis.ApplicationReview;
import fr.palier.procurement.tender.application.analysis.FirmRequests;
import fr.palier.procurement.tender.application.analysis.Hearings;
import fr.palier.procurement.tender.application.award.PresentationReport;
import fr.palier.procurement.tender.application.award.PresentationReport.Words;
import fr.palier.procurement.tender.application.award.Withdrawal;
import fr.palier.procurement.tender.domain.ApplicationState;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.PresentationVersion;
import fr.palier.procurement.tender.persistence.Applications;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import fr.palier.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The presentation report holds each content that R2184-1 to R2184-3 list, drawn from what was done, and never changes afterwards. */
@PalierTest
class PresentationReportTest {

    private static final String TASK = "userTask_establishPresentation";

    @LocalServerPort
    private int port;

    @Autowired
    private TenderStory story;

    @Autowired
    private SessionDriver sessions;

    @Autowired
    private CastVote votes;

    @Autowired
    private DraftMinutes minutes;

    @Autowired
    private ApplicationReview review;

    @Autowired
    private Applications applications;

    @Autowired
    private Analysis analysis;

    @Autowired
    private Hearings hearings;

    @Autowired
    private FirmRequests requests;

    @Autowired
    private Offers offers;

    @Autowired
    private TenderTraces traces;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private PresentationReport report;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskReminders reminders;

    @Autowired
    private DemoClock clock;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void itHoldsEachListedContentAndEveryVersionIsKept() throws IOException {
        String reference = published(story.open(story.formalServices("Nettoyage de halls fictifs", 300_000)));
        assertRefused(() -> establish(reference, null, null, null), "tender.wrongMoment");
        analysed(reference);
        String session = opinion(reference);
        story.decide(reference);
        story.tellBidders(reference);
        story.sendMails();
        Task due = story.task(reference, TASK);
        remindsAndIsNotDoneWithoutTheReport(reference, due);

        PresentationVersion first = establish(reference, null, " ", null);
        String text = text(first.document());
        assertThat(text)
                .as("buyer, object, value")
                .contains("Office du Pas-de-Calais", "Nettoyage de halls fictifs", "300 000,00 €");
        assertThat(text).as("no lots").contains("n’est pas alloti. Motif : Prestations indissociables");
        assertThat(text).as("procedure").contains("Procédure formalisée, appel d’offres ouvert", "fondement");
        assertThat(text).as("publicity").contains("BOAMP", "JOUE", "AVIS-");
        assertThat(text)
                .as("candidates")
                .contains(TenderStory.firm(0), TenderStory.siret(0), "Retenue", "absence de motif d’exclusion")
                .contains("Rejetée", "Références absentes", "Pli reçu hors délai", TenderStory.firm(2));
        assertThat(text)
                .as("offers")
                .contains("Irrégulière", "Bordereau des prix absent", "290 000,00 €", "Valeur technique (45 %)");
        assertThat(text)
                .as("abnormally low")
                .contains("Justifications demandées", "Prix très inférieur", "Nous acceptons une perte.")
                .contains("Anormalement basse, non justifiée");
        assertThat(text).as("negotiation").contains("Aucune négociation");
        assertThat(text)
                .as("holder")
                .contains("Titulaire : " + TenderStory.firm(0), "Motifs du choix : Économiquement la plus avantageuse")
                .contains("sous-traiter : non connue");
        assertThat(text).as("body").contains("favorable (avis), procès-verbal de la séance " + session);
        assertThat(text)
                .as("conflicts")
                .contains("Parent du gérant d’un candidat", "ne participe ni aux débats ni au vote")
                .doesNotContain("Aucun conflit");
        assertThat(text).as("proofs").contains("Preuves de non-exclusion", "Attestation de régularité fiscale");

        PresentationVersion second =
                establish(reference, "20 %, entretien des vitres", "Aucun autre.", "Moyens électroniques seuls.");
        assertThat(second.version()).isEqualTo(2);
        assertThat(text(second.document()))
                .contains(
                        "20 %, entretien des vitres", "Aucun autre.", "12. Compléments", "Moyens électroniques seuls.")
                .doesNotContain("non connue");
        assertThat(text(first.document())).as("the first stays as it was").contains("non connue");
        assertThat(documents.open("62", first.document()).document().sha256()).isEqualTo(first.sha256());
        assertThat(second.sha256()).isNotEqualTo(first.sha256());
        assertThatThrownBy(
                        () -> jdbc.sql("delete from tender_presentation_report").update())
                .hasMessageContaining("tender_presentation_report");
        story.complete(TenderStory.BUYER, reference, TASK, Map.of("confirmed", true));
        assertThat(story.task(reference, TASK)).isNull();
        PassedWays ways = new PassedWays(engine);
        ways.remember(reference, "presentation-report");
        assertThat(ways.missing("presentation-report")).isEmpty();
        isForThoseWhoSeeOffers(reference, first);
        everyPaperIsTaggedAndFrench(reference);
        everyPaperIsTaggedAndFrench(session);
    }

    /** Ten working days of the office, a reminder before, the person in charge after: the table {@code task-deadline}. */
    private void remindsAndIsNotDoneWithoutTheReport(String reference, Task due) {
        assertThat(due).as("begins with the decision").isNotNull();
        assertThat(due.getFollowUpDate()).isBefore(due.getDueDate());
        assertRefused(
                () -> story.complete(TenderStory.BUYER, reference, TASK, Map.of("confirmed", true)),
                "tender.presentationMissing");
        assertThat(story.task(reference, TASK)).as("waits on").isNotNull();
        LocalDate last = due.getDueDate().toInstant().atZone(Zone.PARIS).toLocalDate();
        clock.moveTo(last.atTime(9, 0).atZone(Zone.PARIS));
        reminders.sweep();
        assertThat(reminded(due)).containsExactly("REMINDER");
        clock.moveTo(last.plusDays(14).atTime(9, 0).atZone(Zone.PARIS));
        reminders.sweep();
        assertThat(reminded(due)).containsExactly("ESCALATION", "OVERDUE", "REMINDER");
    }

    private List<String> reminded(Task task) {
        return jdbc.sql("select kind from task_reminder where task = ? order by kind")
                .param(task.getId())
                .query(String.class)
                .list();
    }

    /** Rules, clauses, opening record, analysis, comparison, letters, convocation, minutes. */
    private void everyPaperIsTaggedAndFrench(String reference) throws IOException {
        List<StoredDocument> papers = documents.of("62", reference).stream()
                .filter(one -> one.mediaType().equals("application/pdf"))
                .toList();
        assertThat(papers).isNotEmpty();
        for (StoredDocument paper : papers) {
            byte[] content = documents.open("62", paper.id()).content();
            Files.write(Path.of("target", "lettres", "%03d-%s.pdf".formatted(paper.id(), paper.kind())), content);
            try (PDDocument pdf = Loader.loadPDF(content)) {
                assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked())
                        .as(paper.fileName())
                        .isTrue();
                assertThat(pdf.getDocumentCatalog().getStructureTreeRoot())
                        .as(paper.fileName())
                        .isNotNull();
                assertThat(pdf.getDocumentCatalog().getLanguage())
                        .as(paper.fileName())
                        .isEqualTo("fr");
                assertThat(pdf.getDocumentInformation().getTitle())
                        .as(paper.fileName())
                        .isNotBlank();
                assertThat(new PDFTextStripper().getText(pdf))
                        .as(paper.fileName())
                        .contains("Page 1 / ")
                        .contains(reference);
            }
        }
    }

    private void isForThoseWhoSeeOffers(String reference, PresentationVersion version) {
        String page = "/marches/" + reference + "/rapport-presentation";
        assertThat(Visitor.signedIn(port, TenderStory.BUYER).get(page).body())
                .contains(version.sha256(), "Établir une nouvelle version");
        assertThat(Visitor.signedIn(port, TenderStory.SUPERVISOR).get(page).body())
                .contains(version.sha256())
                .doesNotContain("Établir une nouvelle version");
        assertThat(Visitor.signedIn(port, TenderStory.REQUESTER).get(page).body())
                .doesNotContain(version.sha256());
        assertThat(Visitor.signedIn(port, TenderStory.REQUESTER)
                        .get("/documents/" + version.document())
                        .status())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(port, MEMBER_D)
                        .get("/documents/" + version.document())
                        .status())
                .as("withdrew")
                .isEqualTo(404);
        assertThat(Visitor.signedIn(port, TenderStory.SUPERVISOR)
                        .get("/documents/" + version.document())
                        .status())
                .isEqualTo(200);
        assertRefused(
                () -> As.person(TenderStory.SUPERVISOR, () -> report.establish(reference, new Words("", "", ""))),
                "office.notAllowed");
    }

    @Test
    void aConsultationWithoutFollowUpTellsWhyThereIsNoAward() throws IOException {
        String reference = published(story.open(story.formalServices("Gardiennage fictif", 300_000)));
        As.person(TenderStory.EXECUTIVE, () -> {
            withdrawal.declare(reference, "Le budget de l’opération a été réduit.");
            return null;
        });
        assertRefused(
                () -> story.complete(TenderStory.BUYER, reference, TASK, Map.of("confirmed", true)),
                "tender.presentationMissing");
        PresentationVersion version = establish(reference, null, null, null);
        story.complete(TenderStory.BUYER, reference, TASK, Map.of("confirmed", true));
        assertThat(text(version.document()))
                .contains("Pas d’attribution", "Le budget de l’opération a été réduit.", "Aucun conflit d’intérêts")
                .doesNotContain("Titulaire");
        assertThat(Visitor.signedIn(port, TenderStory.BUYER)
                        .get("/documents/" + version.document())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAdaptedProcedureOwesNone() {
        String reference = published(story.open(story.adaptedSupplies("Fourniture de bancs fictifs", 70_000)));
        As.person(TenderStory.EXECUTIVE, () -> {
            withdrawal.declare(reference, "Le budget de l’opération a été réduit.");
            return null;
        });
        assertRefused(() -> establish(reference, null, null, null), "tender.presentationNotDue");
        assertThat(story.task(reference, TASK)).isNull();
    }

    @Test
    void aFormalProcedureGivenUpBeforeItsPublicationOwesNone() {
        String reference = story.open(story.formalServices("Accueil fictif", 300_000));
        story.launch(reference);
        as(TenderStory.EXECUTIVE, () -> withdrawal.declare(reference, "Le besoin a disparu avant tout avis."));
        assertThat(story.task(reference, TASK)).isNull();
    }

    private PresentationVersion establish(
            String reference, String subcontracting, String conflicts, String complement) {
        return As.person(
                TenderStory.BUYER, () -> report.establish(reference, new Words(subcontracting, conflicts, complement)));
    }

    private String published(String reference) {
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 3, 8));
        for (int firm : List.of(0, 1, 3, 4)) {
            story.deposit(reference, firm, clock.now().toOffsetDateTime());
        }
        return reference;
    }

    /** Firm 0 wins, 1 is abnormally low, 2 late, 3 inadmissible, 4 irregular. */
    private void analysed(String reference) {
        story.reachDeadline(reference);
        story.deposit(reference, 2, clock.now().toOffsetDateTime());
        story.openOffers(reference, Map.of(0, 290_000L, 1, 120_000L, 3, 280_000L, 4, 285_000L));
        as(TenderStory.BUYER, () -> {
            long out = applications.of(reference).get(2).deposit();
            review.check(reference, out, Set.of());
            review.decide(reference, out, ApplicationState.INADMISSIBLE, true, "Références absentes.");
        });
        story.admitApplications(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_reviewApplications", Map.of("decision", "EXAMINED"));
        story.score(reference, Map.of(0, "18", 1, "12", 3, "10", 4, "9"));
        as(TenderStory.BUYER, () -> {
            analysis.judge(reference, offer(reference, 1), Defect.ABNORMALLY_LOW, "Prix très inférieur aux autres.");
            analysis.judge(reference, offer(reference, 4), Defect.IRREGULAR, "Bordereau des prix absent.");
        });
        story.setAlertsAside(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_analyseOffers", Map.of("confirmed", true));
        as(TenderStory.BUYER, () -> hearings.askJustifications(reference, inTwoDays()));
        story.complete(TenderStory.BUYER, reference, "userTask_settleStates", Map.of("confirmed", true));
        long asked = jdbc.sql(
                        "select firm.id from tender_request_firm firm join tender_request request on request.id = firm.request where request.reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
        clock.advance(java.time.Duration.ofHours(2));
        as(
                TenderStory.BUYER,
                () -> requests.record(
                        reference, asked, clock.now().minusHours(1).toOffsetDateTime(), "Nous acceptons une perte."));
        story.runDueJobs(reference);
        as(
                TenderStory.BUYER,
                () -> analysis.judge(
                        reference,
                        offer(reference, 1),
                        Defect.ABNORMALLY_LOW_UNJUSTIFIED,
                        "La perte annoncée ne justifie pas le prix."));
        story.complete(TenderStory.BUYER, reference, "userTask_settleStates", Map.of("confirmed", true));
        story.writeReport(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_writeReport", Map.of("confirmed", true));
        story.complete(TenderStory.BUYER, reference, "userTask_signReport", Map.of("decision", "SIGN"));
    }

    /** The body gives its opinion; one member withdraws. */
    private String opinion(String reference) {
        long item = traces.items(reference).get(0).item();
        String session = sessions.start(clock.now().toLocalDate().plusDays(14));
        sessions.prepare(session, List.of(item));
        sessions.convene(session);
        sessions.reachTheDay(session);
        sessions.attend(session, VoteMode.RECORDED, present(PRESIDENT, MEMBER_B, MEMBER_C, MEMBER_D));
        SessionFile file = sessions.file(session);
        Map<Long, Ballot> ballots = new HashMap<>();
        file.openItem()
                .orElseThrow()
                .expected()
                .forEach(seat -> ballots.put(
                        seat.member().id(),
                        seat.member().account().equals(MEMBER_D)
                                ? new Ballot(null, "Parent du gérant d’un candidat", null)
                                : new Ballot(Choice.FOR, null, null)));
        sessions.asSecretary(() -> votes.recordAll(session, ballots));
        sessions.runJobs(session);
        long line = sessions.file(session).items().get(0).item().id();
        sessions.asSecretary(() -> minutes.submit(session, "", Map.of(line, "L’offre classée première est retenue.")));
        sessions.complete(PRESIDENT, session, "userTask_signMinutes", "signature", "SIGN");
        return session;
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

    private String text(long document) throws IOException {
        byte[] content = documents.open("62", document).content();
        Files.createDirectories(Path.of("target", "lettres"));
        Files.write(Path.of("target", "lettres", "RAPPORT-PRESENTATION-" + document + ".pdf"), content);
        try (PDDocument pdf = Loader.loadPDF(content)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            // sentences as they stand on the page, then cells as they stand in the file
            PDFTextStripper reader = new PDFTextStripper();
            String cells = reader.getText(pdf);
            reader.setSortByPosition(true);
            return (reader.getText(pdf) + cells).replaceAll("[\\s\\h]+", " ");
        }
    }

    private static void as(String person, Runnable acts) {
        As.person(person, () -> {
            acts.run();
            return null;
        });
    }
}
