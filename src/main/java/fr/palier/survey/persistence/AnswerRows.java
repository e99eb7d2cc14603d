package fr.palier.survey.persistence;

import fr.palier.survey.TiedAnswers;
import fr.palier.survey.domain.Answer;
import fr.palier.survey.domain.GivenBy;
import fr.palier.survey.domain.Resolved;
import fr.palier.survey.domain.Survey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of answers. */
@Repository("surveyAnswerRows")
public class AnswerRows {

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A comment as the agency reads it.
     *
     * @param survey null = anonymous
     * @param category null where so few answered anonymously that it could tell who did; the residence likewise
     */
    public record Comment(
            String survey,
            LocalDate month,
            String category,
            String residence,
            Resolved resolved,
            int score,
            String comment) {}

    /** @param tied false = the row does not know its survey */
    public void add(Survey asked, Answer answer, LocalDate day, boolean tied, GivenBy by) {
        jdbc.sql(
                        """
                        insert into survey_answer (office, survey, month, case_kind, category, firm, residence, common_part, resolved,
                            score, comment, given_by)
                        values (:office, :survey, :month, :kind, :category, :firm, :residence, :common, :resolved, :score, :comment,
                            :by)""")
                .param("office", asked.office())
                .param("survey", tied ? asked.reference() : null)
                .param("month", day.withDayOfMonth(1))
                .param("kind", asked.caseKind().name())
                .param("category", asked.category())
                .param("firm", asked.firm())
                .param("residence", asked.residence())
                .param("common", asked.commonPart())
                .param("resolved", answer.resolved().name())
                .param("score", answer.score())
                .param("comment", answer.comment())
                .param("by", by.name())
                .update();
    }

    /** The answer that is tied to a survey. */
    public Optional<Answer> of(String office, String survey) {
        return jdbc.sql("select resolved, score, comment from survey_answer where office = ? and survey = ?")
                .params(office, survey)
                .query(new DataClassRowMapper<>(Answer.class))
                .optional();
    }

    /** Of cases, those alone that know their survey. */
    public List<TiedAnswers.Tied> tied(String office, Collection<String> cases) {
        return jdbc.sql(
                        """
                        select case_reference, survey.firm, closed_at, resolved = 'YES' as solved, score
                        from survey join survey_answer on survey_answer.survey = survey.reference
                        where survey.office = ? and case_reference = any(?) order by case_reference, closing""")
                .params(office, cases.toArray(String[]::new))
                .query(new DataClassRowMapper<>(TiedAnswers.Tied.class))
                .list();
    }

    /**
     * Comments of an office, newest month first; inside a month in no order that could tell who wrote.
     *
     * @param crowd an anonymous comment names its residence, and its category there, where so many answered anonymously in the month
     */
    public List<Comment> comments(String office, int crowd, int limit) {
        return jdbc.sql(
                        """
                        with shown as (select * from survey_answer where office = :office and comment is not null
                            order by month desc, id limit :limit),
                        anonymous as (select month, residence, category, count(*) as answers from survey_answer
                            where office = :office and survey is null and month in (select month from shown) group by 1, 2, 3)
                        select survey, month, resolved, score, comment,
                            case when survey is not null or (select sum(answers) from anonymous a where a.month = shown.month
                                and a.residence = shown.residence and a.category = shown.category) >= :crowd
                                then category end as category,
                            case when survey is not null or (select sum(answers) from anonymous a where a.month = shown.month
                                and a.residence = shown.residence) >= :crowd then residence.name end as residence
                        from shown join residence on residence.id = shown.residence order by month desc, shown.id""")
                .param("office", office)
                .param("crowd", crowd)
                .param("limit", limit)
                .query(new DataClassRowMapper<>(Comment.class))
                .list();
    }
}
