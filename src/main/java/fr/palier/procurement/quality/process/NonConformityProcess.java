package fr.palier.procurement.quality.process;

import fr.palier.engine.Processes;
import fr.palier.procurement.quality.application.NonConformityFlow;
import fr.palier.procurement.quality.domain.Finding;
import org.springframework.stereotype.Component;

/** Starts {@code non-conformity}. */
@Component
class NonConformityProcess implements NonConformityFlow {

    private final Processes processes;

    NonConformityProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(String office, String reference, Finding finding, String sentence) {
        processes.start(
                "non-conformity",
                reference,
                office,
                Processes.display(reference, office, finding.label() + " : " + sentence, null));
    }
}
