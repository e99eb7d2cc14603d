package fr.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.commitment.GestureStory;
import fr.palier.complaint.domain.Category;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.NewLetter;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.demo.MoveInStory;
import fr.palier.demo.OrderStory;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import fr.palier.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One rule for tenants' files, wherever they are met: page, panel, search, papers, letters, mails, API. */
@PalierTest
class TenantFilesTest {

    private static final String STRANGER = "department-buyers-62";
    private static final String BUYER = "buyers-62";
    private static final String QUALITY = "quality-62";
    private static final String DESK = "complaint-desk-62";
    private static final String AGENCY = "rental-management-62";

    @Autowired
    private ComplaintStory complaints;

    @Autowired
    private OrderStory orders;

    @Autowired
    private MoveInStory moveIns;

    @Autowired
    private GestureStory gestures;

    @Autowired
    private TestHomes homes;

    @Autowired
    private Letters letters;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoClock clock;

    @LocalServerPort
    private int port;

    @BeforeEach
    void onAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 5, 3, 10, 0, 0, 0, Zone.PARIS));
        complaints.openOffice();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private long letter(String reference, Occupant tenant) {
        return As.person(
                AGENCY,
                () -> transaction.execute(status -> letters.send(new NewLetter(
                        "62",
                        reference,
                        "essai",
                        tenant.name() + "\n1 rue de l'Essai",
                        null,
                        "correspondence/lettre-simple",
                        Map.of("subject", "Réponse à votre demande", "paragraphs", List.of("Texte d'essai."))))));
    }

    private long document(long letter) {
        return jdbc.sql("select document from letter where id = ?")
                .param(letter)
                .query(Long.class)
                .single();
    }

    private int status(Visitor visitor, String path) {
        return visitor.get(path).status();
    }

    @Test
    void aRequestIsUnknownToWhomItIsNoBusinessOf() {
        Occupant tenant = complaints.tenant(113);
        String reference = complaints.take(complaints.call(113, Category.DAMP, "Traces noires au plafond."));
        long letter = letter(reference, tenant);
        Visitor stranger = Visitor.signedIn(port, STRANGER);
        for (String path : List.of(
                "/dossiers/" + reference,
                "/dossiers/" + reference + "/volet",
                "/dossiers/" + reference + "/archive.zip",
                "/documents/" + document(letter))) {
            assertThat(status(stranger, path)).as(path).isEqualTo(404);
        }
        assertThat(status(stranger, "/demandes-locataires")).isEqualTo(403);
        assertThat(stranger.get("/dossiers?q=" + reference).body()).doesNotContain("/dossiers/" + reference);
        Visitor.Answer deposited = stranger.uploadIn(
                "file",
                "/dossiers",
                "/dossiers/" + reference + "/documents",
                "note.txt",
                "texte".getBytes(StandardCharsets.UTF_8),
                "kind",
                "attachment");
        assertThat(deposited.status()).isEqualTo(403);

        Visitor desk = Visitor.signedIn(port, DESK);
        assertThat(desk.get("/dossiers/" + reference).body())
                .contains(tenant.name(), "Réponse à votre demande", "Historique du dossier", "Échanges");
        assertThat(status(desk, "/documents/" + document(letter))).isEqualTo(200);
        assertThat(desk.get("/dossiers?q=" + reference).body()).contains("/dossiers/" + reference);
    }

    @Test
    void qualityReadsTheFactWithoutThePerson() {
        Occupant tenant = complaints.tenant(114);
        String reference = complaints.take(complaints.call(114, Category.DAMP, "Traces noires au plafond."));
        long letter = letter(reference, tenant);
        Visitor quality = Visitor.signedIn(port, QUALITY);
        String page = quality.get("/dossiers/" + reference).body();
        assertThat(page)
                .contains(reference, "Traces noires au plafond.", "Votre rôle ne lit ni le nom du locataire")
                .doesNotContain(tenant.name(), "Réponse à votre demande", "Historique du dossier", "/echanges");
        assertThat(status(quality, "/documents/" + document(letter))).isEqualTo(404);
        assertThat(status(quality, "/demandes-locataires/" + reference + "/echanges"))
                .isEqualTo(403);
        assertThat(status(quality, "/releve-equipe")).isEqualTo(403);
        assertThat(quality.get("/demandes-locataires?q=" + reference).body()).contains(reference);
        String name = tenant.name().replace(' ', '+');
        assertThat(quality.get("/demandes-locataires?q=" + name).body())
                .as("whether a name has asked anything is not to be found out")
                .doesNotContain(reference);
        assertThat(Visitor.signedIn(port, DESK)
                        .get("/demandes-locataires?q=" + name)
                        .body())
                .contains(reference);
    }

    @Test
    void whoIsNotGoodAtThingsBrokenDoesNotReadAPersonalDifficulty() {
        String reference =
                complaints.take(complaints.call(115, Category.SOCIAL, "Je n'arrive plus à payer depuis mon divorce."));
        assertThat(Visitor.signedIn(port, QUALITY).get("/dossiers/" + reference).body())
                .contains(Category.SOCIAL.discreetLabel().replace("'", "&#39;"))
                .doesNotContain("divorce", ">" + Category.SOCIAL.label() + "<");
    }

    @Test
    void buyersCheckAnInterventionWithoutItsTenant() {
        Place place = homes.dwelling("62");
        Occupant tenant = homes.occupant(place, "essai@fictif.example");
        String reference = orders.order(orders.wanted(place, tenant.id(), null));
        letter(reference, tenant);
        assertThat(Visitor.signedIn(port, BUYER).get("/dossiers/" + reference).body())
                .contains("Le robinet de la cuisine fuit.")
                .doesNotContain(tenant.name(), "Le matin", "Réponse à votre demande", "Historique du dossier");
        assertThat(Visitor.signedIn(port, OrderStory.TEAM)
                        .get("/dossiers/" + reference)
                        .body())
                .contains(tenant.name(), "Le matin", "Historique du dossier");
        assertThat(status(Visitor.signedIn(port, STRANGER), "/dossiers/" + reference))
                .isEqualTo(404);
        assertThat(Visitor.signedIn(port, STRANGER)
                        .get("/dossiers?q=" + reference)
                        .body())
                .doesNotContain("/dossiers/" + reference);
    }

    @Test
    void moveInsAndGesturesLikewise() {
        Occupant tenant = homes.occupant(homes.dwelling("62"), null);
        String arrival = moveIns.open(tenant);
        for (String outsider : List.of(STRANGER, BUYER, QUALITY)) {
            assertThat(status(Visitor.signedIn(port, outsider), "/dossiers/" + arrival))
                    .as(outsider)
                    .isEqualTo(404);
        }
        assertThat(Visitor.signedIn(port, MoveInStory.ADVISER)
                        .get("/dossiers/" + arrival)
                        .body())
                .contains(tenant.name());
        gestures.contract();
        String gesture = gestures.assessed(gestures.late(116, 12));
        String lessee = gestures.lease(116).name();
        assertThat(status(Visitor.signedIn(port, BUYER), "/dossiers/" + gesture))
                .isEqualTo(404);
        assertThat(Visitor.signedIn(port, QUALITY).get("/dossiers/" + gesture).body())
                .contains("Geste commercial")
                .doesNotContain(lessee, "Historique du dossier");
        assertThat(Visitor.signedIn(port, QUALITY).get("/gestes/" + gesture).body())
                .doesNotContain(lessee);
        assertThat(Visitor.signedIn(port, GestureStory.DIRECTOR)
                        .get("/dossiers/" + gesture)
                        .body())
                .contains(lessee, "Historique du dossier");
    }

    @Test
    void lettersToTenantsAreKeptByWhoSpeaksWithThem() {
        Occupant tenant = complaints.tenant(117);
        String reference = complaints.take(complaints.call(117, Category.DAMP, "Traces noires au plafond."));
        long letter = letter(reference, tenant);
        long mail = jdbc.sql(
                        """
                        insert into outbox_mail (office, reference, message_id, sender_name, sender_email, recipient, template, subject,
                            text_body, html_body, status, created_at, next_attempt_at, last_error)
                        values ('62', ?, ?, 'Office', 'a@office.example', 'perdu@fictif.example', 'essai', 'Objet', 't', 'h', 'FAILED',
                            now(), now(), 'boîte pleine') returning id""")
                .params(reference, "<essai-" + reference + ">")
                .query(Long.class)
                .single();
        Visitor buyer = Visitor.signedIn(port, BUYER);
        assertThat(buyer.get("/courriers").body()).doesNotContain(reference, tenant.name(), "perdu@fictif.example");
        assertThat(status(buyer, "/courriers/" + letter)).isEqualTo(404);
        assertThat(buyer.submit("/courriers", "/courriels/" + mail + "/relance").status())
                .isEqualTo(404);
        assertThat(buyer.submit(
                                "/courriers",
                                "/courriers/" + letter + "/reception",
                                "day",
                                "2027-05-03",
                                "proof",
                                "Avis de réception")
                        .status())
                .isEqualTo(404);
        Visitor desk = Visitor.signedIn(port, DESK);
        assertThat(desk.get("/courriers").body()).contains(reference, tenant.name(), "perdu@fictif.example");
        assertThat(status(desk, "/courriers/" + letter)).isEqualTo(200);
        assertThat(desk.submit("/courriers", "/courriels/" + mail + "/relance").status())
                .isEqualTo(302);
        assertThat(desk.uploadIn(
                                "file",
                                "/courriers/" + letter,
                                "/courriers/" + letter + "/envoi",
                                "preuve.txt",
                                "preuve".getBytes(StandardCharsets.UTF_8),
                                "day",
                                "2027-05-03",
                                "proof",
                                "Recommandé 1A 000")
                        .status())
                .isEqualTo(302);
        assertThat(status(Visitor.signedIn(port, "finance-62"), "/courriers"))
                .as("who reads them on their files keeps no register")
                .isEqualTo(403);
    }
}
