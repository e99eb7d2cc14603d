package fr.palier.committee.process;

import fr.palier.committee.BodyKind;
import fr.palier.committee.application.Ballot;
import fr.palier.committee.application.CallItem;
import fr.palier.committee.application.CastVote;
import fr.palier.committee.application.ConveneMembers;
import fr.palier.committee.application.CountVotes;
import fr.palier.committee.application.EndSession;
import fr.palier.committee.application.PlanSession;
import fr.palier.committee.application.PlanSession.Meeting;
import fr.palier.committee.application.PublishOutcomes;
import fr.palier.committee.application.SendConvocations;
import fr.palier.committee.application.SessionFacts;
import fr.palier.committee.application.SignMinutes;
import fr.palier.committee.domain.Choice;
import fr.palier.committee.domain.Session;
import fr.palier.engine.EngineReason;
import fr.palier.engine.ProcessVariables;
import fr.palier.engine.Processes;
import fr.palier.engine.Submission;
import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Index from the model {@code committee-session} to the use cases. */
@Configuration(proxyBeanMethods = false)
class CommitteeSessionBindings {

    static final String WITHDRAWN = "WITHDRAWN";
    /** No choice of the form: the voter is no longer there. */
    static final String LEFT = "LEFT";

    static final String SESSION_DAY = "sessionDay";
    private static final String ITEM_STEP = "itemStep";
    private static final String SECOND_CONVOCATION = "secondConvocation";
    private static final String MINUTES_SIGNED = "minutesSigned";

    @Bean
    ExecutionListener committeePlanSession(PlanSession sessions, SessionFacts facts) {
        return execution -> {
            if (execution.getProcessBusinessKey() != null) {
                // a second convocation: the session is there already
                return;
            }
            Submission form = Submission.of(execution);
            Session session = sessions.plan(form.choice("body", BodyKind.class), meeting(form));
            execution.setProcessBusinessKey(session.reference());
            execution.setVariables(
                    Processes.display(session.reference(), session.office(), facts.subject(session), null));
            execution.setVariable(SESSION_DAY, dayOf(session));
        };
    }

    @Bean
    TaskListener committeeConveneMembers(ConveneMembers members) {
        return task -> {
            Submission form = Submission.of(task);
            members.convene(
                    form.reference(),
                    form.isChecked("urgent"),
                    form.optionalText("urgencyReason").orElse(null));
        };
    }

    @Bean
    JavaDelegate committeeSendConvocations(SendConvocations convocations) {
        return execution -> convocations.send(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    TaskListener committeeFollowUpNoQuorum(ConveneMembers members, EndSession sessions, SessionFacts facts) {
        return task -> {
            Submission form = Submission.of(task);
            boolean again = form.text("followUp").equals("SECOND_CONVOCATION");
            String reason = form.optionalText("reason").orElse(null);
            if (again) {
                Session session =
                        members.conveneAgain(form.reference(), meeting(form), form.isChecked("urgent"), reason);
                task.getExecution().setVariable(SESSION_DAY, dayOf(session));
                task.getExecution().setVariable(ProcessVariables.SUBJECT, facts.subject(session));
            } else {
                sessions.closeWithoutQuorum(form.reference(), reason);
            }
            task.getExecution().setVariable(SECOND_CONVOCATION, again);
        };
    }

    @Bean
    JavaDelegate committeeCallItem(CallItem items) {
        return execution -> execution.setVariable(
                ITEM_STEP,
                items.next(office(execution), execution.getProcessBusinessKey())
                        .map(Enum::name)
                        .orElse("NONE"));
    }

    /** Names the item in the task list; the model keeps its plain label. */
    @Bean
    TaskListener committeeNameItem(SessionFacts facts) {
        return task -> facts.openItem(task.getExecution().getProcessBusinessKey())
                .ifPresent(item -> task.setName(task.getName() + " : point " + item));
    }

    @Bean
    TaskListener committeeCastVote(CastVote votes) {
        return task -> {
            Submission form = Submission.of(task);
            String choice = form.text(CommitteeSessionProcess.CHOICE);
            if (choice.equals(LEFT)) {
                return;
            }
            votes.cast(
                    form.reference(),
                    task.getAssignee(),
                    new Ballot(
                            choice.equals(WITHDRAWN) ? null : form.choice(CommitteeSessionProcess.CHOICE, Choice.class),
                            form.optionalText(CommitteeSessionProcess.CONFLICT).orElse(null),
                            form.optionalText(CommitteeSessionProcess.REMARK).orElse(null)));
        };
    }

    @Bean
    JavaDelegate committeeCountVotes(CountVotes votes) {
        return execution -> votes.count(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    TaskListener committeeSignMinutes(SignMinutes minutes) {
        return task -> {
            Submission form = Submission.of(task);
            boolean signed = form.text("signature").equals("SIGN");
            if (signed) {
                minutes.sign(form.reference());
            } else {
                minutes.sendBack(form.reference(), form.optionalText("reason").orElse(null));
            }
            task.getExecution().setVariable(MINUTES_SIGNED, signed);
        };
    }

    @Bean
    JavaDelegate committeePublishOutcomes(PublishOutcomes outcomes) {
        return execution -> outcomes.publish(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate committeeAnnounceCancellation(SendConvocations convocations) {
        return execution -> convocations.cancel(office(execution), execution.getProcessBusinessKey());
    }

    /** Fields that a form may hide: their absence is told by their French name. */
    private static Meeting meeting(Submission form) {
        return new Meeting(
                form.optionalDate("day").orElseThrow(() -> OfficeReason.MISSING.rejection("Date de la séance")),
                time(form.optionalText("time").orElseThrow(() -> OfficeReason.MISSING.rejection("Heure"))),
                form.optionalText("place").orElseThrow(() -> OfficeReason.MISSING.rejection("Lieu")),
                form.isChecked("remote"));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException wrong) {
            throw EngineReason.WRONG_TYPE.rejection("Heure");
        }
    }

    /** Attendance can be recorded from the morning of the session. */
    static Date dayOf(Session session) {
        return Date.from(session.day().atStartOfDay(Zone.PARIS).toInstant());
    }

    private static String office(DelegateExecution execution) {
        return (String) execution.getVariable(ProcessVariables.OFFICE);
    }
}
