package fr.palier.housing.persistence;

import fr.palier.housing.Building;
import fr.palier.housing.Caller;
import fr.palier.housing.Dwelling;
import fr.palier.housing.Equipment;
import fr.palier.housing.EquipmentKind;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.Residence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of homes, read. */
@Repository
public class HomeRows {

    private static final String EQUIPMENT =
            """
            select id, office, code, kind, label, building, dwelling, installed_on, guarantee_until, maintained from equipment
            """;
    private static final String OCCUPANT =
            """
            select occupant.id, occupant.office, occupant.code, occupant.dwelling, occupant.name, occupant.email, occupant.phone,
                occupant.entered_on, occupant.left_on, occupant.arrears from occupant
            """;
    private static final String CALLER =
            """
            select occupant.id, occupant.office, occupant.code, occupant.dwelling, occupant.name, occupant.email, occupant.phone,
                occupant.entered_on, occupant.left_on, occupant.arrears,
                dwelling.building as building_id, dwelling.code as dwelling_code, dwelling.floor, dwelling.door, dwelling.rooms,
                building.residence as residence_id, building.code as building_code, building.name as building_name, building.accepted_on,
                residence.code as residence_code, residence.name as residence_name, residence.street, residence.postcode,
                residence.city, residence.agency, residence.co_owned
            from occupant
            join dwelling on dwelling.id = occupant.dwelling
            join building on building.id = dwelling.building
            join residence on residence.id = building.residence
            where occupant.office = :office and occupant.entered_on <= :day and (occupant.left_on is null or occupant.left_on >= :day)
            """;

    private final JdbcClient jdbc;

    HomeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Residence> residences(String office) {
        return many(
                Residence.class,
                "select * from residence where office = ? order by name collate \"fr-x-icu\", code",
                office);
    }

    public Optional<Residence> residence(String office, long id) {
        return one(Residence.class, "select * from residence where office = ? and id = ?", office, id);
    }

    public Optional<Residence> residence(String office, String code) {
        return one(Residence.class, "select * from residence where office = ? and code = ?", office, code);
    }

    public List<Building> buildings(String office, long residence) {
        return many(
                Building.class,
                "select * from building where office = ? and residence = ? order by name collate \"fr-x-icu\", code",
                office,
                residence);
    }

    public Optional<Building> building(String office, long id) {
        return one(Building.class, "select * from building where office = ? and id = ?", office, id);
    }

    public List<Dwelling> dwellings(String office, long building) {
        return many(
                Dwelling.class,
                "select * from dwelling where office = ? and building = ? order by code",
                office,
                building);
    }

    public Optional<Dwelling> dwelling(String office, long id) {
        return one(Dwelling.class, "select * from dwelling where office = ? and id = ?", office, id);
    }

    public Optional<Dwelling> dwelling(String office, String code) {
        return one(Dwelling.class, "select * from dwelling where office = ? and code = ?", office, code);
    }

    public List<Equipment> commonEquipment(String office, long building) {
        return jdbc.sql(EQUIPMENT + "where office = ? and building = ? and dwelling is null order by kind, label")
                .params(office, building)
                .query(HomeRows::equipment)
                .list();
    }

    public List<Equipment> equipmentOf(String office, long dwelling) {
        return jdbc.sql(EQUIPMENT + "where office = ? and dwelling = ? order by kind, label")
                .params(office, dwelling)
                .query(HomeRows::equipment)
                .list();
    }

    public Optional<Equipment> equipment(String office, long id) {
        return jdbc.sql(EQUIPMENT + "where office = ? and id = ?")
                .params(office, id)
                .query(HomeRows::equipment)
                .optional();
    }

    public Optional<Occupant> occupant(String office, long id) {
        return one(Occupant.class, OCCUPANT + "where office = ? and id = ?", office, id);
    }

    public Optional<Occupant> occupant(String office, String lease) {
        return one(Occupant.class, OCCUPANT + "where office = ? and code = ?", office, lease);
    }

    public List<Occupant> occupantsOf(String office, long dwelling) {
        return many(
                Occupant.class,
                OCCUPANT + "where office = ? and dwelling = ? order by entered_on desc",
                office,
                dwelling);
    }

    public List<Occupant> occupantsIn(String office, long residence, Long building, LocalDate day) {
        return jdbc.sql(
                        OCCUPANT
                                + """
                        join dwelling on dwelling.id = occupant.dwelling
                        join building on building.id = dwelling.building
                        where occupant.office = :office and building.residence = :residence
                            and (cast(:building as bigint) is null or building.id = :building)
                            and occupant.entered_on <= :day and (occupant.left_on is null or occupant.left_on >= :day)
                        order by dwelling.code""")
                .param("office", office)
                .param("residence", residence)
                .param("building", building)
                .param("day", day)
                .query(new DataClassRowMapper<>(Occupant.class))
                .list();
    }

    /** @param digits last nine digits */
    public List<Caller> callersByPhone(String office, String digits, LocalDate day, int limit) {
        return jdbc.sql(CALLER + "and right(occupant.phone_digits, 9) = :digits order by occupant.name limit :limit")
                .param("office", office)
                .param("digits", digits)
                .param("day", day)
                .param("limit", limit)
                .query(HomeRows::caller)
                .list();
    }

    public Set<String> namesAmong(String office, Set<String> words) {
        return Set.copyOf(jdbc.sql(
                        """
                        with name as (
                            select distinct unnest(string_to_array(searchable_name(name), ' ')) as word from occupant where office = ?)
                        select word from name where word = any(?)""")
                .params(office, words.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    public Set<String> codesAmong(String office, Set<String> texts) {
        return Set.copyOf(jdbc.sql(
                        """
                        select lower(code) from dwelling where office = :office and lower(code) in (:texts)
                        union select lower(code) from occupant where office = :office and lower(code) in (:texts)""")
                .param("office", office)
                .param("texts", texts)
                .query(String.class)
                .list());
    }

    /** Every word stands in the name, the place or a number. Each is spelt plainly in a query of its own: once, not for each lease. */
    public List<Caller> callers(String office, List<String> words, LocalDate day, int limit) {
        StringBuilder sql = new StringBuilder(CALLER);
        Map<String, Object> parameters = new HashMap<>(Map.of("office", office, "day", day, "limit", limit));
        for (int place = 0; place < words.size(); place++) {
            sql.append(
                    """
                    and (occupant.searched like (select '%' || searchable_name(:word) || '%')
                        or residence.searched like (select '%' || searchable_name(:word) || '%')
                        or dwelling.searched like (select '%' || searchable_name(:word) || '%'))
                    """
                            .replace(":word", ":word" + place));
            parameters.put("word" + place, words.get(place).replaceAll("([%_\\\\])", "\\\\$1"));
        }
        return jdbc.sql(sql.append("order by occupant.name collate \"fr-x-icu\", occupant.code limit :limit")
                        .toString())
                .params(parameters)
                .query(HomeRows::caller)
                .list();
    }

    private static Caller caller(ResultSet row, int number) throws SQLException {
        Occupant occupant = new DataClassRowMapper<>(Occupant.class).mapRow(row, number);
        String office = row.getString("office");
        Residence residence = new Residence(
                row.getLong("residence_id"),
                office,
                row.getString("residence_code"),
                row.getString("residence_name"),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("agency"),
                row.getBoolean("co_owned"));
        Building building = new Building(
                row.getLong("building_id"),
                office,
                residence.id(),
                row.getString("building_code"),
                row.getString("building_name"),
                row.getObject("accepted_on", LocalDate.class));
        Dwelling dwelling = new Dwelling(
                row.getLong("dwelling"),
                office,
                building.id(),
                row.getString("dwelling_code"),
                row.getString("floor"),
                row.getString("door"),
                row.getObject("rooms", Integer.class));
        return new Caller(occupant, new Place(residence, building, dwelling));
    }

    private static Equipment equipment(ResultSet row, int number) throws SQLException {
        return new Equipment(
                row.getLong("id"),
                row.getString("office"),
                row.getString("code"),
                EquipmentKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getLong("building"),
                row.getObject("dwelling", Long.class),
                row.getObject("installed_on", LocalDate.class),
                row.getObject("guarantee_until", LocalDate.class),
                row.getBoolean("maintained"));
    }

    private <T> Optional<T> one(Class<T> type, String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query(new DataClassRowMapper<>(type))
                .optional();
    }

    private <T> List<T> many(Class<T> type, String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query(new DataClassRowMapper<>(type))
                .list();
    }
}
