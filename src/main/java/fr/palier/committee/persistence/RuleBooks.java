package fr.palier.committee.persistence;

import fr.palier.committee.Capacity;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.committee.domain.InternalRules;
import fr.palier.committee.domain.Majority;
import fr.palier.committee.domain.Notice;
import fr.palier.committee.domain.NoticeUnit;
import fr.palier.committee.domain.Quorum;
import fr.palier.committee.domain.Recusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Internal rules of the bodies, each over its period. */
@Repository
public class RuleBooks {

    private final JdbcClient jdbc;

    RuleBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rules of a body on a day. */
    public Optional<InternalRules> on(long body, LocalDate day) {
        return jdbc.sql(
                        """
                        select * from committee_rules
                        where body = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)""")
                .params(body, day, day)
                .query(RuleBooks::rules)
                .optional();
    }

    public InternalRules get(long id) {
        return jdbc.sql("select * from committee_rules where id = ?")
                .param(id)
                .query(RuleBooks::rules)
                .single();
    }

    /** All rules of a body, newest first. */
    public List<InternalRules> of(long body) {
        return jdbc.sql("select * from committee_rules where body = ? order by valid_from desc")
                .param(body)
                .query(RuleBooks::rules)
                .list();
    }

    /** Opinion or decision, question by question. */
    public Map<Question, Capacity> capacities(long rules) {
        Map<Question, Capacity> capacities = new EnumMap<>(Question.class);
        jdbc.sql("select question, capacity from committee_capacity where rules = ?")
                .param(rules)
                .query(row -> {
                    capacities.put(
                            Question.valueOf(row.getString("question")), Capacity.valueOf(row.getString("capacity")));
                });
        return capacities;
    }

    public void close(long id, LocalDate lastDay) {
        jdbc.sql("update committee_rules set valid_to = ? where id = ?")
                .params(lastDay, id)
                .update();
    }

    /** Adds rules; their id is given back, the one of the record is not read. */
    public long add(InternalRules rules, Map<Question, Capacity> capacities) {
        Quorum.Share share = rules.quorum() instanceof Quorum.Share some ? some : null;
        Quorum.Count count = rules.quorum() instanceof Quorum.Count some ? some : null;
        long id = jdbc.sql(
                        """
                        insert into committee_rules (body, valid_from, valid_to, quorum_members, quorum_numerator,
                            quorum_denominator, quorum_strict, notice_days, notice_unit, second_without_quorum,
                            second_notice_days, urgency_allowed, urgency_notice_days, majority, casting_vote, tie_outcome,
                            recusal, remote_allowed, basis)
                        values (:body, :from, :to, :members, :numerator, :denominator, :strict, :days, :unit, :second,
                            :secondDays, :urgency, :urgentDays, :majority, :casting, :tie, :recusal, :remote, :basis)
                        returning id""")
                .param("body", rules.body())
                .param("from", rules.validFrom())
                .param("to", rules.validTo())
                .param("members", count == null ? null : count.members())
                .param("numerator", share == null ? null : share.numerator())
                .param("denominator", share == null ? null : share.denominator())
                .param("strict", share != null && share.strict())
                .param("days", rules.notice().days())
                .param("unit", rules.notice().unit().name())
                .param("second", rules.secondWithoutQuorum())
                .param("secondDays", rules.notice().secondDays())
                .param("urgency", rules.notice().urgencyAllowed())
                .param("urgentDays", rules.notice().urgentDays())
                .param("majority", rules.majority().name())
                .param("casting", rules.castingVote())
                .param("tie", rules.tieOutcome().name())
                .param("recusal", rules.recusal().name())
                .param("remote", rules.remoteAllowed())
                .param("basis", rules.basis())
                .query(Long.class)
                .single();
        capacities.forEach((question, capacity) -> jdbc.sql("insert into committee_capacity values (?, ?, ?)")
                .params(id, question.name(), capacity.name())
                .update());
        return id;
    }

    private static InternalRules rules(ResultSet row, int number) throws SQLException {
        int members = row.getInt("quorum_members");
        Quorum quorum = row.wasNull()
                ? new Quorum.Share(
                        row.getInt("quorum_numerator"),
                        row.getInt("quorum_denominator"),
                        row.getBoolean("quorum_strict"))
                : new Quorum.Count(members);
        return new InternalRules(
                row.getLong("id"),
                row.getLong("body"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                quorum,
                row.getBoolean("second_without_quorum"),
                new Notice(
                        row.getInt("notice_days"),
                        row.getInt("second_notice_days"),
                        row.getInt("urgency_notice_days"),
                        row.getBoolean("urgency_allowed"),
                        NoticeUnit.valueOf(row.getString("notice_unit"))),
                Majority.valueOf(row.getString("majority")),
                row.getBoolean("casting_vote"),
                Outcome.valueOf(row.getString("tie_outcome")),
                Recusal.valueOf(row.getString("recusal")),
                row.getBoolean("remote_allowed"),
                row.getString("basis"));
    }
}
