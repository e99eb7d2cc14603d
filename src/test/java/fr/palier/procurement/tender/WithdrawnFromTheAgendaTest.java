package fr.palier.procurement.tender;

import static fr.palier.committee.SessionDriver.MEMBER_B;
import static fr.palier.committee.SessionDriver.MEMBER_C;
import static fr.palier.committee.SessionDriver.PRESIDENT;
import static fr.palier.committee.SessionDriver.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import fr.palier.committee.BodyKind;
import fr.palier.committee.Question;
import fr.palier.committee.SessionDriver;
import fr.palier.committee.application.Ballot;
import fr.palier.committee.application.CastVote;
import fr.palier.committee.application.Committees;
import fr.palier.committee.application.DraftMinutes;
import fr.palier.committee.application.EndSession;
import fr.palier.committee.application.MinutesPaper;
import fr.palier.committee.application.SessionFile;
import fr.palier.committee.domain.Choice;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.domain.VoteMode;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.award.Withdrawal;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestServices;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A consultation that ends before its body votes leaves every agenda, and everybody sees that it did; an opinion leaves its reasons. */
@PalierTest
class WithdrawnFromTheAgendaTest {

    private static final String WHY = "Le budget de l’opération a été réduit.";

    @LocalServerPort
    private int port;

    @Autowired
    private TenderStory story;

    @Autowired
    private SessionDriver sessions;

    @Autowired
    private Committees committees;

    @Autowired
    private CastVote votes;

    @Autowired
    private DraftMinutes minutes;

    @Autowired
    private EndSession ends;

    @Autowired
    private MinutesPaper paper;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private TenderReader reader;

    @Autowired
    private Tenders tenders;

    @Autowired
    private TenderTraces traces;

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
    void anAgendaThatNobodyIsConvenedToForgetsTheItem() {
        String tender = beforeTheCommittee("Entretien retiré avant la convocation");
        String session = session();
        schedule(session, item(tender), sessions.propose(Question.AWARD));
        withdraw(tender);

        assertThat(sessions.file(session).items()).hasSize(1).allSatisfy(line -> {
            assertThat(line.item().reference()).isNotEqualTo(tender);
            assertThat(line.item().position()).isEqualTo(1);
        });
        assertThat(waiting()).doesNotContain(item(tender));
    }

    @Test
    void aConvenedAgendaShowsItAsWithdrawnMembersAreToldAndNobodyVotesOnIt() throws Exception {
        String tender = beforeTheCommittee("Entretien retiré après la convocation");
        String session = session();
        schedule(session, item(tender), sessions.propose(Question.AWARD));
        sessions.convene(session);
        sessions.reachTheDay(session);
        withdraw(tender);
        story.sendMails();

        SessionItem line = sessions.file(session).items().get(0).item();
        assertThat(line.status()).isEqualTo(SessionItem.Status.WITHDRAWN);
        assertThat(line.reasons()).isEqualTo(WHY);
        assertThat(line.title())
                .as("the reference stands beside it")
                .isEqualTo("Entretien retiré après la convocation");
        assertThat(Arrays.stream(TestServices.MAIL.getReceivedMessages())
                        .map(GreenMailUtil::getWholeMessage)
                        .filter(mail -> mail.contains(tender) && mail.contains("n'y aura ni")))
                .as("four members and their substitute")
                .hasSize(5);
        Visitor secretary = Visitor.signedIn(port, SessionDriver.SECRETARY);
        assertThat(secretary.get("/seances").body()).contains("href=\"/seances/" + session);
        assertThat(secretary.get("/seances/" + session).body())
                .contains("Retiré de l&#39;ordre du jour", "a été réduit");
        assertThat(secretary.get("/seances/" + session + "/ordre-du-jour").status())
                .isEqualTo(200);
        assertThat(secretary.get("/seances/" + session + "/presences").body()).doesNotContain("postpone-" + line.id());

        sessions.attend(session, VoteMode.RECORDED, present(PRESIDENT, MEMBER_B, MEMBER_C));
        assertThat(secretary.get("/seances/" + session + "/mouvements").body())
                .as("one member is absent")
                .contains("Siège vide", "Relever une arrivée");
        voteForAll(session, Choice.FOR);
        sessions.runJobs(session);
        assertThat(sessions.file(session).session().status())
                .as("the other item was the only one to vote")
                .isEqualTo(SessionStatus.DELIBERATED);
        assertThat(secretary.get("/seances/" + session + "/proces-verbal").body())
                .contains("Point retiré de l'ordre du jour")
                .doesNotContain("reasons-" + line.id());
        sessions.asSecretary(() -> minutes.submit(session, "", Map.of(line.id(), "écrase le motif")));
        SessionFile drafted = sessions.file(session);
        try (PDDocument pdf = Loader.loadPDF(paper.draft(drafted))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\\h]+", " "))
                    .contains("Point retiré de l’ordre du jour, sans débat ni vote : " + WHY);
        }
        sessions.complete(PRESIDENT, session, "userTask_signMinutes", "signature", "SIGN");
        assertThat(traces.items(tender).get(0).outcome()).as("no answer").isNull();
        assertThat(waiting()).doesNotContain(item(tender));
    }

    @Test
    void aCancelledSessionDoesNotBringItBack() {
        String tender = beforeTheCommittee("Entretien retiré, séance annulée");
        String session = session();
        long other = sessions.propose(Question.AWARD);
        schedule(session, item(tender), other);
        sessions.convene(session);
        withdraw(tender);
        sessions.asSecretary(() -> ends.cancel(session, "Salle indisponible"));
        assertThat(waiting()).contains(other).doesNotContain(item(tender));
    }

    @Test
    void anOpenVoteIsFinishedFirstAndALaterAnswerChangesNothing() {
        String tender = beforeTheCommittee("Entretien retiré pendant le vote");
        String session = session();
        schedule(session, item(tender));
        sessions.convene(session);
        sessions.reachTheDay(session);
        sessions.attend(session, VoteMode.RECORDED, present(PRESIDENT, MEMBER_B, MEMBER_C));
        assertThatThrownBy(() -> withdraw(tender)).hasMessageContaining("vote en ce moment");
        assertThat(tenders.get("62", tender).status()).as("nothing half-done").isEqualTo(TenderStatus.COMMITTEE);
        voteForAll(session, Choice.FOR);
        sessions.runJobs(session);
        withdraw(tender);
        sign(session, "Avis rendu avant le retrait.");
        assertThat(tenders.get("62", tender).status()).isEqualTo(TenderStatus.DISCONTINUED);
        assertThat(traces.items(tender).get(0).outcome())
                .as("what was voted stays true")
                .isEqualTo("FAVOURABLE");
    }

    /** The buyers who have to take up the analysis again must not look for the minutes. */
    @Test
    void theReasonsOfAnUnfavourableOpinionStandOnTheFile() {
        String tender = beforeTheCommittee("Entretien refusé par la commission");
        String session = session();
        schedule(session, item(tender));
        sessions.convene(session);
        sessions.reachTheDay(session);
        sessions.attend(session, VoteMode.RECORDED, present(PRESIDENT, MEMBER_B, MEMBER_C));
        voteForAll(session, Choice.AGAINST);
        sessions.runJobs(session);
        sign(session, "La note technique de l’offre classée première n’est pas étayée.");

        assertThat(tenders.get("62", tender).status()).isEqualTo(TenderStatus.ANALYSIS);
        assertThat(As.person(TenderStory.BUYER, () -> reader.get(tender)).committeeItems())
                .extracting(TenderTraces.CommitteeItem::reason)
                .containsExactly("La note technique de l’offre classée première n’est pas étayée.");
        assertThat(Visitor.signedIn(port, TenderStory.BUYER)
                        .get("/dossiers/" + tender + "/volet")
                        .body())
                .contains("pas étayée");
        assertThat(Visitor.signedIn(port, TenderStory.REQUESTER)
                        .get("/dossiers/" + tender + "/volet")
                        .body())
                .as("what speaks of offers is for those who may read offers")
                .contains("Défavorable")
                .doesNotContain("pas étayée");
    }

    private String beforeTheCommittee(String subject) {
        String reference = story.open(story.formalServices(subject, 180_000));
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 3, 4));
        clock.moveTo(ZonedDateTime.of(2027, 3, 2, 10, 0, 0, 0, Zone.PARIS));
        story.deposit(reference, 0, clock.now().minusHours(1).toOffsetDateTime());
        story.deposit(reference, 1, clock.now().minusHours(2).toOffsetDateTime());
        story.reachDeadline(reference);
        story.openOffers(reference, Map.of(0, 170_000L, 1, 160_000L));
        story.analyse(reference, Map.of(0, "18", 1, "12"));
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.COMMITTEE);
        return reference;
    }

    private String session() {
        return sessions.start(clock.now().toLocalDate().plusDays(14));
    }

    private void schedule(String session, Long... items) {
        sessions.prepare(session, List.of(items));
    }

    private long item(String tender) {
        List<TenderTraces.CommitteeItem> items = traces.items(tender);
        return items.get(items.size() - 1).item();
    }

    private void withdraw(String tender) {
        As.person(TenderStory.EXECUTIVE, () -> {
            withdrawal.declare(tender, WHY);
            return null;
        });
    }

    private List<Long> waiting() {
        return As.person(SessionDriver.SECRETARY, () -> committees.of("62").stream()
                .filter(committee -> committee.body().kind() == BodyKind.CAO)
                .flatMap(committee -> committee.waiting().stream())
                .map(waiting -> waiting.id())
                .toList());
    }

    private void voteForAll(String session, Choice choice) {
        SessionFile file = sessions.file(session);
        Map<Long, Ballot> ballots = new java.util.HashMap<>();
        file.openItem()
                .orElseThrow()
                .expected()
                .forEach(seat -> ballots.put(seat.member().id(), new Ballot(choice, null, null)));
        sessions.asSecretary(() -> votes.recordAll(session, ballots));
    }

    private void sign(String session, String reasons) {
        long line = sessions.file(session).items().get(0).item().id();
        sessions.asSecretary(() -> minutes.submit(session, "", Map.of(line, reasons)));
        sessions.complete(PRESIDENT, session, "userTask_signMinutes", "signature", "SIGN");
    }
}
