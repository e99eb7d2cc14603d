package fr.palier.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.complaint.domain.Category;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.housing.Occupant;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages and the API over HTTP: the desk, everyone at the public page, the tenant and the on-call person behind their links. */
@PalierTest
class ComplaintPagesTest {

    private static final String SCRIPT = "<script>alert('vu')</script>";

    @Autowired
    private ComplaintStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HistoryService history;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    @BeforeEach
    void onAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 3, 8, 10, 0, 0, 0, Zone.PARIS));
        story.openOffice();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void theDeskFindsTheCallerSeesWhatTheTablesSayAndTakesTheCase() {
        Occupant tenant = story.tenant(50);
        Visitor desk = Visitor.signedIn(port, ComplaintStory.DESK);
        assertThat(desk.get("/accueil-telephonique/recherche?q=06+39+98+00+50").body())
                .contains(tenant.name())
                .contains("locataire=" + tenant.id());
        String earlier = story.take(story.call(50, Category.DAMP, "Moisissures dans la chambre."));
        String page = "/accueil-telephonique?locataire=" + tenant.id();
        assertThat(desk.get(page).body()).contains(tenant.name(), earlier, "Nouvelle demande");
        assertThat(desk.get("/accueil-telephonique/avis?locataire=" + tenant.id()
                                + "&sujet=DAMP&cause=UNKNOWN&danger=oui")
                        .body())
                .contains("Urgence", "rule_triage_danger", "Sans doute déjà signalé", earlier);
        Visitor.Answer refused = desk.submit(
                page,
                "/accueil-telephonique",
                "action",
                "prendre",
                "locataire",
                "" + tenant.id(),
                "nature",
                "REQUEST",
                "canal",
                "TELEPHONE",
                "sujet",
                "LOCK",
                "description",
                "",
                "moments",
                "Le soir");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Description", "obligatoire", "Le soir", tenant.name());
        Visitor.Answer taken = desk.submit(
                page,
                "/accueil-telephonique",
                "action",
                "prendre",
                "locataire",
                "" + tenant.id(),
                "nature",
                "REQUEST",
                "canal",
                "TELEPHONE",
                "sujet",
                "LOCK",
                "description",
                SCRIPT,
                "su",
                "2027-03-08T08:30");
        assertThat(taken.status()).isEqualTo(302);
        assertThat(taken.header("Location")).contains("pris=R-62-2027-");
        String reference = taken.header("Location").replaceFirst(".*pris=", "");
        assertThat(story.find(reference).happenedAt())
                .as("known before it was entered")
                .isBefore(story.find(reference).enteredAt());
        assertThat(desk.get("/accueil-telephonique").body()).contains(reference);
        assertThat(desk.get("/dossiers/" + reference).body())
                .contains("&lt;script&gt;")
                .doesNotContain(SCRIPT);
        Visitor.Answer future = desk.submit(
                page,
                "/accueil-telephonique",
                "action",
                "prendre",
                "locataire",
                "" + tenant.id(),
                "nature",
                "REQUEST",
                "canal",
                "MAIL",
                "sujet",
                "LOCK",
                "description",
                "Serrure",
                "su",
                "2027-03-09T08:30");
        assertThat(future.body()).contains("dans le futur");
        assertThat(desk.submit(page, "/accueil-telephonique", "action", "appel", "nom", "Voisine", "dit", "Merci !")
                        .status())
                .isEqualTo(302);
        assertThat(desk.get("/accueil-telephonique").body()).contains("Voisine", "Merci !");
    }

    @Test
    void everyoneAsksOnThePublicPageAndFollowsByTheLink() throws Exception {
        Occupant tenant = story.tenant(51);
        Visitor somebody = new Visitor(port);
        String page = "/demandes/62";
        assertThat(somebody.get(page).body()).contains("Faire une demande", "112");
        assertThat(somebody.get("/demandes/999").status()).isEqualTo(404);
        Visitor.Answer unreachable = somebody.submit(
                page,
                page,
                "nature",
                "REQUEST",
                "sujet",
                "HEATING",
                "description",
                "Il fait froid.",
                "nom",
                "Moi",
                "bail",
                tenant.code());
        assertThat(unreachable.status()).isEqualTo(422);
        assertThat(unreachable.body()).contains("Donnez un courriel ou un numéro", "Il fait froid.");
        int before = count("complaint");
        Visitor.Answer disguised = somebody.upload(
                page,
                page,
                "photo.png",
                "pas une image".getBytes(StandardCharsets.UTF_8),
                "nature",
                "REQUEST",
                "sujet",
                "HEATING",
                "description",
                "Il fait froid.",
                "nom",
                tenant.name(),
                "bail",
                tenant.code(),
                "telephone",
                "06 39 98 99 99");
        assertThat(disguised.status()).isEqualTo(422);
        assertThat(disguised.body()).contains("Il fait froid.", "photo-1-1.png");
        assertThat(count("complaint")).as("nothing half-written").isEqualTo(before);
        Visitor.Answer huge = somebody.upload(
                page,
                page,
                "photo.png",
                new byte[21 * 1024 * 1024],
                "nature",
                "REQUEST",
                "sujet",
                "HEATING",
                "description",
                "Il fait froid.",
                "nom",
                tenant.name(),
                "bail",
                tenant.code(),
                "telephone",
                "06 39 98 99 99");
        assertThat(huge.status()).isEqualTo(422);
        assertThat(huge.body()).contains("dépasse 20 Mo", "Il fait froid.");
        Visitor.Answer sent = somebody.upload(
                page,
                page,
                "IMG 0042.png",
                image(),
                "nature",
                "REQUEST",
                "sujet",
                "HEATING",
                "description",
                SCRIPT + "é".repeat(9_000),
                "nom",
                tenant.name(),
                "bail",
                tenant.code(),
                "courriel",
                "moi@example.org");
        assertThat(sent.status()).isEqualTo(302);
        String link = sent.header("Location").replaceFirst("^http://[^/]+", "");
        Visitor.Answer shown = somebody.get(link);
        assertThat(shown.body())
                .contains("C'est reçu, merci", "R-62-2027-", "&lt;script&gt;")
                .doesNotContain(SCRIPT);
        String reference = shown.body().replaceFirst("(?s).*?(R-62-2027-\\d+).*", "$1");
        assertThat(story.find(reference).occupant()).as("lease and name agree").isEqualTo(tenant.id());
        assertThat(story.find(reference).description()).hasSize(9_000 + SCRIPT.length());
        story.runJobs(reference);
        assertThat(jdbc.sql("select text_body from outbox_mail where reference = ? and template = 'complaint/accuse'")
                        .param(reference)
                        .query(String.class)
                        .single())
                .contains(reference, "/liens/");
        String own = link.replaceFirst("\\?.*", "");
        assertThat(somebody.submit(own, own + "/demande", "action", "message", "texte", "Toujours rien ?")
                        .status())
                .isEqualTo(302);
        assertThat(somebody.get(own).body()).contains("Toujours rien ?", "au plus tard le");
        assertThat(somebody.submit(own, own + "/demande", "action", "rouvrir", "motif", "Pas encore close.")
                        .body())
                .contains("pas besoin d");
        assertThat(new Visitor(port).get("/dossiers/" + reference).status())
                .as("a link opens nothing else")
                .isEqualTo(302);
        String altered = own.substring(0, own.length() - 2) + (own.endsWith("A") ? "BB" : "AA");
        assertThat(somebody.get(altered).status()).isEqualTo(404);
        assertThat(history.createHistoricVariableInstanceQuery().list())
                .as("the engine holds neither the description nor a name")
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("ééé")
                        || String.valueOf(variable.getValue()).contains(tenant.name()));
    }

    @Test
    void aMachineIsThankedAndAFloodIsAskedToWaitWithoutLosingAWord() {
        Visitor machine = new Visitor(port);
        int before = count("complaint");
        assertThat(machine.submit("/demandes/59", "/demandes/59", "site", "http://x", "sujet", "LIFT")
                        .body())
                .contains("Merci");
        Visitor.Answer answer = null;
        for (int sent = 0; sent < 25 && (answer == null || answer.status() != 429); sent++) {
            answer = machine.submit(
                    "/demandes/59",
                    "/demandes/59",
                    "nature",
                    "REQUEST",
                    "sujet",
                    "LIFT",
                    "description",
                    "Flot",
                    "nom",
                    "Nom");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("Flot");
        assertThat(count("complaint")).isEqualTo(before);
    }

    @Test
    void socialNotesAreReadByAdvisersAloneInNoListNoArchiveNoJournalNoVariable() {
        String reference = story.take(story.call(52, Category.SOCIAL, "Une difficulté."));
        String secret = "secret-de-la-personne";
        Visitor adviser = Visitor.signedIn(port, ComplaintStory.ADVISER);
        String page = "/suivi-social/" + reference;
        assertThat(adviser.submit(page, page, "texte", secret).status()).isEqualTo(302);
        assertThat(adviser.get(page).body()).contains(secret);
        for (String other : java.util.List.of(
                ComplaintStory.DESK, ComplaintStory.AGENCY, ComplaintStory.MEDIATOR, ComplaintStory.SUPERVISOR)) {
            Visitor visitor = Visitor.signedIn(port, other);
            assertThat(visitor.get(page).status()).as(other).isEqualTo(403);
            assertThat(visitor.get("/dossiers/" + reference).body()).doesNotContain(secret, "Suivi social");
            assertThat(visitor.get("/demandes-locataires/" + reference + "/echanges")
                            .body())
                    .doesNotContain(secret);
        }
        assertThat(adviser.get("/dossiers/" + reference).body())
                .contains("Suivi social")
                .doesNotContain(secret);
        assertThat(jdbc.sql(
                                "select count(*) from journal where sentence like :secret or cast(details as text) like :secret")
                        .param("secret", "%" + secret + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(history.createHistoricVariableInstanceQuery().list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains(secret));
        Visitor buyer = Visitor.signedIn(port, "buyers-62");
        assertThat(buyer.get("/demandes-locataires").status())
                .as("buyers have no business here")
                .isEqualTo(403);
        for (String file : java.util.List.of("/dossiers/" + reference, "/dossiers/" + reference + "/volet")) {
            assertThat(buyer.get(file).status())
                    .as("its history says that the tenant asked for an adviser")
                    .isEqualTo(404);
        }
    }

    @Test
    void aCorrectedTimeKeepsTheOldOneAndMovesTheClock() {
        String reference = story.take(story.call(53, Category.RENT_AND_CHARGES, "Une question."));
        Visitor desk = Visitor.signedIn(port, ComplaintStory.DESK);
        String page = "/demandes-locataires/" + reference + "/suivi";
        var received = story.file(reference).events().get(0);
        var due = story.file(reference).clocks().handling().orElseThrow().due();
        assertThat(desk.submit(
                                page,
                                page,
                                "action",
                                "corriger",
                                "fait",
                                "" + received.id(),
                                "moment",
                                "2027-03-04T17:00",
                                "motif",
                                "La lettre était arrivée jeudi.")
                        .status())
                .isEqualTo(302);
        assertThat(story.file(reference).clocks().handling().orElseThrow().due())
                .as("two working days and a week-end earlier")
                .isEqualTo(due.minus(Duration.ofDays(4)));
        assertThat(desk.get(page).body()).contains("au lieu de", "La lettre était arrivée jeudi.");
        assertThat(desk.submit(
                                page,
                                page,
                                "action",
                                "corriger",
                                "fait",
                                "" + received.id(),
                                "moment",
                                "2027-03-08T23:00",
                                "motif",
                                "Demain peut-être bien.")
                        .body())
                .contains("dans le futur");
        assertThat(desk.submit(
                                page,
                                page,
                                "action",
                                "corriger",
                                "fait",
                                "999999",
                                "moment",
                                "2027-03-08T09:00",
                                "motif",
                                "Un fait d'une autre demande.")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void thoseWithoutAddressAreCalledAndTheShiftHandsOver() {
        Occupant tenant = story.tenant(55);
        assertThat(tenant.email()).isNullOrEmpty();
        String reference = story.take(story.call(55, Category.RENT_AND_CHARGES, "Une question."));
        Visitor desk = Visitor.signedIn(port, ComplaintStory.DESK);
        String shift = desk.get("/releve-equipe").body();
        assertThat(shift).contains(tenant.name(), reference, "Répondre au locataire");
        assertThat(story.file(reference)
                        .clocks()
                        .acknowledgement()
                        .orElseThrow()
                        .state()
                        .name())
                .isEqualTo("RUNNING");
        long call = story.file(reference).callBacks().get(0).id();
        assertThat(desk.submit(
                                "/releve-equipe",
                                "/releve-equipe",
                                "action",
                                "appel",
                                "ligne",
                                "" + call,
                                "issue",
                                "TOLD")
                        .status())
                .isEqualTo(302);
        assertThat(story.file(reference)
                        .clocks()
                        .acknowledgement()
                        .orElseThrow()
                        .state()
                        .name())
                .as("told by voice is told")
                .isEqualTo("STOPPED");
        assertThat(desk.submit(
                                "/releve-equipe",
                                "/releve-equipe",
                                "action",
                                "appel",
                                "ligne",
                                "" + call,
                                "issue",
                                "TOLD")
                        .body())
                .contains("déjà fait");
        assertThat(desk.submit("/releve-equipe", "/releve-equipe", "action", "note", "texte", "Rappeler le gardien.")
                        .status())
                .isEqualTo(302);
        assertThat(desk.get("/releve-equipe").body()).contains("Rappeler le gardien.");
    }

    @Test
    void hoursAndTurnsAreKeptOnTheirPage() {
        Visitor desk = Visitor.signedIn(port, ComplaintStory.DESK);
        Visitor.Answer wrong =
                desk.submit("/astreinte", "/astreinte", "action", "horaires", "ouvre-1", "18:00", "ferme-1", "08:00");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("lundi");
        assertThat(desk.submit(
                                "/astreinte",
                                "/astreinte",
                                "action",
                                "ajouter",
                                "nom",
                                "Cadre fictif",
                                "courriel",
                                "cadre@office-62.example",
                                "telephone",
                                "06 39 98 00 09",
                                "ordre",
                                "3",
                                "du",
                                "2027-04-01",
                                "au",
                                "2027-04-07")
                        .status())
                .isEqualTo(302);
        assertThat(desk.get("/astreinte").body()).contains("Cadre fictif", "08:00");
        assertThat(Visitor.signedIn(port, "field-teams-62").get("/astreinte").status())
                .isEqualTo(403);
    }

    @Test
    void anotherSystemTakesWritesAndReadsWithAnIdempotencyKey() throws Exception {
        Occupant tenant = story.tenant(56);
        String body =
                """
                {"kind": "REQUEST", "category": "HOT_WATER", "lease": "%s", "description": "Plus d'eau chaude.",
                 "happenedAt": "2027-03-08T07:00:00+01:00"}"""
                        .formatted(tenant.code());
        JsonNode first = json.readTree(post("/api/complaints", body, "cle-1", 201));
        JsonNode again = json.readTree(post("/api/complaints", body, "cle-1", 201));
        assertThat(again.path("reference")).isEqualTo(first.path("reference"));
        String reference = first.path("reference").asText();
        assertThat(post("/api/complaints", body.replace("chaude", "froide"), "cle-1", 422))
                .contains("complaint.keyReused");
        assertThat(post("/api/complaints", body.replace(tenant.code(), "INCONNU"), "cle-2", 404))
                .contains("housing.occupant.notFound");
        story.runJobs(reference);
        String asked = "{\"from\": \"OFFICE\", \"text\": \"Depuis quand ?\", \"awaitsAnswer\": true}";
        post("/api/complaints/" + reference + "/messages", asked, "cle-3", 201);
        JsonNode waiting = json.readTree(post("/api/complaints/" + reference + "/messages", asked, "cle-3", 201));
        assertThat(waiting.path("messages")).hasSize(1);
        assertThat(waiting.path("tenantsTurn").asBoolean()).isTrue();
        assertThat(waiting.path("handling").path("state").asText()).isEqualTo("PAUSED");
        JsonNode answered = json.readTree(post(
                "/api/complaints/" + reference + "/messages",
                "{\"from\": \"TENANT\", \"text\": \"Hier.\"}",
                null,
                201));
        assertThat(answered.path("tenantsTurn").asBoolean()).isFalse();
        assertThat(post("/api/complaints/R-62-2027-9999/messages", asked, null, 404))
                .contains("office.notFound");
        assertThat(post("/api/complaints", "{\"kind\": \"REQUEST\"}", null, 422))
                .contains("Sujet");
    }

    private String post(String path, String body, String key, int expected) {
        Visitor visitor = new Visitor(port);
        HttpRequest.Builder request = visitor.request(path)
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((ComplaintStory.DESK + ":" + ComplaintStory.DESK)
                                                .getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        Visitor.Answer answer = visitor.send(request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(expected);
        return answer.body();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static byte[] image() throws java.io.IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(12, 9, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
