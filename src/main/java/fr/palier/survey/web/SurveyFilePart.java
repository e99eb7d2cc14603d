package fr.palier.survey.web;

import fr.palier.office.Person;
import fr.palier.survey.application.SurveyFigures;
import fr.palier.survey.domain.Survey;
import fr.palier.survey.domain.SurveyStatus;
import fr.palier.survey.persistence.AnswerRows;
import fr.palier.survey.persistence.SurveyRows;
import fr.palier.web.FilePart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The surveys of a case on its file, and a survey on its own; an anonymous answer is tied to neither. */
@Component
class SurveyFilePart implements FilePart {

    private static final int ORDER = 70;

    private final SurveyRows rows;
    private final AnswerRows answers;

    SurveyFilePart(SurveyRows rows, AnswerRows answers) {
        this.rows = rows;
        this.answers = answers;
    }

    /** A survey with the answer that is tied to it, if any. */
    public record Shown(Survey survey, fr.palier.survey.domain.Answer answer) {

        /** Whether an anonymous answer came is nobody's business: that it did would tell whose the month's comment is. */
        public boolean isSilent() {
            return Boolean.TRUE.equals(survey.anonymous())
                    && answer == null
                    && (survey.status().isOpen()
                            || survey.status() == SurveyStatus.ANSWERED
                            || survey.status() == SurveyStatus.EXPIRED);
        }
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> of(String office, String reference, Person reader) {
        if (SurveyFigures.READERS.stream().noneMatch(reader::is)) {
            return Optional.empty();
        }
        List<Survey> surveys =
                reference.startsWith("S-") ? rows.group(office, reference) : rows.ofCase(office, reference);
        if (surveys.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put(
                "surveys",
                surveys.stream()
                        .map(survey -> new Shown(
                                survey, answers.of(office, survey.reference()).orElse(null)))
                        .toList());
        return Optional.of(new Content("Enquête de satisfaction", "survey/volet :: volet", model));
    }
}
