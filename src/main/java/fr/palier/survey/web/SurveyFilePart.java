package fr.palier.survey.web;

import fr.palier.office.Person;
import fr.palier.survey.application.ReadSurveys;
import fr.palier.web.FilePart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The surveys of a case on its file, and a survey on its own; an anonymous answer is tied to neither. */
@Component
class SurveyFilePart implements FilePart {

    private static final int ORDER = 70;

    private final ReadSurveys reader;

    SurveyFilePart(ReadSurveys reader) {
        this.reader = reader;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> of(String office, String reference, Person person) {
        List<ReadSurveys.Shown> surveys = reader.of(office, reference, person);
        return surveys.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Content("Enquête de satisfaction", "survey/volet :: volet", Map.of("surveys", surveys)));
    }
}
