package fr.palier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.palier.testing.PalierTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A year of an office with 43 000 dwellings. {@code docs/performance.md} has figures and command. */
@PalierTest
class VolumeBenchTest extends Volume {

    private static final int PLANNED_FROM = 5;

    @Autowired
    private HikariDataSource connections;

    @Test
    @Tag("bench")
    void measuresALargeOffice() {
        if (!year.isFilled()) {
            time("import of 43 000 dwellings, five files", 1, () -> {
                year.fillHomes(DemoYear.DWELLINGS);
                return List.of(1);
            });
            time("the same files again", 1, () -> {
                year.fillHomes(DemoYear.DWELLINGS);
                return List.of(1);
            });
            time("a year of facts", 1, () -> {
                year.fillYear(DemoYear.ORDERS);
                return List.of(1);
            });
            time("facts of the year's upkeep", 1, () -> List.of(facts.sweep(DemoYear.OFFICE)));
        }
        assertThat(measure(7)).allMatch(row -> row.median() < 1000, "under one second");

        LocalDate today = LocalDate.now(clock);
        year.fillTenYearsOfFacts();
        assertThat(measureScorecards("ten years", today.minusYears(11), today, 7))
                .allMatch(row -> row.median() < 1000, "under one second");
        explain(today.minusYears(11), today);
        if (Boolean.getBoolean("palier.bench.plans")) {
            logPlans();
            measure(1);
        }
    }

    /** From here on the log has the plan of each query that takes {@value #PLANNED_FROM} milliseconds or more, as it was carried out. */
    private void logPlans() {
        for (String setting : List.of(
                "session_preload_libraries = 'auto_explain'",
                "auto_explain.log_analyze = on",
                "auto_explain.log_min_duration = " + PLANNED_FROM)) {
            jdbc.sql("alter role current_user set " + setting).update();
        }
        connections.getHikariPoolMXBean().softEvictConnections();
    }
}
