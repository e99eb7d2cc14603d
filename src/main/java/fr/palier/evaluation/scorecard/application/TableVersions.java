package fr.palier.evaluation.scorecard.application;

import fr.palier.engine.Rules;
import fr.palier.evaluation.scorecard.domain.Counted;
import fr.palier.evaluation.scorecard.persistence.CountedRows;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Which versions of the tables this node counts by, and which facts were counted by others. */
@Component
public class TableVersions {

    private final CountedRows rows;
    private final Rules rules;
    private final Clock clock;
    private final TransactionTemplate apart;
    private volatile Counted own;

    TableVersions(CountedRows rows, Rules rules, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.rules = rules;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        own();
    }

    /** Of this node; tables come with the application. */
    Counted own() {
        Counted known = own;
        if (known == null) {
            // the caller's transaction may be undone, the versions stay
            known = apart.execute(status -> rows.deploy(
                    rules.version(OfficeLimits.CONTACT),
                    rules.version(OfficeLimits.TOLERANCE),
                    OffsetDateTime.now(clock.withZone(Zone.PARIS))));
            own = known;
        }
        return known;
    }

    /** While one node after another is replaced, only those of the latest start count again what the others have counted. */
    boolean isInForce() {
        return own().id() == rows.inForce().id();
    }

    /** Facts of the office that are still to be counted again, by the versions that they were counted by. */
    public List<Counted.Behind> behind(String office) {
        return rows.behind(office, rows.inForce());
    }
}
