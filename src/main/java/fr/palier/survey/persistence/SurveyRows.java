package fr.palier.survey.persistence;

import fr.palier.office.Person;
import fr.palier.survey.SurveyReason;
import fr.palier.survey.domain.CallOutcome;
import fr.palier.survey.domain.Survey;
import fr.palier.survey.domain.SurveyStatus;
import fr.palier.survey.domain.SurveyedCase;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of surveys and of the desk's calls. */
@Repository
public class SurveyRows {

    private static final String COLUMNS =
            """
            select reference, office, case_reference, closing, case_kind, category, subject, firm, residence, dwelling, common_part,
                occupant, closed_at, status, send_at, grouped_into, anonymous, channel, sent_at, reminded_at, expires_at, answered_on,
                end_reason, link from survey
            """;

    private final JdbcClient jdbc;

    SurveyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A call of the desk. */
    public record Attempt(OffsetDateTime at, String name, CallOutcome outcome) {}

    public void add(
            String reference,
            SurveyedCase closed,
            int closing,
            SurveyStatus status,
            String groupedInto,
            OffsetDateTime sendAt,
            OffsetDateTime now) {
        jdbc.sql(
                        """
                        insert into survey (reference, office, case_reference, closing, case_kind, category, subject, firm, residence,
                            dwelling, common_part, occupant, closed_at, opened_at, status, send_at, grouped_into)
                        values (:reference, :office, :case, :closing, :kind, :category, :subject, :firm, :residence, :dwelling,
                            :common, :occupant, :closedAt, :now, :status, :sendAt, :groupedInto)""")
                .param("reference", reference)
                .param("office", closed.office())
                .param("case", closed.reference())
                .param("closing", closing)
                .param("kind", closed.kind().name())
                .param("category", closed.category())
                .param("subject", closed.subject())
                .param("firm", closed.firm())
                .param("residence", closed.residence())
                .param("dwelling", closed.dwelling())
                .param("common", closed.dwelling() == null)
                .param("occupant", closed.occupant())
                .param("closedAt", closed.closedAt())
                .param("now", now)
                .param("status", status.name())
                .param("sendAt", sendAt)
                .param("groupedInto", groupedInto)
                .update();
    }

    public void addHandler(String survey, String account) {
        jdbc.sql("insert into survey_handler (survey, account) values (?, ?) on conflict do nothing")
                .params(survey, account)
                .update();
    }

    /** Whether a person handled one of the cases that the survey asks about. */
    public boolean handled(String survey, String account) {
        return jdbc.sql(
                        """
                        select exists (select 1 from survey_handler join survey on survey.reference = survey_handler.survey
                            where account = :account and (survey.reference = :survey or grouped_into = :survey))""")
                .param("account", account)
                .param("survey", survey)
                .query(Boolean.class)
                .single();
    }

    /** How often a case was closed and asked about. */
    public int closings(String office, String caseReference) {
        return jdbc.sql("select count(*) from survey where office = ? and case_reference = ?")
                .params(office, caseReference)
                .query(Integer.class)
                .single();
    }

    /** One survey of a tenant at a time is decided on. */
    public void lockOccupant(String office, long occupant) {
        jdbc.sql("select id from occupant where office = ? and id = ? for no key update")
                .params(office, occupant)
                .query(Long.class)
                .single();
    }

    /** The survey of a tenant that has not left yet. */
    public Optional<String> notSentYet(String office, long occupant) {
        return jdbc.sql(
                        "select reference from survey where office = ? and occupant = ? and status in ('WAITING', 'DELAYED')")
                .params(office, occupant)
                .query(String.class)
                .optional();
    }

    /** When a tenant was last asked anything. */
    public Optional<OffsetDateTime> lastAsked(String office, long occupant) {
        return jdbc.sql(
                        "select max(sent_at) from survey where office = ? and occupant = ? having max(sent_at) is not null")
                .params(office, occupant)
                .query(OffsetDateTime.class)
                .optional();
    }

    /** Of those who live in a building (or anywhere in the residence), the one who was asked longest ago, or never. */
    public Optional<Long> askedLongestAgo(String office, long residence, Long building, LocalDate day) {
        return jdbc.sql(
                        """
                        select occupant.id from occupant
                        join dwelling on dwelling.id = occupant.dwelling join building on building.id = dwelling.building
                        where occupant.office = :office and building.residence = :residence
                            and (cast(:building as bigint) is null or building.id = :building)
                            and occupant.entered_on <= :day and (occupant.left_on is null or occupant.left_on >= :day)
                            and (occupant.email is not null or occupant.phone is not null)
                        order by (select max(opened_at) from survey where survey.office = occupant.office
                            and survey.occupant = occupant.id) nulls first, occupant.id limit 1""")
                .param("office", office)
                .param("residence", residence)
                .param("building", building)
                .param("day", day)
                .query(Long.class)
                .optional();
    }

    public Optional<Survey> find(String office, String reference) {
        return one(COLUMNS + "where office = ? and reference = ?", office, reference);
    }

    /** @throws fr.palier.office.Rejection {@code survey.notFound}, for another office's too */
    public Survey get(String office, String reference) {
        return find(office, reference).orElseThrow(() -> SurveyReason.UNKNOWN.rejection(reference));
    }

    /** As {@link #get}, held until the end of the transaction: two answers at once are one after the other; another may be grouped into it meanwhile. */
    public Survey lock(String office, String reference) {
        return one(COLUMNS + "where office = ? and reference = ? for no key update", office, reference)
                .orElseThrow(() -> SurveyReason.UNKNOWN.rejection(reference));
    }

    /** A survey and those grouped into it, in order. */
    public List<Survey> group(String office, String reference) {
        return jdbc.sql(COLUMNS + "where office = ? and (reference = ? or grouped_into = ?) order by reference")
                .params(office, reference, reference)
                .query(new DataClassRowMapper<>(Survey.class))
                .list();
    }

    /** Surveys of a case, newest first. */
    public List<Survey> ofCase(String office, String caseReference) {
        return jdbc.sql(COLUMNS + "where office = ? and case_reference = ? order by closing desc")
                .params(office, caseReference)
                .query(new DataClassRowMapper<>(Survey.class))
                .list();
    }

    public void delay(String office, String reference, OffsetDateTime until) {
        jdbc.sql("update survey set status = 'DELAYED', send_at = ? where office = ? and reference = ?")
                .params(until, office, reference)
                .update();
    }

    public void sent(
            String office,
            String reference,
            SurveyStatus status,
            String channel,
            boolean anonymous,
            OffsetDateTime at,
            OffsetDateTime expires,
            UUID link) {
        jdbc.sql(
                        """
                        update survey set status = :status, channel = :channel, anonymous = :anonymous, sent_at = :at,
                            expires_at = :expires, link = :link where office = :office and reference = :reference""")
                .param("status", status.name())
                .param("channel", channel)
                .param("anonymous", anonymous)
                .param("at", at)
                .param("expires", expires)
                .param("link", link)
                .param("office", office)
                .param("reference", reference)
                .update();
    }

    public void toCalls(String office, String reference) {
        jdbc.sql("update survey set status = 'CALLING', channel = 'TELEPHONE' where office = ? and reference = ?")
                .params(office, reference)
                .update();
    }

    public void reminded(String office, String reference, OffsetDateTime at) {
        jdbc.sql("update survey set reminded_at = ? where office = ? and reference = ?")
                .params(at, office, reference)
                .update();
    }

    public void answered(String office, String reference, LocalDate day, OffsetDateTime at) {
        jdbc.sql(
                        "update survey set status = 'ANSWERED', answered_on = ?, ended_at = date_trunc('day', cast(? as timestamptz))"
                                + " where office = ? and reference = ?")
                .params(day, at, office, reference)
                .update();
    }

    public void end(String office, String reference, SurveyStatus status, OffsetDateTime at, String reason) {
        jdbc.sql("update survey set status = ?, ended_at = ?, end_reason = ? where office = ? and reference = ?")
                .params(status.name(), at, reason, office, reference)
                .update();
    }

    /** Surveys that wait for a call of somebody who did not handle the case. */
    public List<Survey> calling(String office, String caller, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                        where office = :office and status = 'CALLING' and not exists (
                            select 1 from survey_handler join survey member on member.reference = survey_handler.survey
                            where account = :caller and (member.reference = survey.reference or member.grouped_into = survey.reference))
                        order by sent_at limit :limit""")
                .param("office", office)
                .param("caller", caller)
                .param("limit", limit)
                .query(new DataClassRowMapper<>(Survey.class))
                .list();
    }

    public void addAttempt(String survey, OffsetDateTime at, Person person, CallOutcome outcome) {
        jdbc.sql("insert into survey_call (survey, at, account, name, outcome) values (?, ?, ?, ?, ?)")
                .params(survey, at, person.id(), person.name(), outcome.name())
                .update();
    }

    public List<Attempt> attempts(String survey) {
        return jdbc.sql("select at, name, outcome from survey_call where survey = ? order by id")
                .param(survey)
                .query(new DataClassRowMapper<>(Attempt.class))
                .list();
    }

    private Optional<Survey> one(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query(new DataClassRowMapper<>(Survey.class))
                .optional();
    }
}
