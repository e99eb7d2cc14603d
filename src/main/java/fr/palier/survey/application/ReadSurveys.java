package fr.palier.survey.application;

import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.TenantFile;
import fr.palier.engine.TenantFiles;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.office.Person;
import fr.palier.survey.domain.Answer;
import fr.palier.survey.domain.Survey;
import fr.palier.survey.domain.SurveyStatus;
import fr.palier.survey.persistence.AnswerRows;
import fr.palier.survey.persistence.SurveyRows;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is read of surveys: by the office on its files, by the tenant behind the link. */
@Component
@Transactional(readOnly = true)
public class ReadSurveys {

    private final SurveyRows rows;
    private final AnswerRows answers;
    private final TenantFiles files;
    private final Homes homes;

    ReadSurveys(SurveyRows rows, AnswerRows answers, TenantFiles files, Homes homes) {
        this.rows = rows;
        this.answers = answers;
        this.files = files;
        this.homes = homes;
    }

    /** A survey with the answer that is tied to it, null = none is; and then the tenant, who may be called about it. */
    public record Shown(Survey survey, Answer answer, Occupant tenant) {

        /** Whether an anonymous answer came is nobody's business: that it did would tell whose the month's comment is. */
        public boolean isSilent() {
            return Boolean.TRUE.equals(survey.anonymous())
                    && answer == null
                    && (survey.status().isOpen()
                            || survey.status() == SurveyStatus.ANSWERED
                            || survey.status() == SurveyStatus.EXPIRED);
        }
    }

    /** A survey as the tenant sees it, with all cases that it asks about. */
    public record Asked(Survey survey, List<Survey> cases) {

        public boolean isAnswered() {
            return survey.status() == SurveyStatus.ANSWERED;
        }
    }

    /** The surveys of a case, or a survey and those grouped into it; only those that the reader may read. */
    public List<Shown> of(String office, String reference, Person reader) {
        List<Survey> surveys = TenantFile.of(reference)
                        .filter(kind -> kind == TenantFile.SURVEY)
                        .isPresent()
                ? rows.group(office, reference)
                : rows.ofCase(office, reference);
        return surveys.stream()
                .filter(survey -> files.share(reader, survey.reference()) != TenantFiles.Share.NOTHING)
                .map(survey -> shown(survey, reader))
                .toList();
    }

    private Shown shown(Survey survey, Person reader) {
        Answer answer = answers.of(survey.office(), survey.reference()).orElse(null);
        boolean named = answer != null
                && survey.occupant() != null
                && files.share(reader, survey.reference()) == TenantFiles.Share.WHOLE;
        return new Shown(survey, answer, named ? homes.occupant(survey.office(), survey.occupant()) : null);
    }

    /** @throws fr.palier.office.Rejection {@code survey.notFound} */
    public Asked ofLink(SignedLinks.Link link) {
        return new Asked(rows.get(link.office(), link.reference()), rows.group(link.office(), link.reference()));
    }

    /** Which agency surveys belong to. */
    @Configuration(proxyBeanMethods = false)
    static class Agencies {

        @Bean
        TenantFiles.Agency surveyAgency(SurveyRows rows, Homes homes) {
            return TenantFiles.Agency.of(TenantFile.SURVEY, (office, reference) -> rows.find(office, reference)
                    .map(survey -> homes.residence(office, survey.residence()).agency()));
        }
    }
}
