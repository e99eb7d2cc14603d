package fr.palier.movein;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.complaint.Complaints;
import fr.palier.correspondence.Documents;
import fr.palier.demo.DemoClock;
import fr.palier.demo.MoveInStory;
import fr.palier.demo.OrderStory;
import fr.palier.engine.Rules;
import fr.palier.housing.EquipmentKind;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.Interventions;
import fr.palier.intervention.Priority;
import fr.palier.movein.application.CallTenant;
import fr.palier.movein.application.FollowHousehold;
import fr.palier.movein.application.HandOverContract;
import fr.palier.movein.application.MakeVisit;
import fr.palier.movein.application.MoveInPapers;
import fr.palier.movein.application.OpenMoveIn;
import fr.palier.movein.application.OrderReserve;
import fr.palier.movein.domain.CallOutcome;
import fr.palier.movein.domain.HandOverWay;
import fr.palier.movein.domain.Item;
import fr.palier.movein.domain.ItemState;
import fr.palier.movein.domain.MeterKind;
import fr.palier.movein.domain.MoveInStatus;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import fr.palier.testing.TestHomes;
import fr.palier.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every way through {@code move-in} and {@code household-follow-up}, what they refuse, what their pages show and hide. */
@PalierTest
@RecordApplicationEvents
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoveInPathsTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, Zone.PARIS);
    private static final String SECRET = "Mot que seuls les conseillers lisent";

    private final List<String> opened = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private MoveInStory story;

    @Autowired
    private OrderStory orders;

    @Autowired
    private TestHomes homes;

    @Autowired
    private OpenMoveIn opening;

    @Autowired
    private MakeVisit visits;

    @Autowired
    private HandOverContract contracts;

    @Autowired
    private OrderReserve ordering;

    @Autowired
    private FollowHousehold households;

    @Autowired
    private CallTenant calls;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Rules rules;

    @Autowired
    private Reserves reserves;

    @Autowired
    private Interventions interventions;

    @Autowired
    private Documents documents;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents published;

    @BeforeEach
    void onAMonday() {
        clock.moveTo(MONDAY);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        PassedWays ways = new PassedWays(engine);
        for (String process : List.of("move-in", "household-follow-up")) {
            opened.forEach(reference -> ways.remember(reference, process));
            assertThat(ways.missing(process)).isEmpty();
        }
    }

    private String open(Place place) {
        String reference = story.open(homes.occupant(place, "locataire@essai.example"));
        opened.add(reference);
        return reference;
    }

    private String open() {
        return open(homes.dwelling("62"));
    }

    @Test
    void fromTheLeaseToTheCallAMonthAfter() {
        Place place = homes.dwelling("62");
        String reference = open(place);
        assertThat(reference).startsWith("A-62-2027-");
        assertThat(story.file(reference).items()).extracting(Item::equipment).contains(EquipmentKind.TAP);
        story.visit(reference);
        assertThat(story.file(reference).moveIn().status()).isEqualTo(MoveInStatus.CHECKED);
        story.handOver(reference);
        var moveIn = story.file(reference).moveIn();
        assertThat(moveIn.handedHow()).isEqualTo(HandOverWay.TYPED);
        assertThat(moveIn.callOn()).hasToString("2027-03-31");
        assertThat(documents.open("62", moveIn.handedDocument()).content())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(jdbc.sql("select count(*) from outbox_mail where reference = ? and template = 'movein/remise'")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertRefused(() -> story.call(reference, CallOutcome.ALL_WELL, null), "moveIn.callTooEarly");
        clock.moveTo(MONDAY.plusDays(30));
        assertRefused(() -> story.call(reference, CallOutcome.ALL_WELL, null), "moveIn.callNotReady");
        orders.runTimers(reference);
        story.call(reference, CallOutcome.ALL_WELL, null);
        assertThat(story.file(reference).moveIn().status()).isEqualTo(MoveInStatus.CLOSED);
        assertThat(isRunning(reference, "move-in")).isFalse();
        assertThat(published.stream(RequestedAfterMoveIn.class)).isEmpty();
    }

    @Test
    void whoIsNotReachedIsCalledAgainAndARequestGoesOn() {
        String reference = open();
        story.visit(reference);
        story.handOver(reference);
        clock.moveTo(MONDAY.plusDays(30));
        orders.runTimers(reference);
        story.call(reference, CallOutcome.NOT_REACHED, null);
        assertThat(story.file(reference).moveIn().callOn()).hasToString("2027-04-03");
        clock.moveTo(MONDAY.plusDays(33));
        orders.runTimers(reference);
        assertRefused(() -> story.call(reference, CallOutcome.REQUEST, " "), "moveIn.noCallNote");
        story.call(reference, CallOutcome.REQUEST, "Le chauffe-eau fait du bruit.");
        assertThat(published.stream(RequestedAfterMoveIn.class))
                .singleElement()
                .satisfies(asked -> assertThat(asked.text()).isEqualTo("Le chauffe-eau fait du bruit."));
        assertThat(isRunning(reference, "move-in")).isFalse();
    }

    @Test
    void whatIsAskedInTheCallIsARequestThatItsReserveMarks() {
        Place place = homes.dwelling("62");
        String reference = open(place);
        int tap = story.position(reference, "Robinets");
        story.visit(reference, MoveInStory.reserve(tap, ItemState.RESERVE, "Le robinet goutte.", false));
        story.handOver(reference);
        clock.moveTo(MONDAY.plusDays(30));
        orders.runTimers(reference);
        As.person(
                MoveInStory.TEAM,
                () -> calls.called(
                        reference, CallOutcome.REQUEST, EquipmentKind.TAP, "Le robinet goutte encore plus."));
        assertThat(complaints.at("62", place, 5)).singleElement().satisfies(complaint -> {
            assertThat(complaint.equipmentKind()).isEqualTo(EquipmentKind.TAP);
            assertThat(complaint.description()).isEqualTo("Le robinet goutte encore plus.");
            orders.runJobs(complaint.reference());
            assertThat(rules.of("62", complaint.reference()))
                    .filteredOn(kept -> kept.key().equals("complaint-triage"))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.inputs()).containsEntry("reportedAtMoveIn", true));
        });
    }

    @Test
    void afterThreeTriesNobodyCallsAnyMore() {
        String reference = open();
        story.visit(reference);
        story.handOver(reference);
        clock.moveTo(MONDAY.plusDays(30));
        for (int tries = 0; tries < 3; tries++) {
            orders.runTimers(reference);
            story.call(reference, CallOutcome.NOT_REACHED, null);
            clock.moveTo(clock.now().plusDays(3));
        }
        assertThat(story.file(reference).moveIn().status()).isEqualTo(MoveInStatus.CLOSED);
        assertThat(isRunning(reference, "move-in")).isFalse();
    }

    @Test
    void aReserveIsOrderedAndClosedWhenTheWorkIsAccepted() {
        Place place = homes.dwelling("62");
        orders.contract("62", 1, place.residence().id(), WorkType.PLUMBING, WorkType.ELECTRICITY);
        String reference = open(place);
        int tap = story.position(reference, "Robinets");
        int detector = story.position(reference, "Détecteur");
        story.visit(
                reference,
                MoveInStory.reserve(tap, ItemState.RESERVE, "Le robinet goutte.", false),
                MoveInStory.reserve(detector, ItemState.MISSING, "Il n'y en a pas.", false));
        assertThat(onTap(place)).singleElement().satisfies(one -> assertThat(one.moveIn())
                .isEqualTo(reference));
        assertThat(reserves.onEquipment("59", place.dwelling().id(), EquipmentKind.TAP, MONDAY.toLocalDate()))
                .as("another office's")
                .isEmpty();
        assertThat(reserves.onEquipment(
                        "62",
                        place.dwelling().id(),
                        EquipmentKind.TAP,
                        MONDAY.minusDays(1).toLocalDate()))
                .as("not raised yet")
                .isEmpty();
        String ordered = order(reference, tap);
        String urgent = order(reference, detector);
        assertThat(interventions.of("62", reference))
                .extracting(Intervention::priority)
                .containsExactlyInAnyOrder(Priority.NORMAL, Priority.URGENT);
        assertRefused(() -> order(reference, tap), "moveIn.orderedAlready");
        assertRefused(() -> order(reference, story.position(reference, "Fenêtres")), "moveIn.noReserve");
        assertRefused(() -> order(reference, 999), "office.notFound");
        orders.done(ordered);
        orders.accept(ordered);
        assertThat(item(reference, tap).closedOn()).isEqualTo(MONDAY.toLocalDate());
        assertThat(onTap(place)).as("lifted").isEmpty();
        As.person(OrderStory.DESK, () -> interventions.cancel("62", urgent, "Posé par le gardien."));
        assertThat(item(reference, detector).intervention())
                .as("to be ordered again")
                .isNull();
        String refused = order(reference, detector);
        assertThat(refused).isNotEqualTo(urgent);
        orders.done(refused);
        orders.reject(refused, "Il est posé dans la salle d'eau.");
        assertThat(item(reference, detector).intervention())
                .as("refused for good: to be ordered again")
                .isNull();
        assertThat(item(reference, detector).closedOn()).isNull();
    }

    @Test
    void anEndedVisitIsWholeAndNeverChanges() {
        String reference = open();
        assertRefused(() -> story.finish(reference), "moveIn.notChecked");
        int tap = story.position(reference, "Robinets");
        assertRefused(
                () -> story.see(reference, MoveInStory.reserve(tap, ItemState.RESERVE, " ", false)), "moveIn.noNote");
        assertRefused(
                () -> story.see(
                        reference,
                        new MakeVisit.Seen(
                                tap,
                                ItemState.RESERVE,
                                "Goutte.",
                                false,
                                new MoveInPapers.File("photo.exe", new byte[] {1}))),
                "moveIn.notAPhoto");
        story.see(reference);
        assertRefused(() -> story.finish(reference), "moveIn.noMeter");
        story.read(reference, MeterKind.GAS, "10", null, null);
        assertRefused(() -> story.finish(reference), "moveIn.notTold");
        assertRefused(() -> story.handOver(reference), "moveIn.wrongMoment");
        story.tellAll(reference);
        As.person(MoveInStory.TEAM, () -> visits.tell(reference, Set.of()));
        assertRefused(() -> story.finish(reference), "moveIn.notTold");
        story.tellAll(reference);
        story.finish(reference);
        assertRefused(() -> story.see(reference), "moveIn.wrongMoment");
        assertRefused(() -> story.read(reference, MeterKind.GAS, "11", null, null), "moveIn.wrongMoment");
        assertRefused(() -> story.call(reference, CallOutcome.ALL_WELL, null), "moveIn.wrongMoment");
    }

    @Test
    void readingsFollowThoseOfTheTenantBefore() {
        Place place = homes.dwelling("62");
        String before = open(place);
        story.read(before, MeterKind.COLD_WATER, "500", "EF-7", null);
        clock.moveTo(MONDAY.plusDays(10));
        String reference = open(place);
        assertRefused(() -> story.read(reference, MeterKind.COLD_WATER, "499", "EF-7", null), "moveIn.readingLower");
        assertRefused(
                () -> story.read(reference, MeterKind.COLD_WATER, "521", "EF-7", "court"), "moveIn.readingTooHigh");
        assertRefused(() -> story.read(reference, MeterKind.COLD_WATER, "1.0001", "EF-7", null), "moveIn.wrongReading");
        story.read(reference, MeterKind.COLD_WATER, "521", "EF-7", "Fuite réparée la semaine passée.");
        story.read(reference, MeterKind.COLD_WATER, "3", "EF-8", null);
        assertThat(story.file(reference).readings().get(MeterKind.COLD_WATER).value())
                .isEqualByComparingTo("3");
    }

    @Test
    void theContractIsSignedOnPaperOrConfirmed() {
        String reference = open();
        story.visit(reference);
        assertRefused(
                () -> As.person(MoveInStory.TEAM, () -> contracts.typed(reference, "Locataire fictif", false)),
                "moveIn.notConfirmed");
        assertRefused(
                () -> As.person(MoveInStory.TEAM, () -> contracts.typed(reference, "  ", true)), "moveIn.notConfirmed");
        assertRefused(() -> As.person(MoveInStory.TEAM, () -> contracts.onPaper(reference, null)), "moveIn.noScan");
        assertRefused(
                () -> As.person(
                        MoveInStory.TEAM,
                        () -> contracts.onPaper(reference, new MoveInPapers.File("feuille.txt", new byte[] {1}))),
                "moveIn.notAScan");
        byte[] sheet = As.person(MoveInStory.TEAM, () -> contracts.blank(reference));
        As.person(MoveInStory.TEAM, () -> contracts.onPaper(reference, new MoveInPapers.File("feuille.pdf", sheet)));
        assertThat(story.file(reference).moveIn().handedHow()).isEqualTo(HandOverWay.PAPER);
        assertThat(Visitor.signedIn(port, "buyers-62")
                        .get("/documents/" + story.file(reference).moveIn().handedDocument())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aMoveInIsCancelledBeforeTheContractIsHandedOverAndOpenedAgain() {
        Occupant occupant = homes.occupant(homes.dwelling("62"), null);
        String first = story.open(occupant);
        opened.add(first);
        assertRefused(() -> story.open(occupant), "moveIn.openedAlready");
        assertRefused(() -> cancel(first, "non"), "moveIn.reasonRequired");
        assertRefused(
                () -> As.person(MoveInStory.TEAM, () -> opening.cancel(first, "Le locataire renonce.")),
                "office.notAllowed");
        cancel(first, "Le locataire renonce.");
        assertThat(isRunning(first, "move-in")).isFalse();
        String second = story.open(occupant);
        opened.add(second);
        story.visit(second);
        cancel(second, "Le locataire renonce encore.");
        assertThat(isRunning(second, "move-in")).isFalse();
        assertRefused(() -> cancel(second, "Le locataire renonce encore."), "moveIn.wrongMoment");
        assertRefused(
                () -> As.person("rental-management-59", () -> opening.cancel(second, "Le locataire renonce.")),
                "office.notFound");
        assertRefused(
                () -> As.person(MoveInStory.AGENCY, () -> opening.open(999_999_999L)), "housing.occupant.notFound");
    }

    @Test
    void nobodyButAdvisersLearnsOfAHousehold() {
        String reference = open();
        As.person(MoveInStory.TEAM, () -> households.name(reference, SECRET));
        assertRefused(() -> As.person(MoveInStory.AGENCY, () -> households.read(reference)), "office.notAllowed");
        assertRefused(() -> As.person("supervisors-62", () -> households.open()), "office.notAllowed");
        assertRefused(
                () -> As.person("supervisors-62", () -> households.write(reference, "Une note.")), "office.notAllowed");
        assertRefused(() -> As.person("social-advisers-59", () -> households.read(reference)), "office.notFound");
        assertRefused(() -> As.person(MoveInStory.TEAM, () -> households.name(reference, " ")), "office.missing");
        Visitor adviser = Visitor.signedIn(port, MoveInStory.ADVISER);
        String page = "/menages-suivis/" + reference;
        assertThat(adviser.get("/menages-suivis").body()).contains(reference);
        assertThat(adviser.get(page).body()).contains(SECRET);
        assertThat(adviser.submit(page, page, "texte", "").status()).isEqualTo(422);
        assertThat(adviser.submit(page, page, "texte", "Vu hier.").status()).isEqualTo(302);
        for (String other :
                List.of("supervisors-62", MoveInStory.AGENCY, MoveInStory.TEAM, MoveInStory.DESK, "mediators-62")) {
            Visitor visitor = Visitor.signedIn(port, other);
            assertThat(visitor.get(page).status()).as(other).isEqualTo(403);
            assertThat(visitor.get("/menages-suivis").status()).as(other).isEqualTo(403);
            for (String shown : List.of("/dossiers/" + reference, "/entrees/" + reference)) {
                assertThat(visitor.get(shown).body())
                        .as(other)
                        .doesNotContain(SECRET)
                        .doesNotContain("menages-suivis");
            }
        }
        assertThat(archiveOf(reference))
                .contains(reference)
                .doesNotContain(SECRET)
                .doesNotContain("household");
        assertThat(everywhereElse(reference)).as("journal, variables, mails").doesNotContain(SECRET);
        assertThat(jdbc.sql("select count(*) from journal where reference = ? and event like '%ousehold%'")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .isZero();
        As.person(MoveInStory.ADVISER, () -> households.close(reference));
        assertRefused(() -> As.person(MoveInStory.ADVISER, () -> households.close(reference)), "moveIn.followUpOver");
        assertThat(isRunning(reference, "household-follow-up")).isFalse();
        As.person(MoveInStory.ADVISER, () -> households.write(reference, "De nouveau."));
        assertThat(isRunning(reference, "household-follow-up")).isTrue();
    }

    private String archiveOf(String reference) {
        byte[] zip = Visitor.signedIn(port, MoveInStory.AGENCY).bytes("/dossiers/" + reference + "/archive.zip");
        StringBuilder texts = new StringBuilder();
        try (var entries = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                texts.append(entry.getName()).append(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return texts.toString();
    }

    private String everywhereElse(String reference) {
        return String.join(
                        "\n",
                        jdbc.sql("select sentence || details::text from journal where reference = ?")
                                .param(reference)
                                .query(String.class)
                                .list())
                + String.join(
                        "\n",
                        jdbc.sql("select coalesce(text_, '') from act_hi_varinst")
                                .query(String.class)
                                .list())
                + String.join(
                        "\n",
                        jdbc.sql("select to_jsonb(outbox_mail)::text from outbox_mail")
                                .query(String.class)
                                .list());
    }

    @Test
    void theVisitIsMadeOnThePageWithoutJavaScript() throws IOException {
        Place place = homes.dwelling("62");
        Occupant occupant = homes.occupant(place, null);
        Visitor agency = Visitor.signedIn(port, MoveInStory.AGENCY);
        assertThat(agency.get("/nouvelle-entree?q=" + occupant.code()).body()).contains(occupant.name());
        Visitor.Answer answer = agency.submit(
                "/nouvelle-entree?q=" + occupant.code(), "/entrees", "bail", "" + occupant.id(), "q", occupant.code());
        assertThat(answer.status()).isEqualTo(302);
        String page = answer.header("Location");
        String reference = page.substring(page.lastIndexOf('/') + 1);
        opened.add(reference);
        Visitor team = Visitor.signedIn(port, MoveInStory.TEAM);
        int tap = story.position(reference, "Robinets");
        assertThat(team.submit(page, page + "/equipements", "etat-" + tap, "RESERVE")
                        .status())
                .isEqualTo(422);
        assertThat(team.submit(page, page + "/equipements", "etat-" + tap, "RESERVE", "note-" + tap, "Goutte.")
                        .status())
                .isEqualTo(302);
        assertThat(item(reference, tap).isReserve()).isTrue();
        assertThat(team.uploadIn(
                                "photo-" + tap,
                                page,
                                page + "/equipements",
                                "IMG_1.png",
                                png(),
                                "etat-" + tap,
                                "RESERVE",
                                "note-" + tap,
                                "Goutte.")
                        .status())
                .isEqualTo(302);
        String photo = "/documents/" + item(reference, tap).photo();
        assertThat(team.get(page).body()).contains(photo);
        assertThat(Visitor.signedIn(port, "buyers-62").get(photo).status()).isEqualTo(404);
        assertThat(team.submit(page, page + "/compteurs", "index-GAS", "douze").status())
                .isEqualTo(422);
        assertThat(team.submit(page, page + "/compteurs", "index-GAS", "12,5").status())
                .isEqualTo(302);
        assertThat(team.submit(page, page + "/explications", "point", "x").status())
                .isEqualTo(422);
        assertThat(team.submit(page, page + "/fin-de-visite").status()).isEqualTo(422);
        assertThat(team.get(page).body()).contains("12,5").contains("Goutte.");
        assertThat(team.get("/dossiers/" + reference).body()).contains("Entrée");
        assertThat(team.get("/entrees?q=" + reference).body()).contains(reference);
        assertThat(team.submit(page, page + "/signalement", "signalement", SECRET)
                        .header("Location"))
                .endsWith("?fait=signale");
        assertThat(team.get(page + "/remise.pdf").header("Content-Type")).startsWith("application/pdf");
        assertThat(Visitor.signedIn(port, "buyers-62").get(page).status()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "buyers-59").get(page).status()).isEqualTo(404);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private List<Reserve> onTap(Place place) {
        return reserves.onEquipment("62", place.dwelling().id(), EquipmentKind.TAP, MONDAY.toLocalDate());
    }

    private Item item(String reference, int position) {
        return story.file(reference).items().get(position - 1);
    }

    private String order(String reference, int position) {
        return As.person(MoveInStory.TEAM, () -> ordering.order(reference, position, "Le soir"));
    }

    private void cancel(String reference, String reason) {
        As.person(MoveInStory.AGENCY, () -> opening.cancel(reference, reason));
    }

    private boolean isRunning(String reference, String process) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .processDefinitionKey(process)
                        .count()
                > 0;
    }
}
