package fr.palier.procurement.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DepositRegisterTest {

    private static final Instant DEADLINE = Instant.parse("2026-10-02T10:00:00Z");
    private static final Set<Integer> ONE_LOT = Set.of(1);

    @Test
    void aDepositAtTheVeryDeadlineIsInTimeAndOneSecondLaterIsLate() {
        assertThat(DepositRegister.sort(List.of(entry(1, "A", 0), entry(2, "B", 1)), DEADLINE))
                .containsEntry(1L, DepositState.SEALED)
                .containsEntry(2L, DepositState.LATE);
    }

    @Test
    void theLastDepositInTimeOfAFirmIsTheOneOpened() {
        assertThat(DepositRegister.sort(
                        List.of(entry(1, "A", -300), entry(2, "A", -10), entry(3, "A", 5), entry(4, "B", -200)),
                        DEADLINE))
                .containsEntry(1L, DepositState.SUPERSEDED)
                .containsEntry(2L, DepositState.SEALED)
                .containsEntry(3L, DepositState.LATE)
                .containsEntry(4L, DepositState.SEALED);
    }

    @Test
    void theOrderOfTheRegisterDoesNotMatter() {
        assertThat(DepositRegister.sort(List.of(entry(2, "A", -10), entry(1, "A", -300)), DEADLINE))
                .containsEntry(1L, DepositState.SUPERSEDED)
                .containsEntry(2L, DepositState.SEALED);
    }

    /** A group is its firms together: the same group again replaces its deposit, another company of firms does not. */
    @Test
    void theLastDepositOfAGroupIsTheOneOfTheSameFirms() {
        assertThat(DepositRegister.sort(
                        List.of(
                                group(1, "A", -300, "B"),
                                group(2, "A", -200, "B"),
                                group(3, "A", -100, "C"),
                                entry(4, "A", -50)),
                        DEADLINE))
                .containsEntry(1L, DepositState.SUPERSEDED)
                .containsEntry(2L, DepositState.SEALED)
                .containsEntry(3L, DepositState.SEALED)
                .containsEntry(4L, DepositState.SEALED);
    }

    @Test
    void aFirmAloneAndInAGroupOrInTwoGroupsIsNamed() {
        assertThat(DepositRegister.severalTimes(
                        List.of(
                                group(1, "A", -300, "B"),
                                entry(2, "B", -200),
                                group(3, "D", -100, "C"),
                                entry(4, "E", -50)),
                        DEADLINE))
                .isEqualTo(Map.of("B", Set.of(1L, 2L)));
        assertThat(DepositRegister.severalTimes(List.of(group(1, "A", -300, "B"), group(2, "D", -200, "B")), DEADLINE))
                .containsOnlyKeys("B");
    }

    /** What is replaced or late is no second offer. */
    @Test
    void aReplacedOrLateDepositDoesNotCountTwice() {
        assertThat(DepositRegister.severalTimes(
                        List.of(entry(1, "A", -300), entry(2, "A", -200), group(3, "B", 1, "A")), DEADLINE))
                .isEmpty();
    }

    /** R2151-6 holds lot by lot: the later deposit takes from the earlier one only what both answer for. */
    @Test
    void aLaterDepositReplacesTheEarlierOneForTheLotsInCommonOnly() {
        List<DepositRegister.Entry> register =
                List.of(forLots(1, "A", -300, 1, 2), forLots(2, "A", -200, 2), forLots(3, "B", -100, 2));
        assertThat(DepositRegister.replaced(register, DEADLINE)).isEqualTo(Map.of(1L, Map.of(2, 2L)));
        assertThat(DepositRegister.sort(register, DEADLINE).values()).containsOnly(DepositState.SEALED);
    }

    @Test
    void threeOverlappingDepositsLeaveForEachLotTheLastOne() {
        List<DepositRegister.Entry> register = List.of(
                forLots(1, "A", -300, 1, 2, 3),
                forLots(2, "A", -200, 2, 3),
                forLots(3, "A", -100, 1),
                forLots(4, "A", 1, 3));
        assertThat(DepositRegister.replaced(register, DEADLINE))
                .as("replaced bit by bit; a late one replaces nothing")
                .isEqualTo(Map.of(1L, Map.of(1, 3L, 2, 2L, 3, 2L)));
        assertThat(DepositRegister.sort(register, DEADLINE))
                .containsEntry(1L, DepositState.SUPERSEDED)
                .containsEntry(2L, DepositState.SEALED)
                .containsEntry(3L, DepositState.SEALED)
                .containsEntry(4L, DepositState.LATE);
    }

    @Test
    void theSameGroupReplacesItsDepositLotByLotToo() {
        List<DepositRegister.Entry> register = List.of(
                new DepositRegister.Entry(1, "A", Set.of("B"), Set.of(1, 2), DEADLINE.minusSeconds(9)),
                new DepositRegister.Entry(2, "A", Set.of("B"), Set.of(1), DEADLINE.minusSeconds(8)),
                new DepositRegister.Entry(3, "A", Set.of("C"), Set.of(2), DEADLINE.minusSeconds(7)));
        assertThat(DepositRegister.replaced(register, DEADLINE)).isEqualTo(Map.of(1L, Map.of(1, 2L)));
        assertThat(DepositRegister.severalTimes(register, DEADLINE))
                .as("in two groups for lot 2")
                .isEqualTo(Map.of("A", Set.of(1L, 3L)));
    }

    @Test
    void aFirmAloneForOneLotAndInAGroupForAnotherIsNotNamed() {
        assertThat(DepositRegister.severalTimes(
                        List.of(
                                forLots(1, "A", -300, 1),
                                new DepositRegister.Entry(2, "B", Set.of("A"), Set.of(2), DEADLINE),
                                forLots(3, "A", -200, 3)),
                        DEADLINE))
                .isEmpty();
    }

    private static DepositRegister.Entry forLots(long id, String firm, long secondsAfter, Integer... lots) {
        return new DepositRegister.Entry(id, firm, Set.of(), Set.of(lots), DEADLINE.plusSeconds(secondsAfter));
    }

    private static DepositRegister.Entry group(long id, String leader, long secondsAfter, String... members) {
        return new DepositRegister.Entry(id, leader, Set.of(members), ONE_LOT, DEADLINE.plusSeconds(secondsAfter));
    }

    private static DepositRegister.Entry entry(long id, String firm, long secondsAfter) {
        return new DepositRegister.Entry(id, firm, Set.of(), ONE_LOT, DEADLINE.plusSeconds(secondsAfter));
    }
}
