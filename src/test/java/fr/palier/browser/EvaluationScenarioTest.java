package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.palier.correspondence.process.TaskReminders;
import fr.palier.demo.DemoClock;
import fr.palier.demo.EvaluationStory;
import fr.palier.demo.TenderStory;
import fr.palier.evaluation.review.ReviewStory;
import fr.palier.evaluation.review.domain.ReviewStatus;
import fr.palier.office.Fingerprint;
import fr.palier.office.Zone;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.testing.PalierTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A works site from its acceptance to what the next purchase learns of it: rated after a reminder, reviewed with the firm's observation,
 * frozen, read by the outside evaluator, seen in the preparation of the next consultation and not in its analysis.
 */
@PalierTest
@Tag("browser")
@ExtendWith(Chromium.class)
class EvaluationScenarioTest {

    private static final ZonedDateTime ACCEPTANCE = ZonedDateTime.of(2034, 3, 6, 9, 0, 0, 0, Zone.PARIS);
    private static final String SITE = "Façades de la résidence fictive du Phare";
    private static final String OBSERVATION = "L'échafaudage a été déposé à temps : voir le procès-verbal du 3 mars.";

    @Autowired
    private EvaluationStory evaluations;

    @Autowired
    private ReviewStory reviews;

    @Autowired
    private TenderStory tenders;

    @Autowired
    private TaskReminders reminders;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Firms firms;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Firm firm;

    @BeforeEach
    void onTheDayOfTheAcceptance() {
        // analyses that other tests opened and never decided
        jdbc.sql("delete from tender_analysis_reader").update();
        clock.moveTo(ACCEPTANCE);
        // who will answer the next consultation too
        firm = firms.findSiret("62", TenderStory.siret(0)).orElseGet(this::known);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aSiteIsRatedReviewedFrozenReadOutsideAndKnownToTheNextPurchase() throws IOException {
        String evaluation = accepted();
        reminded(evaluation);
        rated(evaluation);

        clock.moveTo(ZonedDateTime.of(2034, 7, 3, 9, 0, 0, 0, Zone.PARIS));
        String review = reviewed();
        observed(review);
        decided(review);

        String dossier = dossierOf(evaluation);
        readOutside(dossier, evaluation);
        knownToTheNextPurchase(review);
    }

    /** The buyer records the acceptance; the works officer is asked at once. */
    private String accepted() {
        try (Desk buyer = Desk.of(EvaluationStory.BUYER, address())) {
            Page page = buyer.open("/chantiers-evalues/nouveau");
            page.getByLabel("Intitulé").fill(SITE);
            page.getByLabel("Chargé d’opération").selectOption(EvaluationStory.OFFICER);
            page.locator("#reception").fill("2034-03-06");
            page.locator("#entreprise").selectOption(String.valueOf(firm.id()));
            press(page, "Inscrire");
            assertThat(page.locator("main").textContent()).contains(SITE, firm.name());
        }
        return jdbc.sql(
                        "select reference from evaluation where office = '62' and subject like ? and occasion = 'ACCEPTANCE'")
                .param("%" + SITE + "%")
                .query(String.class)
                .single();
    }

    /** Nothing was done: the officer is reminded, then the supervisors are told. */
    private void reminded(String evaluation) {
        for (int days : new int[] {16, 44}) {
            clock.moveTo(ACCEPTANCE.plusDays(days));
            reminders.sweep();
        }
        assertThat(jdbc.sql("select distinct recipient from outbox_mail where reference = ?")
                        .param(evaluation)
                        .query(String.class)
                        .list())
                .anyMatch(mail -> mail.startsWith("project-managers-62@"))
                .anyMatch(mail -> mail.startsWith("supervisors-62@"));
    }

    private void rated(String evaluation) {
        try (Desk stranger = Desk.of("buyers-62", address())) {
            assertThat(stranger.open("/evaluations/" + evaluation)
                            .locator("main")
                            .textContent())
                    .contains("Seule la personne en charge");
        }
        try (Desk officer = Desk.of(EvaluationStory.OFFICER, address())) {
            Task task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(evaluation)
                    .singleResult();
            assertThat(task.getName()).isEqualTo("Évaluer l’entreprise");
            assertThat(officer.open("/evaluations").locator("main").textContent())
                    .contains(evaluation);
            Page page = officer.open("/evaluations/" + evaluation);
            Accessible.judge(page, "fiche-a-noter");
            mark(page, "QUALITY.CONFORMITY", 5);
            mark(page, "QUALITY.FINISH", 4);
            mark(page, "DEADLINES", 3);
            page.locator("#avis-DEADLINES").fill("Deux semaines de retard ; M. Exemple prévenu au 06 12 34 56 78.");
            press(page, "Figer la fiche");
            assertThat(page.locator("[role=alert]").textContent()).contains("Réactivité", "n'est pas noté");
            assertThat(page.locator("#avis-DEADLINES").inputValue()).startsWith("Deux semaines");
            mark(page, "REACTIVITY", 4);
            press(page, "Figer la fiche");
            page.locator("[role=alert]", new Page.LocatorOptions().setHasText("quelle maîtrise d'œuvre"))
                    .waitFor();
            page.getByLabel("Pas de maîtrise d’œuvre").fill("Remplacement à l'identique, sans conception.");
            press(page, "Figer la fiche");
            page.locator("h2", new Page.LocatorOptions().setHasText("Fiche figée"))
                    .waitFor();
            // (5 + 4) / 2 = 87.5 points, 3 = 50, 4 = 75; equal weights: 70.83
            assertThat(page.locator("main").textContent()).contains("70,83", "figée");
            Accessible.judge(page, "fiche-figee");
        }
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(evaluation)
                        .count())
                .isZero();
    }

    private String reviewed() {
        try (Desk quality = Desk.of(ReviewStory.QUALITY, address())) {
            Page page = quality.open("/revues/nouvelle");
            page.locator("#entreprise").selectOption(String.valueOf(firm.id()));
            page.locator("#fiche").selectOption("WORKS");
            page.locator("input[name=du]").fill("2034-01-01");
            page.locator("input[name=au]").fill("2034-06-30");
            page.locator("#motif").fill("Revue demandée avant la prochaine consultation.");
            press(page, "Ouvrir la revue");
        }
        String review = jdbc.sql("select max(reference) from supplier_review where office = '62' and firm = ?")
                .param(firm.id())
                .query(String.class)
                .single();
        reviews.runJobs(review);
        assertThat(reviews.review(review).provisionalScore()).isEqualByComparingTo("70.83");
        return review;
    }

    /** On a phone, without JavaScript and without an account. */
    private void observed(String review) {
        try (BrowserContext usual = Chromium.window(360, 800);
                BrowserContext phone = usual.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(360, 800)
                                .setJavaScriptEnabled(false))) {
            Page page = phone.newPage();
            page.navigate(address() + "/liens/" + reviews.token(review));
            assertThat(page.locator("main").textContent()).contains("70,83", SITE);
            page.getByLabel("Votre observation").fill(OBSERVATION);
            press(page, "Envoyer l'observation");
            press(page, "J'ai terminé");
            assertThat(page.locator("[role=status]").textContent()).contains("décide maintenant");
        }
    }

    private void decided(String review) {
        reviews.runJobs(review);
        try (Desk quality = Desk.of(ReviewStory.QUALITY, address())) {
            Page page = quality.open("/revues/" + review);
            assertThat(page.locator("main").textContent()).contains(OBSERVATION);
            page.getByLabel("Réponse").fill("Le procès-verbal date du 20 mars : la note des délais est maintenue.");
            press(page, "Répondre");
        }
        reviews.decide(ReviewStory.QUALITY, review);
        assertThat(reviews.review(review).status()).isEqualTo(ReviewStatus.CLOSED);
        assertThat(reviews.review(review).score()).isEqualByComparingTo("70.83");
    }

    private String dossierOf(String evaluation) {
        try (Desk quality = Desk.of(ReviewStory.QUALITY, address())) {
            Page page = quality.open("/evaluations/dossiers");
            page.getByLabel("Du", new Page.GetByLabelOptions().setExact(true)).fill("2034-01-01");
            page.getByLabel("Au", new Page.GetByLabelOptions().setExact(true)).fill("2034-06-30");
            press(page, "Relire les commentaires");
            assertThat(page.locator("main").textContent())
                    .contains(evaluation, "Deux semaines de retard ; [nom] prévenu au [téléphone].");
            Accessible.judge(page, "dossier-a-figer");
            page.getByLabel("J'ai relu les objets et les commentaires").check();
            press(page, "Figer le dossier");
            assertThat(page.locator("[role=status]").textContent()).contains("figé");
            Accessible.judge(page, "dossier-fige");
            return page.locator("h1 span").first().textContent();
        }
    }

    private void readOutside(String dossier, String evaluation) throws IOException {
        try (Desk evaluator = Desk.of("external-evaluator-62", address())) {
            Page page = evaluator.open("/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dossiers d'évaluation"))
                    .first()
                    .click();
            Accessible.judge(page, "dossiers");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(dossier))
                    .click();
            Download workbook =
                    page.waitForDownload(() -> page.locator("a", new Page.LocatorOptions().setHasText(".xlsx"))
                            .click());
            byte[] content = Files.readAllBytes(workbook.path());
            assertThat(page.locator("main").textContent()).contains(Fingerprint.of(content));
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
                assertThat(book.findSheet("avis").orElseThrow().read())
                        .extracting(row -> row.getCellText(0))
                        .contains(evaluation);
            }
            assertThat(evaluator
                            .open("/evaluations/" + evaluation)
                            .locator("body")
                            .textContent())
                    .doesNotContain("Deux semaines");
        }
    }

    private void knownToTheNextPurchase(String review) {
        String tender = tenders.open(tenders.adaptedSupplies("Nacelles", 70_000));
        tenders.launch(tender);
        jdbc.sql(
                        """
                        insert into contract (reference, office, firm, title, starts_on, ends_on, recorded_at, recorded_by, family)
                        select 'C-62-2033-9000', '62', ?, 'Contrat avant celui-ci', '2033-01-01', '2034-12-31', now(), 'essai', family
                        from tender where reference = ?""")
                .params(firm.id(), tender)
                .update();
        try (Desk buyer = Desk.of(ReviewStory.BUYER, address())) {
            assertThat(buyer.open("/marches/" + tender + "/lots")
                            .locator("main")
                            .textContent())
                    .contains("70,83", firm.name());
            tenders.prepare(tender);
            tenders.publish(tender, LocalDate.of(2034, 7, 20));
            tenders.deposit(tender, 0, clock.now().toOffsetDateTime());
            tenders.deposit(tender, 1, clock.now().toOffsetDateTime());
            tenders.reachDeadline(tender);
            tenders.openOffers(tender, Map.of(0, 66_000L, 1, 67_000L));
            for (String page :
                    new String[] {"/marches/" + tender + "/analyse", "/dossiers/" + tender, "/fournisseurs"}) {
                assertThat(buyer.open(page).locator("main").textContent())
                        .as(page)
                        .doesNotContain("70,83");
            }
            for (String page : new String[] {
                "/revues/" + review, "/fournisseurs/" + firm.id(), "/evaluations/dossiers/" + dossierWith(firm)
            }) {
                assertThat(buyer.open(page).locator("body").textContent())
                        .as(page)
                        .doesNotContain("70,83")
                        .containsAnyOf("égalité de traitement", "dont vous analysez l'offre");
            }
        }
    }

    private String dossierWith(Firm of) {
        return jdbc.sql("select max(dossier) from evaluation_dossier_subject where siret = ?")
                .param(of.siret())
                .query(String.class)
                .single();
    }

    /** The bidders of stories come into the directory with their first offer. */
    private Firm known() {
        String first = tenders.open(tenders.adaptedSupplies("Échelles", 70_000));
        tenders.launch(first);
        tenders.prepare(first);
        tenders.publish(first, LocalDate.of(2034, 3, 24));
        tenders.deposit(first, 0, clock.now().toOffsetDateTime());
        tenders.reachDeadline(first);
        clock.moveTo(ACCEPTANCE);
        return firms.findSiret("62", TenderStory.siret(0)).orElseThrow();
    }

    private static void mark(Page page, String field, int mark) {
        Locator choice = page.locator("input[name='note-" + field + "'][value='" + mark + "']");
        choice.check();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
