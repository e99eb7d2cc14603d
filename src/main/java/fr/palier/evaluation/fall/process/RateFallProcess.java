package fr.palier.evaluation.fall.process;

import fr.palier.engine.Processes;
import fr.palier.evaluation.fall.application.FallFlow;
import fr.palier.evaluation.fall.domain.RateFall;
import fr.palier.evaluation.scorecard.application.ContractOfficers;
import org.springframework.stereotype.Component;

/** Starts {@code rate-fall}. */
@Component
class RateFallProcess implements FallFlow {

    static final String KEY = "rate-fall";

    private static final String OFFICER = "officer";
    private static final String OFFICER_GROUP = "officerGroup";

    private final Processes processes;

    RateFallProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(RateFall fall, String subject) {
        processes.start(
                KEY,
                fall.reference(),
                fall.office(),
                Processes.display(fall.reference(), fall.office(), subject, null)
                        .putValue(OFFICER, fall.officer())
                        .putValue(OFFICER_GROUP, ContractOfficers.OTHERWISE.group()));
    }
}
