package fr.palier.testing;

import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Homes of a test: each its own, plainly fictitious. */
public class TestHomes {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Homes homes;

    TestHomes(JdbcClient jdbc, Homes homes) {
        this.jdbc = jdbc;
        this.homes = homes;
    }

    /** A residence with a building and a dwelling. */
    public Place dwelling(String office) {
        int number = NUMBER.incrementAndGet();
        String code = "ESSAI-" + number;
        long residence = id(
                """
                insert into residence (office, code, name, street, postcode, city, agency)
                values (?, ?, ?, '1 rue de l''Essai', '62000', 'Villefictive', 'agence-nord') returning id""",
                office,
                code,
                "Résidence d'essai " + number);
        long building = id(
                "insert into building (office, residence, code, name) values (?, ?, ?, 'Entrée A') returning id",
                office,
                residence,
                code + "-A");
        long dwelling = id(
                "insert into dwelling (office, building, code, floor, door) values (?, ?, ?, '2', '24') returning id",
                office,
                building,
                code + "-A-24");
        return homes.placeOfDwelling(office, dwelling);
    }

    /** Somebody who lives there since 2020. @param email null = without */
    public Occupant occupant(Place place, String email) {
        int number = NUMBER.incrementAndGet();
        long id = id(
                "insert into occupant (office, code, dwelling, name, email, phone, entered_on) values (?, ?, ?, ?, ?, ?, ?) returning id",
                place.residence().office(),
                "BAIL-ESSAI-" + number,
                place.dwelling().id(),
                "Locataire fictif " + number,
                email,
                "03 00 00 01 00",
                LocalDate.of(2020, 1, 1));
        return homes.occupant(place.residence().office(), id);
    }

    public Place place(Occupant occupant) {
        return homes.placeOfDwelling(occupant.office(), occupant.dwelling());
    }

    public Place commonPart(Place place) {
        return new Place(place.residence(), place.building(), null);
    }

    private long id(String insert, Object... values) {
        return jdbc.sql(insert).params(values).query(Long.class).single();
    }
}
