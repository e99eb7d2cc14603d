package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.palier.commitment.GestureStory;
import fr.palier.complaint.Complaint;
import fr.palier.complaint.Resolution;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.demo.DemoFirms;
import fr.palier.demo.OrderStory;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.WorkType;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.Interventions;
import fr.palier.office.Zone;
import fr.palier.supplier.Firms;
import fr.palier.testing.PalierTest;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One leak from the tenant's public page to its end: order, contested absence, missed appointment that yields a gesture, survey answered "in
 * part", reopening, second visit, closure. Tenant and firm on a small phone without JavaScript, by the links of their mails; staff in
 * Tasklist.
 */
@PalierTest
@Tag("browser")
@ExtendWith(Chromium.class)
class TenantScenarioTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2033, 3, 7, 9, 0, 0, 0, Zone.PARIS);
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/(?:liens|enquete)/\\S+)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final String OFFICE = "62";
    private static final int LEASE = 19;
    private static final int FIRM = 4;

    @LocalServerPort
    private int port;

    @Autowired
    private ComplaintStory complaints;

    @Autowired
    private OrderStory orders;

    @Autowired
    private GestureStory gestures;

    @Autowired
    private Interventions interventions;

    @Autowired
    private Homes homes;

    @Autowired
    private Firms firms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Occupant tenant;
    private String firmMail;
    private Page phone;

    /** The same pages with JavaScript, which axe-core needs. */
    private Page reader;

    @BeforeEach
    void onAMonday() {
        clock.moveTo(MONDAY);
        complaints.openOffice();
        gestures.contract();
        tenant = complaints.tenant(LEASE);
        firmMail =
                firms.findSiret(OFFICE, DemoFirms.siret(FIRM, 1)).orElseThrow().email();
        orders.contract(
                OFFICE,
                FIRM,
                homes.placeOfDwelling(OFFICE, tenant.dwelling()).residence().id(),
                WorkType.PLUMBING);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aLeakFromTheFirstWordToTheLast() {
        try (BrowserContext usual = Chromium.window(360, 800);
                BrowserContext window = usual.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(360, 800)
                                .setTimezoneId("Europe/Paris")
                                .setJavaScriptEnabled(false));
                TasklistHand hand = new TasklistHand(tasks, "http://localhost:" + port)) {
            phone = window.newPage();
            reader = usual.newPage();
            String request = theTenantAsks();
            String order = complaints.ordered(request).reference();
            assertThat(complaints.find(request).isOpen()).isTrue();

            theFirmProposes(order, MONDAY.plusDays(1).withHour(10));
            theTenantAccepts(order);
            clock.moveTo(MONDAY.plusDays(1).withHour(11));
            theFirmSaysThatNobodyOpened(order);
            theTenantContests(order);
            hand.complete(
                    OrderStory.AGENCY,
                    complaints.taskOf(OrderStory.AGENCY, order, "userTask_decideAbsence"),
                    Map.of("decision", "OVERTURNED", "reason", "L'avis de passage porte une autre adresse."));
            orders.runJobs(order);

            theFirmProposes(order, MONDAY.plusDays(2).withHour(10));
            theTenantAccepts(order);
            clock.moveTo(MONDAY.plusDays(2).withHour(14));
            nobodyCame(order);
            String gesture = theGestureThatFollows(order, hand);

            theFirmProposes(order, MONDAY.plusDays(3).withHour(10));
            theTenantAccepts(order);
            clock.moveTo(MONDAY.plusDays(3).withHour(12));
            theFirmDidTheWork(order);
            hand.complete(
                    OrderStory.AGENCY,
                    complaints.taskOf(OrderStory.AGENCY, order, "userTask_acceptWork"),
                    Map.of("outcome", "ACCEPTED"));
            orders.runJobs(order);
            complaints.runJobs(request);
            assertThat(complaints.find(request).resolution()).isEqualTo(Resolution.SOLVED);

            String survey = theTenantIsAskedAndSaysInPart(request);
            assertThat(complaints.find(request).isOpen()).isTrue();
            hand.complete(
                    ComplaintStory.DESK,
                    complaints.taskOf(ComplaintStory.DESK, request, "userTask_reviewReopening"),
                    Map.of("decision", "RESUME"));
            complaints.runJobs(request);
            String second = complaints.ordered(request).reference();
            assertThat(second).isNotEqualTo(order);
            theFirmDidTheWork(second);
            hand.complete(
                    OrderStory.AGENCY,
                    complaints.taskOf(OrderStory.AGENCY, second, "userTask_acceptWork"),
                    Map.of("outcome", "ACCEPTED"));
            orders.runJobs(second);
            complaints.runJobs(request);

            Complaint closed = complaints.find(request);
            assertThat(closed.isOpen()).isFalse();
            assertThat(closed.reopenings()).isEqualTo(1);
            assertThat(complaints.isRunning(request)).isFalse();
            Desk supervisor = hand.deskOf(ComplaintStory.SUPERVISOR);
            supervisor.open("/dossiers/" + request);
            assertThat(supervisor.read()).contains(order, second, survey, gesture);
        }
    }

    private String theTenantAsks() {
        phone.navigate(address("/demandes/" + OFFICE));
        phone.getByLabel("Sujet").selectOption("SANITARY");
        phone.getByLabel("Que se passe-t-il ?").fill("L'évier de la cuisine fuit sous le meuble.");
        phone.locator("#cause").selectOption("DEFECT");
        phone.getByLabel("Numéro de bail").fill(tenant.code());
        phone.getByLabel("Votre nom").fill(tenant.name());
        phone.getByLabel("Courriel").fill(tenant.email());
        press("Envoyer");
        assertThat(said()).contains("C'est reçu, merci");
        String request = jdbc.sql("select reference from complaint where occupant = ? order by reference desc limit 1")
                .param(tenant.id())
                .query(String.class)
                .single();
        complaints.runJobs(request);
        assertThat(complaints.waiting(request)).doesNotContain("userTask_qualifyComplaint");
        return request;
    }

    private void theFirmProposes(String order, ZonedDateTime from) {
        orders.runJobs(order);
        open(order, firmMail);
        phone.locator("#jour").fill(from.format(DAY));
        phone.locator("input[name=debut]").fill("%02d:00".formatted(from.getHour()));
        phone.locator("input[name=fin]").fill("%02d:00".formatted(from.getHour() + 2));
        Locator proposing = phone.locator("button[value=proposer]");
        (proposing.count() == 1 ? proposing : phone.locator("button[value=deplacer]")).click();
        assertThat(said()).contains("C'est enregistré");
        orders.runJobs(order);
    }

    private void theTenantAccepts(String order) {
        open(order, tenant.email());
        press("Accepter ce rendez-vous");
        assertThat(said()).contains("Votre rendez-vous est fixé");
        orders.runJobs(order);
    }

    private void theFirmSaysThatNobodyOpened(String order) {
        open(order, firmMail);
        phone.locator("#avis").fill("AP-0042");
        press("Déclarer l'accès impossible");
        assertThat(said()).contains("C'est enregistré");
        orders.runJobs(order);
        assertThat(interventions.absences(OFFICE, order)).hasSize(1);
    }

    private void theTenantContests(String order) {
        open(order, tenant.email());
        phone.locator("form:has(button[value=contester]) textarea").fill("J'étais chez moi toute la matinée.");
        phone.locator("button[value=contester]").click();
        assertThat(said()).contains("contestation est enregistrée");
        orders.runJobs(order);
    }

    private void nobodyCame(String order) {
        open(order, tenant.email());
        press("Personne n'est venu au rendez-vous");
        assertThat(said()).contains("C'est noté");
        orders.runJobs(order);
        assertThat(interventions.events(OFFICE, order))
                .extracting(InterventionEvent::kind)
                .contains(EventKind.SUPPLIER_NO_SHOW);
    }

    private String theGestureThatFollows(String order, TasklistHand hand) {
        String gesture = jdbc.sql(
                        "select reference from goodwill_gesture where case_reference = ? and breach = 'APPOINTMENT_MISSED'")
                .param(order)
                .query(String.class)
                .single();
        gestures.runJobs(gesture);
        var waiting = complaints.waiting(gesture);
        if (!waiting.isEmpty()) {
            hand.complete(
                    GestureStory.AGENCY,
                    complaints.taskOf(GestureStory.AGENCY, gesture, "userTask_approveGesture"),
                    Map.of("decision", "APPROVE"));
            gestures.runJobs(gesture);
        }
        open(gesture, tenant.email());
        assertThat(phone.locator("main").innerText()).contains(gesture);
        return gesture;
    }

    private void theFirmDidTheWork(String order) {
        orders.runJobs(order);
        open(order, firmMail);
        press("Je suis passé");
        open(order, firmMail);
        phone.locator("#texte-fait").fill("Joint et siphon remplacés.");
        press("Déclarer les travaux faits");
        assertThat(said()).contains("C'est enregistré");
        orders.runJobs(order);
    }

    private String theTenantIsAskedAndSaysInPart(String request) {
        String survey = jdbc.sql("select reference from survey where case_reference = ?")
                .param(request)
                .query(String.class)
                .single();
        complaints.runJobs(survey);
        clock.advance(Duration.ofDays(1));
        complaints.runTimers(survey);
        open(survey, tenant.email());
        phone.getByLabel("En partie").check();
        phone.locator("input[name='note-" + survey + "'][value='2']").check();
        phone.locator("textarea").fill("Ça goutte encore un peu.");
        phone.locator("input[name=accord]").check();
        press("Envoyer ma réponse");
        assertThat(said()).contains("Votre réponse est enregistrée");
        complaints.runJobs(survey);
        complaints.runJobs(request);
        return survey;
    }

    /** Follows the link of the newest mail that a recipient got about a file. */
    private void open(String reference, String recipient) {
        String mail = jdbc.sql(
                        """
                        select text_body from outbox_mail where reference = ? and recipient = ?
                            and text_body ~ '/(liens|enquete)/' order by id desc limit 1""")
                .params(reference, recipient)
                .query(String.class)
                .single();
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        phone.navigate(address(link.group(1)));
        reader.navigate(address(link.group(1)));
        Accessible.byRule(reader, reader.title());
        assertThat((int) phone.locator("main").evaluate("main => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    private void press(String name) {
        phone.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private String said() {
        return phone.locator("[role=status], [role=alert]").first().innerText();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
