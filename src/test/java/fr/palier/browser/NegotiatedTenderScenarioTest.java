package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.palier.committee.BodyKind;
import fr.palier.committee.SessionDriver;
import fr.palier.committee.Sitting;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.SignedLinks;
import fr.palier.correspondence.StoredDocument;
import fr.palier.demo.DemoClock;
import fr.palier.demo.NegotiationStory;
import fr.palier.demo.TenderStory;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.procurement.negotiation.application.ConductRounds;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.tender.application.analysis.Analysis;
import fr.palier.procurement.tender.application.analysis.FirmRequests;
import fr.palier.procurement.tender.application.analysis.Hearings;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.OfferOutcome;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.procurement.tender.persistence.WorksSites;
import fr.palier.testing.ArchiveCopy;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
 * Negotiated works from the need to the site, all parts together. Three firms negotiate, the offer of one of them irregular and
 * regularised, of another abnormally low and justified; a fourth came too late. Tasks in Tasklist, firms on the pages of their links.
 */
@PalierTest
@ExtendWith(Chromium.class)
class NegotiatedTenderScenarioTest {

    private static final int GOOD = 0;
    private static final int IRREGULAR = 1;
    private static final int LOW = 2;
    private static final int LATE = 3;

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TenderStory story;

    @Autowired
    private NegotiationStory negotiating;

    @Autowired
    private SessionDriver sessions;

    @Autowired
    private Sitting sitting;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Lots lots;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Offers offers;

    @Autowired
    private TenderTraces traces;

    @Autowired
    private WorksSites sites;

    @Autowired
    private Analysis analysis;

    @Autowired
    private Hearings hearings;

    @Autowired
    private SignedLinks links;

    @Autowired
    private Documents documents;

    @Autowired
    private Letters letters;

    @Autowired
    private JdbcClient jdbc;

    private TasklistHand hand;
    private String reference;

    @BeforeEach
    void openTheOffice() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        hand = new TasklistHand(tasks, "http://localhost:" + port);
    }

    @AfterEach
    void closeTheOffice() {
        hand.close();
        throughTheDesk();
        clock.reset();
    }

    /** From the opened offers to the executive's decision in Tasklist; sessions, and what comes before and after, have their own scenario. */
    @Test
    void threeFirmsNegotiateTwoRoundsAndTheSiteOpens() throws Exception {
        published();
        oneDepositIsLate();
        story.through(hand);
        negotiatedAndChosen();
        throughTheDesk();
        firmsAreToldAndTheContractIsNotified();
        archiveStandsItsVerification();
    }

    /** Every task in Tasklist, from the launch to the feedback. */
    @Test
    @Tag("faults")
    void everyTaskOfANegotiatedTenderIsCompletedInTasklist() throws Exception {
        story.through(hand);
        sessions.through(hand);
        published();
        oneDepositIsLate();
        negotiatedAndChosen();
        firmsAreToldAndTheContractIsNotified();
        archiveStandsItsVerification();
    }

    private void published() {
        reference = negotiating.negotiatedWorks(
                story.supervisedWorks("Réhabilitation négociée de 96 logements", 3_200_000),
                LocalDate.of(2027, 3, 1),
                NegotiationStory.announced(false, false));
    }

    private void negotiatedAndChosen() {
        oneIsRegularisedAndOneJustifiesItsPrice();
        noRoundBeforeTheMinutesAreSigned();
        twoRoundsAreAnsweredUnderSeal();
        committeeAndExecutiveChoose();
    }

    private void throughTheDesk() {
        story.throughTheDesk();
        sessions.throughTheDesk();
    }

    private void oneDepositIsLate() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 24, 10, 0, 0, 0, Zone.PARIS));
        for (int firm : List.of(GOOD, IRREGULAR, LOW)) {
            story.deposit(reference, firm, clock.now().minusHours(1).toOffsetDateTime());
        }
        story.reachDeadline(reference);
        story.deposit(reference, LATE, clock.now().toOffsetDateTime());
        story.openOffers(reference, Map.of(GOOD, 3_400_000L, IRREGULAR, 3_350_000L, LOW, 1_900_000L));
        assertThat(deposits.of(reference))
                .filteredOn(deposit -> deposit.firmName().equals(TenderStory.firm(LATE)))
                .extracting(fr.palier.procurement.tender.domain.Deposit::state)
                .containsExactly(DepositState.LATE);
        assertThat(offers.of(reference)).hasSize(3);
    }

    private void oneIsRegularisedAndOneJustifiesItsPrice() {
        story.admitApplications(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_reviewApplications", Map.of("decision", "EXAMINED"));
        Page page = hand.deskOf(TenderStory.BUYER).open("/marches/" + reference + "/analyse");
        assertThat(page.locator("main").innerText()).contains("Alerte d’offre basse");
        As.person(TenderStory.BUYER, () -> {
            analysis.judge(reference, offer(LOW).id(), Defect.ABNORMALLY_LOW, "Loin sous les autres et l’estimation.");
            analysis.judge(reference, offer(IRREGULAR).id(), Defect.IRREGULAR, "Le planning d’exécution manque.");
            negotiating.ask(reference, Ground.PROVIDED_IN_DOCUMENTS);
        });
        score();
        story.writeTechnical(reference);
        story.complete(TenderStory.WORKS_OFFICER, reference, "userTask_analyseTechnically", Map.of("confirmed", true));
        story.complete(TenderStory.BUYER, reference, "userTask_analyseOffers", Map.of("confirmed", true));
        As.person(TenderStory.BUYER, () -> {
            hearings.openRegularisation(reference, inThreeDays());
            hearings.askJustifications(reference, inThreeDays());
        });
        settle();
        assertThat(story.openTasks(reference)).as("waits for the firms").isEmpty();
        answerRequest(LOW, "Carrière du groupe à six kilomètres, détail des prix joint.");
        answerRequest(IRREGULAR, "Planning d’exécution remis, prix inchangé.");
        assertThat(story.openTasks(reference)).containsExactly("userTask_settleStates");
        As.person(TenderStory.BUYER, () -> {
            analysis.judge(reference, offer(LOW).id(), Defect.NONE, "Le détail des prix explique l’écart.");
            analysis.judge(reference, offer(IRREGULAR).id(), Defect.NONE, "Planning complet, prix inchangé.");
        });
        assertThat(offers.of(reference)).extracting(Offer::outcome).containsOnly(OfferOutcome.ADMIT);
        settle();
        report();
        assertThat(status()).isEqualTo(TenderStatus.NEGOTIATION);
    }

    private void noRoundBeforeTheMinutesAreSigned() {
        String session = sitting.deliberated(BodyKind.ETHICS_COMMITTEE, List.of(negotiating.item(reference)));
        assertThat(story.openTasks(reference)).as("voted, not minuted").isEmpty();
        sitting.sign(session);
        assertThat(story.openTasks(reference)).containsExactly("userTask_prepareMandate");
        negotiating.mandate(reference);
    }

    private void twoRoundsAreAnsweredUnderSeal() {
        negotiating.openRound(reference, false, inAWeek());
        answerRound(GOOD, "3 250 000,00");
        answerRound(IRREGULAR, "3 300 000");
        answerRound(LOW, "2 700 000");
        assertThat(offer(GOOD).amount()).as("sealed").isEqualTo(Money.of(3_400_000));
        assertThat(story.openTasks(reference)).isEmpty();
        story.reachDeadline(reference);
        assertThat(offer(GOOD).amount()).isEqualTo(Money.of(3_250_000));
        negotiating.closeRound(reference);

        negotiating.openRound(reference, true, inAWeek());
        answerRound(GOOD, "3 100 000");
        answerRound(LOW, "2 950 000");
        story.reachDeadline(reference);
        negotiating.closeRound(reference);
        assertThat(offer(IRREGULAR).amount())
                .as("silent in the last round: the offer before stands")
                .isEqualTo(Money.of(3_300_000));
        negotiating.report(reference);
        assertThat(status()).isEqualTo(TenderStatus.ANALYSIS);
    }

    private void committeeAndExecutiveChoose() {
        score();
        story.writeTechnical(reference);
        story.complete(TenderStory.WORKS_OFFICER, reference, "userTask_analyseTechnically", Map.of("confirmed", true));
        story.setAlertsAside(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_analyseOffers", Map.of("confirmed", true));
        settle();
        report();
        assertThat(status()).isEqualTo(TenderStatus.COMMITTEE);
        sitting.favours(
                BodyKind.ETHICS_COMMITTEE,
                List.of(traces.items(reference).get(0).item()));
        story.decide(reference);
    }

    private void firmsAreToldAndTheContractIsNotified() {
        story.tellBidders(reference);
        story.sendMails();
        assertThat(letters.of("62", reference))
                .as("the winner, the two others, and the late one")
                .extracting(letter -> letter.recipientName().lines().findFirst().orElseThrow())
                .contains(
                        TenderStory.firm(GOOD),
                        TenderStory.firm(IRREGULAR),
                        TenderStory.firm(LOW),
                        TenderStory.firm(LATE));
        assertThat(letters.of("62", reference)).allMatch(letter -> letter.sentAt() != null);
        clock.moveTo(clock.now().plusDays(20));
        story.runDueJobs(reference);
        story.complete(TenderStory.EXECUTIVE, reference, "userTask_signContract", Map.of("confirmed", true));
        story.notifyHolders(reference);
        story.sendMails();
        assertThat(sites.of("62"))
                .filteredOn(site -> site.reference().equals(reference))
                .singleElement()
                .satisfies(site -> assertThat(site.firmName()).isEqualTo(TenderStory.firm(GOOD)));
        story.complete(
                TenderStory.REQUESTER, reference, "userTask_rateService", Map.of("score", "5", "fitsNeed", true));
        assertThat(status()).isEqualTo(TenderStatus.COMPLETED);
        assertThat(lots.get(reference, 1).status()).isEqualTo(LotStatus.NOTIFIED);
        assertThat(lots.get(reference, 1).awardedAmount()).isEqualTo(Money.of(3_100_000));
        assertThat(documents.of("62", reference))
                .extracting(StoredDocument::kind)
                .contains("opening-record", "analysis-report", "negotiation-mandate", "negotiation-report");
        Desk buyer = hand.deskOf(TenderStory.BUYER);
        buyer.open("/dossiers/" + reference);
        assertThat(buyer.read()).contains("Terminée", "Comité d’éthique", "Favorable");
        buyer.page().getByText("Historique du dossier").click();
        assertThat(buyer.read()).contains("Date limite atteinte");
        buyer.picture(Path.of("target/screenshots/dossier-negocie.png"));
    }

    private void archiveStandsItsVerification() throws Exception {
        Page page = hand.deskOf(TenderStory.BUYER).page();
        Path zip = page.waitForDownload(
                        () -> page.locator("a[href$='archive.zip']").first().click())
                .path();
        assertThat(ArchiveCopy.verify(zip))
                .startsWith("0 ")
                .contains("log of the negotiation verified", "entries verified");
        // the sessions that authorised and advised are part of the file
        jdbc.sql(
                        "select session from negotiation where reference = ? union select session from tender_committee_item where reference = ?")
                .params(reference, reference)
                .query(String.class)
                .list()
                .forEach(session ->
                        assertThat(ArchiveCopy.text(zip, "dossier.json")).contains("\"" + session + "\""));
    }

    /** The firm opens its link, without an account, and writes. */
    private void answerRequest(int firm, String words) {
        UUID link = jdbc.sql("select link from tender_request_firm where deposit = ? order by id desc limit 1")
                .param(offer(firm).deposit())
                .query(UUID.class)
                .single();
        atTheLink(link, FirmRequests.LINK_PURPOSE, page -> page.fill("#reponse", words));
    }

    private void answerRound(int firm, String amount) {
        atTheLink(negotiating.link(reference, firm).id(), ConductRounds.PURPOSE, page -> {
            page.fill("#montant-1", amount);
            page.fill("#message", "Postes principaux revus, calendrier tenu.");
        });
    }

    private void atTheLink(UUID link, String purpose, java.util.function.Consumer<Page> write) {
        String path = links.uri(link, purpose).getPath();
        try (BrowserContext window = Chromium.window(390, 800)) {
            Page page = window.newPage();
            page.navigate("http://localhost:" + port + path);
            write.accept(page);
            page.click("main button[type=submit]");
            assertThat(page.locator("[role=alert]").allInnerTexts()).isEmpty();
        }
    }

    private void score() {
        story.score(reference, Map.of(GOOD, "18", IRREGULAR, "12", LOW, "10"));
    }

    private void settle() {
        story.complete(TenderStory.BUYER, reference, "userTask_settleStates", Map.of("confirmed", true));
    }

    private void report() {
        story.writeReport(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_writeReport", Map.of("confirmed", true));
        story.complete(TenderStory.BUYER, reference, "userTask_signReport", Map.of("decision", "SIGN"));
    }

    private Offer offer(int firm) {
        return offers.of(reference).stream()
                .filter(one -> one.firmName().equals(TenderStory.firm(firm)))
                .findFirst()
                .orElseThrow();
    }

    private OffsetDateTime inThreeDays() {
        return workingDay(3).atTime(12, 0).atZone(Zone.PARIS).toOffsetDateTime();
    }

    private LocalDate inAWeek() {
        return workingDay(8);
    }

    private LocalDate workingDay(int days) {
        LocalDate day = clock.now().toLocalDate().plusDays(days);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day;
    }

    private TenderStatus status() {
        return tenders.get("62", reference).status();
    }
}
