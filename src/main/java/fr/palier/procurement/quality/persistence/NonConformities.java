package fr.palier.procurement.quality.persistence;

import fr.palier.engine.Decision;
import fr.palier.office.Person;
import fr.palier.procurement.quality.domain.Finding;
import fr.palier.procurement.quality.domain.NonConformity;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of non-conformities, of their analyses and verifications. */
@Repository
public class NonConformities {

    private static final String SELECT =
            """
            select one.reference, one.office, one.tender, one.finding, one.sentence, one.basis, one.opened_at,
                analysis.cause, analysis.action, analysis.owner, analysis.due, analysis.person as analysed_by,
                analysis.person_name as analysed_by_name, verification.effective, verification.comment,
                verification.person_name as verified_by_name, verification.at as verified_at
            from non_conformity one
                left join lateral (select * from non_conformity_analysis line where line.reference = one.reference
                    order by id desc limit 1) analysis on true
                left join non_conformity_verification verification on verification.analysis = analysis.id
            where one.office = ?""";

    private final JdbcClient jdbc;

    NonConformities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether one was opened for this cause. */
    public boolean isKnown(String office, String cause) {
        return jdbc.sql("select count(*) from non_conformity where office = ? and cause_key = ?")
                        .params(office, cause)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void add(
            String reference,
            String office,
            String tender,
            Finding finding,
            String cause,
            String sentence,
            Decision rule,
            OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into non_conformity (reference, office, tender, finding, cause_key, sentence, rule, basis, opened_at)
                        values (:reference, :office, :tender, :finding, :cause, :sentence, :rule, :basis, :at)""")
                .param("reference", reference)
                .param("office", office)
                .param("tender", tender)
                .param("finding", finding.name())
                .param("cause", cause)
                .param("sentence", sentence)
                .param("rule", rule.rule())
                .param("basis", rule.basis())
                .param("at", at)
                .update();
    }

    public Optional<NonConformity> find(String office, String reference) {
        return jdbc.sql(SELECT + " and one.reference = ?")
                .params(office, reference)
                .query(new DataClassRowMapper<>(NonConformity.class))
                .optional();
    }

    /** Those of an office, newest first. */
    public List<NonConformity> of(String office) {
        return jdbc.sql(SELECT + " order by one.opened_at desc, one.reference desc")
                .param(office)
                .query(new DataClassRowMapper<>(NonConformity.class))
                .list();
    }

    public void analyse(
            String reference,
            String cause,
            String action,
            String owner,
            LocalDate due,
            Person person,
            OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into non_conformity_analysis (reference, cause, action, owner, due, person, person_name, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(reference, cause, action, owner, due, person.id(), person.name(), at)
                .update();
    }

    public void verify(String reference, boolean effective, String comment, Person person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into non_conformity_verification (reference, analysis, effective, comment, person, person_name, at)
                        select :reference, max(id), :effective, :comment, :person, :name, :at
                        from non_conformity_analysis where reference = :reference""")
                .param("reference", reference)
                .param("effective", effective)
                .param("comment", comment)
                .param("person", person.id())
                .param("name", person.name())
                .param("at", at)
                .update();
    }
}
