package fr.palier.committee.process;

import static fr.palier.committee.SessionDriver.MEMBER_B;
import static fr.palier.committee.SessionDriver.MEMBER_C;
import static fr.palier.committee.SessionDriver.MEMBER_D;
import static fr.palier.committee.SessionDriver.PRESIDENT;
import static fr.palier.committee.SessionDriver.SECRETARY;
import static fr.palier.committee.SessionDriver.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.committee.ItemDecided;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.committee.SessionDriver;
import fr.palier.committee.application.Ballot;
import fr.palier.committee.application.CastVote;
import fr.palier.committee.application.DeclareConflict;
import fr.palier.committee.application.DraftMinutes;
import fr.palier.committee.application.PlanSession;
import fr.palier.committee.application.PrepareAgenda;
import fr.palier.committee.application.RecordAttendance;
import fr.palier.committee.application.RecordMovement;
import fr.palier.committee.application.SessionFile;
import fr.palier.committee.domain.Cause;
import fr.palier.committee.domain.Choice;
import fr.palier.committee.domain.Movement;
import fr.palier.committee.domain.Presence;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.domain.VoteMode;
import fr.palier.correspondence.Documents;
import fr.palier.office.Rejection;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * Four files in one session of a body of four (quorum three): one member withdraws from the second and leaves before the third, another
 * leaves during the vote on the fourth, which loses its quorum and is taken up on second convocation.
 */
@PalierTest
@RecordApplicationEvents
class FourFilesSessionTest {

    @Autowired
    private SessionDriver sessions;

    @Autowired
    private DeclareConflict conflicts;

    @Autowired
    private RecordMovement movements;

    @Autowired
    private CastVote votes;

    @Autowired
    private PlanSession plan;

    @Autowired
    private PrepareAgenda agenda;

    @Autowired
    private DraftMinutes minutes;

    @Autowired
    private Documents documents;

    @Autowired
    private ApplicationEvents events;

    @Test
    void eachFileIsCountedOnThePeopleWhoAreThereForIt() throws IOException {
        List<Long> items = List.of(
                sessions.propose(Question.AWARD),
                sessions.propose(Question.AWARD),
                sessions.propose(Question.NEGOTIATION),
                sessions.propose(Question.AWARD));
        String first = sessions.sessionOnItsDay(items);
        sessions.attend(first, VoteMode.BY_MEMBERS, present(PRESIDENT, MEMBER_B, MEMBER_C, MEMBER_D));
        sessions.asSecretary(() -> conflicts.declare(
                first,
                item(first, 2).item().id(),
                seat(first, MEMBER_D),
                "Un proche dirige une entreprise candidate."));

        vote(first, "FOR", PRESIDENT, MEMBER_B, MEMBER_C, MEMBER_D);
        assertThat(sessions.assignees(first, "userTask_castVote")).containsExactly(MEMBER_B, MEMBER_C, PRESIDENT);
        vote(first, "FOR", MEMBER_B, MEMBER_C, PRESIDENT);
        assertThat(item(first, 2).item().counted()).isEqualTo(3);

        // the third file is open: who has not voted yet leaves, and is not waited for
        sessions.asSecretary(() -> movements.leave(first, seat(first, MEMBER_D), null));
        assertThat(sessions.assignees(first, "userTask_castVote")).containsExactly(MEMBER_B, MEMBER_C, PRESIDENT);
        vote(first, "AGAINST", MEMBER_B, MEMBER_C);
        // a vote that was cast stays although the voter leaves
        refused(
                "committee.chairLeaves",
                () -> sessions.asSecretary(() -> movements.leave(first, seat(first, PRESIDENT), null)));
        vote(first, "FOR", PRESIDENT);
        assertThat(item(first, 3).item().outcome()).isEqualTo(Outcome.UNFAVOURABLE);
        assertThat(item(first, 3).item().counted()).isEqualTo(3);

        vote(first, "FOR", MEMBER_B);
        sessions.asSecretary(() -> movements.leave(first, seat(first, MEMBER_C), null));
        vote(first, "FOR", PRESIDENT);
        assertThat(item(first, 4).item().cause()).isEqualTo(Cause.NO_QUORUM);
        assertThat(item(first, 4).item().outcome()).isEqualTo(Outcome.ADJOURNED);
        assertThat(sessions.file(first).session().status()).isEqualTo(SessionStatus.DELIBERATED);
        sign(first);

        assertThat(minutesOf(first))
                .contains("quitte la séance, au point 3")
                .contains("quitte la séance, au point 4")
                .contains("s’est retiré(e) de l’examen de ce point")
                .contains("quorum non atteint pour ce point");
        assertThat(outcomes(first))
                .containsExactly(Outcome.FAVOURABLE, Outcome.FAVOURABLE, Outcome.UNFAVOURABLE, Outcome.ADJOURNED);

        String second = As.person(SECRETARY, () -> plan.planAgain(first, inTwelveDays()))
                .reference();
        assertThat(sessions.file(second).items())
                .extracting(line -> line.item().item())
                .containsExactly(items.get(3));
        long stranger = sessions.propose(Question.AWARD);
        refused("committee.onlyFollowed", () -> sessions.asSecretary(() -> agenda.schedule(second, stranger)));
        refused("committee.alreadyFollowed", () -> As.person(SECRETARY, () -> plan.planAgain(first, inTwelveDays())));
        sessions.asSecretary(() -> agenda.finish(second));
        sessions.convene(second);
        sessions.reachTheDay(second);
        assertThat(sessions.attend(second, VoteMode.BY_MEMBERS, present(PRESIDENT, MEMBER_B))
                        .reached())
                .as("the board's rules ask no quorum of a second convocation")
                .isTrue();
        vote(second, "FOR", MEMBER_B, PRESIDENT);
        sign(second);
        assertThat(outcomes(second)).containsExactly(Outcome.FAVOURABLE);
        assertThat(minutesOf(second)).contains("Seconde convocation", "ajournés faute de quorum à la séance");
        refused(
                "committee.secondConvocationDone",
                () -> As.person(SECRETARY, () -> plan.planAgain(second, inTwelveDays())));
    }

    @Test
    void whoArrivesDuringAVoteSitsFromTheNextFileOn() {
        String reference =
                sessions.sessionOnItsDay(List.of(sessions.propose(Question.AWARD), sessions.propose(Question.AWARD)));
        sessions.attend(reference, VoteMode.BY_MEMBERS, present(PRESIDENT, MEMBER_B, MEMBER_C));
        var seat = new RecordAttendance.Seat(seat(reference, MEMBER_D), Presence.PRESENT, null);
        sessions.asSecretary(() -> movements.arrive(reference, seat));
        refused("committee.seatOccupied", () -> sessions.asSecretary(() -> movements.arrive(reference, seat)));
        refused(
                "committee.notConvened",
                () -> sessions.asSecretary(() -> votes.cast(reference, MEMBER_D, new Ballot(Choice.FOR, null, null))));
        vote(reference, "FOR", MEMBER_B, MEMBER_C, PRESIDENT);
        assertThat(item(reference, 1).item().counted()).isEqualTo(3);
        assertThat(item(reference, 1).item().notVoted()).isZero();
        assertThat(sessions.assignees(reference, "userTask_castVote"))
                .containsExactly(MEMBER_B, MEMBER_C, MEMBER_D, PRESIDENT);
        assertThat(sessions.file(reference).movements())
                .extracting(Movement::kind)
                .containsExactly(Movement.Kind.ARRIVAL);
    }

    @Test
    void whoPresidesHandsOverBeforeLeavingAndTheNextOneSigns() {
        String reference = sessions.sessionOnItsDay(List.of(sessions.propose(Question.AWARD)));
        sessions.attend(reference, VoteMode.BY_MEMBERS, present(PRESIDENT, MEMBER_B, MEMBER_C, MEMBER_D));
        sessions.vote(PRESIDENT, reference, "FOR");
        sessions.asSecretary(() -> movements.leave(reference, seat(reference, PRESIDENT), seat(reference, MEMBER_B)));
        refused(
                "committee.seatNotOccupied",
                () -> sessions.asSecretary(() -> movements.leave(reference, seat(reference, PRESIDENT), null)));
        vote(reference, "FOR", MEMBER_B, MEMBER_C, MEMBER_D);
        SessionFile.Item item = item(reference, 1);
        assertThat(item.item().votesFor())
                .as("the vote cast before leaving counts")
                .isEqualTo(4);
        assertThat(item.item().notVoted()).isZero();
        sessions.asSecretary(() -> minutes.submit(reference, "Séance ordinaire.", Map.of()));
        assertThat(sessions.assignees(reference, "userTask_signMinutes")).containsExactly(MEMBER_B);
    }

    @Test
    void onlyTheSecretaryRecordsWhoComesAndGoes() {
        String reference = sessions.sessionOnItsDay(List.of(sessions.propose(Question.AWARD)));
        sessions.attend(reference, VoteMode.BY_MEMBERS, present(PRESIDENT, MEMBER_B, MEMBER_C));
        for (String other : List.of(PRESIDENT, "buyers-62", "executive-62")) {
            refused(
                    "office.notAllowed",
                    () -> As.person(other, () -> movements.leave(reference, seat(reference, MEMBER_B), null)));
        }
        assertThat(sessions.file(reference).movements()).isEmpty();
    }

    private void vote(String reference, String choice, String... accounts) {
        for (String account : accounts) {
            sessions.vote(account, reference, choice);
        }
        sessions.runJobs(reference);
    }

    private void sign(String reference) {
        sessions.asSecretary(() -> minutes.submit(reference, "La séance est ouverte à l'heure prévue.", Map.of()));
        sessions.complete(PRESIDENT, reference, "userTask_signMinutes", "signature", "SIGN");
    }

    private SessionFile.Item item(String reference, int position) {
        return sessions.file(reference).items().get(position - 1);
    }

    private long seat(String reference, String account) {
        return sessions.file(reference).seats().stream()
                .filter(seat -> seat.member().account().equals(account))
                .findFirst()
                .orElseThrow()
                .member()
                .id();
    }

    private List<Outcome> outcomes(String reference) {
        return events.stream(ItemDecided.class)
                .filter(event -> event.session().equals(reference))
                .map(ItemDecided::outcome)
                .toList();
    }

    private String minutesOf(String reference) throws IOException {
        Session session = sessions.file(reference).session();
        byte[] pdf = documents
                .open(session.office(), sessions.file(reference).minutes().document())
                .content();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static PlanSession.Meeting inTwelveDays() {
        return new PlanSession.Meeting(LocalDate.now().plusDays(12), LocalTime.of(10, 0), "Salle du conseil", false);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
