package fr.palier.survey.web;

import fr.palier.survey.SurveyReason;
import fr.palier.survey.domain.Answer;
import fr.palier.survey.domain.Resolved;
import fr.palier.survey.domain.Survey;
import fr.palier.web.Entered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** Reads the fields of a survey, the same on the tenant's page and on the desk's. */
final class SurveyEntries {

    static final String CONSENT = "accord";

    private SurveyEntries() {}

    /** What is said of each case; a case of which nothing is said at all is left out. */
    static Map<String, Answer> answers(List<Survey> cases, MultiValueMap<String, String> entered) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Survey asked : cases) {
            String resolved = entered.getFirst("resolu-" + asked.reference());
            String score = entered.getFirst("note-" + asked.reference());
            String comment = entered.getFirst("commentaire-" + asked.reference());
            if (isSaid(resolved) || isSaid(score) || isSaid(comment)) {
                SurveyReason.NOTHING_SAID.when(!isSaid(resolved) || !isSaid(score));
                SurveyReason.WRONG_SCORE.when(!score.matches("[1-5]"));
                answers.put(
                        asked.reference(),
                        new Answer(
                                Entered.choice(resolved, "Votre problème est-il résolu ?", Resolved.class),
                                Integer.parseInt(score),
                                comment));
            }
        }
        return answers;
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }
}
