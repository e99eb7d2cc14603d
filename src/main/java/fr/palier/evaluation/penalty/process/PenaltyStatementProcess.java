package fr.palier.evaluation.penalty.process;

import fr.palier.engine.Processes;
import fr.palier.engine.Role;
import fr.palier.evaluation.penalty.application.StatementFlow;
import fr.palier.evaluation.penalty.domain.Statement;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The only place that starts a statement's procedure and moves it on from the firms' links. */
@Component
class PenaltyStatementProcess implements StatementFlow {

    static final String KEY = "penalty-statement";
    static final String SOMETHING_CLAIMED = "somethingClaimed";

    /** End of the last day for the firm's observations. */
    static final String OBSERVE_UNTIL = "observeUntil";

    /** Account of who is in charge of the contract; null = the groups. */
    private static final String OFFICER = "officer";

    private static final String OFFICER_GROUPS = "officerGroups";

    private final Processes processes;

    PenaltyStatementProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(Statement statement, String subject, String officer) {
        String supervisors = Role.SUPERVISORS.group();
        processes.start(
                KEY,
                statement.reference(),
                statement.office(),
                Processes.display(statement.reference(), statement.office(), subject, null)
                        .putValue(OFFICER, officer)
                        .putValue(
                                OFFICER_GROUPS,
                                officer == null ? Role.RENTAL_MANAGEMENT.group() + "," + supervisors : supervisors));
    }

    @Override
    public void heard(Statement statement) {
        processes.correlate("penalty-statement.firmHeard", statement.reference(), statement.office(), Map.of());
    }

    @Override
    public void observeUntilMoved(Statement statement, LocalDate lastDay) {
        processes.moveTimers(KEY, statement.reference(), OBSERVE_UNTIL, end(lastDay));
    }

    /** First moment after a day. */
    static Date end(LocalDate lastDay) {
        return Date.from(lastDay.plusDays(1).atStartOfDay(Zone.PARIS).toInstant());
    }
}
