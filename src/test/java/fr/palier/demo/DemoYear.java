package fr.palier.demo;

import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
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

/**
 * A year of a large office, as facts alone: {@code -Dpalier.demo.year=true} gives office 44 its 43 000 dwellings and about 100 000
 * interventions with requests, surveys and gestures. All of it has ended: no procedure runs for it.
 */
public class DemoYear {

    public static final String OFFICE = "44";
    public static final int DWELLINGS = 43_000;
    public static final int ORDERS = 100_000;

    private static final int YEAR = 365;
    /** The last survey of the year has expired. */
    private static final int ENDED_SINCE = 60;
    /** One request in six is answered without an order; of two orders one comes from a request. */
    private static final int REQUESTS_PER_TEN_ORDERS = 6;

    private static final List<Role> READERS =
            List.of(Role.COMPLAINT_DESK, Role.RENTAL_MANAGEMENT, Role.FIELD_TEAMS, Role.QUALITY, Role.FINANCE);

    private final DemoHomes homes;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoYear(
            DemoHomes homes,
            Accounts accounts,
            JdbcClient jdbc,
            DataSource database,
            TransactionTemplate transaction,
            Clock clock) {
        this.homes = homes;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** On request, once: a kept database has it already. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void onRequest() {
        if (Boolean.getBoolean("palier.demo.year") && !isFilled()) {
            long start = System.nanoTime();
            READERS.forEach(this::account);
            fillHomes(DWELLINGS);
            fillYear(ORDERS);
            LoggerFactory.getLogger(DemoYear.class)
                    .info(
                            "Office {} : une année d'activité en {} s",
                            OFFICE,
                            (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    public boolean isFilled() {
        return jdbc.sql("select exists (select 1 from intervention where office = ? and code = 'BT-0000001')")
                .param(OFFICE)
                .query(Boolean.class)
                .single();
    }

    /** Imports the five files of the rent software. */
    public void fillHomes(int dwellings) {
        homes.fill(OFFICE, dwellings, LocalDate.of(LocalDate.now(clock).getYear(), 1, 1));
    }

    /** The year that ended two months ago, in the homes that stand; in one transaction. */
    public void fillYear(int orders) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            """
                            create temp table year_asked on commit drop as
                            select cast(? as text) as office, cast(? as int) as orders, cast(? as int) as requests,
                                cast(? as date) as first_day, cast(? as int) as days""")
                    .params(
                            OFFICE,
                            orders,
                            orders * REQUESTS_PER_TEN_ORDERS / 10,
                            LocalDate.now(clock).minusDays(YEAR + ENDED_SINCE),
                            YEAR)
                    .update();
            ScriptUtils.executeSqlScript(
                    DataSourceUtils.getConnection(database),
                    new EncodedResource(new ClassPathResource("demo/year.sql"), "UTF-8"));
        });
    }

    /** Nine years before it, as facts of upkeep alone. */
    public void fillTenYearsOfFacts() {
        jdbc.sql(
                        """
                        insert into upkeep_fact
                        select (jsonb_populate_record(fact, jsonb_build_object('reference', fact.reference || '-' || before,
                            'ended_on', fact.ended_on - before * 365))).*
                        from upkeep_fact fact cross join generate_series(1, 9) before
                        where fact.office = ? and fact.reference ~ '^I-[^-]+-[^-]+-[^-]+$' on conflict do nothing""")
                .param(OFFICE)
                .update();
        jdbc.sql("vacuum analyze upkeep_fact").update();
        jdbc.sql("vacuum analyze upkeep_sum").update();
    }

    private void account(Role role) {
        String id = role.group() + "-" + OFFICE;
        accounts.create(
                id,
                role.label(),
                "(" + OFFICE + ")",
                id + "@office-" + OFFICE + ".example",
                id,
                OFFICE,
                Set.of(role.group(), "service-agence-nord"));
    }
}
