package fr.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.committee.BodyKind;
import fr.palier.committee.SessionDriver;
import fr.palier.committee.Sitting;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Zone;
import fr.palier.procurement.need.application.ImportPastPurchases;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole purchases, task after task in Chromium by the person whose task it is. */
@PalierTest
@ExtendWith(Chromium.class)
class TenderScenarioTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String DEPARTMENT = "department-buyers-62";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TenderStory story;

    @Autowired
    private SessionDriver sessions;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Lots lots;

    @Autowired
    private TenderTraces traces;

    @Autowired
    private Sitting sitting;

    @Autowired
    private ImportPastPurchases imports;

    @Autowired
    private JdbcClient jdbc;

    private TasklistHand hand;

    @BeforeEach
    void openTheOffice() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        hand = new TasklistHand(tasks, "http://localhost:" + port);
        story.through(hand);
        sessions.through(hand);
    }

    @AfterEach
    void closeTheOffice() {
        hand.close();
        story.throughTheDesk();
        sessions.throughTheDesk();
        clock.reset();
    }

    @Test
    void servicesOf180000EurosGoToFormalTenderCaoAwardStandstillAndNotification() {
        String need = state("Nettoyage des parties communes", "Services", "180 000,00", "909");
        assertThat(story.openTasks(need)).containsExactly("userTask_reviewNeed");
        Desk buyer = hand.deskOf(TenderStory.BUYER);
        buyer.openTask(task(need, "userTask_reviewNeed"));
        buyer.waitUntil(
                () -> buyer.read().toLowerCase(Locale.FRANCE).contains("procédure formalisée")
                        && buyer.read().contains("50 000"),
                buyer::read);
        buyer.picture(PICTURES.resolve("verifier-le-besoin.png"));
        story.complete(TenderStory.BUYER, need, "userTask_reviewNeed", Map.of("outcome", "APPROVED"));
        String tender = tenderOf(need);

        story.launch(tender);
        story.prepare(tender);
        story.publish(tender, LocalDate.of(2027, 3, 8));
        clock.moveTo(ZonedDateTime.of(2027, 3, 2, 10, 0, 0, 0, Zone.PARIS));
        story.deposit(tender, 0, clock.now().minusHours(1).toOffsetDateTime());
        story.deposit(tender, 1, clock.now().minusMinutes(5).toOffsetDateTime());
        story.reachDeadline(tender);
        story.openOffers(tender, Map.of(0, 170_000L, 1, 160_000L));
        story.analyse(tender, Map.of(0, "18", 1, "12"));
        sit(BodyKind.CAO, tender);
        assertThat(status(tender)).isEqualTo(TenderStatus.DECISION);
        story.decide(tender);
        story.tellBidders(tender);
        story.sendMails();
        assertThat(lots.get(tender, 1).standstillDays()).isEqualTo(11);
        conclude(tender);
    }

    @Test
    void worksOf3200000EurosGoToSupervisedAdaptedProcedureWithFourProofsTwentyTwoDaysAndEthicsCommittee() {
        String tender = story.open(story.supervisedWorks("Réhabilitation de 96 logements", 3_200_000));
        story.launch(tender);
        story.prepare(tender);
        story.publish(tender, LocalDate.of(2027, 3, 1));
        assertThat(tenders.get("62", tender)
                        .deadline()
                        .atZoneSameInstant(Zone.PARIS)
                        .toLocalDate())
                .isAfterOrEqualTo(LocalDate.of(2027, 2, 23));
        clock.moveTo(ZonedDateTime.of(2027, 2, 20, 10, 0, 0, 0, Zone.PARIS));
        story.deposit(tender, 2, clock.now().minusHours(1).toOffsetDateTime());
        story.deposit(tender, 3, clock.now().minusMinutes(5).toOffsetDateTime());
        story.reachDeadline(tender);
        story.openOffers(tender, Map.of(2, 3_100_000L, 3, 3_300_000L));
        story.analyse(tender, Map.of(2, "15", 3, "14"));
        sit(BodyKind.ETHICS_COMMITTEE, tender);
        story.decide(tender);
        story.tellBidders(tender);
        story.sendMails();
        assertThat(lots.get(tender, 1).standstillDays()).isZero();
        conclude(tender);
    }

    @Test
    void servicesOf45000EurosInAFamilyThatHolds40000CountAs85000AndAreWarnedAbout() {
        pastPurchase("771", 40_000);
        String need = state("Taille des haies de l'agence Nord", "Services", "45000", "771");
        assertThat(story.openTasks(need)).containsExactly("userTask_answerSplitWarning");
        Desk desk = hand.deskOf(DEPARTMENT);
        desk.openTask(task(need, "userTask_answerSplitWarning"));
        desk.waitUntil(
                () -> desk.read().replace('\u202f', ' ').replace('\u00a0', ' ').contains("85 000"), desk::read);
        desk.picture(Path.of("target/screenshots/alerte-fractionnement.png"));
    }

    /** A need stated by its service from the start form of Tasklist. */
    private String state(String subject, String nature, String euros, String family) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Objet du besoin", subject);
        fields.put("Nature", nature);
        fields.put("Montant estimé, sans les reconductions", euros);
        fields.put("Durée en mois", "12");
        fields.put("Famille d’achats ou code CPV", family);
        fields.put("Date de lancement souhaitée", "15/03/2027");
        Desk desk = hand.deskOf(DEPARTMENT);
        desk.start("Demande d’achat", fields);
        desk.waitUntil(() -> needNamed(subject) != null, desk::read);
        return needNamed(subject);
    }

    private String needNamed(String subject) {
        return jdbc
                .sql("select reference from need where subject = ?")
                .param(subject)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private String tenderOf(String need) {
        return jdbc.sql("select tender from need where reference = ?")
                .param(need)
                .query(String.class)
                .single();
    }

    private void pastPurchase(String family, long euros) {
        String line = "PASSE-%s;%s;Achat passé;services;%s;;%d;Entreprise fictive;"
                .formatted(family, clock.now().toLocalDate().minusMonths(2), family, euros);
        String file = "reference;date;objet;nature;famille;operation;montant HT;fournisseur;siren\n" + line + "\n";
        As.person(TenderStory.BUYER, () -> imports.read(file.getBytes(StandardCharsets.UTF_8)));
    }

    private String task(String reference, String key) {
        return story.task(reference, key).getId();
    }

    private TenderStatus status(String tender) {
        return tenders.get("62", tender).status();
    }

    private void sit(BodyKind body, String tender) {
        sitting.favours(body, List.of(traces.items(tender).get(0).item()));
    }

    private void conclude(String tender) {
        clock.moveTo(clock.now().plusDays(20));
        story.runDueJobs(tender);
        story.complete(TenderStory.EXECUTIVE, tender, "userTask_signContract", Map.of("confirmed", true));
        story.notifyHolders(tender);
        story.sendMails();
        story.complete(TenderStory.REQUESTER, tender, "userTask_rateService", Map.of("score", "5", "fitsNeed", true));
        assertThat(status(tender)).isEqualTo(TenderStatus.COMPLETED);
    }
}
