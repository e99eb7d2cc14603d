package fr.palier.committee.process;

import static fr.palier.committee.SessionDriver.MEMBER_B;
import static fr.palier.committee.SessionDriver.MEMBER_C;
import static fr.palier.committee.SessionDriver.MEMBER_D;
import static fr.palier.committee.SessionDriver.PRESIDENT;
import static fr.palier.committee.SessionDriver.SECRETARY;
import static fr.palier.committee.SessionDriver.SUBSTITUTE;
import static fr.palier.committee.SessionDriver.present;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.committee.Capacity;
import fr.palier.committee.ItemDecided;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.committee.SessionDriver;
import fr.palier.committee.application.Ballot;
import fr.palier.committee.application.CastVote;
import fr.palier.committee.application.Committees;
import fr.palier.committee.application.DeclareConflict;
import fr.palier.committee.application.DraftMinutes;
import fr.palier.committee.application.EndSession;
import fr.palier.committee.application.SessionFile;
import fr.palier.committee.domain.Cause;
import fr.palier.committee.domain.Choice;
import fr.palier.committee.domain.Item;
import fr.palier.committee.domain.Presence;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.domain.VoteMode;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every way through the model, as an ordered trace; the last test proves that no node and no flow was left out. */
@PalierTest
@RecordApplicationEvents
class CommitteeSessionPathsTest {

    private static final String[] TO_ATTENDANCE = {
        "startEvent_sessionPlanned",
        "userTask_prepareAgenda",
        "userTask_conveneMembers",
        "exclusiveGateway_convocation",
        "serviceTask_sendConvocations",
        "intermediateCatchEvent_sessionDay",
        "userTask_recordAttendance",
        "exclusiveGateway_quorumReached"
    };

    @Autowired
    private SessionDriver sessions;

    @Autowired
    private CastVote votes;

    @Autowired
    private DeclareConflict conflicts;

    @Autowired
    private DraftMinutes minutes;

    @Autowired
    private EndSession ends;

    @Autowired
    private Committees committees;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ApplicationEvents events;

    @Test
    void membersVoteItemAfterItemAndTheChairSigns() {
        votedByMembers();
    }

    private String votedByMembers() {
        long first = sessions.propose(Question.AWARD);
        long second = sessions.propose(Question.NEGOTIATION);
        String reference = sessions.sessionOnItsDay(List.of(first, second));
        sessions.attend(reference, VoteMode.BY_MEMBERS, present(PRESIDENT, MEMBER_B, MEMBER_D));
        assertThat(sessions.assignees(reference, "userTask_castVote"))
                .as("who is absent is not asked")
                .containsExactly(MEMBER_B, MEMBER_D, PRESIDENT);
        sessions.vote(MEMBER_B, reference, "FOR");
        sessions.vote(MEMBER_D, reference, "AGAINST");
        assertThat(sessions.file(reference).items().get(0).votes())
                .as("nobody reads a vote before the count")
                .isEmpty();
        sessions.vote(PRESIDENT, reference, "FOR");
        assertThat(sessions.file(reference).items().get(0).item().outcome()).isEqualTo(Outcome.FAVOURABLE);
        sessions.vote(PRESIDENT, reference, "ABSTAIN");
        sessions.vote(MEMBER_B, reference, "AGAINST");
        sessions.vote(MEMBER_D, reference, "AGAINST");
        draft(reference);
        sessions.complete(
                PRESIDENT,
                reference,
                "userTask_signMinutes",
                "signature",
                "SEND_BACK",
                "reason",
                "Préciser les motifs du point 2.");
        assertThat(sessions.file(reference).session().status()).isEqualTo(SessionStatus.DELIBERATED);
        assertThat(decided(reference))
                .as("nothing is published before the signature")
                .isEmpty();
        draft(reference);
        sessions.complete(PRESIDENT, reference, "userTask_signMinutes", "signature", "SIGN");
        assertThat(sessions.isRunning(reference)).isFalse();
        assertThat(sessions.trace(reference))
                .startsWith(TO_ATTENDANCE)
                .endsWith(
                        "exclusiveGateway_nextItem",
                        "serviceTask_callItem",
                        "exclusiveGateway_itemStep",
                        "userTask_castVote",
                        "exclusiveGateway_voted",
                        "serviceTask_countVotes",
                        "exclusiveGateway_nextItem",
                        "serviceTask_callItem",
                        "exclusiveGateway_itemStep",
                        "userTask_castVote",
                        "exclusiveGateway_voted",
                        "serviceTask_countVotes",
                        "exclusiveGateway_nextItem",
                        "serviceTask_callItem",
                        "exclusiveGateway_itemStep",
                        "userTask_writeMinutes",
                        "userTask_signMinutes",
                        "exclusiveGateway_minutesSigned",
                        "userTask_writeMinutes",
                        "userTask_signMinutes",
                        "exclusiveGateway_minutesSigned",
                        "serviceTask_publishOutcomes",
                        "endEvent_outcomesPublished");
        List<ItemDecided> decided = decided(reference);
        assertThat(decided).extracting(ItemDecided::item).containsExactly(first, second);
        assertThat(decided).extracting(ItemDecided::outcome).containsExactly(Outcome.FAVOURABLE, Outcome.UNFAVOURABLE);
        assertThat(decided).extracting(ItemDecided::capacity).containsExactly(Capacity.OPINION, Capacity.DECISION);
        assertThat(waiting()).doesNotContain(first, second);
        return reference;
    }

    @Test
    void theSecretaryRecordsVotesSaidAloudAndASubstituteVotesInTheSeat() {
        recordedBySecretary();
    }

    private String recordedBySecretary() {
        long item = sessions.propose(Question.AWARD);
        long postponed = sessions.propose(Question.UNSUCCESSFUL);
        String reference = sessions.sessionOnItsDay(List.of(item, postponed));
        long postponedHere = sessions.file(reference).items().get(1).item().id();
        sessions.attend(
                reference,
                VoteMode.RECORDED,
                Map.of(
                        PRESIDENT,
                        Presence.PRESENT,
                        MEMBER_B,
                        Presence.REMOTE,
                        MEMBER_C,
                        Presence.REPRESENTED,
                        MEMBER_D,
                        Presence.EXCUSED),
                Map.of(postponedHere, "Pièces complémentaires attendues"));
        Map<Long, Ballot> ballots = new HashMap<>();
        for (SessionFile.Seat seat :
                sessions.file(reference).openItem().orElseThrow().expected()) {
            ballots.put(
                    seat.member().id(),
                    seat.sitting().account().equals(SUBSTITUTE)
                            ? new Ballot(Choice.AGAINST, null, "Prix trop haut.")
                            : new Ballot(Choice.FOR, null, null));
        }
        sessions.asSecretary(() -> votes.recordAll(reference, ballots));
        draft(reference);
        sessions.complete(PRESIDENT, reference, "userTask_signMinutes", "signature", "SIGN");
        assertThat(sessions.trace(reference))
                .startsWith(TO_ATTENDANCE)
                .containsSubsequence("exclusiveGateway_itemStep", "userTask_recordVotes", "exclusiveGateway_voted")
                .doesNotContain("userTask_castVote", "boundaryEvent_voteClosed")
                .endsWith("endEvent_outcomesPublished");
        SessionFile.Item counted = sessions.file(reference).items().get(0);
        assertThat(counted.votes())
                .as("the minutes say that the secretary entered them")
                .allMatch(SessionFile.Ballot::recorded)
                .hasSize(3);
        assertThat(decided(reference))
                .extracting(ItemDecided::outcome)
                .containsExactly(Outcome.FAVOURABLE, Outcome.ADJOURNED);
        assertThat(waiting())
                .as("what was postponed waits again")
                .contains(postponed)
                .doesNotContain(item);
        return reference;
    }

    @Test
    void theSecretaryClosesAVoteThatSomebodyDoesNotCast() {
        closedBySecretary();
    }

    private String closedBySecretary() {
        long item = sessions.propose(Question.AWARD);
        String reference = sessions.sessionOnItsDay(List.of(item));
        sessions.attend(reference, VoteMode.BY_MEMBERS, present(PRESIDENT, MEMBER_B, MEMBER_C));
        sessions.vote(MEMBER_B, reference, "FOR");
        sessions.asSecretary(() -> votes.recordOne(reference, MEMBER_C, new Ballot(Choice.FOR, null, null)));
        sessions.asSecretary(() -> votes.close(reference));
        assertThat(sessions.assignees(reference, "userTask_castVote")).isEmpty();
        assertThat(sessions.trace(reference))
                .containsSubsequence(
                        "userTask_castVote",
                        "boundaryEvent_voteClosed",
                        "serviceTask_countVotes",
                        "exclusiveGateway_nextItem")
                .doesNotContain("exclusiveGateway_voted");
        SessionFile.Item counted = sessions.file(reference).items().get(0);
        assertThat(counted.item().notVoted()).isEqualTo(1);
        assertThat(counted.item().outcome()).isEqualTo(Outcome.FAVOURABLE);
        assertThat(counted.votes()).extracting(SessionFile.Ballot::recorded).containsExactlyInAnyOrder(true, false);
        return reference;
    }

    @Test
    void withoutQuorumASecondConvocationSitsAsTheRulesAllow() {
        convenedTwice();
    }

    private String convenedTwice() {
        long item = sessions.propose(Question.AWARD);
        String reference = sessions.sessionOnItsDay(List.of(item));
        assertThat(sessions.attend(reference, VoteMode.BY_MEMBERS, present(PRESIDENT, MEMBER_B))
                        .reached())
                .isFalse();
        sessions.complete(
                SECRETARY,
                reference,
                "userTask_decideAfterNoQuorum",
                "followUp",
                "SECOND_CONVOCATION",
                "day",
                LocalDate.now().plusDays(20).toString(),
                "time",
                "09:30",
                "place",
                "Salle des commissions",
                "remote",
                false);
        sessions.reachTheDay(reference);
        assertThat(sessions.attend(reference, VoteMode.BY_MEMBERS, present(PRESIDENT, MEMBER_B))
                        .reached())
                .as("no quorum is asked of a second convocation")
                .isTrue();
        assertThat(sessions.trace(reference))
                .startsWith(TO_ATTENDANCE)
                .containsSubsequence(
                        "userTask_decideAfterNoQuorum",
                        "exclusiveGateway_secondConvocation",
                        "exclusiveGateway_convocation",
                        "serviceTask_sendConvocations",
                        "intermediateCatchEvent_sessionDay",
                        "userTask_recordAttendance",
                        "exclusiveGateway_quorumReached",
                        "exclusiveGateway_nextItem")
                .doesNotContain("endEvent_closedWithoutQuorum");
        return reference;
    }

    @Test
    void withoutQuorumASessionMayBeClosedAndItsItemsWait() {
        closedWithoutQuorum();
    }

    private String closedWithoutQuorum() {
        long item = sessions.propose(Question.AWARD);
        String reference = sessions.sessionOnItsDay(List.of(item));
        sessions.attend(reference, VoteMode.BY_MEMBERS, present(MEMBER_B));
        sessions.complete(
                SECRETARY,
                reference,
                "userTask_decideAfterNoQuorum",
                "followUp",
                "CLOSE",
                "reason",
                "Aucune date ne convient avant un mois.");
        assertThat(sessions.trace(reference))
                .startsWith(TO_ATTENDANCE)
                .endsWith(
                        "userTask_decideAfterNoQuorum",
                        "exclusiveGateway_secondConvocation",
                        "endEvent_closedWithoutQuorum")
                .doesNotContain("serviceTask_callItem", "userTask_castVote");
        assertThat(sessions.file(reference).session().status()).isEqualTo(SessionStatus.CLOSED);
        assertThat(waiting()).contains(item);
        assertThat(decided(reference)).isEmpty();
        return reference;
    }

    @Test
    void aConvenedSessionIsCancelledAndItsItemsWait() {
        cancelled();
    }

    private String cancelled() {
        long item = sessions.propose(Question.AWARD);
        String reference = sessions.start(LocalDate.now().plusDays(10));
        sessions.prepare(reference, List.of(item));
        sessions.convene(reference);
        sessions.runJobs(reference);
        sessions.asSecretary(() -> ends.cancel(reference, "Salle indisponible"));
        sessions.runJobs(reference);
        assertThat(sessions.isRunning(reference)).isFalse();
        assertThat(sessions.trace(reference))
                .containsSubsequence(
                        "intermediateCatchEvent_sessionDay",
                        "startEvent_sessionCancelled",
                        "serviceTask_announceCancellation",
                        "endEvent_sessionCancelled")
                .doesNotContain("userTask_recordAttendance");
        assertThat(waiting()).contains(item);
        return reference;
    }

    @Test
    void anItemLosesItsQuorumWhenMembersWithdraw() {
        long before = sessions.propose(Question.AWARD);
        long during = sessions.propose(Question.AWARD);
        String reference = sessions.sessionOnItsDay(List.of(before, during));
        SessionFile file = sessions.file(reference);
        long memberB = file.members().stream()
                .filter(member -> member.account().equals(MEMBER_B))
                .findFirst()
                .orElseThrow()
                .id();
        As.person(
                MEMBER_B,
                () -> conflicts.declare(
                        reference, file.items().get(0).item().id(), memberB, "Ancien salarié d'un candidat"));
        sessions.attend(reference, VoteMode.BY_MEMBERS, present(PRESIDENT, MEMBER_B, MEMBER_D));
        SessionFile.Item first = sessions.file(reference).items().get(0);
        assertThat(first.item().outcome()).isEqualTo(Outcome.ADJOURNED);
        assertThat(first.item().cause()).isEqualTo(Cause.NO_QUORUM);
        assertThat(sessions.assignees(reference, "userTask_castVote"))
                .as("the second item is voted by all who sit")
                .containsExactly(MEMBER_B, MEMBER_D, PRESIDENT);
        sessions.vote(MEMBER_B, reference, "FOR");
        sessions.vote(PRESIDENT, reference, "FOR");
        sessions.complete(
                MEMBER_D,
                reference,
                "userTask_castVote",
                "choice",
                "WITHDRAWN",
                "conflict",
                "Parent du gérant d'un candidat");
        sessions.runJobs(reference);
        SessionFile.Item second = sessions.file(reference).items().get(1);
        assertThat(second.item().cause()).as("two votes in favour do not help").isEqualTo(Cause.NO_QUORUM);
        assertThat(sessions.waitingSteps(reference)).containsExactly("userTask_writeMinutes");
    }

    @Test
    void everyNodeAndEveryFlowOfTheModelIsPassed() {
        Set<String> nodes = new HashSet<>();
        Set<String> steps = new HashSet<>();
        for (String reference : List.of(
                votedByMembers(),
                recordedBySecretary(),
                closedBySecretary(),
                convenedTwice(),
                closedWithoutQuorum(),
                cancelled())) {
            List<String> trace = sessions.trace(reference);
            nodes.addAll(trace);
            for (int place = 1; place < trace.size(); place++) {
                steps.add(trace.get(place - 1) + " → " + trace.get(place));
            }
        }
        BpmnModelInstance model = repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(CommitteeSessionProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId());
        assertThat(nodes)
                .containsAll(model.getModelElementsByType(FlowNode.class).stream()
                        .map(FlowNode::getId)
                        .toList());
        assertThat(steps)
                .containsAll(model.getModelElementsByType(SequenceFlow.class).stream()
                        .map(flow -> flow.getSource().getId() + " → "
                                + flow.getTarget().getId())
                        .toList());
    }

    private void draft(String reference) {
        sessions.asSecretary(() -> minutes.submit(reference, "La séance est ouverte à l'heure prévue.", Map.of()));
    }

    private List<ItemDecided> decided(String reference) {
        return events.stream(ItemDecided.class)
                .filter(event -> event.session().equals(reference))
                .toList();
    }

    private List<Long> waiting() {
        return committees.of("62").stream()
                .flatMap(committee -> committee.waiting().stream())
                .map(Item::id)
                .toList();
    }
}
