package fr.palier.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import fr.palier.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The firm's and the tenant's pages, by HTTP, from the links of their mails. */
@PalierTest
class InterventionLinksTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Interventions interventions;

    @Autowired
    private OrderStory story;

    @Autowired
    private TestHomes homes;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String reference;
    private Visitor firm;
    private String page;

    @BeforeEach
    void order() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        Place place = homes.dwelling("62");
        Occupant tenant = homes.occupant(place, "locataire@personne.example");
        story.contract("62", 1, place.residence().id(), WorkType.PLUMBING);
        reference = story.order(story.wanted(place, tenant.id(), null));
        firm = new Visitor(port);
        page = link("%@fictive-%");
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aFirmAnswersFixesReportsAndIsPaidWithoutAnAccount() {
        assertThat(firm.get(page).body()).contains("Accepter la commande").contains("Le robinet de la cuisine fuit.");
        assertThat(act("accepter").status()).isEqualTo(302);
        assertThat(act("proposer", "jour", "2027-01-12", "debut", "09:00", "fin", "11:00")
                        .body())
                .contains("est déjà passé")
                .contains("2027-01-12");
        assertThat(act("proposer", "jour", "2027-02-03", "debut", "09:00", "fin", "11:00")
                        .status())
                .isEqualTo(302);
        String tenantPage = link("locataire@%");
        Visitor tenant = new Visitor(port);
        assertThat(tenant.get(tenantPage).body()).contains("mercredi 3 février 2027, entre 9 h 00 et 11 h 00");
        assertThat(post(
                                tenant,
                                tenantPage,
                                "/rendez-vous",
                                "action",
                                "deplacer",
                                "jour",
                                "2027-02-04",
                                "debut",
                                "14:00",
                                "fin",
                                "16:00",
                                "texte",
                                "Je travaille le mercredi.")
                        .status())
                .isEqualTo(302);
        assertThat(firm.get(page).body()).contains("jeudi 4 février 2027").contains("Je travaille le mercredi.");
        assertThat(act("fixer").status()).isEqualTo(302);
        assertThat(story.find(reference).status()).isEqualTo(Status.SCHEDULED);
        clock.moveTo(ZonedDateTime.of(2027, 2, 4, 15, 0, 0, 0, Zone.PARIS));
        assertThat(act("absence").body()).contains("Une absence se prouve");
        assertThat(act("passage", "quand", "2027-01-31T10:00").body()).contains("avant la commande du");
        assertThat(act("pieces", "texte", "Cartouche à commander").status()).isEqualTo(302);
        assertThat(act("fait", "texte", "Remplacée", "code", "DEP", "quantite", "1", "code", "MO", "quantite", "20")
                        .body())
                .contains("envoyez d&#39;abord un devis");
        assertThat(act("devis", "montant", "995", "texte", "Cartouche et dépose")
                        .status())
                .isEqualTo(302);
        assertThat(firm.get(page).body()).contains("à décider");
        assertThat(act("fait", "texte", "Remplacée", "code", "DEP", "quantite", "1", "code", "MO", "quantite", "1,5")
                        .status())
                .isEqualTo(302);
        assertThat(story.find(reference).status()).isEqualTo(Status.DONE);
        assertThat(firm.get(page).body()).contains("va les réceptionner").doesNotContain("Envoyer un devis");
    }

    @Test
    void aTenantContestsAndSaysThatNobodyCame() {
        story.noAccess(reference);
        String tenantPage = link("locataire@%");
        Visitor tenant = new Visitor(port);
        assertThat(tenant.get(tenantPage).body()).contains("AP-0042").contains("Contester cette absence");
        String absence = jdbc.sql("select event::text from intervention_absence where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        assertThat(post(tenant, tenantPage, "/rendez-vous", "action", "contester", "absence", absence, "texte", "")
                        .body())
                .contains("est obligatoire");
        assertThat(post(
                                tenant,
                                tenantPage,
                                "/rendez-vous",
                                "action",
                                "contester",
                                "absence",
                                absence,
                                "texte",
                                "J'étais là.")
                        .status())
                .isEqualTo(302);
        assertThat(tenant.get(tenantPage).body()).contains("Vous l'avez contestée");
        act("fixer", "jour", "2027-02-02", "debut", "09:00", "fin", "11:00");
        assertThat(post(tenant, tenantPage, "/rendez-vous", "action", "personne")
                        .body())
                .contains("pas encore passé");
        clock.moveTo(ZonedDateTime.of(2027, 2, 2, 12, 0, 0, 0, Zone.PARIS));
        assertThat(post(tenant, tenantPage, "/rendez-vous", "action", "personne")
                        .status())
                .isEqualTo(302);
        assertThat(story.find(reference).status()).isEqualTo(Status.TO_RESCHEDULE);
    }

    @Test
    void aRefusedOrderClosesTheFirmsLinkOnceAnotherIsChosen() {
        assertThat(act("refuser").body()).contains("Motif du refus");
        assertThat(act("refuser", "texte", "Plus personne cette semaine").status())
                .isEqualTo(302);
        story.complete(
                OrderStory.AGENCY,
                reference,
                "userTask_choosePerformer",
                java.util.Map.of("choice", "OWN_TEAM", "reason", "L'équipe passe demain."));
        assertThat(firm.get(page).status()).isEqualTo(410);
        assertThat(firm.get(page.substring(0, page.length() - 3) + "abc").status())
                .isEqualTo(404);
    }

    @Test
    void staffSeeListPanelAndFollowUp() {
        Visitor agency = Visitor.signedIn(port, OrderStory.AGENCY);
        assertThat(agency.get("/interventions").body()).contains(reference);
        assertThat(agency.get("/interventions?etat=EN_COURS&q=" + reference).body())
                .contains(reference);
        assertThat(agency.get("/dossiers/" + reference).body())
                .contains("Dernier jour")
                .contains("Déroulement");
        assertThat(agency.get("/interventions/nouvelle").status()).isEqualTo(200);
        String follow = "/interventions/" + reference + "/suivi";
        assertThat(agency.get(follow).body()).contains("Corriger une heure");
        String token = token(agency, follow);
        assertThat(agency.form(follow, "_csrf", token, "action", "noter", "quoi", "VISIT", "quand", "2027-02-01T09:00")
                        .status())
                .isEqualTo(302);
        assertThat(agency.form(follow, "_csrf", token, "action", "commander", "code", "MO", "quantite", "2")
                        .status())
                .isEqualTo(302);
        assertThat(agency.form(follow, "_csrf", token, "action", "retirer", "texte", "court")
                        .body())
                .contains("dix caractères");
        assertThat(agency.form(follow, "_csrf", token, "action", "annuler", "texte", "Le locataire a réparé.")
                        .status())
                .isEqualTo(302);
        assertThat(Visitor.signedIn(port, "finance-62").get(follow).status()).isEqualTo(404);
        assertThat(agency.get("/interventions/" + reference + "/constat.csv").status())
                .isEqualTo(200);
    }

    @Test
    void theOfficesOwnTeamAddsAPhoto() throws IOException {
        Visitor team = Visitor.signedIn(port, OrderStory.TEAM);
        String follow = "/interventions/" + reference + "/suivi";
        Visitor.Answer refused = team.uploadIn(
                "photos", follow, follow, "porte.png", new byte[] {1, 2, 3}, "action", "noter", "quoi", "VISIT");
        assertThat(refused.status()).as("no picture").isEqualTo(422);
        assertThat(interventions.events("62", reference))
                .as("nothing half written")
                .hasSize(1);
        assertThat(team.uploadIn("photos", follow, follow, "porte.png", png(), "action", "noter", "quoi", "NO_ACCESS")
                        .status())
                .as("a photo proves an absence")
                .isEqualTo(302);
        Long proof = interventions.events("62", reference).get(1).proof();
        assertThat(team.get(follow).body()).contains("/documents/" + proof);
        assertThat(team.bytes("/documents/" + proof)).isNotEmpty();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private Visitor.Answer act(String action, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "action";
        all[1] = action;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return post(firm, page, "/intervention", all);
    }

    private static Visitor.Answer post(Visitor visitor, String link, String below, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "_csrf";
        all[1] = token(visitor, link);
        System.arraycopy(fields, 0, all, 2, fields.length);
        return visitor.form(link + below, all);
    }

    private static String token(Visitor visitor, String page) {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*(?:value|content)=\"([^\"]+)\"")
                .matcher(visitor.get(page).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private String link(String recipient) {
        String mail = jdbc.sql(
                        "select text_body from outbox_mail where reference = ? and recipient like ? order by id desc limit 1")
                .params(reference, recipient)
                .query(String.class)
                .single();
        Matcher link = Pattern.compile("(/liens/\\S+)").matcher(mail);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
