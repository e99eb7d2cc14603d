package fr.palier.procurement.need;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.testing.PalierTest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** The API as another system calls it: HTTP, Basic, JSON. */
@PalierTest
class NeedApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

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

    private static Map<String, Object> need(String nature, long amount, String launch) {
        Map<String, Object> need = new LinkedHashMap<>();
        need.put("subject", "Besoin d'essai de l'interface");
        need.put("nature", nature);
        need.put("amount", amount);
        need.put("launchDate", launch);
        return need;
    }

    private Answer post(String path, String account, Object body) {
        return RestClient.create("http://localhost:" + port)
                .post()
                .uri(path)
                .headers(headers -> headers.setBasicAuth(account, account))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((request, response) -> new Answer(
                        response.getStatusCode(),
                        json.readTree(response.getBody().readAllBytes())));
    }
}
