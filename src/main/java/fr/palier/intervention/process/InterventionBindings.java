package fr.palier.intervention.process;

import fr.palier.engine.ProcessVariables;
import fr.palier.engine.Submission;
import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Party;
import fr.palier.intervention.application.ChoosePerformer;
import fr.palier.intervention.application.EndIntervention;
import fr.palier.intervention.application.PlaceOrder;
import fr.palier.intervention.application.Quotes;
import fr.palier.intervention.application.ReadInterventions;
import fr.palier.intervention.application.RecordEvent;
import fr.palier.intervention.application.TellRejected;
import fr.palier.intervention.application.WatchDelay;
import fr.palier.intervention.application.WriteStatement;
import fr.palier.intervention.domain.Entry;
import fr.palier.intervention.domain.Judgement;
import fr.palier.office.CurrentPerson;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Index from the model {@code intervention} to the use cases. */
@Configuration(proxyBeanMethods = false)
class InterventionBindings {

    @Bean
    TaskListener interventionChoosePerformer(
            ChoosePerformer choosing,
            EndIntervention ending,
            ReadInterventions reader,
            WatchDelay delays,
            InterventionProcess process) {
        return task -> {
            Submission form = Submission.of(task);
            String office = office(task);
            String reference = form.reference();
            String reason = form.optionalText("reason").orElse(null);
            switch (form.choice("choice", Choice.class)) {
                case CONTRACT ->
                    choosing.contract(
                            office, reference, form.optionalText("contract").orElse(null), reason);
                case OWN_TEAM -> choosing.ownTeam(office, reference, reason);
                case CANCEL -> ending.giveUp(office, reference, reason);
            }
            task.getExecution()
                    .setVariables(process.route(
                            reader.find(office, reference).orElseThrow(), delays.dates(office, reference)));
        };
    }

    @Bean
    JavaDelegate interventionSendOrder(PlaceOrder orders) {
        return execution ->
                execution.setVariable("orderSent", orders.send(office(execution), execution.getProcessBusinessKey()));
    }

    @Bean
    TaskListener interventionHandOver(PlaceOrder orders) {
        return task -> {
            Submission form = Submission.of(task);
            orders.handedOver(
                    office(task),
                    form.reference(),
                    form.choice("how", Handing.class).words,
                    form.optionalText("note").orElse(null));
        };
    }

    @Bean
    TaskListener interventionDoWork(RecordEvent recording, CurrentPerson people) {
        return task -> {
            Submission form = Submission.of(task);
            recording.record(
                    office(task),
                    form.reference(),
                    Entry.now(EventKind.WORK_DONE, Party.OWN_TEAM, people.get().id(), EntryChannel.PAGE)
                            .withNote(form.optionalText("note").orElse(null)));
        };
    }

    @Bean
    TaskListener interventionAcceptWork(EndIntervention ending) {
        return task -> {
            Submission form = Submission.of(task);
            Judgement judgement = form.choice("outcome", Judgement.class);
            ending.judge(
                    office(task),
                    form.reference(),
                    judgement,
                    form.optionalText(judgement.needsReason() ? "reason" : "note")
                            .orElse(null));
            task.getExecution().setVariables(InterventionProcess.judgement(judgement));
        };
    }

    @Bean
    JavaDelegate interventionSendBack(PlaceOrder orders, WatchDelay delays) {
        return execution -> {
            orders.sendBack(office(execution), execution.getProcessBusinessKey());
            execution.setVariables(
                    InterventionProcess.dates(delays.dates(office(execution), execution.getProcessBusinessKey())));
        };
    }

    @Bean
    JavaDelegate interventionTellRejected(TellRejected rejections) {
        return execution -> rejections.tell(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate interventionWriteStatement(WriteStatement statements) {
        return execution -> statements.write(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate interventionRemind(WatchDelay delays) {
        return execution -> delays.remind(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate interventionEscalate(WatchDelay delays) {
        return execution -> execution.setVariable(
                "stillLate", delays.escalate(office(execution), execution.getProcessBusinessKey()));
    }

    @Bean
    TaskListener interventionTreatDelay(WatchDelay delays) {
        return task -> delays.treat(
                office(task),
                Submission.of(task).reference(),
                Submission.of(task).optionalText("note").orElse(null));
    }

    @Bean
    TaskListener interventionDecideQuote(Quotes quotes) {
        return task -> {
            Submission form = Submission.of(task);
            quotes.decide(
                    office(task),
                    form.reference(),
                    form.choice("decision", QuoteDecision.class) == QuoteDecision.APPROVED,
                    form.optionalText("reason").orElse(null));
        };
    }

    @Bean
    JavaDelegate interventionTellQuote(Quotes quotes) {
        return execution -> quotes.tell(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate interventionTellCancelled(PlaceOrder orders) {
        return execution -> orders.tellCancelled(office(execution), execution.getProcessBusinessKey());
    }

    private static String office(VariableScope scope) {
        return (String) scope.getVariable(ProcessVariables.OFFICE);
    }

    /** Choices of the forms. */
    enum Choice {
        CONTRACT,
        OWN_TEAM,
        CANCEL
    }

    enum QuoteDecision {
        APPROVED,
        REFUSED
    }

    enum Handing {
        PHONE("par téléphone"),
        LETTER("par courrier"),
        HAND("en main propre");

        private final String words;

        Handing(String words) {
            this.words = words;
        }
    }
}
