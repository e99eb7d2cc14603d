package fr.palier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.testing.PalierTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The short form of {@link VolumeBenchTest}. */
@PalierTest
class VolumeTest extends Volume {

    @Autowired
    TransactionTemplate transaction;

    /** Rolled back: the other tests keep their small office. */
    @Test
    void fillsAYearOfWhichEveryPageReads() {
        transaction.executeWithoutResult(status -> {
            year.fillHomes(120);
            year.fillYear(600);

            assertThat(count("intervention")).isEqualTo(600);
            assertThat(facts.sweep(DemoYear.OFFICE)).isPositive();
            assertThat(measure(1)).allMatch(row -> row.found() > 0, "something to be found");
            status.setRollbackOnly();
        });
    }
}
