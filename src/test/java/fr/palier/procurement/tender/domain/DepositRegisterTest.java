package fr.palier.procurement.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DepositRegisterTest {

    private static final Instant DEADLINE = Instant.parse("2026-10-02T10:00:00Z");

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

    private static DepositRegister.Entry group(long id, String leader, long secondsAfter, String... members) {
        return new DepositRegister.Entry(id, leader, Set.of(members), DEADLINE.plusSeconds(secondsAfter));
    }

    private static DepositRegister.Entry entry(long id, String firm, long secondsAfter) {
        return new DepositRegister.Entry(id, firm, DEADLINE.plusSeconds(secondsAfter));
    }
}
