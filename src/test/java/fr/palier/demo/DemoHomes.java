package fr.palier.demo;

import fr.palier.housing.application.HomeFileKind;
import fr.palier.housing.application.ImportHomes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Homes of the demonstration: office 62 has 120 dwellings in five residences, office 59 one residence. Codes: {@link HomesCsv}. */
public class DemoHomes implements InitializingBean {

    private static final int FULL = 120;
    private static final int SMALL = 24;

    private final ImportHomes imports;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate imported;

    DemoHomes(
            ImportHomes imports,
            Clock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DemoOffices officesFirst) {
        this.imports = imports;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.imported = new TransactionTemplate(transaction.getTransactionManager());
        imported.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void afterPropertiesSet() {
        // not after a few years of running: dates that move each day would correct every line each morning
        LocalDate firstOfYear = LocalDate.of(LocalDate.now(clock).getYear(), 1, 1);
        // two nodes that start at once: an import of a file that another one imports is refused; a transaction gives
        // its advisory
        // locks back one after the other, so the imports have one of their own that has ended before the next node's
        // turn
        transaction.executeWithoutResult(turn -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('demo-homes'))")
                    .query((row, number) -> true)
                    .list();
            imported.executeWithoutResult(status -> {
                fill("62", FULL, firstOfYear);
                fill("59", SMALL, firstOfYear);
            });
        });
    }

    /** Imports the five files of an office of so many dwellings. */
    public void fill(String office, int dwellings, LocalDate today) {
        HomesCsv files = new HomesCsv(office, dwellings, today);
        take(office, HomeFileKind.RESIDENCES, files.residences());
        take(office, HomeFileKind.BUILDINGS, files.buildings());
        take(office, HomeFileKind.DWELLINGS, files.dwellings());
        take(office, HomeFileKind.EQUIPMENT, files.equipment());
        take(office, HomeFileKind.OCCUPANTS, files.leases());
    }

    private void take(String office, HomeFileKind kind, String file) {
        var report = imports.byNight(
                office, kind, kind.fileName() + ".csv", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));
        if (report.refusedCount() > 0) {
            throw new IllegalStateException(
                    kind + " of the demonstration: " + report.refused().get(0));
        }
    }
}
