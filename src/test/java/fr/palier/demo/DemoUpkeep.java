package fr.palier.demo;

import fr.palier.evaluation.scorecard.application.RebuildFacts;
import fr.palier.evaluation.scorecard.application.WatchRates;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Eleven months of upkeep that has ended, as facts alone, so that firms have figures; after the contracts. */
class DemoUpkeep {

    private static final String OFFICE = "62";
    private static final int DAYS = 345;

    private final RebuildFacts facts;
    private final WatchRates rates;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoUpkeep(
            RebuildFacts facts,
            WatchRates rates,
            JdbcClient jdbc,
            DataSource database,
            TransactionTemplate transaction,
            Clock clock) {
        this.facts = facts;
        this.rates = rates;
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Once: a kept database has it already. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 5)
    void fill() {
        if (jdbc.sql("select exists (select 1 from intervention where office = ? and code = 'HIST-0')")
                .param(OFFICE)
                .query(Boolean.class)
                .single()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            """
                            create temp table upkeep_asked on commit drop as
                            select cast(? as text) as office, cast(? as date) as first_day""")
                    .params(OFFICE, LocalDate.now(clock).minusDays(DAYS))
                    .update();
            ScriptUtils.executeSqlScript(
                    DataSourceUtils.getConnection(database),
                    new EncodedResource(new ClassPathResource("demo/upkeep.sql"), "UTF-8"));
        });
        facts.sweep(OFFICE);
        rates.round();
    }
}
