package fr.palier.procurement.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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

    private static DepositRegister.Entry entry(long id, String firm, long secondsAfter) {
        return new DepositRegister.Entry(id, firm, DEADLINE.plusSeconds(secondsAfter));
    }
}
