package fr.palier.procurement.need.persistence;

import fr.palier.procurement.Nature;
import fr.palier.procurement.need.domain.Family;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Homogeneous families of the offices, dated. */
@Repository
public class Families {

    private static final String SELECT =
            """
            select family.*, (select array_agg(prefix order by prefix) from family_prefix where family = family.id) as prefixes
            from family where office = :office
            """;

    private final JdbcClient jdbc;

    Families(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Family> find(String office, String code, LocalDate day) {
        return jdbc.sql(SELECT + "and code = :code and valid_from <= :day and (valid_to is null or valid_to >= :day)")
                .param("office", office)
                .param("code", code)
                .param("day", day)
                .query(Families::family)
                .optional();
    }

    /** Family that a CPV code leads to: the one with the longest prefix. */
    public Optional<Family> ofCpv(String office, String cpv, LocalDate day) {
        return jdbc.sql(
                        SELECT
                                + """
                                and valid_from <= :day and (valid_to is null or valid_to >= :day)
                                and exists (select 1 from family_prefix where family = family.id and :cpv like prefix || '%')
                                order by (select max(length(prefix)) from family_prefix where family = family.id and :cpv like prefix || '%') desc, code
                                limit 1""")
                .param("office", office)
                .param("cpv", cpv)
                .param("day", day)
                .query(Families::family)
                .optional();
    }

    /** All families of an office, those of the past included. */
    public List<Family> all(String office) {
        return jdbc.sql(SELECT + "order by code, valid_from")
                .param("office", office)
                .query(Families::family)
                .list();
    }

    public void add(String office, Family family) {
        long id = jdbc.sql(
                        """
                        insert into family (office, code, label, nature, valid_from, valid_to)
                        values (:office, :code, :label, :nature, :from, :to) returning id""")
                .param("office", office)
                .param("code", family.code())
                .param("label", family.label())
                .param("nature", family.nature().name())
                .param("from", family.validFrom())
                .param("to", family.validTo())
                .query(Long.class)
                .single();
        family.prefixes().forEach(prefix -> jdbc.sql("insert into family_prefix (family, prefix) values (?, ?)")
                .params(id, prefix)
                .update());
    }

    /** Ends an open family of this office; returns whether there was one. */
    public boolean end(String office, String code, LocalDate lastDay) {
        return jdbc.sql(
                                """
                                update family set valid_to = :day
                                where office = :office and code = :code and valid_to is null and valid_from <= :day""")
                        .param("office", office)
                        .param("code", code)
                        .param("day", lastDay)
                        .update()
                == 1;
    }

    private static Family family(ResultSet row, int number) throws SQLException {
        java.sql.Array prefixes = row.getArray("prefixes");
        return new Family(
                row.getLong("id"),
                row.getString("code"),
                row.getString("label"),
                Nature.valueOf(row.getString("nature")),
                prefixes == null ? List.of() : List.of((String[]) prefixes.getArray()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
