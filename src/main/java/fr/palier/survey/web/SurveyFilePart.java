package fr.palier.survey.web;

import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.office.Person;
import fr.palier.survey.application.SurveyFigures;
import fr.palier.survey.domain.Survey;
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
    private final Homes homes;

    SurveyFilePart(SurveyRows rows, AnswerRows answers, Homes homes) {
        this.rows = rows;
        this.answers = answers;
        this.homes = homes;
    }

    /** A survey with the answer that is tied to it, if any; then the tenant too, who may be called about it. */
    public record Shown(Survey survey, fr.palier.survey.domain.Answer answer, Occupant tenant) {}

    @Override
    public int order() {
        return ORDER;
    }

    private Shown shown(Survey survey, fr.palier.survey.domain.Answer answer) {
        return new Shown(
                survey,
                answer,
                answer == null || survey.occupant() == null
                        ? null
                        : homes.occupant(survey.office(), survey.occupant()));
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
                        .map(survey -> shown(
                                survey, answers.of(office, survey.reference()).orElse(null)))
                        .toList());
        return Optional.of(new Content("Enquête de satisfaction", "survey/volet :: volet", model));
    }
}
