package fr.palier.testing;

import fr.palier.demo.DemoOffices;
import fr.palier.engine.trial.TrialProcess;
import org.springframework.context.annotation.Import;

/** The demonstration offices and their accounts serve the tests too. */
@Import({DemoOffices.class, As.class, TrialProcess.class})
public class TestOffices {}
