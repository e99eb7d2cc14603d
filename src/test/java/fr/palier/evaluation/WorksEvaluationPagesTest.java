package fr.palier.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.demo.DemoClock;
import fr.palier.demo.DemoFirms;
import fr.palier.demo.EvaluationStory;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of evaluations, as officer, supervisor and buyer fill them: what is refused is shown again with what was typed. */
@PalierTest
class WorksEvaluationPagesTest {

    private static final LocalDate ACCEPTED = LocalDate.of(2027, 4, 1);
    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final int REFUSED = 422;

    @LocalServerPort
    private int port;

    @Autowired
    private EvaluationStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void inApril() {
        clock.moveTo(ZonedDateTime.of(2027, 4, 12, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void theOfficerRatesOnThePageAndReadsTheFrozenSheet() throws IOException {
        long site = story.site("Page de notation", 0, EvaluationStory.OFFICER, ACCEPTED);
        String reference = story.of(site).get(0).reference();
        String page = "/evaluations/" + reference;
        Visitor officer = Visitor.signedIn(port, EvaluationStory.OFFICER);
        assertThat(officer.get("/evaluations").body()).contains(reference, "Page de notation");
        assertThat(officer.get(page).body()).contains("Qualité du travail", "Figer la fiche");

        Visitor.Answer outside = officer.submit(
                page, page, "acte", "brouillon", "note-QUALITY", "9", "avis", "Un avis qui ne doit pas se perdre.");
        assertThat(outside.status()).isEqualTo(REFUSED);
        assertThat(outside.body()).contains("n&#39;est pas entre 1 et 5", "Un avis qui ne doit pas se perdre.");
        Visitor.Answer missing = officer.submit(page, page, "acte", "figer", "note-QUALITY", "4", "avis", "Incomplet.");
        assertThat(missing.status()).isEqualTo(REFUSED);
        assertThat(missing.body()).contains("n&#39;est pas noté", "Incomplet.");
        Visitor.Answer noPhoto = officer.uploadIn(
                "photo", page, page, "note.pdf", "%PDF".getBytes(StandardCharsets.UTF_8), "acte", "brouillon");
        assertThat(noPhoto.body()).contains("n&#39;est pas une photo");

        Visitor.Answer damaged = officer.uploadIn(
                "photo", page, page, "IMG_2.png", new byte[] {1, 2, 3}, "acte", "brouillon", "avis", "Toujours là.");
        assertThat(damaged.status()).isEqualTo(REFUSED);
        assertThat(damaged.body()).contains("Toujours là.", "les photos sont à joindre de nouveau");

        List<String> fields =
                new ArrayList<>(List.of("acte", "brouillon", "note-QUALITY.FINISH", "4", "avis", "Gardé."));
        assertThat(officer.uploadIn("photo", page, page, "IMG_1.png", png(), fields.toArray(String[]::new))
                        .status())
                .isEqualTo(FOUND);
        assertThat(officer.get(page).body()).contains("Gardé.", "Légende de la photo 1");
        List<String> whole = new ArrayList<>(List.of(
                "acte",
                "figer",
                "note-QUALITY.FINISH",
                "4",
                "note-DEADLINES",
                "3",
                "note-REACTIVITY",
                "5",
                "avis-QUALITY",
                "Finitions soignées.",
                "avis",
                "Bon chantier."));
        Visitor.Answer unsaid = officer.submit(page, page, whole.toArray(String[]::new));
        assertThat(unsaid.status()).isEqualTo(REFUSED);
        assertThat(unsaid.body())
                .contains("Dites quelle maîtrise d&#39;œuvre a suivi ce chantier", "Finitions soignées.");
        whole.addAll(List.of("sans-maitrise", "Travaux suivis en interne."));
        assertThat(officer.submit(page, page, whole.toArray(String[]::new)).status())
                .isEqualTo(FOUND);
        assertThat(officer.get("/chantiers-evalues/" + site).body())
                .contains("Sans maîtrise d’œuvre : Travaux suivis en interne.");
        print(reference);
        // points 75, 50 and 100, of equal weight: 75 of 100
        String frozen = officer.get(page).body();
        assertThat(frozen)
                .contains("75,00", "Note B", "Finitions soignées.", "Fiche en PDF", "Rectifier une erreur grave");
        assertThat(frozen).doesNotContain("name=\"acte\"");
        long paper = jdbc.sql("select id from document where reference = ? and kind = 'rating-sheet'")
                .param(reference)
                .query(Long.class)
                .single();
        assertThat(new String(officer.bytes("/documents/" + paper), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
        assertThat(officer.submit("/evaluations", page, "acte", "figer", "note-QUALITY", "1")
                        .body())
                .contains("La fiche " + reference + " est figée");
        assertThat(officer.get("/dossiers/" + reference).body()).contains("Évaluation");
        assertThat(officer.get("/bilan-evaluations?annee=2027&fiche=WORKS").body())
                .contains(reference);
        assertThat(officer.get("/bilan-evaluations.csv?annee=2027").body())
                .contains(reference + ";Travaux;", "75,00;B");
        assertThat(Visitor.signedIn(port, "field-teams-62").get(page).status()).isEqualTo(404);
    }

    @Test
    void aSupervisorNamesGivesUpAndHasCorrected() {
        String reference =
                story.of(story.site("Sans officier", 1, null, ACCEPTED)).get(0).reference();
        String page = "/evaluations/" + reference;
        Visitor supervisor = Visitor.signedIn(port, EvaluationStory.SUPERVISOR);
        assertThat(supervisor.get("/evaluations?toutes=oui").body()).contains(reference, "à désigner");
        assertThat(supervisor
                        .submit(page, page + "/charge", "compte", "inconnu")
                        .body())
                .contains("chargé d&#39;opération de votre office");
        assertThat(supervisor
                        .submit(page, page + "/charge", "compte", EvaluationStory.OFFICER)
                        .status())
                .isEqualTo(FOUND);
        assertThat(supervisor
                        .submit(page, page, "acte", "figer", "note-QUALITY", "4")
                        .body())
                .contains("Vous n&#39;êtes pas en charge");
        story.rate(reference, 3, null);
        assertThat(supervisor
                        .submit(page, page + "/rectification", "motif", "Court")
                        .body())
                .contains("au moins 10");
        Visitor.Answer corrected =
                supervisor.submit(page, page + "/rectification", "motif", "Notes d'un autre chantier.");
        String other = corrected.header("Location").replaceAll(".*/evaluations/", "/evaluations/");
        assertThat(supervisor.get(other).body()).contains("Rectifie", reference);
        assertThat(supervisor
                        .submit(other, other + "/abandon", "motif", "Erreur sans effet.")
                        .status())
                .isEqualTo(FOUND);
        assertThat(supervisor.get(other).body()).contains("Abandonnée", "Erreur sans effet.");
    }

    @Test
    void sitesAreEnteredImportedAndFollowed() {
        Visitor buyer = Visitor.signedIn(port, EvaluationStory.BUYER);
        String form = "/chantiers-evalues/nouveau";
        Visitor.Answer future = buyer.submit(
                form,
                form,
                "intitule",
                "Chantier de demain",
                "entreprise",
                "" + story.firm(2),
                "role",
                "WORKS",
                "reception",
                "2031-01-01");
        assertThat(future.status()).isEqualTo(REFUSED);
        assertThat(future.body()).contains("ne peut pas être dans le futur", "Chantier de demain");
        Visitor.Answer added = buyer.submit(
                form,
                form,
                "intitule",
                "Chantier saisi",
                "siret",
                DemoFirms.siret(2, 1),
                "role",
                "WORKS",
                "reception",
                "2027-04-02");
        assertThat(added.status()).isEqualTo(FOUND);
        String site = added.header("Location").replaceAll(".*(/chantiers-evalues/)", "$1");
        assertThat(buyer.get(site).body()).contains("Chantier saisi", "02/04/2028", "à désigner");
        assertThat(buyer.submit(site, site + "/entreprises", "entreprise", "" + story.firm(3), "role", "DESIGN")
                        .status())
                .isEqualTo(FOUND);
        assertThat(buyer.submit(
                                site,
                                site + "/reserves",
                                "entreprise",
                                "" + story.firm(2),
                                "reserve",
                                "Vitre fêlée",
                                "constatee",
                                "2027-04-02",
                                "avant",
                                "2027-03-01")
                        .body())
                .contains("à lever avant d&#39;être constatée", "Vitre fêlée");
        assertThat(buyer.submit(
                                site,
                                site + "/reserves",
                                "entreprise",
                                "" + story.firm(2),
                                "reserve",
                                "Vitre fêlée",
                                "constatee",
                                "2027-04-02",
                                "avant",
                                "2027-05-01")
                        .status())
                .isEqualTo(FOUND);
        assertThat(buyer.get(site).body()).contains("Vitre fêlée", "Maîtrise d&#39;œuvre", "Lever une réserve");
        String snag =
                jdbc.sql("select max(id)::text from snag").query(String.class).single();
        assertThat(buyer.submit(site, site + "/levee", "numero", snag, "levee", "2027-04-10", "totale", "oui")
                        .body())
                .contains("une levée se prouve");
        assertThat(buyer.submit(
                                site,
                                site + "/levee",
                                "numero",
                                snag,
                                "levee",
                                "2027-04-09",
                                "totale",
                                "non",
                                "observation",
                                "Joint à refaire")
                        .status())
                .isEqualTo(FOUND);
        assertThat(buyer.get(site).body()).contains("Levée en partie", "Joint à refaire");
        assertThat(buyer.submit(
                                site,
                                site + "/levee",
                                "numero",
                                snag,
                                "levee",
                                "2027-04-10",
                                "totale",
                                "oui",
                                "observation",
                                "Vitre changée, joint refait")
                        .status())
                .isEqualTo(FOUND);
        byte[] file = "numero;intitule;siret;role\nZ-1;Un chantier;%s;WORKS\nZ-2;Faux;1;WORKS\n"
                .formatted(DemoFirms.siret(2, 1))
                .getBytes(StandardCharsets.UTF_8);
        String imports = "/chantiers-evalues/import";
        assertThat(buyer.upload(imports, imports, "chantiers.csv", file).body())
                .contains("Lignes ajoutées : 1", "refusées : 1");
        assertThat(buyer.upload(imports, imports, "chantiers.csv", file).body())
                .contains("Lignes ajoutées : 0", "inchangées : 1");
        assertThat(buyer.get("/chantiers-evalues?q=saisi").body()).contains("Chantier saisi");
        assertThat(buyer.get("/contrats-evalues").status()).isEqualTo(OK);
    }

    @Test
    void strategicSuppliersAreFlaggedAndEnded() {
        Visitor buyer = Visitor.signedIn(port, EvaluationStory.BUYER);
        String page = "/fournisseurs-strategiques";
        String firm = "" + story.firm(4);
        assertThat(buyer.submit(page, page, "entreprise", firm, "motif", "Court", "debut", "2027-04-01")
                        .body())
                .contains("au moins 10 caractères", "Court");
        assertThat(buyer.submit(page, page, "entreprise", firm, "motif", "Seule à savoir faire.", "debut", "2027-04-01")
                        .status())
                .isEqualTo(FOUND);
        assertThat(buyer.get(page).body()).contains("Seule à savoir faire.", "jamais évalué");
        assertThat(buyer.get("/qualite-achats?annee=2027").body())
                .contains("Fournisseurs stratégiques évalués", "/fournisseurs-strategiques?du=2027-01-01");
        String id = jdbc.sql("select max(id)::text from strategic_supplier")
                .query(String.class)
                .single();
        assertThat(buyer.submit(
                                page,
                                page + "/" + id + "/fin",
                                "dernier",
                                "2027-03-01",
                                "motif",
                                "Une autre est agréée.")
                        .body())
                .contains("finirait avant son début");
        assertThat(buyer.submit(
                                page,
                                page + "/" + id + "/fin",
                                "dernier",
                                "2027-04-12",
                                "motif",
                                "Une autre est agréée.")
                        .status())
                .isEqualTo(FOUND);
        assertThat(buyer.get(page + "?du=2027-05-01&au=2027-04-01").status()).isEqualTo(REFUSED);
    }

    private void print(String reference) {
        jobs.createJobQuery().processDefinitionKey("works-evaluation").listPage(0, 100).stream()
                .filter(job -> reference.equals(
                        jdbc.sql("select business_key_ from act_ru_execution where id_ = proc_inst_id_ and id_ = ?")
                                .param(job.getProcessInstanceId())
                                .query(String.class)
                                .single()))
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
