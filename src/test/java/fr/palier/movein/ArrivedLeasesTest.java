package fr.palier.movein;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.demo.MoveInStory;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.application.HomeFileKind;
import fr.palier.housing.application.ImportHomes;
import fr.palier.movein.application.OpenMoveIn;
import fr.palier.office.ImportReport;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New leases of the rent software open their move-in by themselves, where the office wants it: once, and none of the past. */
@PalierTest
class ArrivedLeasesTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Autowired
    private ImportHomes imports;

    @Autowired
    private OpenMoveIn opening;

    @Autowired
    private MoveInStory story;

    @Autowired
    private TestHomes places;

    @Autowired
    private Homes homes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private ImportReport give(String office, Place place, String code, LocalDate from, String name) {
        String file = "code;logement;nom;courriel;telephone;entree;sortie;impaye\n%s;%s;%s;;;%s;;non\n"
                .formatted(code, place.dwelling().code(), name, DAY.format(from));
        return imports.byNight(
                office,
                HomeFileKind.OCCUPANTS,
                "baux.csv",
                new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> moveIns(String office, String code) {
        return jdbc.sql(
                        """
                        select reference || ' ' || opened_by_name from move_in join occupant on occupant.id = move_in.occupant
                        where occupant.office = ? and occupant.code = ?""")
                .params(office, code)
                .query(String.class)
                .list();
    }

    private static String code(Place place) {
        return "ARRIVE-" + place.dwelling().code();
    }

    @Test
    void aLeaseThatBeginsFromTheImportOnOpensItsMoveInOnce() {
        Place place = places.dwelling("62");
        LocalDate from = LocalDate.now(clock).plusDays(20);
        assertThat(give("62", place, code(place), from, "Locataire fictif à venir")
                        .added())
                .isEqualTo(1);
        assertThat(moveIns("62", code(place))).singleElement().asString().matches("A-62-\\d{4}-\\d{4,} Palier");
        String reference = moveIns("62", code(place)).get(0).split(" ")[0];
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskDefinitionKey("userTask_checkIn")
                        .count())
                .isEqualTo(1);

        assertThat(give("62", place, code(place), from, "Locataire fictif à venir")
                        .same())
                .isEqualTo(1);
        assertThat(give("62", place, code(place), from.plusDays(2), "Locataire fictif corrigé")
                        .changed())
                .isEqualTo(1);
        assertThat(moveIns("62", code(place))).hasSize(1);
    }

    @Test
    void todayCountsAndThePastDoesNot() {
        Place today = places.dwelling("62");
        Place yesterday = places.dwelling("62");
        give("62", today, code(today), LocalDate.now(clock), "Locataire fictif");
        give("62", yesterday, code(yesterday), LocalDate.now(clock).minusDays(1), "Locataire fictif");
        assertThat(moveIns("62", code(today))).hasSize(1);
        assertThat(moveIns("62", code(yesterday))).isEmpty();
    }

    @Test
    void anOfficeThatDoesNotWantItOpensByHand() {
        Place place = places.dwelling("44");
        give("44", place, code(place), LocalDate.now(clock).plusDays(3), "Locataire fictif");
        assertThat(homes.occupant("44", code(place))).isPresent();
        assertThat(moveIns("44", code(place))).isEmpty();
    }

    @Test
    void whatAPersonOpenedOrGaveUpStaysAsItIs() {
        Occupant opened = places.occupant(places.dwelling("62"), null);
        story.open(opened);
        assertThat(opening.arrived("62", opened.code())).isEmpty();
        assertThat(moveIns("62", opened.code())).hasSize(1);

        Occupant given = places.occupant(places.dwelling("62"), null);
        String reference = story.open(given);
        As.person(MoveInStory.AGENCY, () -> opening.cancel(reference, "Le locataire a renoncé."));
        assertThat(opening.arrived("62", given.code())).isEmpty();
        assertThat(moveIns("62", given.code())).hasSize(1);
    }
}
