package fr.palier.committee.process;

import fr.palier.committee.application.SessionFacts;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whom the model assigns its personal tasks to; asked when the task is made, never kept as a list variable. */
@Component("committeeSeats")
public class CommitteeSeats {

    private final SessionFacts sessions;

    CommitteeSeats(SessionFacts sessions) {
        this.sessions = sessions;
    }

    /** Accounts that vote on the open item: those who sit and have not withdrawn. */
    public List<String> voters(DelegateExecution execution) {
        return sessions.voters(execution.getProcessBusinessKey());
    }

    /** Account of the person who presided. */
    public String chair(DelegateExecution execution) {
        return sessions.chair(execution.getProcessBusinessKey());
    }
}
