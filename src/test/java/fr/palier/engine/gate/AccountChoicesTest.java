package fr.palier.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.palier.engine.Absences;
import fr.palier.engine.Accounts;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of works officers of a form: the office's own, with who is absent and who acts meanwhile; nothing else is taken. */
@PalierTest
class AccountChoicesTest {

    private static final String AWAY = "away-officer-62";

    @Autowired
    private AccountChoices choices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Absences absences;

    @Autowired
    private Clock clock;

    @Autowired
    private ObjectMapper json;

    @Test
    void theFormListsTheOfficersOfTheOfficeAlone() throws IOException {
        accounts.create(AWAY, "Officier", "Absent", "absent@office-62.example", AWAY, "62", Set.of("project-managers"));
        LocalDate today = LocalDate.now(clock);
        long absence = As.person(AWAY, () -> absences.declare(AWAY, "project-managers-62", today, today.plusDays(3)));
        try {
            JsonNode form = choices.fill(form(), "62");
            Map<String, String> listed = listed(form);
            assertThat(listed.keySet())
                    .contains("project-managers-62", AWAY, "LATER")
                    .doesNotContain("buyers-62", "project-managers-44");
            assertThat(listed.get(AWAY))
                    .startsWith("Officier Absent (absence du ")
                    .contains("remplacement par ");
            FormSchema schema = FormSchema.of(form);
            assertThat(schema.accept(sent("project-managers-62"), Set.of(), today))
                    .containsEntry("worksOfficer", "project-managers-62");
            for (String other : List.of("buyers-62", "project-managers-44", "Service des travaux")) {
                assertThatThrownBy(() -> schema.accept(sent(other), Set.of(), today))
                        .hasMessageContaining("n'est pas dans la liste");
            }
        } finally {
            As.person(AWAY, () -> absences.end(absence));
        }
    }

    private JsonNode form() throws IOException {
        return json.readTree(Path.of("processes/procurement/tender-conclusion.notifyContract.form")
                .toFile());
    }

    private static Map<String, String> listed(JsonNode form) {
        Map<String, String> listed = new HashMap<>();
        form.path("components").forEach(component -> {
            if (component.path("key").asText().equals("worksOfficer")) {
                component
                        .path("values")
                        .forEach(value -> listed.put(
                                value.path("value").asText(),
                                value.path("label").asText()));
            }
        });
        return listed;
    }

    private static Map<String, JsonNode> sent(String officer) {
        return Map.of(
                "worksOfficer",
                TextNode.valueOf(officer),
                "confirmed",
                com.fasterxml.jackson.databind.node.BooleanNode.TRUE);
    }
}
