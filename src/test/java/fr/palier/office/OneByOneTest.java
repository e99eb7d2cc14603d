package fr.palier.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class OneByOneTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OneByOne oneByOne = new OneByOne(TransactionOperations.withoutTransaction(), meters);

    @Test
    void oneThatFailsIsCountedAndTheOthersGoOn() {
        List<Integer> made = oneByOne.map("halves", List.of(2, 0, 5), number -> 10 / number);

        assertThat(made).containsExactly(5, 2);
        assertThat(meters.counter("palier.round.failures", "round", "halves").count())
                .isEqualTo(1);
    }
}
