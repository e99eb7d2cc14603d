package fr.palier.evaluation.persistence;

import fr.palier.evaluation.domain.StrategicFlag;
import fr.palier.office.Person;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Strategic suppliers, now and before. */
@Repository
public class StrategicRows {

    private final JdbcClient jdbc;

    StrategicRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Last evaluation of a firm. */
    public record Last(long firm, LocalDate day) {}

    /** False where the firm is flagged already. */
    public boolean add(String office, StrategicFlag flag, OffsetDateTime at, Person by) {
        return jdbc.sql(
                                """
                        insert into strategic_supplier (office, firm, reason, from_on, recorded_at, recorded_by_name)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(office, flag.firm(), flag.reason(), flag.fromOn(), at, by.name())
                        .update()
                == 1;
    }

    public void end(long id, LocalDate day, String reason, OffsetDateTime at, Person by) {
        jdbc.sql(
                        """
                        update strategic_supplier set until_on = ?, end_reason = ?, ended_at = ?, ended_by_name = ? where id = ?""")
                .params(day, reason, at, by.name(), id)
                .update();
    }

    /** Held until commit. */
    public Optional<StrategicFlag> lock(String office, long id) {
        return jdbc.sql("select * from strategic_supplier where office = ? and id = ? for update")
                .params(office, id)
                .query(new DataClassRowMapper<>(StrategicFlag.class))
                .optional();
    }

    /** Running ones first. */
    public List<StrategicFlag> all(String office) {
        return jdbc.sql(
                        "select * from strategic_supplier where office = ? order by until_on desc nulls first, from_on, id")
                .param(office)
                .query(new DataClassRowMapper<>(StrategicFlag.class))
                .list();
    }

    /** Last frozen sheet of each firm until a day, under the record that stands for it now. */
    public List<Last> lastSheets(String office, LocalDate until) {
        return jdbc.sql(
                        """
                        select coalesce(firm.merged_into, firm.id) as firm,
                            max((sheet.frozen_at at time zone 'Europe/Paris')::date) as day
                        from evaluation_sheet sheet join evaluation on evaluation.reference = sheet.reference
                        join firm on firm.id = evaluation.firm
                        where sheet.office = :office
                          and sheet.frozen_at < (cast(:until as date) + 1)::timestamp at time zone 'Europe/Paris'
                        group by 1""")
                .param("office", office)
                .param("until", until)
                .query(new DataClassRowMapper<>(Last.class))
                .list();
    }
}
