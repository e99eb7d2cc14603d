package fr.palier.committee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.committee.Outcome;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InternalRulesTest {

    private static final Notice NOTICE = new Notice(5, 3, 1, true, NoticeUnit.CLEAR);

    private static InternalRules rules(
            Quorum quorum, Majority majority, boolean casting, Outcome tie, Recusal recusal) {
        return new InternalRules(
                1,
                1,
                LocalDate.of(2026, 1, 1),
                null,
                quorum,
                true,
                NOTICE,
                majority,
                casting,
                tie,
                recusal,
                true,
                "exemple");
    }

    @ParameterizedTest(name = "{0}/{1} strict {2} of {3} seats: {4}")
    @CsvSource({
        // « plus de la moitié » and « la moitié » differ exactly on even numbers of seats
        "1,2,true,4,3",
        "1,2,false,4,2",
        "1,2,true,5,3",
        "1,2,false,5,3",
        "2,3,false,6,4",
        "2,3,true,6,5",
        "2,3,false,5,4",
        "1,2,true,1,1",
        "1,2,false,0,1",
        "1,1,false,4,4"
    })
    void aShareOfTheSeatsIsReachedOrExceeded(int numerator, int denominator, boolean strict, int seats, int required) {
        assertThat(new Quorum.Share(numerator, denominator, strict).required(seats))
                .isEqualTo(required);
    }

    @Test
    void aFixedQuorumIgnoresTheNumberOfSeats() {
        assertThat(new Quorum.Count(3).required(4)).isEqualTo(3);
        assertThat(new Quorum.Count(3).required(12)).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}: {2} sit of {1}, {3} withdraw → {4} counted, {5} required, reached {6}")
    @CsvSource({
        "COUNTS, 4, 3, 1, 3, 3, true",
        "NOT_PRESENT, 4, 3, 1, 2, 3, false",
        "NOT_SEATED, 4, 3, 1, 2, 2, true",
        "NOT_PRESENT, 4, 4, 1, 3, 3, true",
        "NOT_SEATED, 4, 3, 3, 0, 1, false",
        "COUNTS, 4, 4, 0, 4, 3, true"
    })
    void aWithdrawalChangesTheQuorumAsTheBoardChose(
            Recusal recusal, int seats, int sitting, int recused, int counted, int required, boolean reached) {
        QuorumCount quorum = rules(new Quorum.Share(1, 2, true), Majority.EXPRESSED, true, Outcome.ADJOURNED, recusal)
                .quorumOfItem(seats, sitting, recused, 1);
        assertThat(quorum.counted()).isEqualTo(counted);
        assertThat(quorum.required()).isEqualTo(required);
        assertThat(quorum.reached()).isEqualTo(reached);
    }

    @Test
    void aSecondConvocationSitsWithoutQuorumButNeverEmpty() {
        InternalRules rules =
                rules(new Quorum.Count(3), Majority.EXPRESSED, true, Outcome.ADJOURNED, Recusal.NOT_PRESENT);
        assertThat(rules.quorumOfSession(4, 2, 1).reached()).isFalse();
        assertThat(rules.quorumOfSession(4, 1, 2).reached()).isTrue();
        assertThat(rules.quorumOfSession(4, 0, 2).reached()).isFalse();
    }

    @ParameterizedTest(
            name = "{0}, casting {1}, tie {2}: {3} for, {4} against, {5} abstain of {6}, chair {7} → {8} {9}")
    @CsvSource(
            nullValues = "-",
            value = {
                "EXPRESSED, true, ADJOURNED, 3, 1, 0, 4, FOR, FAVOURABLE, MAJORITY",
                "EXPRESSED, true, ADJOURNED, 1, 3, 0, 4, FOR, UNFAVOURABLE, MAJORITY",
                // abstentions are not votes expressed
                "EXPRESSED, true, ADJOURNED, 1, 0, 3, 4, ABSTAIN, FAVOURABLE, MAJORITY",
                // but count where the majority is that of those present
                "PRESENT, true, ADJOURNED, 1, 0, 3, 4, ABSTAIN, UNFAVOURABLE, MAJORITY",
                "PRESENT, true, ADJOURNED, 3, 0, 1, 4, FOR, FAVOURABLE, MAJORITY",
                "EXPRESSED, true, ADJOURNED, 2, 2, 0, 4, FOR, FAVOURABLE, CASTING_VOTE",
                "EXPRESSED, true, ADJOURNED, 2, 2, 0, 4, AGAINST, UNFAVOURABLE, CASTING_VOTE",
                // a chair that abstains, or withdrew, casts nothing
                "EXPRESSED, true, ADJOURNED, 1, 1, 1, 3, ABSTAIN, ADJOURNED, TIE",
                "EXPRESSED, true, UNFAVOURABLE, 1, 1, 0, 2, -, UNFAVOURABLE, TIE",
                "EXPRESSED, false, UNFAVOURABLE, 2, 2, 0, 4, FOR, UNFAVOURABLE, TIE",
                "EXPRESSED, false, ADJOURNED, 2, 2, 0, 4, FOR, ADJOURNED, TIE",
                // exactly half of those present is a tie
                "PRESENT, true, ADJOURNED, 2, 0, 2, 4, FOR, FAVOURABLE, CASTING_VOTE",
                // nobody expressed a vote
                "EXPRESSED, true, ADJOURNED, 0, 0, 4, 4, ABSTAIN, ADJOURNED, TIE",
                "EXPRESSED, true, ADJOURNED, 0, 0, 0, 4, -, ADJOURNED, TIE"
            })
    void votesMakeAResult(
            Majority majority,
            boolean casting,
            Outcome tie,
            int inFavour,
            int against,
            int abstentions,
            int voters,
            Choice chair,
            Outcome outcome,
            Cause cause) {
        Result result = rules(new Quorum.Count(1), majority, casting, tie, Recusal.NOT_PRESENT)
                .result(new Tally(voters, inFavour, against, abstentions, chair));
        assertThat(result).isEqualTo(new Result(outcome, cause));
    }

    @ParameterizedTest
    @EnumSource(Majority.class)
    void oneMoreVoteInFavourNeverMakesTheResultWorse(Majority majority) {
        InternalRules rules = rules(new Quorum.Count(1), majority, false, Outcome.ADJOURNED, Recusal.NOT_PRESENT);
        int voters = 7;
        for (int inFavour = 0; inFavour < voters; inFavour++) {
            for (int against = 0; against < voters - inFavour; against++) {
                Result before = rules.result(new Tally(voters, inFavour, against, 0, null));
                Result after = rules.result(new Tally(voters, inFavour + 1, against, 0, null));
                assertThat(rank(after)).isGreaterThanOrEqualTo(rank(before));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Recusal.class)
    void oneMorePersonWhoSitsNeverLosesTheQuorum(Recusal recusal) {
        InternalRules rules =
                rules(new Quorum.Share(1, 2, true), Majority.EXPRESSED, false, Outcome.ADJOURNED, recusal);
        IntStream.range(1, 9).forEach(seats -> IntStream.range(0, seats)
                .filter(sitting -> rules.quorumOfItem(seats, sitting, 0, 1).reached())
                .forEach(sitting -> assertThat(
                                rules.quorumOfItem(seats, sitting + 1, 0, 1).reached())
                        .isTrue()));
    }

    private static int rank(Result result) {
        return switch (result.outcome()) {
            case UNFAVOURABLE -> 0;
            case ADJOURNED -> 1;
            case FAVOURABLE -> 2;
        };
    }
}
