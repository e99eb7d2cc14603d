package fr.palier.procurement.need;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.engine.Cases;
import fr.palier.engine.gate.TaskDesk;
import fr.palier.office.Money;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** The API as another system calls it: HTTP, Basic, JSON. */
@PalierTest
class NeedApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Needs needs;

    @Autowired
    private NeedOutcomes outcomes;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Cases cases;

    @Autowired
    private TransactionTemplate transaction;

    private record Answer(HttpStatusCode status, JsonNode body) {

        String code() {
            return body.path("code").asText();
        }
    }

    @Test
    void a_180000_services_need_under_pas_de_calais_is_an_open_tender_with_the_cao() {
        Answer answer = post("/api/needs/simulate", "buyers-62", need("SERVICES", 180_000, "2026-12-01"));

        assertThat(answer.status().value()).isEqualTo(200);
        assertThat(answer.body().path("procedure").asText()).isEqualTo("FORMAL");
        assertThat(answer.body().path("formalProcedure").asText()).isEqualTo("OPEN");
        assertThat(answer.body().path("committee").asText()).isEqualTo("CAO");
        assertThat(answer.body().path("rule").asText()).isEqualTo("rule_policy_pasDeCalais_servicesFrom50000");
        assertThat(answer.body().path("basis").asText()).contains("appel d’offres systématique");
    }

    @Test
    void a_stated_need_opens_the_task_of_the_buyers() {
        Map<String, Object> need =
                need("SERVICES", 12_345, LocalDate.now().plusMonths(2).toString());
        need.put("family", "715");

        Answer answer = post("/api/needs", "department-buyers-62", need);

        assertThat(answer.status().value()).as(answer.body().toString()).isEqualTo(201);
        assertThat(answer.body().path("reference").asText()).startsWith("B-62-");
        assertThat(answer.body().path("status").asText()).isEqualTo("TO_REVIEW");
    }

    @Test
    void a_works_operation_of_3_2_million_is_a_supervised_adapted_procedure() {
        Map<String, Object> operation = Map.of(
                "code", "OP-API-1",
                "label", "Réhabilitation d'essai",
                "place", "Résidence d'essai",
                "startsOn", "2027-03-01",
                "endsOn", "2028-03-01",
                "estimate", 3_200_000);
        assertThat(post("/api/operations", "buyers-62", operation).status().value())
                .isEqualTo(201);
        Map<String, Object> need = need("WORKS", 1_000_000, "2027-01-15");
        need.put("operation", "OP-API-1");

        JsonNode answer = post("/api/needs/simulate", "buyers-62", need).body();

        assertThat(answer.path("needAmount").decimalValue()).isEqualByComparingTo("3200000");
        assertThat(answer.path("procedure").asText()).isEqualTo("ADAPTED_SUPERVISED");
        assertThat(answer.path("committee").asText()).isEqualTo("ETHICS_COMMITTEE");
        assertThat(answer.path("minimumConsultationDays").asInt()).isEqualTo(22);
        assertThat(answer.path("channels"))
                .map(JsonNode::asText)
                .containsExactly("BUYER_PROFILE", "OWN_WEBSITE", "TRADE_PRESS", "BOAMP");
        assertThat(answer.path("plan").size()).isPositive();
    }

    @Test
    void a_past_date_gives_the_rule_of_that_day_and_a_date_without_rule_is_refused() {
        assertThat(post("/api/needs/simulate", "buyers-59", need("SERVICES", 45_000, "2026-03-31"))
                        .body()
                        .path("procedure")
                        .asText())
                .isEqualTo("ADAPTED");
        assertThat(post("/api/needs/simulate", "buyers-59", need("SERVICES", 45_000, "2026-04-01"))
                        .body()
                        .path("procedure")
                        .asText())
                .isEqualTo("DIRECT_PURCHASE");
        Answer none = post("/api/needs/simulate", "buyers-59", need("SERVICES", 45_000, "2028-01-01"));
        assertThat(none.status().value()).isEqualTo(422);
        assertThat(none.code()).isEqualTo("procedure.noRuleAtDate");
    }

    @Test
    void small_lots_are_judged_together_against_the_twenty_percent() {
        Map<String, Object> need = need("SERVICES", 300_000, "2026-12-01");
        need.put(
                "lots",
                List.of(
                        Map.of("number", 1, "title", "Nord", "amount", 240_000),
                        Map.of("number", 2, "title", "Sud", "amount", 60_000, "takenOut", true)));
        assertThat(post("/api/needs/simulate", "buyers-62", need)
                        .body()
                        .path("lots")
                        .path(0)
                        .path("adaptedAllowed")
                        .asBoolean())
                .isTrue();
        need.put(
                "lots",
                List.of(
                        Map.of("number", 1, "title", "Nord", "amount", 239_999.99),
                        Map.of("number", 2, "title", "Sud", "amount", 60_000.01, "takenOut", true)));
        assertThat(post("/api/needs/simulate", "buyers-62", need)
                        .body()
                        .path("lots")
                        .path(0)
                        .path("adaptedAllowed")
                        .asBoolean())
                .as("a hair above 20 %")
                .isFalse();
    }

    @Test
    void the_same_key_answers_with_the_same_need_and_refuses_another_content() {
        Map<String, Object> need =
                need("SERVICES", 3_333, LocalDate.now().plusMonths(2).toString());
        need.put("family", "718");
        String first = post("/api/needs", "department-buyers-62", need, "clé-1")
                .body()
                .path("reference")
                .asText();
        Answer again = post("/api/needs", "department-buyers-62", need, "clé-1");
        need.put("amount", 3_334);
        Answer other = post("/api/needs", "department-buyers-62", need, "clé-1");

        assertThat(first).startsWith("B-62-");
        assertThat(again.body().path("reference").asText()).isEqualTo(first);
        assertThat(other.code()).isEqualTo("procurement.keyReused");
    }

    @ParameterizedTest(name = "{0} = {1} -> {2}")
    @CsvSource({
        "amount, -1, office.wrongAmount",
        "amount, 0, office.wrongAmount",
        "amount, 10.005, office.wrongAmount",
        "amount, 2000000000, office.absurdAmount",
        "amount, beaucoup, web.wrongType",
        "launchDate, 2027-02-30, web.wrongType",
        "amount, 1e2147483647, web.wrongType",
        "frameworkMaximum, 1e2147483647, web.wrongType",
        "launchDate, +999999999-12-31, office.wrongDate",
        "nature, ROADS, web.wrongType",
        "launchDate, 2026-13-45, web.wrongType",
        "launchDate, 2020-01-01, procurement.pastLaunch",
        "launchDate, 2099-01-01, procurement.tooFarLaunch",
        "family, 999, procurement.unknownFamily",
        "family, 99999999, procurement.unknownCpv",
        "family, 453, procurement.wrongFamilyNature",
        "operation, OP-1, procurement.familyOrOperation",
        "durationMonths, 0, office.wrongNumber",
        "renewals, -2, office.wrongNumber",
        "frameworkMaximum, 10, procurement.maximumTooSmall",
        "subject, x, office.missing",
        "couleur, bleu, web.unknownField"
    })
    void wrong_input_is_refused_in_french_and_nothing_is_stored(String field, String value, String code) {
        int before = needs.latest("62", null, 1000).size();
        Map<String, Object> need =
                need("SERVICES", 1_000, LocalDate.now().plusMonths(2).toString());
        need.put("family", "719");
        boolean number = value.matches("-?[0-9]+(\\.[0-9]+)?(e[0-9]+)?") && !field.equals("family");
        need.put(field, number ? (Object) new BigDecimal(value) : value);

        Answer answer = post("/api/needs", "department-buyers-62", need);

        assertThat(answer.code()).as(answer.body().toString()).isEqualTo(code);
        assertThat(answer.status().is4xxClientError()).isTrue();
        assertThat(answer.body().path("detail").asText()).endsWith(".");
        assertThat(needs.latest("62", null, 1000)).hasSize(before);
    }

    @Test
    void another_offices_need_answers_as_an_unknown_one() {
        Map<String, Object> need =
                need("SERVICES", 5_555, LocalDate.now().plusMonths(2).toString());
        need.put("family", "722");
        String reference = post("/api/needs", "department-buyers-62", need)
                .body()
                .path("reference")
                .asText();

        Answer theirs =
                post("/api/needs/" + reference + "/withdraw", "buyers-59", Map.of("reason", "Ce n'est pas le mien."));
        Answer unknown = post("/api/needs/B-59-2026-9999/withdraw", "buyers-59", Map.of("reason", "Il n'existe pas."));

        assertThat(theirs.status().value()).isEqualTo(404);
        assertThat(theirs.code()).isEqualTo(unknown.code()).isEqualTo("office.notFound");
    }

    @Test
    void roles_without_needs_cannot_state_one() {
        Map<String, Object> need =
                need("SERVICES", 5_555, LocalDate.now().plusMonths(2).toString());
        need.put("family", "722");
        assertThat(post("/api/needs", "finance-62", need).code()).isEqualTo("office.notAllowed");
    }

    @Test
    void past_purchases_are_read_as_a_french_office_exports_them() {
        String file = "\uFEFFRéférence;Date;Objet;Nature;Famille;Opération;Montant HT;Fournisseur;SIREN\n"
                + "F-1;15/06/2026;Entretien;Services;772;;1 234,56 €;Jardins Exemple;\n"
                + "F-2;31/02/2026;Date fausse;Services;772;;10,00;Jardins Exemple;\n"
                + "F-3;2026-06-15;Famille fausse;Services;000;;10,00;Jardins Exemple;\n"
                + "F-4;15/06/2026;Montant faux;Services;772;;gratuit;Jardins Exemple;\n"
                + "F-5;15/06/2026;Siren faux;Services;772;;10,00;Jardins Exemple;123456789\n"
                + "F-6;15/06/2026;Bonne;services;77200000;;\"1.000,00\";Jardins Exemple;\n";
        JsonNode report = csv(file);

        assertThat(report.path("added").asInt()).isEqualTo(2);
        assertThat(report.path("refused"))
                .extracting(line -> line.path("line").asInt())
                .containsExactly(3, 4, 5, 6);
        assertThat(report.path("refused"))
                .extracting(line -> line.path("reason").asText())
                .allMatch(text -> text.length() > 20);
        JsonNode again = csv(file);
        assertThat(again.path("added").asInt()).isZero();
        assertThat(again.path("known").asInt()).isEqualTo(2);
        Map<String, Object> need = need("SERVICES", 100, "2026-12-01");
        need.put("family", "772");
        assertThat(post("/api/needs/simulate", "buyers-62", need)
                        .body()
                        .path("needAmount")
                        .decimalValue())
                .isEqualByComparingTo("2334.56");
    }

    @Test
    void an_awarded_value_replaces_the_estimate_and_a_discontinued_need_leaves_the_total() {
        String awarded = tendered("734", 60_000);
        String discontinued = tendered("732", 70_000);
        transaction.executeWithoutResult(status -> {
            outcomes.awarded("62", awarded, Money.of(52_000));
            outcomes.discontinued("62", discontinued);
        });

        assertThat(total("734")).isEqualByComparingTo("52001");
        assertThat(total("732")).isEqualByComparingTo("1");
    }

    private BigDecimal total(String family) {
        Map<String, Object> need =
                need("SERVICES", 1, LocalDate.now().plusMonths(3).toString());
        need.put("family", family);
        return post("/api/needs/simulate", "buyers-62", need)
                .body()
                .path("needAmount")
                .decimalValue();
    }

    private String tendered(String family, long amount) {
        Map<String, Object> need =
                need("SERVICES", amount, LocalDate.now().plusMonths(2).toString());
        need.put("family", family);
        String reference = post("/api/needs", "department-buyers-62", need)
                .body()
                .path("reference")
                .asText();
        As.person(
                "buyers-62",
                () -> desk.complete(
                        cases.tasksOf(reference).get(0).id(), Map.of("outcome", json.valueToTree("APPROVED"))));
        return reference;
    }

    private JsonNode csv(String file) {
        return RestClient.create("http://localhost:" + port)
                .post()
                .uri("/api/past-purchases/import")
                .headers(headers -> headers.setBasicAuth("buyers-62", "buyers-62"))
                .contentType(MediaType.parseMediaType("text/csv"))
                .body(file.getBytes(StandardCharsets.UTF_8))
                .exchange(
                        (request, response) -> json.readTree(response.getBody().readAllBytes()));
    }

    private static Map<String, Object> need(String nature, long amount, String launch) {
        Map<String, Object> need = new LinkedHashMap<>();
        need.put("subject", "Besoin d'essai de l'interface");
        need.put("nature", nature);
        need.put("amount", amount);
        need.put("launchDate", launch);
        return need;
    }

    private Answer post(String path, String account, Object body) {
        return post(path, account, body, null);
    }

    private Answer post(String path, String account, Object body, String key) {
        return RestClient.create("http://localhost:" + port)
                .post()
                .uri(path)
                .headers(headers -> {
                    headers.setBasicAuth(account, account);
                    if (key != null) {
                        headers.set("Idempotency-Key", URLEncoder.encode(key, StandardCharsets.UTF_8));
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((request, response) -> new Answer(
                        response.getStatusCode(),
                        json.readTree(response.getBody().readAllBytes())));
    }
}
