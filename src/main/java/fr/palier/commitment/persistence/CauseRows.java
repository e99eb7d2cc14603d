package fr.palier.commitment.persistence;

import fr.palier.commitment.domain.ForceMajeure;
import fr.palier.commitment.domain.TenantBreach;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What may exclude a gesture: force majeure declared, commitments of tenants linked to a fact. */
@Repository
public class CauseRows {

    private static final String FORCE_MAJEURE =
            """
            select f.id, f.office, f.residence, r.name as residence_name, f.first_day, f.last_day, f.reason, f.declared_by,
                f.declared_at, f.withdrawn_by, f.withdrawn_at, f.withdrawal
            from force_majeure f left join residence r on r.id = f.residence
            """;

    private final JdbcClient jdbc;

    CauseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<ForceMajeure> forceMajeures(String office, int most) {
        return jdbc.sql(FORCE_MAJEURE + "where f.office = ? order by f.last_day desc, f.id desc limit ?")
                .params(office, most)
                .query(new DataClassRowMapper<>(ForceMajeure.class))
                .list();
    }

    public Optional<ForceMajeure> forceMajeure(String office, long id) {
        return jdbc.sql(FORCE_MAJEURE + "where f.office = ? and f.id = ?")
                .params(office, id)
                .query(new DataClassRowMapper<>(ForceMajeure.class))
                .optional();
    }

    /** The first that stands at a residence between two days, both included. */
    public Optional<ForceMajeure> standing(String office, long residence, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        FORCE_MAJEURE
                                + """
                                  where f.office = ? and (f.residence is null or f.residence = ?) and f.withdrawn_at is null
                                    and f.first_day <= ? and f.last_day >= ? order by f.first_day, f.id limit 1""")
                .params(office, residence, until, from)
                .query(new DataClassRowMapper<>(ForceMajeure.class))
                .optional();
    }

    /** All that stand at a residence between two days, both included, by first day. */
    public List<ForceMajeure> allStanding(String office, long residence, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        FORCE_MAJEURE
                                + """
                                  where f.office = ? and (f.residence is null or f.residence = ?) and f.withdrawn_at is null
                                    and f.first_day <= ? and f.last_day >= ? order by f.first_day, f.id""")
                .params(office, residence, until, from)
                .query(new DataClassRowMapper<>(ForceMajeure.class))
                .list();
    }

    public long declare(ForceMajeure declared) {
        return jdbc.sql(
                        """
                        insert into force_majeure (office, residence, first_day, last_day, reason, declared_by, declared_at)
                        values (:office, :residence, :firstDay, :lastDay, :reason, :declaredBy, :declaredAt) returning id""")
                .param("office", declared.office())
                .param("residence", declared.residence())
                .param("firstDay", declared.firstDay())
                .param("lastDay", declared.lastDay())
                .param("reason", declared.reason())
                .param("declaredBy", declared.declaredBy())
                .param("declaredAt", declared.declaredAt())
                .query(Long.class)
                .single();
    }

    /** False where it was withdrawn before. */
    public boolean withdraw(long id, String person, OffsetDateTime at, String reason) {
        return jdbc.sql(
                                """
                                update force_majeure set withdrawn_by = ?, withdrawn_at = ?, withdrawal = ?
                                where id = ? and withdrawn_at is null""")
                        .params(person, at, reason, id)
                        .update()
                == 1;
    }

    /** Oldest first, those taken back too. */
    public List<TenantBreach> tenantBreaches(String reference) {
        return jdbc.sql(
                        """
                        select b.id, b.reference, b.commitment, c.text, b.reason, b.linked_by, b.linked_name, b.linked_at,
                            b.unlinked_at, b.unlink_reason
                        from gesture_tenant_breach b join service_commitment c on c.id = b.commitment
                        where b.reference = ? order by b.id""")
                .param(reference)
                .query(new DataClassRowMapper<>(TenantBreach.class))
                .list();
    }

    public void link(String reference, long commitment, String reason, String account, String name, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into gesture_tenant_breach (reference, commitment, reason, linked_by, linked_name, linked_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(reference, commitment, reason, account, name, at)
                .update();
    }

    public void unlink(long id, String account, String reason, OffsetDateTime at) {
        jdbc.sql("update gesture_tenant_breach set unlinked_by = ?, unlink_reason = ?, unlinked_at = ? where id = ?")
                .params(account, reason, at, id)
                .update();
    }
}
