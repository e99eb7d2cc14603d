package fr.palier.housing.persistence;

import fr.palier.housing.HomeIds;
import fr.palier.housing.HomeOnDay;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where many dwellings are, in one query. */
@Repository
public class HomeIdRows {

    private final JdbcClient jdbc;

    HomeIdRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<HomeOnDay, HomeIds> on(String office, Collection<HomeOnDay> asked) {
        List<HomeOnDay> all = List.copyOf(asked);
        Map<HomeOnDay, HomeIds> found = new HashMap<>();
        jdbc.sql(
                        """
                        select asked.code, asked.day, building.residence, building.id as building, dwelling.id as dwelling, lived.id as occupant
                        from unnest(cast(:codes as text[]), cast(:days as date[])) as asked (code, day)
                        join dwelling on dwelling.office = :office and dwelling.code = asked.code
                        join building on building.id = dwelling.building
                        left join lateral (
                            select occupant.id from occupant where occupant.dwelling = dwelling.id
                              and entered_on <= asked.day and (left_on is null or left_on >= asked.day)
                            order by entered_on desc, occupant.id desc limit 1) lived on true""")
                .param("codes", all.stream().map(HomeOnDay::dwelling).toArray(String[]::new))
                .param(
                        "days",
                        all.stream().map(HomeOnDay::day).map(Date::valueOf).toArray(Date[]::new))
                .param("office", office)
                .query(row -> {
                    found.put(
                            new HomeOnDay(row.getString("code"), row.getObject("day", LocalDate.class)),
                            new HomeIds(
                                    row.getLong("residence"),
                                    row.getLong("building"),
                                    row.getLong("dwelling"),
                                    row.getObject("occupant", Long.class)));
                });
        return found;
    }
}
