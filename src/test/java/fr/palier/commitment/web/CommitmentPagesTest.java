package fr.palier.commitment.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.commitment.GestureStory;
import fr.palier.commitment.domain.GestureStatus;
import fr.palier.demo.DemoClock;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of contracts and gestures over HTTP: who sees what, what is refused in French, what a tenant does behind the link. */
@PalierTest
class CommitmentPagesTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2027, 3, 1, 10, 0, 0, 0, Zone.PARIS);

    @LocalServerPort
    private int port;

    @Autowired
    private GestureStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aMondayUnderTheContract() {
        clock.moveTo(MONDAY);
        story.contract();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aTenantReadsTheDecisionAndContestsItWithoutAnAccount() {
        String reference = story.toldTenant(story.late(101, 12));
        String address = "/liens/" + story.token(reference);
        Visitor tenant = new Visitor(port);
        Visitor.Answer page = tenant.get(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("notre geste", "40,00", "12", "31 mars 2027")
                .doesNotContain("rule_gesture");
        Visitor.Answer refused = tenant.submit(address, address + "/contestation", "explication", "non");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("dix caractères au moins").contains(">non</textarea>");
        Visitor.Answer tooLong = tenant.submit(address, address + "/contestation", "explication", "é".repeat(4_001));
        assertThat(tooLong.status()).isEqualTo(422);
        Visitor.Answer done = tenant.submit(
                address,
                address + "/contestation",
                "explication",
                "<script>alert(1)</script> J'ai attendu deux jours.");
        assertThat(done.status()).isEqualTo(302);
        assertThat(tenant.get(address + "?fait").body())
                .contains("Votre message est enregistré", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(story.gesture(reference).status()).isEqualTo(GestureStatus.CONTESTED);
        assertThat(tenant.get("/liens/" + story.token(reference).substring(2) + "ab")
                        .status())
                .isEqualTo(404);
        Visitor desk = Visitor.signedIn(port, "complaint-desk-62");
        assertThat(desk.get("/gestes/" + reference).body()).contains("Contestation du locataire", "&lt;script&gt;");
        assertThat(desk.get("/dossiers/" + reference).body()).contains("Geste commercial");
        assertThat(Visitor.signedIn(port, "buyers-62")
                        .get("/gestes/" + reference)
                        .status())
                .as("not the whole office's business")
                .isEqualTo(404);
    }

    @Test
    void theLetterLeadsToThePageOfTheGesture() {
        String reference = story.toldTenant(story.late(102, 12));
        String mail = jdbc.sql("select text_body from outbox_mail where reference = ?"
                        + " and template = 'correspondence/lettre-jointe' order by id limit 1")
                .param(reference)
                .query(String.class)
                .single();
        Matcher link = Pattern.compile("/liens/[A-Za-z0-9_-]+").matcher(mail);
        assertThat(link.find()).isTrue();
        Visitor tenant = new Visitor(port);
        assertThat(tenant.get(link.group()).body()).contains("Lire la décision, la contester");
        assertThat(tenant.bytes(link.group() + "/courrier")).startsWith('%', 'P', 'D', 'F');
        Visitor.Answer sent = tenant.submit(link.group(), link.group() + "/geste");
        assertThat(sent.header("Location")).endsWith("/liens/" + story.token(reference));
    }

    @Test
    void theContractInForceIsOpenToEveryone() {
        Visitor nobody = new Visitor(port);
        assertThat(nobody.get("/engagements/62").body())
                .contains("Nous nous engageons", "Vous vous engagez", "1 jour ouvré au plus");
        assertThat(nobody.get("/engagements/29").body()).contains("pas encore publié");
        assertThat(nobody.get("/engagements/00").status()).isEqualTo(404);
    }

    @Test
    void aVersionIsDraftedPutInForceAndNeverRewritten() {
        Visitor writer = Visitor.signedIn(port, "supervisors-59");
        String list = "/contrat-de-service";
        jdbc.sql("update service_contract set abandoned_at = now() where office = '59' and valid_from is null")
                .update();
        String draft = writer.submit(list, list, "titre", "Contrat d'essai").header("Location");
        assertThat(draft).contains("/contrat-de-service/");
        String page = draft.substring(draft.indexOf("/contrat-de-service/"));
        assertThat(writer.submit(list, page, "action", "vigueur", "jour", "2027-03-01")
                        .body())
                .contains("aucun engagement de l&#39;office");
        assertThat(commitment(writer, page, "OFFICE", "Nous répondons vite.", "ANSWER", "10", "")
                        .body())
                .contains("Indiquez le délai et son unité");
        assertThat(commitment(writer, page, "TENANT", "Je réponds vite.", "ANSWER", "10", "WORKING_DAYS")
                        .body())
                .contains("ne se mesure pas par les événements");
        assertThat(commitment(writer, page, "OFFICE", "Nous venons.", "APPOINTMENT", "2", "HOURS")
                        .body())
                .contains("Un rendez-vous tenu n&#39;a pas de délai");
        assertThat(commitment(writer, page, "OFFICE", "Nous répondons.", "ANSWER", "999", "WORKING_DAYS")
                        .status())
                .isEqualTo(422);
        assertThat(commitment(writer, page, "OFFICE", "Nous répondons sous dix jours.", "ANSWER", "10", "WORKING_DAYS")
                        .status())
                .isEqualTo(302);
        assertThat(commitment(writer, page, "OFFICE", "Nous répondons encore.", "ANSWER", "5", "WORKING_DAYS")
                        .body())
                .contains("déjà portée par un autre engagement");
        assertThat(commitment(writer, page, "TENANT", "J'indique comment me joindre.", "", "", "")
                        .status())
                .isEqualTo(302);
        assertThat(writer.submit(page, page, "action", "vigueur", "jour", "2020-01-01")
                        .status())
                .as("the first version may have begun before")
                .isEqualTo(302);
        assertThat(new Visitor(port).get("/engagements/59").body()).contains("Nous répondons sous dix jours.");
        assertThat(commitment(writer, page, "OFFICE", "Un ajout.", "", "", "").body())
                .contains("Cette version n&#39;est plus un projet");
        String next = writer.submit(list, list, "titre", "Version suivante").header("Location");
        String nextPage = next.substring(next.indexOf("/contrat-de-service/"));
        assertThat(writer.get(nextPage).body()).as("begins with the last").contains("Nous répondons sous dix jours.");
        assertThat(writer.submit(nextPage, nextPage, "action", "vigueur", "jour", "2027-02-28")
                        .body())
                .contains("entre en vigueur aujourd&#39;hui ou plus tard");
        assertThat(writer.submit(nextPage, nextPage, "action", "vigueur", "jour", "2027-06-01")
                        .status())
                .isEqualTo(302);
        assertThat(writer.get(page).body()).contains("31 mai 2027");
        assertThat(Visitor.signedIn(port, "buyers-62").get(page).status())
                .as("another office's")
                .isEqualTo(404);
    }

    private static Visitor.Answer commitment(
            Visitor writer, String page, String side, String text, String measure, String delay, String unit) {
        return writer.submit(
                "/contrat-de-service",
                page,
                "action",
                "ajouter",
                "theme",
                "RECEPTION_AND_FOLLOW_UP",
                "partie",
                side,
                "parent",
                "",
                "rang",
                "1",
                "texte",
                text,
                "mesure",
                measure,
                "delai",
                delay,
                "unite",
                unit,
                "travaux",
                "");
    }

    @Test
    void pagesOfGesturesAreForThoseWhoseBusinessTheyAre() {
        String reference = story.assessed(story.late(103, 12));
        Visitor agency = Visitor.signedIn(port, GestureStory.AGENCY);
        assertThat(agency.get("/gestes?q=" + reference).body()).contains(reference, "Accord attendu");
        assertThat(agency.get("/gestes?etat=NOWHERE").status()).isEqualTo(422);
        assertThat(agency.get("/budget-gestes").body()).contains("Budget des gestes");
        assertThat(agency.get("/credits-gestes").status()).isEqualTo(200);
        assertThat(agency.get("/force-majeure").status()).isEqualTo(200);
        String file = "/gestes/" + reference;
        assertThat(agency.submit(file, file, "action", "rattacher", "engagement", "1", "motif", "court")
                        .status())
                .isEqualTo(422);
        assertThat(agency.submit(
                                "/force-majeure",
                                "/force-majeure",
                                "debut",
                                "2027-02-01",
                                "fin",
                                "2027-01-01",
                                "motif",
                                "Inondation de la cave.")
                        .body())
                .contains("Le dernier jour précède le premier")
                .contains("Inondation de la cave.");
        assertThat(agency.submit("/budget-gestes", "/budget-gestes", "annee", "2027", "montant", "-5", "origine", "x")
                        .status())
                .isEqualTo(422);
        Visitor buyer = Visitor.signedIn(port, "buyers-62");
        for (String page : new String[] {"/gestes", "/budget-gestes", "/credits-gestes", "/force-majeure"}) {
            assertThat(buyer.get(page).status()).as(page).isEqualTo(403);
        }
    }
}
