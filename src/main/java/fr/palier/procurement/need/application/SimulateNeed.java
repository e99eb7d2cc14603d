package fr.palier.procurement.need.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.procurement.FormalProcedure;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.need.domain.Assessment;
import fr.palier.procurement.need.domain.NegotiationGround;
import fr.palier.procurement.need.domain.StatedNeed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the thresholds would say of a need, at any date, without a trace. */
@Component
public class SimulateNeed {

    /**
     * A step of the launch with the day on which it has to start, the launch being the publication.
     *
     * @param label French text of the table, up to its days
     */
    public record Step(String name, String label, int workingDays, LocalDate startsOn) {}

    /**
     * @param stated with its family resolved
     * @param formal kind of formal procedure without ground for negotiation; null when not formal
     * @param lots answers of the rule on small lots, for lots that are taken out
     * @param plan backward plan from the launch date
     */
    public record Answer(
            StatedNeed stated,
            Assessment assessment,
            FormalProcedure formal,
            List<SmallLots.Answer> lots,
            List<Step> plan) {}

    private final AssessNeed assess;
    private final ProcedureRules questions;
    private final SmallLots smallLots;
    private final Rules rules;
    private final Offices offices;
    private final CurrentPerson people;
    private final BusinessCalendar calendar;

    SimulateNeed(
            AssessNeed assess,
            ProcedureRules questions,
            SmallLots smallLots,
            Rules rules,
            Offices offices,
            CurrentPerson people,
            BusinessCalendar calendar) {
        this.assess = assess;
        this.questions = questions;
        this.smallLots = smallLots;
        this.rules = rules;
        this.offices = offices;
        this.people = people;
        this.calendar = calendar;
    }

    /** @param itself reference of the need that is looked at again, empty for a hypothesis */
    @Transactional(readOnly = true)
    public Answer simulate(StatedNeed hypothesis, String itself) {
        Office office = offices.get(people.office());
        Asking asking = Asking.withoutTrace(rules);
        StatedNeed stated = assess.resolved(office, hypothesis);
        Assessment assessment = assess.assess(asking, office, itself, stated);
        Procedure procedure = assessment.choice().procedure();
        FormalProcedure formal = procedure == Procedure.FORMAL
                ? questions.formalProcedure(questions.formal(asking, office, stated.nature(), NegotiationGround.NONE))
                : null;
        return new Answer(
                stated,
                assessment,
                formal,
                smallLots.answers(asking, stated),
                plan(asking, office, procedure, stated.launchDate()));
    }

    /** Steps before the consultation end on the launch date; those from it on follow it. */
    private List<Step> plan(Asking asking, Office office, Procedure procedure, LocalDate launch) {
        List<Step> steps = new ArrayList<>();
        List<Decision> delays = questions.planning(asking, office, procedure);
        int consultation = 0;
        while (consultation < delays.size()
                && !delays.get(consultation).text("step").equals("CONSULTATION")) {
            consultation++;
        }
        LocalDate day = launch;
        for (int i = consultation - 1; i >= 0; i--) {
            day = calendar.plusWorkingDays(day, -delays.get(i).number("workingDays"), office);
            steps.add(step(delays.get(i), day));
        }
        Collections.reverse(steps);
        day = launch;
        for (int i = consultation; i < delays.size(); i++) {
            steps.add(step(delays.get(i), day));
            day = calendar.plusWorkingDays(day, delays.get(i).number("workingDays"), office);
        }
        return List.copyOf(steps);
    }

    private static String label(Decision delay) {
        int colon = delay.basis().indexOf(" :");
        return colon < 0 ? delay.text("step") : delay.basis().substring(0, colon);
    }

    private static Step step(Decision delay, LocalDate start) {
        return new Step(delay.text("step"), label(delay), delay.number("workingDays"), start);
    }
}
