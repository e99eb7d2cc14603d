package fr.palier.procurement.tender.process;

import fr.palier.engine.Submission;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.award.Conclusion;
import fr.palier.procurement.tender.application.award.NextRanked;
import fr.palier.procurement.tender.application.award.ProofsOfWinner;
import fr.palier.procurement.tender.application.letters.DraftLetters;
import fr.palier.procurement.tender.application.letters.LettersOfLot;
import fr.palier.procurement.tender.application.letters.LettersUnderWay;
import fr.palier.procurement.tender.domain.LotDecisionKind;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code tender-conclusion}: one lot from its decision to its notification. */
@Configuration(proxyBeanMethods = false)
class ConclusionBindings {

    /** The lots to conclude, one called process each. */
    @Bean
    LotsToConclude lotsToConclude(Conclusion conclusion) {
        return execution -> conclusion.lotNumbers(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate askProofs(ProofsOfWinner proofs) {
        return execution -> {
            Optional<LocalDate> due = proofs.ask(execution.getProcessBusinessKey(), lot(execution));
            execution.setVariable(TenderVariables.PROOFS_ASKED, due.isPresent());
            due.ifPresent(day -> execution.setVariable(
                    TenderVariables.PROOFS_DUE,
                    Date.from(day.atTime(23, 59).atZone(Zone.PARIS).toInstant())));
        };
    }

    @Bean
    TaskListener examineProofs(ProofsOfWinner proofs) {
        return task -> {
            Submission form = Submission.of(task);
            int lot = lot(task.getExecution());
            boolean kept = proofs.conclude(
                    form.reference(),
                    lot,
                    form.choice("conclusion", ProofsOfWinner.Conclusion.class),
                    form.optionalText("reason").orElse(null));
            task.setVariable(TenderVariables.WINNER_KEPT, kept);
            if (!kept) {
                task.setVariable(TenderVariables.SIGNATORIES, proofs.decidingGroup(form.reference(), lot));
            }
        };
    }

    @Bean
    TaskListener decideNextRanked(NextRanked next) {
        return task -> {
            Submission form = Submission.of(task);
            next.decide(
                    form.reference(),
                    lot(task.getExecution()),
                    form.choice("decision", LotDecisionKind.class),
                    form.text("reason"));
        };
    }

    @Bean
    JavaDelegate draftLetters(DraftLetters letters) {
        return execution -> {
            LettersUnderWay.Standing state = letters.draft(execution.getProcessBusinessKey(), lot(execution));
            execution.setVariable(TenderVariables.LETTERS_DRAFTED, state.toSend());
            execution.setVariable(TenderVariables.LETTERS_UNDER_WAY, state.underWay());
        };
    }

    @Bean
    TaskListener sendLetters(LettersOfLot letters) {
        return task -> {
            LettersUnderWay.Standing state = letters.send(Submission.of(task).reference(), lot(task.getExecution()));
            task.setVariable(TenderVariables.LETTERS_UNDER_WAY, state.underWay());
        };
    }

    @Bean
    JavaDelegate startStandstill(Conclusion conclusion) {
        return execution -> {
            Optional<LocalDate> earliest =
                    conclusion.startStandstill(execution.getProcessBusinessKey(), lot(execution));
            execution.setVariable(TenderVariables.LOT_AWARDED, earliest.isPresent());
            earliest.ifPresent(day -> execution.setVariable(
                    TenderVariables.EARLIEST_SIGNATURE,
                    Date.from(day.atStartOfDay(Zone.PARIS).toInstant())));
        };
    }

    @Bean
    JavaDelegate settleContractSignatory(Conclusion conclusion) {
        return execution -> execution.setVariable(
                TenderVariables.SIGNATORIES, conclusion.signatory(execution.getProcessBusinessKey(), lot(execution)));
    }

    @Bean
    TaskListener signContract(Conclusion conclusion) {
        return task -> conclusion.sign(Submission.of(task).reference(), lot(task.getExecution()));
    }

    @Bean
    TaskListener notifyContract(Conclusion conclusion) {
        return task -> {
            Submission form = Submission.of(task);
            conclusion.notifyHolder(
                    form.reference(),
                    lot(task.getExecution()),
                    form.optionalText("worksOfficer").orElse(null),
                    form.optionalDate("plannedAcceptance").orElse(null));
        };
    }

    @Bean
    JavaDelegate recordNotification(Conclusion conclusion) {
        return execution -> conclusion.recordNotification(execution.getProcessBusinessKey(), lot(execution));
    }

    private static int lot(DelegateExecution execution) {
        return (Integer) execution.getVariable(TenderVariables.LOT);
    }

    /** What the model's collection expression calls. */
    @FunctionalInterface
    public interface LotsToConclude {
        List<Integer> of(DelegateExecution execution);
    }
}
