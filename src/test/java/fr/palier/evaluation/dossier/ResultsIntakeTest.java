package fr.palier.evaluation.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.demo.DemoClock;
import fr.palier.demo.EvaluationStory;
import fr.palier.engine.Accounts;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.dossier.application.FreezeDossier;
import fr.palier.evaluation.dossier.application.TakeResults;
import fr.palier.evaluation.dossier.domain.Dossier;
import fr.palier.evaluation.dossier.domain.DossierPeriod;
import fr.palier.office.Zone;
import fr.palier.supplier.Firms;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an outside firm may send back by mistake or by malice: each says in French what happened, and nothing is lost or taken twice. */
@PalierTest
class ResultsIntakeTest {

    private static final String PAGE = "/evaluations/dossiers";
    private static final String TARGET = PAGE + "/resultats";
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String OTHER = "other-evaluator-59";
    private static final int MEGABYTE = 1 << 20;

    @LocalServerPort
    private int port;

    @Autowired
    private EvaluationStory story;

    @Autowired
    private FreezeDossier freezing;

    @Autowired
    private TakeResults taking;

    @Autowired
    private Firms firms;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Dossier dossier;
    private String siret;
    private Visitor evaluator;

    @BeforeEach
    void aDossier() {
        LocalDate today = LocalDate.of(2029, 5, 14);
        clock.moveTo(today.atTime(9, 0).atZone(Zone.PARIS));
        long site = story.site("Chantier du cabinet", 0, EvaluationStory.OFFICER, today);
        story.rate(story.waiting(site, SheetKind.WORKS), 4, "Avis.");
        dossier = As.person("quality-62", () -> freezing.freeze(new DossierPeriod(today, today), ""));
        siret = firms.get("62", story.firm(0)).siret();
        evaluator = Visitor.signedIn(port, "external-evaluator-62");
    }

    @Test
    void scoresWithCommaOrPointAndEveryEncodingAreRead() {
        assertThat(send("virgule.csv", bytes(line("72,5", "Réactivité à améliorer.")))
                        .body())
                .contains("Résultats repris : <strong>1</strong>");
        assertThat(summaries()).containsExactly("Réactivité à améliorer.");
        send("point.csv", bytes(line("61.25", "Très bon, deuxième avis.")));
        send("bom.csv", bytes("\uFEFF" + header() + row("50", "Avec une marque en tête.")));
        send(
                "windows.csv",
                (header() + row("40", "Encodé comme un tableur français : œuvre, 10 €.")).getBytes(WINDOWS));
        assertThat(summaries())
                .contains(
                        "Très bon, deuxième avis.",
                        "Avec une marque en tête.",
                        "Encodé comme un tableur français : œuvre, 10 €.");
        assertThat(jdbc.sql("select score::text from evaluation_result where dossier = ? order by id")
                        .param(dossier.reference())
                        .query(String.class)
                        .list())
                .containsExactly("72.50", "61.25", "50.00", "40.00");
    }

    @Test
    void wrongLinesAreNamedAndTheGoodOneIsTaken() {
        String file = header()
                + row("100,01", "Au-dessus.")
                + row("-1", "En dessous.")
                + row("=1+1", "Une formule pour note.")
                + row("7,255", "Trop de décimales.")
                + "%s;99999999900019;WORKS;50;Entreprise d'un autre dossier.\n".formatted(dossier.sha256())
                + "%s;%s;PEINTURE;50;Fiche inconnue.\n".formatted(dossier.sha256(), siret)
                + "%s;%s;WORKS;50;\n".formatted(dossier.sha256(), siret)
                + row("0", "=HYPERLINK(\"http://exemple.example\";\"Cliquez\")");
        Visitor.Answer answer = send("lignes.csv", bytes(file));
        assertThat(answer.body())
                .contains(
                        "Résultats repris : <strong>1</strong>",
                        "lignes refusées : <strong>7</strong>",
                        "La note « 100,01 » n&#39;est pas un nombre de 0 à 100.",
                        "La note « =1+1 »",
                        "Le dossier ne parle pas du SIRET 99999999900019");
        assertThat(Visitor.signedIn(port, "quality-62")
                        .get(PAGE + "/" + dossier.reference())
                        .body())
                .as("a formula is a text like any other")
                .contains("=HYPERLINK(&quot;http://exemple.example&quot;")
                .doesNotContain("href=\"http://exemple.example");
    }

    @Test
    void theSameFileTwiceOrTwiceAtOnceIsTakenOnce() throws Exception {
        byte[] file = bytes(line("70", "Une fois."));
        try (var nodes = new Threads()) {
            nodes.both(() -> As.person("external-evaluator-62", () -> taking.take("double.csv", file)));
        }
        assertThat(send("encore.csv", file).body()).contains("Ce fichier a déjà été repris : rien n'a changé.");
        assertThat(summaries()).containsExactly("Une fois.");
    }

    @Test
    void workbooksAndBombsAreKeptAsTheyCameAndNeverOpened() throws IOException {
        byte[] bomb = zip(64);
        assertThat(bomb.length).as("64 Mo in some kilobytes").isLessThan(MEGABYTE);
        long before = files();
        Visitor.Answer answer = send("resultats.xlsx", bomb);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("un classeur s&#39;enregistre d&#39;abord au format CSV");
        assertThat(files()).isEqualTo(before + 1);
        Visitor.Answer unicode = send("unicode.csv", line("70", "Texte.").getBytes(StandardCharsets.UTF_16LE));
        assertThat(unicode.status()).isEqualTo(409);
        assertThat(unicode.body()).contains("role=\"alert\"");
    }

    @Test
    void aFileOfFiftyMegabytesIsRefusedAtOnce() {
        long before = files();
        Visitor.Answer answer = send("grand.csv", new byte[50 * MEGABYTE]);
        assertThat(answer.status()).isEqualTo(413);
        Visitor.Answer six = send("six.csv", new byte[6 * MEGABYTE]);
        assertThat(six.status()).isEqualTo(422);
        assertThat(six.body()).contains("Le fichier dépasse 5 Mo : il n&#39;a pas été gardé.");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void theFileOfAnotherDossierOrOfAnotherOfficeAnswersNothing() {
        String wrong = line("70", "Autre dossier.").replace(dossier.sha256(), "a".repeat(64));
        assertThat(send("autre.csv", bytes(wrong)).body())
                .contains(
                        "n&#39;est celle d&#39;aucun dossier figé de l&#39;office",
                        "Votre fichier est conservé tel quel");
        String both = header() + row("70", "Un.") + row("70", "Deux.").replace(dossier.sha256(), "b".repeat(64));
        assertThat(send("deux.csv", bytes(both)).body()).contains("un fichier répond à un seul dossier");
        accounts.create(
                OTHER, "Évaluateur", "Voisin", "voisin@office-59.example", OTHER, "59", Set.of("external-evaluator"));
        Visitor other = Visitor.signedIn(port, OTHER);
        assertThat(other.get(PAGE + "/" + dossier.reference()).status()).isEqualTo(404);
        Visitor.Answer foreign = other.upload(PAGE, TARGET, "voisin.csv", bytes(line("10", "D'un autre office.")));
        assertThat(foreign.status()).isEqualTo(409);
        assertThat(foreign.body()).contains("n&#39;est celle d&#39;aucun dossier figé de l&#39;office");
        assertThat(evaluator.get(PAGE).body())
                .as("seen by its own office alone")
                .doesNotContain("voisin.csv");
        assertThat(summaries()).isEmpty();
    }

    private Visitor.Answer send(String name, byte[] content) {
        return evaluator.upload(PAGE, TARGET, name, content);
    }

    private String header() {
        return "empreinte;siret;fiche;note;synthese\n";
    }

    private String row(String score, String summary) {
        return "%s;%s;WORKS;%s;\"%s\"\n".formatted(dossier.sha256(), siret, score, summary.replace("\"", "\"\""));
    }

    private String line(String score, String summary) {
        return header() + row(score, summary);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> summaries() {
        return jdbc.sql("select summary from evaluation_result where dossier = ? order by id")
                .param(dossier.reference())
                .query(String.class)
                .list();
    }

    private long files() {
        return jdbc.sql("select count(*) from evaluation_result_file")
                .query(Long.class)
                .single();
    }

    private static byte[] zip(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] empty = new byte[MEGABYTE];
            for (int written = 0; written < megabytes; written++) {
                zip.write(empty);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static final class Threads implements AutoCloseable {

        private final java.util.concurrent.ExecutorService pool = Executors.newFixedThreadPool(2);

        <T> void both(Callable<T> act) throws Exception {
            for (Future<T> done : pool.invokeAll(List.of(act, act))) {
                done.get();
            }
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
