package fr.palier.evaluation.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.evaluation.Grade;
import fr.palier.evaluation.Occasion;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.application.FrozenSheets;
import fr.palier.evaluation.domain.FrozenSheet;
import fr.palier.evaluation.persistence.SheetRows;
import fr.palier.office.Fingerprint;
import fr.palier.office.Zone;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the outside firm gets, and what comes back. */
@PalierTest
class DossierTest {

    private static final AtomicInteger YEARS = new AtomicInteger(2001);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SheetRows sheets;

    @Autowired
    private FrozenSheets frozen;

    @Autowired
    private Firms firms;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    /** Each test has a year of its own: a dossier never goes away. */
    private int year;

    private Firm firm;
    private Visitor quality;
    private Visitor evaluator;

    @BeforeEach
    void aRatedSite() {
        year = YEARS.getAndIncrement();
        firm = firms.search("62", "").get(0);
        quality = Visitor.signedIn(port, "quality-62");
        evaluator = Visitor.signedIn(port, "external-evaluator-62");
        rated("Bon travail, mais Mme Exemple attend au 06 12 34 56 78.", "=1+1 : délai tenu");
    }

    @Test
    void whatIsFrozenHoldsOpinionsAndNoPerson() {
        String draft = quality.get("/evaluations/dossiers/nouveau?du=%d-01-01&au=%d-12-31".formatted(year, year))
                .body();
        assertThat(draft).contains("mais [nom] attend au [téléphone].", "1 fiche figée</strong>");

        String reference = freeze("Bon");
        assertThat(evaluator.get("/").body()).contains("href=\"/evaluations/dossiers\"");
        assertThat(evaluator.get("/evaluations/dossiers/" + reference).status()).isEqualTo(200);
        String opinions =
                new String(evaluator.bytes("/evaluations/dossiers/" + reference + "/avis.csv"), StandardCharsets.UTF_8);
        assertThat(opinions.lines()).hasSize(3);
        assertThat(opinions)
                .contains(
                        firm.siret(), "[nom] travail, mais [nom] attend au [téléphone].", "'=1+1 : délai tenu", "75,00")
                .doesNotContain("Exemple", "06 12", "project-managers-62");
        byte[] sums = evaluator.bytes("/evaluations/dossiers/" + reference + "/SHA256SUMS");
        assertThat(new String(sums, StandardCharsets.UTF_8))
                .contains(Fingerprint.of(evaluator.bytes("/evaluations/dossiers/" + reference + "/avis.csv")));
        assertThat(evaluator.get("/evaluations/dossiers/" + reference).body()).contains(Fingerprint.of(sums));
    }

    /** Titles of sites are typed freely: they leave as comments do, without the firm's name that has its own column. */
    @Test
    void theSubjectIsCleanedAndReadAgainAsComments() {
        String reference = "E-62-%d-0001".formatted(year);
        jdbc.sql("alter table evaluation disable trigger evaluation_frozen").update();
        jdbc.sql("update evaluation set subject = ? where reference = ?")
                .params(firm.name() + " : Salle de bains de Mme Exemple, 3 rue du Puits", reference)
                .update();
        jdbc.sql("alter table evaluation enable trigger evaluation_frozen").update();
        String draft = quality.get("/evaluations/dossiers/nouveau?du=%d-01-01&au=%d-12-31".formatted(year, year))
                .body();
        assertThat(draft).contains("Salle de bains de [nom], [adresse]", "À vérifier");
        String opinions =
                new String(quality.bytes("/evaluations/dossiers/" + freeze("") + "/avis.csv"), StandardCharsets.UTF_8);
        assertThat(opinions).contains("Salle de bains de [nom], [adresse]").doesNotContain("Exemple,", "rue du Puits");
    }

    @Test
    void aDossierIsFrozenOnlyAfterItsCommentsWereRead() {
        Visitor.Answer answer = quality.submit(
                "/evaluations/dossiers",
                "/evaluations/dossiers",
                "du",
                year + "-01-01",
                "au",
                year + "-12-31",
                "masquer",
                "Fictif");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Relisez d&#39;abord les commentaires nettoyés", "value=\"Fictif\"");
        assertThat(dossiers()).isZero();
    }

    @Test
    void aPeriodThatHasADossierSaysSoBeforeAnotherIsFrozen() {
        String draft = "/evaluations/dossiers/nouveau?du=%d-01-01&au=%d-12-31".formatted(year, year);
        assertThat(quality.get(draft).body()).doesNotContain("a déjà un dossier figé");
        String reference = freeze("");
        assertThat(quality.get(draft).body())
                .contains("a déjà un dossier figé", "href=\"/evaluations/dossiers/%s\"".formatted(reference));
        assertThat(quality.get("/evaluations/dossiers").body())
                .contains(">" + sum(reference).substring(0, 16) + "…</code>", "5 Mo au plus");
    }

    @Test
    void theDescriptionOfTheApiSaysWhatIsAnsweredAndInWhichForm() throws Exception {
        JsonNode paths = json.readTree(quality.get("/v3/api-docs").body()).get("paths");
        JsonNode dossier = paths.at("/~1api~1evaluations~1dossier/get");
        assertThat(dossier.at("/responses/200/description").asText()).startsWith("Dernier dossier figé");
        assertThat(dossier.at("/responses/200/content/application~1json/schema").isMissingNode())
                .isFalse();
        JsonNode card = paths.at("/~1api~1suppliers~1{supplier}~1scorecard/get/responses/200");
        assertThat(card.get("description").asText()).startsWith("Chiffres de la période");
        assertThat(card.get("content").size()).isOne();
        assertThat(quality.get("/api/evaluations/dossier?from=01/02/2026&to=2026-03-01")
                        .body())
                .contains("office.wrongDate", "AAAA-MM-JJ")
                .doesNotContain("jj/mm");
    }

    @Test
    void wrongPeriodsAreRefusedInFrench() {
        String page = "/evaluations/dossiers/nouveau?du=%s&au=%s";
        assertThat(quality.get(page.formatted("2026-02-30", "2026-03-01")).body())
                .contains("« Du » doit être une date valide");
        assertThat(quality.get(page.formatted("2026-03-02", "2026-03-01")).body())
                .contains("Le dernier jour de la période précède le premier.");
        assertThat(quality.get(page.formatted("1990-01-01", "2026-03-01")).body())
                .contains("au plus 10 ans");
        assertThat(quality.get("/evaluations/dossiers/nouveau?du=1999-01-01&au=1999-12-31")
                        .body())
                .contains("rien à figer");
    }

    @Test
    void nothingOfAFrozenDossierChanges() {
        String reference = freeze("");
        byte[] before = quality.bytes("/evaluations/dossiers/" + reference + "/avis.csv");
        for (String attack : List.of(
                "update evaluation_dossier set opinions = 0",
                "delete from evaluation_dossier_file",
                "update evaluation_dossier_subject set siret = '0'")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).isInstanceOf(RuntimeException.class);
        }
        rated("Une autre fiche, figée après.", "Rien");
        assertThat(quality.bytes("/evaluations/dossiers/" + reference + "/avis.csv"))
                .isEqualTo(before);
        assertThat(freeze("")).isNotEqualTo(reference);
    }

    @Test
    void theOutsideEvaluatorReachesNothingElse() {
        String reference = freeze("");
        assertThat(evaluator.get("/entreprises").status()).isEqualTo(403);
        assertThat(evaluator
                        .get("/evaluations/dossiers/nouveau?du=2026-01-01&au=2026-12-31")
                        .status())
                .isEqualTo(403);
        Visitor representative = Visitor.signedIn(port, "tenant-representatives-62");
        assertThat(representative.get("/evaluations/dossiers").status()).isEqualTo(403);
        assertThat(representative
                        .get("/evaluations/dossiers/" + reference + "/avis.csv")
                        .status())
                .isEqualTo(403);
        for (String account : List.of("complaint-desk-62", "project-managers-62", "field-teams-62")) {
            assertThat(Visitor.signedIn(port, account)
                            .get("/evaluations/dossiers/" + reference)
                            .status())
                    .as(account)
                    .isEqualTo(403);
        }
        Visitor other = Visitor.signedIn(port, "supervisors-59");
        assertThat(other.get("/evaluations/dossiers/" + reference).status()).isEqualTo(404);
        assertThat(other.get("/evaluations/dossiers/" + reference + "/avis.csv").status())
                .isEqualTo(404);
    }

    @Test
    void resultsThatAnswerADossierAreTakenLineByLine() throws Exception {
        String reference = freeze("");
        String sum = sum(reference);
        String file = "empreinte;siret;fiche;note;synthese;points_forts;axes_de_progres\n"
                + sum + ";" + firm.siret() + ";WORKS;72,5;Fournisseur fiable.;Qualité;Délais\n"
                + sum + ";" + firm.siret() + ";WORKS;50;Encore une fois.;;\n"
                + sum + ";" + firm.siret() + ";DESIGN;;Fiche que le dossier n'a pas.;;\n"
                + sum + ";" + firm.siret() + ";WORKS;101;Note impossible.;;\n";
        Visitor.Answer answer = evaluator.upload(
                "/evaluations/dossiers",
                "/evaluations/dossiers/resultats",
                "resultats.csv",
                file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Résultats repris : <strong>1</strong>",
                        "lignes refusées : <strong>3</strong>",
                        "figurent déjà plus haut",
                        "pour la fiche DESIGN",
                        "La note « 101 » n&#39;est pas un nombre de 0 à 100.");
        assertThat(quality.get("/evaluations/dossiers/" + reference).body()).contains("Fournisseur fiable.", "72,5");

        assertThat(quality.get("/fournisseurs/" + firm.id() + "/observations").body())
                .contains("Fournisseur fiable.", reference);

        Visitor.Answer again = evaluator.upload(
                "/evaluations/dossiers",
                "/evaluations/dossiers/resultats",
                "resultats.csv",
                file.getBytes(StandardCharsets.UTF_8));
        assertThat(again.body()).contains("Ce fichier a déjà été repris");
        assertThat(jdbc.sql("select count(*) from evaluation_result where dossier = ?")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void resultsThatAnswerNoDossierAreKeptAndNothingIsTaken() {
        freeze("");
        byte[] file = ("empreinte;siret;fiche;synthese\n" + "0".repeat(64) + ";" + firm.siret() + ";WORKS;Texte.\n")
                .getBytes(StandardCharsets.UTF_8);
        Visitor.Answer answer =
                evaluator.upload("/evaluations/dossiers", "/evaluations/dossiers/resultats", "autre-dossier.csv", file);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .contains("n&#39;est celle d&#39;aucun dossier figé de l&#39;office", "autre-dossier.csv");
        long kept = jdbc.sql("select max(id) from evaluation_result_file where refusal is not null")
                .query(Long.class)
                .single();
        assertThat(quality.bytes("/evaluations/dossiers/resultats/" + kept + "/fichier"))
                .isEqualTo(file);
        assertThat(jdbc.sql("select count(*) from evaluation_result where file = ?")
                        .param(kept)
                        .query(Long.class)
                        .single())
                .isZero();
        for (String bad : List.of("", "PK\u0003\u0004 classeur", "siret;fiche\n1;WORKS\n")) {
            Visitor.Answer refused = evaluator.upload(
                    "/evaluations/dossiers",
                    "/evaluations/dossiers/resultats",
                    "x.csv",
                    bad.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.status()).as(bad).isIn(409, 422);
            assertThat(refused.body()).as(bad).contains("role=\"alert\"");
        }
    }

    @Test
    void softwareReadsTheSameByTheApi() throws Exception {
        String address = "/api/evaluations/dossier?from=%d-01-01&to=%d-12-31".formatted(year, year);
        assertThat(evaluator.get(address).status()).isEqualTo(404);
        JsonNode none = json.readTree(quality.get(address).body());
        assertThat(none.get("code").asText()).isEqualTo("evaluation.noDossier.notFound");
        assertThat(none.get("detail").asText())
                .contains("La qualité, les achats ou un responsable", "/evaluations/dossiers");
        assertThat(dossiers()).as("reading freezes nothing").isZero();
        String asked = "{\"from\":\"%d-01-01\",\"to\":\"%d-12-31\"}".formatted(year, year);
        assertThat(post(evaluator, asked).status()).isEqualTo(403);
        assertThat(post(quality, "{\"from\":\"2026-02-30\",\"to\":\"2026-03-01\"}")
                        .status())
                .isEqualTo(422);
        Visitor.Answer made = post(quality, asked);
        assertThat(made.status()).isEqualTo(201);
        JsonNode found = json.readTree(made.body());
        String reference = found.get("reference").asText();
        assertThat(found.get("opinions").asInt()).isEqualTo(1);
        Visitor.Answer again = post(quality, asked);
        assertThat(again.status()).as("nothing changed").isEqualTo(200);
        assertThat(json.readTree(again.body()).get("reference").asText()).isEqualTo(reference);
        // nobody read it again: it stays within the office
        assertThat(evaluator.get(address).status()).isEqualTo(404);
        assertThat(evaluator.get("/evaluations/dossiers/" + reference).status()).isEqualTo(404);
        assertThat(json.readTree(quality.get(address).body()).get("reference").asText())
                .isEqualTo(reference);

        freeze("");
        JsonNode open = json.readTree(evaluator.get(address).body());
        Visitor.Answer csv = evaluator.send(
                evaluator.request(address).header("Accept", "text/csv").GET());
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        String sum = Fingerprint.of(csv.body());
        assertThat(csv.header("Content-Digest"))
                .isEqualTo("sha-256=:"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sum)) + ":");
        assertThat(open.get("files").findValuesAsText("sha256")).contains(sum);
        assertThat(open.get("files").findValuesAsText("name"))
                .containsExactly(
                        "avis.csv",
                        "entretien.csv",
                        "dictionnaire.csv",
                        "SHA256SUMS",
                        "dossier-" + open.get("reference").asText() + ".xlsx");

        String result =
                "{\"sha256\":\"%s\",\"results\":[{\"siret\":\"%s\",\"sheet\":\"WORKS\",\"summary\":\"Bien.\"},null]}"
                        .formatted(open.get("sha256").asText(), firm.siret());
        String token = evaluator.formToken("/evaluations/dossiers");
        Visitor.Answer taken = evaluator.send(evaluator
                .request("/api/evaluations/results")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(result)));
        assertThat(taken.status()).isEqualTo(201);
        assertThat(json.readTree(taken.body()).get("taken").asInt()).isEqualTo(1);
        assertThat(json.readTree(taken.body()).get("refused").asInt()).isEqualTo(1);
        Visitor.Answer mismatch = evaluator.send(evaluator
                .request("/api/evaluations/results")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(
                        result.replace(open.get("sha256").asText(), "f".repeat(64)))));
        assertThat(mismatch.status()).isEqualTo(409);
        assertThat(json.readTree(mismatch.body()).get("code").asText()).isEqualTo("evaluation.dossierMismatch");
    }

    private static Visitor.Answer post(Visitor who, String asked) {
        return who.send(who.request("/api/evaluations/dossier")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", who.formToken("/evaluations/dossiers"))
                .POST(HttpRequest.BodyPublishers.ofString(asked)));
    }

    private String freeze(String masked) {
        Visitor.Answer answer = quality.submit(
                "/evaluations/dossiers/nouveau?du=%d-01-01&au=%d-12-31".formatted(year, year),
                "/evaluations/dossiers",
                "du",
                year + "-01-01",
                "au",
                year + "-12-31",
                "masquer",
                masked,
                "relu",
                "true");
        assertThat(answer.status()).isEqualTo(302);
        return answer.header("Location").replaceAll(".*/(D-[^?]+).*", "$1");
    }

    private long dossiers() {
        return jdbc.sql("select count(*) from evaluation_dossier where from_day = ?")
                .param(LocalDate.of(year, 1, 1))
                .query(Long.class)
                .single();
    }

    private String sum(String reference) {
        return jdbc.sql("select sha256 from evaluation_dossier where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** A sheet of two criteria, frozen in the middle of the year of the test. */
    private void rated(String whole, String deadlines) {
        LocalDate day = LocalDate.of(year, 6, 15);
        String reference = "E-62-%d-%04d"
                .formatted(
                        year,
                        1
                                + jdbc.sql("select count(*) from evaluation where reference like ?")
                                        .param("E-62-" + year + "-%")
                                        .query(Integer.class)
                                        .single());
        long site = jdbc.sql(
                        """
                        insert into rated_site (office, title, officer, accepted_on, guarantee_end, recorded_at, recorded_by)
                        values ('62', 'Chantier d''essai', 'project-managers-62', ?, ?, now(), 'essai') returning id""")
                .params(day, day.plusYears(1))
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into evaluation (reference, office, kind, occasion, occasion_day, firm, site, subject, rater, status,
                            opened_at, due_on)
                        values (?, '62', 'WORKS', 'ACCEPTANCE', ?, ?, ?, 'Chantier d''essai', 'project-managers-62', 'FROZEN', now(), ?)""")
                .params(reference, day, firm.id(), site, day)
                .update();
        sheets.add(
                new FrozenSheet(
                        reference,
                        "62",
                        firm.id(),
                        SheetKind.WORKS,
                        Occasion.ACCEPTANCE,
                        day,
                        site,
                        null,
                        "Chantier d'essai",
                        new BigDecimal("75.00"),
                        Grade.B,
                        "rule_grade_sheets_b",
                        "Note B",
                        whole,
                        0,
                        day,
                        "project-managers-62",
                        "Chargés d'opération (62)",
                        null,
                        List.of(
                                line("QUALITY", "Qualité du travail", null),
                                line("DEADLINES", "Respect des délais", deadlines))),
                new SheetRows.Tables("essai", "essai"),
                day.atTime(10, 0).atZone(Zone.PARIS).toOffsetDateTime());
        assertThat(frozen.all("62", SheetKind.WORKS, day, day)).isNotEmpty();
    }

    private static FrozenSheet.Line line(String code, String label, String comment) {
        return new FrozenSheet.Line(
                code, label, 1, "rule_criterion_works_x", 4, new BigDecimal("75.00"), comment, List.of());
    }
}
