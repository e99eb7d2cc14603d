package fr.palier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.intervention.application.ImportInterventions;
import fr.palier.intervention.application.ImportWork;
import fr.palier.intervention.persistence.InterventionImportRows.Import;
import fr.palier.office.Person;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year of a large office as a file of its maintenance software. {@code docs/performance.md} has figures and command. */
@PalierTest
class ImportBenchTest {

    private static final Person SENDER =
            new Person("rental-management-44", "Agence (fictive)", DemoYear.OFFICE, Set.of("rental-management"));
    private static final int ORDERS = Integer.getInteger("palier.bench.orders", DemoYear.ORDERS);

    @TempDir
    Path folder;

    @Autowired
    private DemoYear year;

    @Autowired
    private ImportInterventions imports;

    @Autowired
    private ImportWork work;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Tag("bench")
    void importsAYear() {
        if (!year.isFilled()) {
            year.fillHomes(Math.min(DemoYear.DWELLINGS, ORDERS));
            year.fillYear(ORDERS);
        }
        Path file = folder.resolve("annee.csv");
        int lines = YearFile.write(jdbc, file);
        Import first = timed("import of a year of " + lines + " lines", file);
        assertThat(first)
                .extracting(Import::lines, Import::added, Import::refused, Import::problem)
                .containsExactly(lines, lines, 0, null);
        assertThat(first.followed()).as("one in a hundred is open").isEqualTo(ORDERS / 100);
        Import again = timed("the same file again", file);
        assertThat(again)
                .extracting(Import::lines, Import::added, Import::followed)
                .containsExactly(lines, 0, 0);
    }

    private Import timed(String name, Path file) {
        Import[] taken = new Import[1];
        Volume.time(name + ", received", 1, () -> {
            taken[0] = As.person(SENDER, () -> send(file));
            return List.of(1);
        });
        Volume.time(name + ", worked off", 1, () -> {
            work.workOff(() -> true);
            return List.of(1);
        });
        return As.person(SENDER, () -> imports.get(taken[0].id()));
    }

    private Import send(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return imports.take("annee.csv", content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
