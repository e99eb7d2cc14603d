package fr.palier.browser;

import fr.palier.committee.BodyKind;
import fr.palier.committee.SessionDriver;
import fr.palier.committee.application.DraftMinutes;
import fr.palier.committee.domain.VoteMode;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.procurement.Nature;
import fr.palier.procurement.need.application.StateNeed;
import fr.palier.procurement.need.domain.StatedNeed;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One purchase told as the staff guide tells it: each page that the guide shows opens for its reader, with its title. */
@PalierTest
@Tag("browser")
@ExtendWith(Chromium.class)
class GuideTest {

    @Autowired
    private TenderStory story;

    @Autowired
    private SessionDriver sessions;

    @Autowired
    private TenderTraces traces;

    @Autowired
    private DraftMinutes minutes;

    @Autowired
    private StateNeed needs;

    @Autowired
    private DemoClock clock;

    @LocalServerPort
    private int port;

    private GuidePictures pictures;

    @BeforeEach
    void openTheOffice() {
        pictures = new GuidePictures(port);
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void closeTheOffice() {
        clock.reset();
    }

    @Test
    void eachPictureOfTheGuideIsOfAPageThatItsReaderOpens() throws IOException {
        needAndLaunch();
        String tender = story.open(story.formalServices("Nettoyage des parties communes (exemple)", 260_000));
        launch(tender);
        publish(tender);
        openAndAnalyse(tender);
        sit(tender);
        conclude(tender);
        pictures.page("qualite", "quality-62", "/qualite-achats", "Qualité des achats");
        pictures.page("absences", TenderStory.SUPERVISOR, "/absences", "Absences");

        pictures.areThoseOfTheGuide(name -> !name.startsWith("locataires-"));
    }

    private void needAndLaunch() {
        pictures.start("demande-achat", TenderStory.REQUESTER, "Demande d’achat");
        StatedNeed stated = new StatedNeed(
                "Diagnostics avant travaux (exemple)",
                Nature.SERVICES,
                Money.of(180_000),
                "713",
                null,
                12,
                0,
                null,
                LocalDate.of(2027, 3, 15),
                "D’avril 2027 à mars 2028",
                "Tout le patrimoine (exemple)",
                List.of());
        String need = As.person(TenderStory.REQUESTER, () -> needs.submit(stated, true, null));
        task("verifier-besoin", TenderStory.BUYER, need, "userTask_reviewNeed");
        pictures.page(
                "simulateur",
                TenderStory.REQUESTER,
                "/simulateur?a.nature=SERVICES&a.amount=45000&a.family=507&a.launchDate=2027-03-15",
                "Simulateur de procédure");
    }

    private void launch(String tender) {
        pictures.page("accueil", TenderStory.BUYER, "/", "Ce qui vous attend");
        story.confirm(tender);
        task("viser-credits", TenderStory.FINANCE, tender, "userTask_giveFinanceVisa");
        story.complete(TenderStory.FINANCE, tender, "userTask_giveFinanceVisa", Map.of("decision", "GRANT"));
        story.complete(TenderStory.EXECUTIVE, tender, "userTask_launchVisa", Map.of("decision", "GRANT"));
        pictures.page(
                "dossier-consultation", TenderStory.BUYER, "/marches/" + tender + "/lots", "Dossier de consultation");
    }

    private void publish(String tender) {
        story.prepare(tender);
        story.plan(tender, LocalDate.of(2027, 3, 15));
        pictures.page("publicite", TenderStory.BUYER, "/marches/" + tender + "/publicite", "Preuve attendue");
        clock.moveTo(clock.now().plusHours(1));
        story.proveAll(tender);
        story.complete(TenderStory.BUYER, tender, "userTask_recordPublicityProof", Map.of("confirmed", true));
    }

    private void openAndAnalyse(String tender) {
        clock.moveTo(ZonedDateTime.of(2027, 3, 2, 10, 0, 0, 0, Zone.PARIS));
        for (int firm = 0; firm < 3; firm++) {
            story.deposit(tender, firm, clock.now().minusHours(3 - firm).toOffsetDateTime());
        }
        story.reachDeadline(tender);
        pictures.page("offres", TenderStory.BUYER, "/marches/" + tender + "/offres", "Registre des dépôts");
        story.openOffers(tender, Map.of(0, 248_000L, 1, 239_500L, 2, 262_000L));
        pictures.page("candidatures", TenderStory.BUYER, "/marches/" + tender + "/candidatures", "Candidatures");
        story.analyse(tender, Map.of(0, "17", 1, "14", 2, "12"));
        pictures.page("analyse", TenderStory.BUYER, "/marches/" + tender + "/analyse", "Comparaison des offres");
    }

    private void sit(String tender) {
        LocalDate day = LocalDate.of(2027, 4, 8);
        String session = sessions.start(BodyKind.CAO, day);
        pictures.page(
                "ordre-du-jour", SessionDriver.SECRETARY, "/seances/" + session + "/ordre-du-jour", "Ordre du jour");
        sessions.prepare(session, List.of(traces.items(tender).get(0).item()));
        sessions.convene(session);
        clock.moveTo(day.atTime(14, 5).atZone(Zone.PARIS));
        sessions.reachTheDay(session);
        pictures.page("presences", SessionDriver.SECRETARY, "/seances/" + session + "/presences", "Présences");
        List<String> members = List.of(SessionDriver.PRESIDENT, SessionDriver.MEMBER_B, SessionDriver.MEMBER_C);
        sessions.attend(session, VoteMode.BY_MEMBERS, SessionDriver.present(members.toArray(String[]::new)));
        String vote = sessions.task(SessionDriver.PRESIDENT, session, "userTask_castVote");
        pictures.task("voter", SessionDriver.PRESIDENT, vote, "Voter");
        members.forEach(member -> sessions.vote(member, session, "FOR"));
        sessions.asSecretary(() -> minutes.submit(session, "Les membres ont suivi le rapport d’analyse.", Map.of()));
        sessions.complete(SessionDriver.PRESIDENT, session, "userTask_signMinutes", "signature", "SIGN");
    }

    private void conclude(String tender) {
        task("decider-attribution", TenderStory.EXECUTIVE, tender, "userTask_decideAward");
        story.decide(tender);
        story.runDueJobs(tender);
        story.examineProofs(tender);
        story.runDueJobs(tender);
        pictures.page(
                "conclusion", TenderStory.BUYER, "/marches/" + tender + "/conclusion", "Preuves de non-exclusion");
        story.sendLetters(tender);
        story.sendMails();
        clock.moveTo(clock.now().plusDays(20));
        story.runDueJobs(tender);
        task("signer-marche", TenderStory.EXECUTIVE, tender, "userTask_signContract");
        story.complete(TenderStory.EXECUTIVE, tender, "userTask_signContract", Map.of("confirmed", true));
        story.notifyHolders(tender);
        story.sendMails();
        story.runDueJobs(tender);
        task("avis-du-service", TenderStory.REQUESTER, tender, "userTask_rateService");
    }

    private void task(String name, String person, String reference, String key) {
        var task = story.task(reference, key);
        pictures.task(name, person, task.getId(), task.getName());
    }
}
