package fr.palier.engine.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;
import org.yaml.snakeyaml.Yaml;

/** What an operator is given says the same as what the application asks for. */
class DeploymentTest {

    private static final Map<String, Object> COMPOSE = yaml(Path.of("docker-compose.yml"));
    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|TOKEN");

    @Test
    void eachNodeIsGivenEverySettingThatTheApplicationAsksFor() {
        List<String> asked = requiredSettings().stream()
                .map(setting -> setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .toList();
        assertThat(asked).isNotEmpty();
        assertThat(List.of("palier-1", "palier-2"))
                .allSatisfy(node -> assertThat(environment(node)).containsKeys(asked.toArray(String[]::new)));
    }

    @Test
    void everyRequiredSettingIsExplainedToTheOperator() throws IOException {
        String manual = Files.readString(Path.of("docs/operations.md"));
        assertThat(requiredSettings()).allSatisfy(setting -> assertThat(manual).contains("`" + setting + "`"));
    }

    /** A default that works would be left in place. */
    @Test
    void noSecretHasADefault() {
        assertThat(services().keySet())
                .allSatisfy(service -> assertThat(environment(service)).allSatisfy((name, value) -> {
                    if (SECRET.matcher(name).find()) {
                        assertThat(value.toString()).matches("\\$\\{[A-Z_]+:\\?[^}]+}");
                    }
                }));
        assertThat(COMPOSE.get("secrets").toString()).contains(":?");
    }

    @Test
    void everyServiceNamesItsVersionAndTellsWhenItIsReady() {
        assertThat(services()).allSatisfy((name, service) -> {
            assertThat(service.get("image").toString())
                    .matches("[\\w./-]+:[\\w.]+")
                    .doesNotEndWith(":latest");
            // nothing waits for the proxy
            assertThat(service.containsKey("healthcheck")).isNotEqualTo(name.equals("proxy"));
        });
    }

    @Test
    void theProxyKnowsBothNodes() throws IOException {
        assertThat(environment("proxy"))
                .containsEntry("NODE_1", "palier-1:8080")
                .containsEntry("NODE_2", "palier-2:8080");
        assertThat(Files.readString(Path.of("deploy/haproxy.cfg"))).contains("\"${NODE_1}\"", "\"${NODE_2}\"");
    }

    @Test
    void theImageRunsWithoutRightsAndHoldsNoDemonstration() throws IOException {
        assertThat(Files.readString(Path.of("Dockerfile"))).containsPattern("(?m)^USER palier$");
        assertThat(Files.readString(Path.of(".dockerignore"))).startsWith("*\n").doesNotContain("!src/test");
    }

    /** Asks the application itself: it refuses to start and names what is missing. */
    private static List<String> requiredSettings() {
        GenericApplicationContext nothingSet = new GenericApplicationContext();
        nothingSet.setEnvironment(new MockEnvironment());
        var start = new ApplicationContextInitializedEvent(new SpringApplication(), new String[0], nothingSet);
        return catchThrowableOfType(
                        RequiredSettings.MissingSettings.class, () -> new RequiredSettings().onApplicationEvent(start))
                .getMessage()
                .lines()
                .filter(line -> line.startsWith("  - "))
                .map(line -> line.substring("  - ".length(), line.indexOf(" : ")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) COMPOSE.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> environment(String service) {
        return (Map<String, Object>) services().get(service).getOrDefault("environment", Map.of());
    }

    private static Map<String, Object> yaml(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
