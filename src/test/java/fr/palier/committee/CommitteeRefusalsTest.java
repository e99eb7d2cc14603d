package fr.palier.committee;

import static fr.palier.committee.SessionDriver.MEMBER_B;
import static fr.palier.committee.SessionDriver.MEMBER_C;
import static fr.palier.committee.SessionDriver.MEMBER_D;
import static fr.palier.committee.SessionDriver.PRESIDENT;
import static fr.palier.committee.SessionDriver.SECRETARY;
import static fr.palier.committee.SessionDriver.SUBSTITUTE;
import static fr.palier.committee.SessionDriver.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.committee.application.Ballot;
import fr.palier.committee.application.CastVote;
import fr.palier.committee.application.DraftMinutes;
import fr.palier.committee.application.PlanSession;
import fr.palier.committee.application.PrepareAgenda;
import fr.palier.committee.application.SessionFiles;
import fr.palier.committee.application.SignMinutes;
import fr.palier.committee.domain.Choice;
import fr.palier.committee.domain.Presence;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.domain.VoteMode;
import fr.palier.office.Rejection;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must not happen, by whatever way. */
@PalierTest
class CommitteeRefusalsTest {

    private static final Ballot FOR = new Ballot(Choice.FOR, null, null);

    @Autowired
    private SessionDriver sessions;

    @Autowired
    private Agenda agenda;

    @Autowired
    private PlanSession plans;

    @Autowired
    private PrepareAgenda prepare;

    @Autowired
    private CastVote votes;

    @Autowired
    private DraftMinutes minutes;

    @Autowired
    private SignMinutes signatures;

    @Autowired
    private SessionFiles files;

    @Autowired
    private JdbcClient jdbc;

    private String voting() {
        String reference = sessions.sessionOnItsDay(List.of(sessions.propose(Question.AWARD)));
        sessions.attend(reference, VoteMode.BY_MEMBERS, present(PRESIDENT, MEMBER_B, MEMBER_D));
        return reference;
    }

    @Test
    void whoIsAbsentDoesNotVote() {
        String reference = voting();
        refused("committee.notConvened", () -> cast(MEMBER_C, reference, FOR));
        refused("committee.notConvened", () -> As.person(SECRETARY, () -> votes.recordOne(reference, MEMBER_C, FOR)));
        refused("committee.notConvened", () -> cast(SUBSTITUTE, reference, FOR));
    }

    @Test
    void nobodyVotesTwiceNorAfterHavingWithdrawn() {
        String reference = voting();
        cast(MEMBER_B, reference, FOR);
        refused("committee.alreadyVoted", () -> cast(MEMBER_B, reference, new Ballot(Choice.AGAINST, null, null)));
        cast(MEMBER_D, reference, new Ballot(null, "Actionnaire d'un candidat", null));
        refused("committee.withdrawn", () -> cast(MEMBER_D, reference, FOR));
    }

    @Test
    void whoWithdrawsSaysWhy() {
        String reference = voting();
        refused("committee.conflictWithoutReason", () -> cast(MEMBER_B, reference, new Ballot(null, " ", null)));
    }

    @Test
    void nobodyVotesForAnotherAndAfterTheCountNobodyVotes() {
        String reference = voting();
        refused("committee.notConvened", () -> As.person(MEMBER_B, () -> votes.cast(reference, MEMBER_D, FOR)));
        sessions.asSecretary(() -> votes.close(reference));
        refused("committee.voteClosed", () -> cast(MEMBER_B, reference, FOR));
    }

    @Test
    void theDatabaseRefusesAVoteThatNoUseCaseAllowed() {
        String reference = voting();
        long item = sessions.file(reference).openItem().orElseThrow().item().id();
        long absent = sessions.file(reference).seats().stream()
                .filter(seat -> seat.member().account().equals(MEMBER_C))
                .findFirst()
                .orElseThrow()
                .member()
                .id();
        assertThatThrownBy(() -> jdbc.sql(
                                """
                                insert into committee_vote (session_item, seat, voter, choice, recorded, cast_at, cast_by)
                                values (?, ?, ?, 'FOR', false, now(), ?)""")
                        .params(item, absent, MEMBER_C, MEMBER_C)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is not allowed");
        cast(MEMBER_B, reference, FOR);
        assertThatThrownBy(() ->
                        jdbc.sql("update committee_vote set choice = 'AGAINST'").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void whoDraftedTheMinutesDoesNotSignThemNorDoesAMemberWhoDidNotPreside() {
        String reference = voting();
        sessions.asSecretary(() -> votes.close(reference));
        sessions.asSecretary(() -> minutes.submit(reference, "", Map.of()));
        refused("committee.signedByDrafter", () -> As.person(SECRETARY, () -> signatures.sign(reference)));
        refused("committee.notChair", () -> As.person(MEMBER_B, () -> signatures.sign(reference)));
        assertThatThrownBy(() -> jdbc.sql(
                                "update committee_minutes set signed_by = drafted_by, signed_at = now(), sha256 = 'x' where session = ?")
                        .param(reference)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(sessions.file(reference).session().status()).isEqualTo(SessionStatus.DRAFTED);
    }

    @Test
    void anotherOfficeAndWhoIsNotConvenedReadASessionAsUnknown() {
        String reference = voting();
        assertThat(files.read(reference, As.who("executive-59"))).isEmpty();
        assertThat(files.read(reference, As.who("buyers-62"))).isEmpty();
        assertThat(files.read("P-62-2026-9999", As.who(MEMBER_B))).isEmpty();
        assertThat(files.read(reference, As.who(SUBSTITUTE))).isPresent();
        refused(
                "office.notFound",
                () -> As.person(
                        new fr.palier.office.Person(
                                "secretary-59", "Secrétariat", "59", java.util.Set.of("committee-secretary")),
                        () -> {
                            prepare.finish(reference);
                            return null;
                        }));
    }

    @Test
    void aSessionThatIsNotConvenedYetIsUnknownToItsMembers() {
        String reference = sessions.start(LocalDate.now().plusDays(9));
        assertThat(files.read(reference, As.who(MEMBER_B))).isEmpty();
        assertThat(files.readableBy(As.who(MEMBER_B)))
                .extracting(session -> session.reference())
                .doesNotContain(reference);
    }

    @Test
    void noticeIsShortenedOnlyInUrgencyWithItsReason() {
        String reference = sessions.start(LocalDate.now().plusDays(3));
        sessions.prepare(reference, List.of(sessions.propose(Question.AWARD)));
        refused("committee.noticeTooShort", () -> sessions.convene(reference));
        refused("committee.urgencyWithoutReason", () -> convene(reference, true, null));
        convene(reference, true, "Fuite sur le réseau de chauffage");
        assertThat(sessions.file(reference).convocation().orElseThrow().reason())
                .isEqualTo("Fuite sur le réseau de chauffage");
        String inTime = sessions.start(LocalDate.now().plusDays(6));
        sessions.prepare(inTime, List.of(sessions.propose(Question.AWARD)));
        refused("committee.urgencyNotNeeded", () -> convene(inTime, true, "Sans raison"));
        sessions.convene(inTime);
    }

    @Test
    void noSessionInThePastNorWithoutItemsNorByABuyer() {
        refused("engine.passedDate", () -> sessions.start(LocalDate.now().minusDays(1)));
        refused(
                "committee.pastDate",
                () -> As.person(
                        SECRETARY,
                        () -> plans.plan(
                                BodyKind.CAO,
                                new PlanSession.Meeting(
                                        LocalDate.now().minusDays(1), LocalTime.NOON, "Salle", false))));
        refused("committee.farDate", () -> sessions.start(LocalDate.now().plusYears(2)));
        String reference = sessions.start(LocalDate.now().plusDays(10));
        refused("committee.emptyAgenda", () -> sessions.prepare(reference, List.of()));
        refused("office.notAllowed", () -> As.person("buyers-62", () -> prepare.finish(reference)));
    }

    @Test
    void anItemStandsOnOneAgendaOnly() {
        long item = sessions.propose(Question.AWARD);
        String first = sessions.start(LocalDate.now().plusDays(10));
        sessions.asSecretary(() -> prepare.schedule(first, item));
        String second = sessions.start(LocalDate.now().plusDays(10));
        refused("committee.unknownItem", () -> As.person(SECRETARY, () -> prepare.schedule(second, item)));
    }

    @Test
    void askingTwiceGivesTheSameItemUntilItIsAnswered() {
        long item = agenda.propose("62", "M-62-2026-4001", BodyKind.CAO, Question.AWARD, "Objet", "Proposition");
        assertThat(agenda.propose("62", "M-62-2026-4001", BodyKind.CAO, Question.AWARD, "Objet", "Autre texte"))
                .isEqualTo(item);
        assertThat(agenda.propose("62", "M-62-2026-4001", BodyKind.CAO, Question.NEGOTIATION, "Objet", "Proposition"))
                .isNotEqualTo(item);
        agenda.withdraw("62", "M-62-2026-4001", Question.AWARD, "Procédure sans suite");
        assertThat(agenda.propose("62", "M-62-2026-4001", BodyKind.CAO, Question.AWARD, "Objet", "Proposition"))
                .isNotEqualTo(item);
    }

    @Test
    void attendanceNamesEverySeatOnceAndWhoMayRepresentIt() {
        String reference = sessions.sessionOnItsDay(List.of(sessions.propose(Question.AWARD)));
        refused(
                "committee.notSubstitute",
                () -> sessions.attend(
                        reference,
                        VoteMode.RECORDED,
                        Map.of(
                                PRESIDENT,
                                Presence.PRESENT,
                                MEMBER_B,
                                Presence.REPRESENTED,
                                MEMBER_C,
                                Presence.PRESENT)));
        assertThat(sessions.file(reference).session().status()).isEqualTo(SessionStatus.CONVENED);
        assertThat(jdbc.sql("select count(*) from committee_attendance where session = ?")
                        .param(reference)
                        .query(Integer.class)
                        .single())
                .as("nothing half-written")
                .isZero();
    }

    private void cast(String account, String reference, Ballot ballot) {
        As.person(account, () -> votes.cast(reference, account, ballot));
    }

    private void convene(String reference, boolean urgent, String reason) {
        sessions.complete(SECRETARY, reference, "userTask_conveneMembers", "urgent", urgent, "urgencyReason", reason);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .satisfies(failure -> assertThat(rejectionIn(failure).map(Rejection::code))
                        .as(failure.toString())
                        .contains(code));
    }

    private static Optional<Rejection> rejectionIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection rejection) {
                return Optional.of(rejection);
            }
        }
        return Optional.empty();
    }
}
