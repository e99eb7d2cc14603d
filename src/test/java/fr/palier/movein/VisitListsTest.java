package fr.palier.movein;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.demo.DemoClock;
import fr.palier.demo.MoveInStory;
import fr.palier.housing.EquipmentKind;
import fr.palier.movein.application.KeepLists;
import fr.palier.movein.domain.Item;
import fr.palier.movein.domain.ListLine;
import fr.palier.movein.domain.Topic;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists of the visit: changed from the next day on by supervisors, kept whole, each move-in with the list of its day. */
@PalierTest
class VisitListsTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2028, 3, 6, 9, 0, 0, 0, Zone.PARIS);
    private static final LocalDate DAY = MONDAY.toLocalDate();
    private static final String SUPERVISOR = "supervisors-62";

    @Autowired
    private KeepLists lists;

    @Autowired
    private MoveInStory story;

    @Autowired
    private TestHomes homes;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void onAMonday() {
        clock.moveTo(MONDAY);
    }

    @AfterEach
    void giveClockAndListsBack() {
        clock.reset();
        jdbc.sql("delete from move_in_told where topic in (select id from move_in_topic where office = '62')")
                .update();
        jdbc.sql("delete from move_in_topic where office = '62'").update();
        jdbc.sql("delete from move_in_standard_item where office = '62'").update();
    }

    private List<ListLine> lines(Topic.Kind kind) {
        return As.person(SUPERVISOR, () -> lists.lists()).stream()
                .filter(list -> list.topic() == kind)
                .findFirst()
                .orElseThrow()
                .lines();
    }

    private String open() {
        return story.open(homes.occupant(homes.dwelling("62"), null));
    }

    private List<String> topics(String reference) {
        return story.file(reference).topics().stream().map(Topic::label).toList();
    }

    private List<String> items(String reference) {
        return story.file(reference).items().stream().map(Item::label).toList();
    }

    @Test
    void aChangeHoldsFromTomorrowAndAnOpenMoveInKeepsItsList() {
        String before = open();
        List<String> standard = topics(before);
        ListLine water = lines(Topic.Kind.FORMALITY).stream()
                .filter(line -> line.label().equals("Eau"))
                .findFirst()
                .orElseThrow();
        As.person(SUPERVISOR, () -> lists.end(Topic.Kind.FORMALITY, water.id(), DAY));
        As.person(
                SUPERVISOR,
                () -> lists.addTopic(
                        Topic.Kind.FORMALITY, "Tri des déchets", "Jours de collecte et bacs.", DAY.plusDays(1)));
        As.person(SUPERVISOR, () -> lists.addEquipment(EquipmentKind.PARKING_GATE, "Bip du parking", DAY.plusDays(1)));
        String sameDay = open();
        assertThat(topics(before)).isEqualTo(standard);
        assertThat(topics(sameDay)).isEqualTo(standard);
        assertThat(items(sameDay)).doesNotContain("Bip du parking");

        clock.moveTo(MONDAY.plusDays(1));
        String after = open();
        assertThat(topics(after))
                .contains("Tri des déchets", "Assurance habitation")
                .doesNotContain("Eau");
        assertThat(topics(after)).hasSameSizeAs(standard);
        assertThat(items(after)).contains("Bip du parking", "Fenêtres");
        assertThat(topics(before)).as("opened the day before").isEqualTo(standard);
        story.tellAll(before);
        assertThat(story.file(before).told()).hasSameSizeAs(standard);

        assertThat(jdbc.sql("select count(*) from move_in_topic where office is null and ends_on is not null")
                        .query(Long.class)
                        .single())
                .as("other offices keep the standard list")
                .isZero();
    }

    @Test
    void whatHasEndedStaysToBeRead() {
        As.person(
                SUPERVISOR,
                () -> lists.addTopic(Topic.Kind.CHARGE, "Jardin", "Entretien des abords.", DAY.plusDays(1)));
        clock.moveTo(MONDAY.plusDays(3));
        ListLine garden = lines(Topic.Kind.CHARGE).stream()
                .filter(line -> line.label().equals("Jardin"))
                .findFirst()
                .orElseThrow();
        As.person(SUPERVISOR, () -> lists.end(Topic.Kind.CHARGE, garden.id(), DAY.plusDays(4)));
        assertRefused(
                () -> As.person(SUPERVISOR, () -> lists.end(Topic.Kind.CHARGE, garden.id(), DAY.plusDays(9))),
                "moveIn.listLineOver");
        clock.moveTo(MONDAY.plusDays(5));
        assertThat(lines(Topic.Kind.CHARGE)).noneMatch(line -> line.label().equals("Jardin"));
        assertThat(Visitor.signedIn(port, SUPERVISOR).get("/listes-entree").body())
                .contains("Points qui ont pris fin", "Jardin", "du 07/03/2028", "au 10/03/2028");
    }

    @Test
    void wrongDaysAndOtherPeopleAreRefused() {
        assertRefused(
                () -> As.person(SUPERVISOR, () -> lists.addTopic(Topic.Kind.CHARGE, "Jardin", "Abords.", DAY)),
                "moveIn.listFromTooEarly");
        long id = lines(Topic.Kind.CHARGE).get(0).id();
        assertRefused(
                () -> As.person(SUPERVISOR, () -> lists.end(Topic.Kind.CHARGE, id, DAY.minusDays(1))),
                "moveIn.listEndTooEarly");
        assertRefused(
                () -> As.person(SUPERVISOR, () -> lists.end(Topic.Kind.CHARGE, 999_999_999, DAY)), "office.notFound");
        assertRefused(
                () -> As.person(MoveInStory.AGENCY, () -> lists.end(Topic.Kind.CHARGE, id, DAY)), "office.notAllowed");
        assertThat(Visitor.signedIn(port, MoveInStory.AGENCY)
                        .get("/listes-entree")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void thePageAddsEndsAndShowsARefusalWithWhatWasTyped() {
        Visitor supervisor = Visitor.signedIn(port, SUPERVISOR);
        String page = "/listes-entree";
        Visitor.Answer refused = supervisor.submit(
                page,
                page,
                "action",
                "ajouter",
                "liste",
                "FORMALITY",
                "point",
                "Tri <b>",
                "aide",
                "Les bacs.",
                "jour",
                "2028-03-06");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("à partir de demain au plus tôt", "Tri &lt;b&gt;", "Les bacs.");
        assertThat(supervisor
                        .submit(
                                page,
                                page,
                                "action",
                                "ajouter",
                                "liste",
                                "EQUIPEMENT",
                                "equipement",
                                "LOCK",
                                "point",
                                "Boîte aux lettres",
                                "jour",
                                "2028-03-08")
                        .status())
                .isEqualTo(302);
        assertThat(supervisor.get(page).body()).contains("Boîte aux lettres", "à partir du 08/03/2028");
        long id = lines(null).stream()
                .filter(line -> line.label().equals("Volets"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(supervisor
                        .submit(
                                page,
                                page,
                                "action",
                                "finir",
                                "liste",
                                "EQUIPEMENT",
                                "ligne",
                                "" + id,
                                "jour",
                                "2028-03-10")
                        .status())
                .isEqualTo(302);
        assertThat(supervisor.get(page).body()).contains("jusqu’au 10/03/2028");
    }
}
