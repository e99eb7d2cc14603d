package fr.palier.testing;

import fr.palier.committee.SessionDriver;
import fr.palier.demo.DemoClock;
import fr.palier.demo.DemoCommittees;
import fr.palier.demo.DemoFirms;
import fr.palier.demo.DemoOffices;
import fr.palier.demo.PreparationStory;
import fr.palier.demo.TenderStory;
import fr.palier.engine.trial.TrialProcess;
import org.springframework.context.annotation.Import;

/** The demonstration offices and their accounts serve the tests too. */
@Import({
    DemoOffices.class,
    DemoClock.class,
    DemoFirms.class,
    DemoCommittees.class,
    PreparationStory.class,
    TenderStory.class,
    As.class,
    SessionDriver.class,
    TrialProcess.class
})
public class TestOffices {}
