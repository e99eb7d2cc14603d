package fr.palier.procurement.tender.process;

import fr.palier.engine.Submission;
import fr.palier.procurement.tender.application.analysis.Analysis;
import fr.palier.procurement.tender.application.analysis.AnalysisCourse;
import fr.palier.procurement.tender.application.analysis.AnalysisReport;
import fr.palier.procurement.tender.application.analysis.ApplicationReview;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code tender-analysis}: each task's form to its use case. */
@Configuration(proxyBeanMethods = false)
class AnalysisBindings {

    @Bean
    JavaDelegate openAnalysis(AnalysisReport report) {
        return execution -> {
            AnalysisCourse course = report.open(execution.getProcessBusinessKey());
            execution.setVariable(TenderVariables.OFFERS_ANALYSED, false);
            execution.setVariable(TenderVariables.TECHNICAL_ASKED, course.technicalAsked());
            execution.setVariable(TenderVariables.APPLICATIONS_LEFT, course.applicationsLeft());
        };
    }

    @Bean
    TaskListener closeApplications(ApplicationReview review) {
        return task -> {
            Submission form = Submission.of(task);
            boolean offersFirst =
                    form.choice("decision", ApplicationsDecision.class) == ApplicationsDecision.OFFERS_FIRST;
            AnalysisCourse course = review.close(form.reference(), offersFirst, form.isChecked("technicalWanted"));
            await(task, course);
            task.setVariable(TenderVariables.TECHNICAL_ASKED, course.technicalAsked());
        };
    }

    @Bean
    TaskListener closeTechnicalAnalysis(AnalysisReport report) {
        return task -> report.closeTechnical(Submission.of(task).reference());
    }

    @Bean
    TaskListener closeOfferReview(Analysis analysis) {
        return task -> analysis.closeReview(Submission.of(task).reference());
    }

    @Bean
    TaskListener settleStates(Analysis analysis, AnalysisReport report) {
        return task -> {
            String reference = Submission.of(task).reference();
            AnalysisCourse course = analysis.settle(reference, report.undecided(reference));
            await(task, course);
            task.setVariable(TenderVariables.OFFERS_ANALYSED, true);
            task.setVariable(TenderVariables.APPLICATIONS_LEFT, course.applicationsLeft());
        };
    }

    @Bean
    TaskListener finishReport(AnalysisReport report) {
        return task -> report.finish(Submission.of(task).reference());
    }

    @Bean
    TaskListener signReport(AnalysisReport report) {
        return task -> {
            Submission form = Submission.of(task);
            boolean signed = form.choice("decision", ReportDecision.class) == ReportDecision.SIGN;
            if (signed) {
                report.sign(form.reference());
            } else {
                report.rework(form.reference());
            }
            task.setVariable(TenderVariables.REPORT_SIGNED, signed);
        };
    }

    private static void await(VariableScope task, AnalysisCourse course) {
        task.setVariable(TenderVariables.ANSWERS_AWAITED, course.answersAwaited());
        if (course.answersDue() != null) {
            task.setVariable(
                    TenderVariables.ANSWERS_DUE, Date.from(course.answersDue().toInstant()));
        }
    }

    /** Choices of the form. */
    enum ApplicationsDecision {
        EXAMINED,
        OFFERS_FIRST
    }

    /** Choices of the form. */
    enum ReportDecision {
        SIGN,
        REWORK
    }
}
