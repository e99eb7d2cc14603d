package fr.palier.evaluation.ownpage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.contract.Contract;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import fr.palier.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A firm reads its own figures and says what it thinks of them. */
@PalierTest
class OwnPageTest {

    /** Figures of a year: each test has one of its own. */
    private static final AtomicInteger YEARS = new AtomicInteger(2041);

    private static final Pattern LINK = Pattern.compile("(/liens/[A-Za-z0-9._~-]+)");

    @Autowired
    private OrderStory story;

    @Autowired
    private TestHomes homes;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private int year;
    private Contract contract;
    private Contract other;
    private String mine;
    private String theirs;
    private Visitor quality;

    @BeforeEach
    void twoFirmsAtWork() {
        year = YEARS.getAndAdd(2);
        clock.moveTo(ZonedDateTime.of(year, 3, 3, 9, 0, 0, 0, Zone.PARIS));
        Place home = homes.dwelling("62");
        contract = contractOf(3, home);
        mine = done(home);
        home = homes.dwelling("62");
        other = contractOf(4, home);
        theirs = done(home);
        quality = Visitor.signedIn(port, "quality-62");
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aFirmReadsItsOwnFiguresAndNeverAnothers() {
        String page = link(contract);
        Visitor firm = new Visitor(port);
        assertThat(firm.get(page).body())
                .contains("Vos chiffres", "1 sur 1", "Sans les absences", "Non notée", "mars " + year);
        assertThat(firm.get(page + "/interventions?chiffre=ON_TIME&lesquelles=ALL")
                        .body())
                .contains(mine)
                .doesNotContain(theirs, "locataire@personne.example");
        assertThat(firm.get(link(other) + "/interventions?chiffre=ON_TIME&lesquelles=ALL")
                        .body())
                .contains(theirs)
                .doesNotContain(mine);
        // the link names the firm: its figures cannot be asked for under another token or without one
        assertThat(firm.get("/fournisseurs/" + contract.firm()).status()).isEqualTo(302);
        assertThat(firm.get(page.substring(0, page.length() - 2) + "/interventions")
                        .status())
                .isEqualTo(404);
        assertThat(firm.get(page + "/interventions?chiffre=PRIX").status()).isEqualTo(404);
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        String before = link(contract);
        String now = link(contract);
        Visitor firm = new Visitor(port);
        assertThat(firm.get(before).status()).isEqualTo(410);
        assertThat(firm.get(now).status()).isEqualTo(200);
        clock.moveTo(clock.now().plusDays(366));
        assertThat(firm.get(now).status()).isEqualTo(410);
    }

    @Test
    void whatItSaysIsReadAndAnswered() {
        String page = link(contract);
        Visitor firm = new Visitor(port);
        Visitor.Answer said = firm.upload(
                page,
                page + "/chiffres",
                "bon.txt",
                "Bon de passage signé.".getBytes(StandardCharsets.UTF_8),
                "intervention",
                mine.toLowerCase(Locale.ROOT),
                "texte",
                "Le locataire était absent. <script>alert(1)</script>");
        assertThat(said.status()).isEqualTo(302);
        String staff = "/fournisseurs/" + contract.firm() + "/observations";
        String read = quality.get(staff).body();
        assertThat(read)
                .contains("/dossiers/" + mine, "pièce jointe", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)");
        assertThat(quality.get("/dossiers/" + mine).body()).contains("Observations de l&#39;entreprise");
        String document = found("/documents/[0-9]+", read);
        assertThat(quality.get(document).status()).isEqualTo(200);
        assertThat(Visitor.signedIn(port, "project-managers-62").get(document).status())
                .isEqualTo(404);

        String remark = found("(?<=name=\"observation\" value=\")[0-9]+", read);
        assertThat(quality.submit(staff, staff, "observation", remark, "reponse", "court")
                        .status())
                .isEqualTo(422);
        assertThat(quality.submit(staff, staff, "observation", remark, "reponse", "Nous avons corrigé l'heure.")
                        .status())
                .isEqualTo(302);
        assertThat(quality.submit(staff, staff, "observation", remark, "reponse", "Encore une autre réponse.")
                        .body())
                .contains("a déjà sa réponse");
        assertThat(firm.get(page).body()).contains("Nous avons corrigé l&#39;heure.");
        Visitor elsewhere = Visitor.signedIn(port, "supervisors-59");
        assertThat(elsewhere.get(staff).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeTakenIsSaidAndKeptInTheForm() {
        String page = link(contract);
        Visitor firm = new Visitor(port);
        String before = "select count(*) from supplier_remark";
        long count = jdbc.sql(before).query(Long.class).single();
        Visitor.Answer foreign = firm.submit(
                page, page + "/chiffres", "intervention", theirs, "texte", "Un texte assez long pour être pris.");
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.body()).contains("n&#39;est pas dans vos chiffres", "Un texte assez long pour être pris.");
        assertThat(firm.submit(page, page + "/chiffres", "texte", "court").body())
                .contains("dix caractères au moins");
        assertThat(firm.submit(page, page + "/chiffres", "texte", "x".repeat(8_001))
                        .body())
                .contains("dépasse 8000 caractères");
        Visitor.Answer disguised = firm.upload(
                page,
                page + "/chiffres",
                "photo.jpg",
                "MZ programme".getBytes(StandardCharsets.UTF_8),
                "texte",
                "Une observation avec une fausse photo.");
        assertThat(disguised.status()).isEqualTo(422);
        assertThat(disguised.body()).contains("Une observation avec une fausse photo.");
        assertThat(jdbc.sql(before).query(Long.class).single()).isEqualTo(count);
    }

    private Contract contractOf(int firm, Place home) {
        return story.contract("62", firm, home.residence().id(), WorkType.PLUMBING);
    }

    private String done(Place home) {
        String reference = story.order(story.wanted(
                home, homes.occupant(home, "locataire@personne.example").id(), null));
        story.appointment(reference, clock.now().plusHours(2).toOffsetDateTime(), 2);
        clock.moveTo(clock.now().plusHours(3));
        story.done(reference);
        story.accept(reference);
        return reference;
    }

    /** By the button of staff, out of the mail that left. */
    private String link(Contract of) {
        String page = "/fournisseurs/" + of.firm();
        assertThat(quality.submit(page + "/observations", page + "/lien").header("Location"))
                .endsWith("?envoye");
        String mail = jdbc.sql("select text_body from outbox_mail where template = 'evaluation/ownpage/vos-chiffres'"
                        + " order by id desc limit 1")
                .query(String.class)
                .single();
        return found(LINK.pattern(), mail);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }
}
