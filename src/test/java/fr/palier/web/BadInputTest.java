package fr.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is sent to the API or posted to a page: a French refusal, never a failure, and not a row more than before. */
@PalierTest
class BadInputTest {

    private static final String SOUND =
            """
            {"subject": "Entretien des portes", "nature": "SERVICES", "amount": 1000, "family": "719", "launchDate": "%s"}"""
                    .formatted(LocalDate.now().plusMonths(2));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"nature\": 1",
                "\"nature\": \"services\"",
                "\"nature\": [\"SERVICES\"]",
                "\"nature\": null",
                "\"amount\": \"1000\"",
                "\"amount\": true",
                "\"amount\": NaN",
                "\"amount\": 1000.001",
                "\"amount\": -0.01",
                "\"amount\": 1e400",
                "\"amount\": 1e999999999",
                "\"amount\": 1e-999999999",
                "\"amount\": [1000]",
                "\"durationMonths\": \"12\"",
                "\"durationMonths\": 12.5",
                "\"durationMonths\": 99999999999",
                "\"renewals\": true",
                "\"distinct\": 1",
                "\"distinct\": \"true\"",
                "\"subject\": 12345",
                "\"subject\": {\"text\": \"Entretien\"}",
                "\"subject\": \"Entretien\\u0000 des portes\"",
                "\"subject\": \"Entretien \\ud83d des portes\"",
                "\"subject\": \"Entretien\\u0007 des portes\"",
                "\"place\": \"\\udc00\"",
                "\"family\": 719",
                "\"family\": \"\\u0000\"",
                "\"family\": \"00000000\"",
                "\"launchDate\": \"2027-02-30\"",
                "\"launchDate\": \"30/01/2027\"",
                "\"launchDate\": \"2027-01-30T00:00:00Z\"",
                "\"launchDate\": [2027, 1, 30]",
                "\"launchDate\": 20500",
                "\"lots\": {}",
                "\"lots\": [null]",
                "\"lots\": [[]]",
                "\"lots\": [{\"number\": 1, \"title\": \"a\", \"amount\": 1000}]",
                "\"lots\": [{\"number\": 1, \"title\": \"Nord\", \"amount\": 500}, {\"number\": 2, \"title\": \"nord\", \"amount\": 500}]",
                "\"lots\": [{\"number\": 2147483648, \"title\": \"Nord\", \"amount\": 1000}]",
                "\"amount\": 1000, \"amount\": 2000",
            })
    void aNeedOfWrongTypesIsRefusedAndNothingIsStored(String field) {
        String name = field.substring(1, field.indexOf('"', 1));
        String body = SOUND.contains("\"" + name + "\"") && !field.contains(", \"amount\": 2000")
                ? SOUND.replaceAll("\"" + name + "\": (\"[^\"]*\"|[0-9]+)", Matcher.quoteReplacement(field))
                : SOUND.replaceFirst("\\{", Matcher.quoteReplacement("{" + field + ", "));
        refused("/api/needs", body);
        refused("/api/needs/simulate", body);
    }

    @Test
    void whatIsNoJsonObjectIsRefused() {
        for (String body : List.of(
                "", "{", "[]", "null", "\"texte\"", "12", SOUND + SOUND, SOUND + "}", "[".repeat(5_000), "\u0000")) {
            refused("/api/needs", body);
            refused("/api/needs/simulate", body);
        }
        refused("/api/needs", SOUND.replace("Entretien des portes", "e".repeat(1_000_000)));
        refused("/api/needs", SOUND.replace("\"719\"", "\"" + "7".repeat(100_000) + "\""));
    }

    @Test
    void otherContentTypesMethodsAndAnswersAreRefused() {
        Visitor visitor = new Visitor(port);
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense")) {
            problem(visitor.send(api(visitor, "/api/needs")
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString(SOUND))));
        }
        problem(visitor.send(api(visitor, "/api/needs")
                .header("Content-Type", "application/json")
                .PUT(body(SOUND))));
        problem(visitor.send(api(visitor, "/api/needs/simulate")
                .setHeader("Accept", "application/xml")
                .header("Content-Type", "application/json")
                .POST(body(SOUND))));
        problem(visitor.send(api(visitor, "/api/needs")
                .header("Idempotency-Key", "k".repeat(201))
                .header("Content-Type", "application/json")
                .POST(body(SOUND))));
    }

    @Test
    void consultationsAreAskedForInVain() {
        Visitor visitor = new Visitor(port);
        for (String query : List.of(
                "?stage=NOWHERE",
                "?stage=%00",
                "?procedure=1",
                "?text=%00",
                "/M-62-2026-999999",
                "/nimporte",
                "/%E2%82%AC")) {
            problem(visitor.send(api(visitor, "/api/tenders" + query).GET()));
        }
        assertThat(visitor.send(api(visitor, "/api/tenders?text=" + "x".repeat(4_000))
                                .GET())
                        .status())
                .isEqualTo(200);
    }

    /** Every address that takes a form, with what no form of ours sends. */
    @Test
    void noPageFailsOnWhatIsPostedToIt() {
        int before = rows();
        List<String> failed = new ArrayList<>();
        for (String account : List.of(
                "buyers-62",
                "committee-secretary-62",
                "executive-62",
                "supervisors-62",
                "complaint-desk-62",
                "rental-management-62",
                "social-advisers-62")) {
            Visitor visitor = Visitor.signedIn(port, account);
            Matcher token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"")
                    .matcher(visitor.get("/").body());
            assertThat(token.find()).isTrue();
            requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
                if (isOurForm(mapping, handler)) {
                    for (String junk : List.of(
                            "", "x", "-1", "999999999999999999999", "\u0000", "é".repeat(3_000), "2027-02-30")) {
                        String address = address(mapping, junk);
                        Visitor.Answer answer = visitor.form(address, fields(handler, token.group(1), junk));
                        if (answer.status() >= 500) {
                            failed.add(account + " " + address + " [" + junk.substring(0, Math.min(9, junk.length()))
                                    + "] " + answer.status());
                        }
                    }
                }
            });
        }
        assertThat(failed).isEmpty();
        assertThat(rows()).as("rows of ours").isEqualTo(before);
    }

    private static boolean isOurForm(RequestMappingInfo mapping, HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("fr.palier.")
                && mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                && mapping.getPatternValues().stream().noneMatch(pattern -> pattern.startsWith("/api"));
    }

    private static String address(RequestMappingInfo mapping, String junk) {
        String pattern = mapping.getPatternValues().iterator().next();
        // well-formed, of no file that a test before this one opened
        String segment = junk.matches("[0-9x-]+") ? junk : "M-62-2026-9999";
        return pattern.replaceAll("\\{[^/]+}", segment);
    }

    private static String[] fields(HandlerMethod handler, String token, String junk) {
        List<String> fields = new ArrayList<>(List.of("_csrf", token, "action", junk, "item", junk));
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .forEach(parameter -> {
                    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
                    String name = named.name().isEmpty() ? named.value() : named.name();
                    fields.add(name.isEmpty() ? parameter.getParameter().getName() : name);
                    fields.add(junk);
                });
        return fields.toArray(String[]::new);
    }

    /** Needs, their keys and numbers, consultations, letters: nothing half-written in any of them. */
    private int rows() {
        return List.of(
                        "need",
                        "need_lot",
                        "need_submission_key",
                        "tender",
                        "letter",
                        "firm",
                        "committee_session",
                        "contract",
                        "intervention",
                        "intervention_event",
                        "complaint",
                        "complaint_message",
                        "desk_call",
                        "shift_note",
                        "opening_hours",
                        "on_call_person",
                        "common_incident",
                        "social_note",
                        "document")
                .stream()
                .mapToInt(table -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .sum();
    }

    private void refused(String path, String body) {
        int before = rows();
        Visitor visitor = new Visitor(port);
        problem(visitor.send(
                api(visitor, path).header("Content-Type", "application/json").POST(body(body))));
        assertThat(rows()).as(body).isEqualTo(before);
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder api(Visitor visitor, String path) {
        return visitor.request(path)
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("department-buyers-62:department-buyers-62"
                                                .getBytes(StandardCharsets.UTF_8)));
    }

    private void problem(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.header("Content-Type"))
                .as("%s %s", answer.response().uri(), answer.body())
                .startsWith("application/problem+json");
        try {
            JsonNode problem = json.readTree(answer.body());
            assertThat(problem.path("code").asText()).as(answer.body()).matches("[a-z]+\\.[a-zA-Z]+");
            assertThat(problem.path("detail").asText()).endsWith(".");
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }
}
