package fr.palier.testing;

import fr.palier.commitment.GestureStory;
import fr.palier.committee.SessionDriver;
import fr.palier.committee.Sitting;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.demo.DemoCommittees;
import fr.palier.demo.DemoFirms;
import fr.palier.demo.DemoHomes;
import fr.palier.demo.DemoOffices;
import fr.palier.demo.DemoSessions;
import fr.palier.demo.DemoSourcing;
import fr.palier.demo.DemoYear;
import fr.palier.demo.EvaluationStory;
import fr.palier.demo.MoveInStory;
import fr.palier.demo.NegotiationStory;
import fr.palier.demo.OrderStory;
import fr.palier.demo.PreparationStory;
import fr.palier.demo.RoundStory;
import fr.palier.demo.TenderStory;
import fr.palier.engine.trial.TrialProcess;
import fr.palier.evaluation.penalty.PenaltyStory;
import fr.palier.evaluation.review.ReviewStory;
import fr.palier.evaluation.review.StagedFigures;
import fr.palier.supplier.sourcing.SourcingStory;
import org.springframework.context.annotation.Import;

/** The demonstration offices and their accounts serve the tests too. */
@Import({
    DemoOffices.class,
    DemoClock.class,
    DemoFirms.class,
    DemoCommittees.class,
    DemoHomes.class,
    DemoYear.class,
    PreparationStory.class,
    TenderStory.class,
    SourcingStory.class,
    DemoSourcing.class,
    NegotiationStory.class,
    OrderStory.class,
    RoundStory.class,
    MoveInStory.class,
    ComplaintStory.class,
    EvaluationStory.class,
    TestHomes.class,
    As.class,
    SessionDriver.class,
    Sitting.class,
    DemoSessions.class,
    GestureStory.class,
    StagedFigures.class,
    ReviewStory.class,
    PenaltyStory.class,
    TrialProcess.class
})
public class TestOffices {}
