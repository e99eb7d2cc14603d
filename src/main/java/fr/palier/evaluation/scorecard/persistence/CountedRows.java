package fr.palier.evaluation.scorecard.persistence;

import fr.palier.evaluation.scorecard.domain.Counted;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which versions of the tables facts were counted. */
@Repository
public class CountedRows {

    private static final DataClassRowMapper<Counted> ROW = new DataClassRowMapper<>(Counted.class);

    private final JdbcClient jdbc;

    CountedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on these are in force. */
    public Counted deploy(String firstContact, String appointmentTolerance, OffsetDateTime at) {
        return jdbc.sql(
                        """
                        insert into upkeep_limits (first_contact, appointment_tolerance, deployed_at) values (?, ?, ?)
                        on conflict (first_contact, appointment_tolerance)
                            do update set deployed_at = greatest(upkeep_limits.deployed_at, excluded.deployed_at)
                        returning *""")
                .params(firstContact, appointmentTolerance, at)
                .query(ROW)
                .single();
    }

    /** Those that were started last, on any node. */
    public Counted inForce() {
        return jdbc.sql("select * from upkeep_limits order by deployed_at desc, id desc limit 1")
                .query(ROW)
                .single();
    }

    public void mark(String office, Collection<String> references, Counted by) {
        jdbc.sql(
                        """
                        insert into upkeep_counted (reference, office, limits) select reference, ?, ? from unnest(?) reference
                        on conflict (reference) do update set limits = excluded.limits where upkeep_counted.limits <> excluded.limits""")
                .params(office, by.id(), references.toArray(String[]::new))
                .update();
    }

    /** Interventions of an office whose facts were counted by others. */
    public List<String> others(String office, Counted than, int most) {
        return jdbc.sql("select reference from upkeep_counted where office = ? and (limits < ? or limits > ?) limit ?")
                .params(office, than.id(), than.id(), most)
                .query(String.class)
                .list();
    }

    /** The same by versions, those of most interventions first. */
    public List<Counted.Behind> behind(String office, Counted inForce) {
        return jdbc.sql(
                        """
                        select upkeep_limits.*, old.interventions
                        from (select limits, count(*) as interventions from upkeep_counted
                                where office = ? and (limits < ? or limits > ?) group by limits) old
                            join upkeep_limits on upkeep_limits.id = old.limits
                        order by interventions desc""")
                .params(office, inForce.id(), inForce.id())
                .query((row, number) -> new Counted.Behind(ROW.mapRow(row, number), row.getLong("interventions")))
                .list();
    }
}
