package fr.palier.intervention.process;

import fr.palier.engine.Processes;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.application.InterventionFlow;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The only place that starts an intervention's procedure and moves it on. */
@Component
class InterventionProcess implements InterventionFlow {

    static final String KEY = "intervention";

    private static final String WORK_DONE = "intervention.workDone";
    private static final String CANCELLED = "intervention.cancelled";

    private final Processes processes;

    InterventionProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(Intervention intervention) {
        processes.start(
                KEY,
                intervention.reference(),
                intervention.office(),
                Processes.display(intervention.reference(), intervention.office(), intervention.subject(), null));
    }

    @Override
    public void workDone(Intervention intervention) {
        processes.correlate(WORK_DONE, intervention.reference(), intervention.office(), Map.of());
    }

    @Override
    public void cancelled(Intervention intervention) {
        processes.correlate(CANCELLED, intervention.reference(), intervention.office(), Map.of());
    }
}
