package fr.palier.intervention.round;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.demo.RoundStory;
import fr.palier.housing.Place;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.Interventions;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Priority;
import fr.palier.intervention.round.application.FollowMissed;
import fr.palier.intervention.round.application.OpenRounds;
import fr.palier.intervention.round.application.PlanRounds;
import fr.palier.intervention.round.application.RecordRound;
import fr.palier.intervention.round.application.RoundReader;
import fr.palier.intervention.round.domain.Answer;
import fr.palier.intervention.round.domain.Checklist;
import fr.palier.intervention.round.domain.MissedCause;
import fr.palier.intervention.round.domain.Round;
import fr.palier.intervention.round.domain.RoundCount;
import fr.palier.intervention.round.domain.RoundKind;
import fr.palier.intervention.round.domain.RoundStatus;
import fr.palier.intervention.round.domain.Seen;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import fr.palier.testing.TestHomes;
import fr.palier.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

/** Every way through {@code inspection-round}, what it refuses, what its pages show. */
@PalierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundPathsTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, Zone.PARIS);
    private static final int DOOR = 1;
    private static final int LIGHT = 3;
    private static final int LIFT = 5;

    private final List<String> made = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private RoundStory story;

    @Autowired
    private OrderStory orders;

    @Autowired
    private TestHomes homes;

    @Autowired
    private Interventions interventions;

    @Autowired
    private RecordRound recording;

    @Autowired
    private PlanRounds planning;

    @Autowired
    private FollowMissed missed;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RoundReader reader;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ProcessEngine engine;

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
        made.forEach(reference -> ways.remember(reference, "inspection-round"));
        assertThat(ways.missing("inspection-round")).isEmpty();
    }

    private Place commonPart() {
        return homes.commonPart(homes.dwelling("62"));
    }

    private String open(Place place, RoundKind kind) {
        long schedule = story.plan(place, kind, RoundStory.WEEK, 1, false);
        story.openToday();
        String reference = story.round(schedule, story.today());
        made.add(reference);
        return reference;
    }

    @Test
    void findingsBecomeInterventionsAndSafetyIsUrgent() {
        Place place = commonPart();
        String reference = open(place, RoundKind.EQUIPMENT_AND_SAFETY);
        story.make(
                reference,
                null,
                RoundStory.finding(DOOR, "Ferme mal.", false, Answer.FollowUp.NOTED),
                RoundStory.finding(LIGHT, "Câble nu au deuxième.", true, Answer.FollowUp.ORDERED),
                RoundStory.finding(LIFT, "Bouton d'alarme muet.", false, Answer.FollowUp.ORDERED));
        assertThat(story.sheet(reference).round().status()).isEqualTo(RoundStatus.DONE);
        assertThat(interventions.of("62", reference))
                .extracting(Intervention::priority)
                .containsExactlyInAnyOrder(Priority.EMERGENCY, Priority.URGENT);
        assertThat(story.sheet(reference).answers())
                .filteredOn(answer -> answer.state() == Answer.State.FINDING)
                .extracting(Answer::followUp)
                .containsExactly(Answer.FollowUp.NOTED, Answer.FollowUp.ORDERED, Answer.FollowUp.ORDERED);
        assertRefused(() -> story.make(reference, null), "round.doneAlready");

        clock.moveTo(MONDAY.plusDays(1));
        story.openToday();
        String next = story.round(story.sheet(reference).round().schedule(), story.today());
        assertThat(story.sheet(next).known()).as("the light is on its way").containsKey(LIGHT);
        story.make(next, null, RoundStory.finding(LIGHT, "Toujours là.", true, Answer.FollowUp.KNOWN));
        assertThat(interventions.of("62", next)).as("not ordered twice").isEmpty();
    }

    @Test
    void cleanlinessIsForTheOwnTeam() {
        String reference = open(commonPart(), RoundKind.CLEANLINESS);
        story.make(reference, null, RoundStory.finding(1, "Vitres très sales.", false, Answer.FollowUp.ORDERED));
        assertThat(interventions.of("62", reference)).singleElement().satisfies(one -> {
            assertThat(one.performer()).isEqualTo(Performer.OWN_TEAM);
            assertThat(one.priority()).isEqualTo(Priority.NORMAL);
        });
    }

    @Test
    void aMissedRoundIsExplained() {
        String reference = open(commonPart(), RoundKind.CLEANLINESS);
        assertRefused(() -> story.explain(reference, "Personne n'était là."), "round.notMissed");
        missIt(reference);
        assertThat(story.sheet(reference).round().status()).isEqualTo(RoundStatus.MISSED);
        assertRefused(() -> story.explain(reference, "court"), "round.noteRequired");
        story.explain(reference, "L'agent était malade, non remplacé.");
        assertRefused(() -> story.explain(reference, "L'agent était malade."), "round.explainedAlready");
        assertThat(isRunning(reference)).isFalse();
        story.make(reference, "Le remplaçant est passé le lendemain.");
        assertThat(story.sheet(reference).round().status())
                .as("recorded after its explanation, still late")
                .isEqualTo(RoundStatus.DONE_LATE);
    }

    @Test
    void aLateRoundIsRecordedWithItsReasonAndStaysLate() {
        Place place = commonPart();
        String reference = open(place, RoundKind.CLEANLINESS);
        missIt(reference);
        assertRefused(() -> story.make(reference, null), "round.reasonRequired");
        story.make(reference, "Fait hier, mais sans réseau dans la cave.");
        assertThat(isRunning(reference)).isFalse();
        RoundCount count = results(place);
        assertThat(count.due()).isEqualTo(1);
        assertThat(count.onTime()).isZero();
        assertThat(count.late()).isEqualTo(1);
        assertThat(count.missed()).isZero();
    }

    @Test
    void beforeTheJobHasRunARoundIsAlreadyLateAndMissed() {
        Place place = commonPart();
        String reference = open(place, RoundKind.CLEANLINESS);
        clock.moveTo(MONDAY.plusDays(1));
        assertThat(results(place).missed()).isEqualTo(1);
        assertThat(story.sheet(reference).late()).isTrue();
        story.make(reference, "La ronde a été saisie ce matin.");
        assertThat(story.sheet(reference).round().status()).isEqualTo(RoundStatus.DONE_LATE);
        assertThat(isRunning(reference)).isFalse();
    }

    @Test
    void anOldRoundCanNoLongerBeRecorded() {
        String reference = open(commonPart(), RoundKind.CLEANLINESS);
        clock.moveTo(MONDAY.plusDays(8));
        assertRefused(() -> story.make(reference, "Retrouvé dans mon carnet."), "round.tooLate");
    }

    @Test
    void aDayIsOpenedOnceByTwoNodesAtOnce() throws Exception {
        long schedule = story.plan(commonPart(), RoundKind.CLEANLINESS, RoundStory.WEEK, 1, false);
        try (var nodes = closing(Executors.newFixedThreadPool(2))) {
            Callable<OpenRounds.Opened> node = story::openToday;
            var opened = nodes.pool().invokeAll(List.of(node, node));
            assertThat(opened.get(0).get().today() + opened.get(1).get().today())
                    .isPositive();
        }
        story.openToday();
        assertThat(story.round(schedule, story.today())).startsWith("T-62-2027-");
    }

    @Test
    void daysOnWhichTheProductWasDownAreMissedAndSayWhy() throws Exception {
        Place place = commonPart();
        long schedule = story.plan(place, RoundKind.CLEANLINESS, RoundStory.WEEK, 1, false);
        story.openToday();
        clock.moveTo(MONDAY.plusDays(3));
        try (var nodes = closing(Executors.newFixedThreadPool(2))) {
            Callable<OpenRounds.Opened> node = story::openToday;
            for (var opened : nodes.pool().invokeAll(List.of(node, node))) {
                opened.get();
            }
        }

        for (int day = 1; day <= 2; day++) {
            String missed = story.round(schedule, MONDAY.plusDays(day).toLocalDate());
            Round round = story.sheet(missed).round();
            assertThat(round.status()).isEqualTo(RoundStatus.MISSED);
            assertThat(round.missedCause()).isEqualTo(MissedCause.NOT_OPENED);
            assertThat(round.missedNote()).contains("Palier ne fonctionnait pas ce jour-là");
            assertThat(isRunning(missed))
                    .as("nobody has to explain what is explained")
                    .isFalse();
            assertRefused(() -> story.explain(missed, "Personne n'est venu ce jour-là."), "round.explainedAlready");
        }
        String today = story.round(schedule, story.today());
        assertThat(story.sheet(today).round().status()).isEqualTo(RoundStatus.OPEN);
        RoundReader.Results results = As.person(
                RoundStory.AGENCY,
                () -> reader.results(
                        MONDAY.toLocalDate(),
                        MONDAY.plusDays(2).toLocalDate(),
                        RoundKind.CLEANLINESS,
                        place.residence().id()));
        assertThat(results.total().due()).as("Monday, Tuesday, Wednesday count").isEqualTo(3);
        assertThat(results.total().missed()).isEqualTo(3);
        assertThat(story.openToday()).as("asked again").isEqualTo(new OpenRounds.Opened(0, 0));
        String done = story.round(schedule, MONDAY.plusDays(2).toLocalDate());
        story.make(done, "Faite sur papier pendant l'arrêt du produit.");
        assertThat(story.sheet(done).round().status()).isEqualTo(RoundStatus.DONE_LATE);
    }

    @Test
    void aLongStandstillIsMadeUpForAsFarBackAsTheTableSays() {
        long schedule = story.plan(commonPart(), RoundKind.CLEANLINESS, EnumSet.allOf(DayOfWeek.class), 1, true);
        story.openToday();
        clock.moveTo(MONDAY.plusDays(40));
        story.openToday();
        assertThat(days(schedule)).as("the first day, 31 days back, today").hasSize(1 + 31 + 1);
        assertThat(days(schedule))
                .contains(MONDAY.plusDays(9).toLocalDate())
                .doesNotContain(MONDAY.plusDays(8).toLocalDate());
    }

    private List<java.time.LocalDate> days(long schedule) {
        return jdbc.sql("select day from inspection_round where schedule = ?")
                .param(schedule)
                .query(java.time.LocalDate.class)
                .list();
    }

    @Test
    void thatTheProductWasDownIsNoExcuseThatAPersonGives() {
        String reference = open(commonPart(), RoundKind.CLEANLINESS);
        clock.moveTo(MONDAY.plusDays(1));
        story.openToday();
        assertRefused(
                () -> As.person(
                        RoundStory.AGENCY,
                        () -> missed.explain(reference, MissedCause.NOT_OPENED, "Le produit était arrêté.")),
                "round.notMissed");
        missed.miss("62", reference);
        assertRefused(
                () -> As.person(
                        RoundStory.AGENCY,
                        () -> missed.explain(reference, MissedCause.NOT_OPENED, "Le produit était arrêté.")),
                "office.wrongChoice");
    }

    @Test
    void aProgrammeNamesTheServiceThatMakesItsRounds() {
        Place place = commonPart();
        assertRefused(
                () -> story.plan(place, RoundKind.CLEANLINESS, RoundStory.WEEK, 1, false, "service-inconnu"),
                "office.wrongChoice");
        assertRefused(
                () -> story.plan(place, RoundKind.CLEANLINESS, RoundStory.WEEK, 1, false, "buyers"),
                "office.wrongChoice");
        long schedule = story.plan(place, RoundKind.CLEANLINESS, RoundStory.WEEK, 1, false, "service-patrimoine");
        story.openToday();
        String reference = story.round(schedule, story.today());
        made.add(reference);
        assertThat(candidates(reference, "service-patrimoine")).isEqualTo(1);
        assertThat(candidates(reference, "field-teams")).isZero();
        String member = "project-managers-62";
        assertThat(As.person(member, () -> reader.sheet(reference)).round().team())
                .isEqualTo("service-patrimoine");
        assertRefused(() -> As.person("finance-62", () -> reader.sheet(reference)), "office.notAllowed");
        As.person(member, () -> recording.record(reference, story.seen(reference), null));
        assertThat(story.sheet(reference).round().status()).isEqualTo(RoundStatus.DONE);
        assertThat(Visitor.signedIn(port, RoundStory.AGENCY)
                        .get("/programmes-tournees?residence="
                                + place.residence().id())
                        .body())
                .contains("Équipe chargée", "Direction du patrimoine");
    }

    private long candidates(String reference, String group) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskCandidateGroup(group)
                .count();
    }

    private record Nodes(java.util.concurrent.ExecutorService pool) implements AutoCloseable {

        @Override
        public void close() {
            pool.shutdown();
        }
    }

    private static Nodes closing(java.util.concurrent.ExecutorService pool) {
        return new Nodes(pool);
    }

    @Test
    void noRoundOnADayOffUnlessTheProgrammeSaysSo() {
        clock.moveTo(MONDAY.withMonth(5).withDayOfMonth(1)); // a Saturday, and a public holiday
        long rests = story.plan(commonPart(), RoundKind.CLEANLINESS, EnumSet.allOf(DayOfWeek.class), 1, false);
        long works = story.plan(commonPart(), RoundKind.CLEANLINESS, EnumSet.allOf(DayOfWeek.class), 1, true);
        story.openToday();
        assertThat(story.round(works, story.today())).isNotEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("programme " + rests)
                        .count())
                .isZero();
        assertThat(As.person(RoundStory.TEAM, () -> reader.today(false)).toDo())
                .noneMatch(line -> line.round().schedule() == rests);
    }

    @Test
    void anIncompleteRoundIsRefusedAndNothingIsKept() {
        String reference = open(commonPart(), RoundKind.EQUIPMENT_AND_SAFETY);
        List<Seen> all = story.seen(reference);
        refused(reference, all.subList(0, all.size() - 1), "round.notAnswered");
        refused(reference, RoundStory.finding(LIGHT, " ", false, Answer.FollowUp.NOTED), "round.noNote");
        refused(reference, new Seen(LIGHT, Answer.State.NOT_CHECKED, null, false, null, null), "round.noNote");
        refused(reference, RoundStory.finding(LIGHT, "Éteint.", false, null), "round.noFollowUp");
        refused(reference, RoundStory.finding(LIFT, "Bloqué.", false, Answer.FollowUp.NOTED), "round.mustOrder");
        refused(reference, RoundStory.finding(LIGHT, "Câble nu.", true, Answer.FollowUp.NOTED), "round.mustOrder");
        refused(reference, RoundStory.finding(LIGHT, "Éteint.", false, Answer.FollowUp.KNOWN), "round.nothingKnown");
        refused(
                reference,
                new Seen(
                        LIGHT,
                        Answer.State.FINDING,
                        "Éteint.",
                        false,
                        Answer.FollowUp.NOTED,
                        new Seen.Photo("photo.exe", new byte[] {1})),
                "round.notAPhoto");
        refused(reference, RoundStory.finding(LIGHT, "x".repeat(2001), false, Answer.FollowUp.NOTED), "office.tooLong");
        assertThat(story.sheet(reference).answers()).isEmpty();
        assertThat(interventions.of("62", reference)).isEmpty();
        assertRefused(() -> As.person("buyers-62", () -> recording.record(reference, all, null)), "office.notAllowed");
        assertRefused(
                () -> As.person("field-teams-59", () -> recording.record(reference, all, null)), "office.notFound");
    }

    private void refused(String reference, Seen line, String code) {
        refused(reference, story.seen(reference, line), code);
    }

    private void refused(String reference, List<Seen> seen, String code) {
        assertRefused(() -> As.person(RoundStory.TEAM, () -> recording.record(reference, seen, null)), code);
    }

    @Test
    void programmesAreCheckedAndEnd() {
        Place place = commonPart();
        long schedule = story.plan(place, RoundKind.CLEANLINESS, RoundStory.WEEK, 1, false);
        assertRefused(
                () -> story.plan(place, RoundKind.CLEANLINESS, RoundStory.WEEK, 1, false), "round.scheduledTwice");
        assertRefused(() -> story.plan(place, RoundKind.EQUIPMENT_AND_SAFETY, Set.of(), 1, false), "round.noDay");
        assertRefused(() -> As.person("rental-management-59", () -> planning.end(schedule)), "office.notFound");
        As.person(RoundStory.AGENCY, () -> planning.end(schedule));
        assertRefused(() -> As.person(RoundStory.AGENCY, () -> planning.end(schedule)), "round.overAlready");
        assertThat(story.plan(place, RoundKind.CLEANLINESS, RoundStory.WEEK, 1, false))
                .isGreaterThan(schedule);
    }

    @Test
    void aListHasVersionsAndARoundKeepsItsOwn() {
        String before = open(commonPart(), RoundKind.CLEANLINESS);
        int version = story.sheet(before).list().version();
        List<Checklist.Item> standard = story.sheet(before).list().items();
        As.person(RoundStory.AGENCY, () -> planning.rewrite(RoundKind.CLEANLINESS, standard.subList(0, 2)));
        String after = open(commonPart(), RoundKind.CLEANLINESS);
        assertThat(story.sheet(after).list().items()).hasSize(2);
        assertThat(story.sheet(before).list().items()).hasSize(standard.size());
        assertThat(story.sheet(before).list().version()).isEqualTo(version);
        As.person(RoundStory.AGENCY, () -> planning.rewrite(RoundKind.CLEANLINESS, standard));
        assertRefused(
                () -> As.person(RoundStory.AGENCY, () -> planning.rewrite(RoundKind.CLEANLINESS, List.of())),
                "round.noItems");
    }

    @Test
    void aCaretakerFillsThePageWithoutJavaScript() {
        String reference = open(commonPart(), RoundKind.EQUIPMENT_AND_SAFETY);
        Visitor caretaker = Visitor.signedIn(port, "field-teams-62");
        assertThat(caretaker.get("/tournees").body()).contains(reference);
        String page = "/tournees/" + reference;
        List<String> fields = new ArrayList<>();
        for (Checklist.Item item : story.sheet(reference).list().items()) {
            fields.addAll(List.of("etat-" + item.position(), "GOOD"));
        }
        List<String> incomplete = fields.subList(2, fields.size());
        Visitor.Answer again = caretaker.submit(page, page, incomplete.toArray(String[]::new));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("sans réponse").contains("checked");
        assertThat(caretaker.submit(page, page, fields.toArray(String[]::new)).status())
                .isEqualTo(302);
        assertThat(caretaker.get(page).body()).contains("Enregistrée le");
        assertThat(caretaker.get("/dossiers/" + reference).body()).contains("Tournée faite, rien à signaler");
        assertThat(caretaker.get("/bilan-tournees").body()).contains("À l'heure");
        assertThat(Visitor.signedIn(port, "buyers-62").get(page).status()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "buyers-59").get(page).status()).isEqualTo(404);
    }

    /** A browser sends each field and each photo as a part: more parts than a server takes by default. */
    @Test
    void aPhotoIsKeptForThoseWhoReadRounds() throws IOException {
        String reference = open(commonPart(), RoundKind.EQUIPMENT_AND_SAFETY);
        String page = "/tournees/" + reference;
        List<String> fields = new ArrayList<>();
        for (Checklist.Item item : story.sheet(reference).list().items()) {
            boolean found = item.position() == LIGHT;
            fields.addAll(List.of("etat-" + item.position(), found ? "FINDING" : "GOOD"));
            fields.addAll(List.of("note-" + item.position(), found ? "Deux ampoules grillées." : ""));
            fields.addAll(List.of("suite-" + item.position(), found ? "NOTED" : ""));
            fields.addAll(List.of("autre-" + item.position(), "", "encore-" + item.position(), ""));
        }
        Visitor caretaker = Visitor.signedIn(port, "field-teams-62");
        assertThat(caretaker
                        .uploadIn("photo-" + LIGHT, page, page, "IMG_1.png", png(), fields.toArray(String[]::new))
                        .status())
                .isEqualTo(302);
        String photo =
                "/documents/" + story.sheet(reference).answers().get(LIGHT - 1).photo();
        assertThat(caretaker.get(page).body()).contains(photo);
        assertThat(caretaker.get(photo).status()).isEqualTo(200);
        assertThat(Visitor.signedIn(port, "buyers-62").get(photo).status()).isEqualTo(404);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void theAgencySetsProgrammesAndListsOnItsPages() {
        Place place = commonPart();
        Visitor agency = Visitor.signedIn(port, "rental-management-62");
        String page = "/programmes-tournees?residence=" + place.residence().id();
        assertThat(agency.get(page).body()).contains(place.building().name());
        assertThat(agency.submit(
                                page,
                                "/programmes-tournees",
                                "residence",
                                "" + place.residence().id(),
                                "batiment",
                                "" + place.building().id(),
                                "type",
                                "CLEANLINESS",
                                "jour",
                                "MONDAY",
                                "semaines",
                                "2",
                                "du",
                                story.today().toString())
                        .status())
                .isEqualTo(302);
        assertThat(agency.get(page).body()).contains("lundi, toutes les 2 semaines");
        assertThat(agency.submit(page, "/programmes-tournees", "residence", "").status())
                .isEqualTo(422);
        assertThat(agency.get("/listes-tournees/CLEANLINESS").body()).contains("Hall et boîtes aux lettres");
        assertThat(agency.get("/listes-tournees/NIMPORTE").status()).isEqualTo(422);
        assertThat(agency.get("/bilan-tournees?du=2027-03-02&au=2027-03-01").status())
                .isEqualTo(422);
    }

    private RoundCount results(Place place) {
        return As.person(
                        RoundStory.AGENCY,
                        () -> reader.results(
                                story.today().minusDays(3),
                                story.today(),
                                null,
                                place.residence().id()))
                .counts()
                .get(0);
    }

    private void missIt(String reference) {
        clock.moveTo(MONDAY.plusDays(1));
        orders.runTimers(reference);
    }

    private boolean isRunning(String reference) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count()
                > 0;
    }
}
