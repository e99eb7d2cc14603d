package fr.palier.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * FEEL cells are parsed again at each evaluation, so a table that grows slows every decision above it.
 * {@code mvn -q test -Dtest=DecisionSpeedTest} prints the median of one warm evaluation, one thread.
 */
class DecisionSpeedTest {

    private static final int WARM_UP = 150;
    private static final int MEASURED = 101;
    private static final double MOST_MILLISECONDS = 50;

    @Test
    void procedureChoiceAnswersWhileOneTypes() {
        DecisionTables tables = DecisionTables.load();
        Map<String, Object> need = ProcedureChoice.of("pas-de-calais-habitat", "OPH", "WORKS", "180000", "2026-11-21")
                .variables();
        for (int i = 0; i < WARM_UP; i++) {
            tables.evaluate("procedure-choice", need);
        }
        double[] milliseconds = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            tables.evaluate("procedure-choice", need);
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                "procedure-choice: median %.1f ms, fastest quarter under %.1f ms, %d warm evaluations%n",
                milliseconds[MEASURED / 2], milliseconds[MEASURED / 4], MEASURED);
        // A busy machine slows the median; a table that grew slows every evaluation.
        assertThat(milliseconds[MEASURED / 4]).isLessThan(MOST_MILLISECONDS);
    }
}
