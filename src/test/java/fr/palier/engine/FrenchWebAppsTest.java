package fr.palier.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in the engine's web apps is left in English for the staff. */
class FrenchWebAppsTest {

    private static final String WEBJAR = "/META-INF/resources/webjars/camunda/";

    /** Values that are right in both languages. */
    private static final Set<String> SAME_IN_BOTH_LANGUAGES = Set.of(
            "Action",
            "Actions",
            "Annotation",
            "Application",
            "Applications",
            "Configuration",
            "Date",
            "Description",
            "Documentation",
            "Exception",
            "Incidents",
            "Max",
            "Message",
            "Migration",
            "Min",
            "Notification",
            "Options",
            "Source",
            "Total",
            "Type",
            "Types",
            "Variable",
            "Variable / {{variableName}}",
            "Variables",
            "Version",
            "OK",
            "CSV",
            "JSON",
            "s",
            "%d minutes",
            "<",
            "<=",
            ">",
            ">=",
            "<null>",
            "<undefined>",
            "<version>");

    /** The licence of form-js asks that its mark and what it opens stay as they are. */
    private static final Set<String> MARK_OF_FORM_JS =
            Set.of("Powered by bpmn.io", "Web-based tooling for BPMN, DMN, and forms powered by");

    private static final Set<String> HINT_THAT_NEEDS_NO_FRENCH = Set.of("hh:mm");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}");
    private static final Pattern MARKUP =
            Pattern.compile("</?(?:a|b|br|code|em|i|li|p|span|strong|ul)\\b[^>]*>|&\\w+;");
    private static final Pattern PLAIN_APOSTROPHE = Pattern.compile("\\p{L}'\\p{L}");
    private static final Pattern BREAKABLE_SPACE = Pattern.compile(" [:;!?»]|« ");
    private static final Pattern MESSAGE =
            Pattern.compile("en:\\s*'((?:[^'\\\\]|\\\\.)*)',\\s*fr:\\s*'((?:[^'\\\\]|\\\\.)*)'");

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> translatedApps() {
        return Stream.of("tasklist", "admin", "welcome", "cockpit").filter(app -> resource(locale(app, "fr")) != null);
    }

    @Test
    void theAppsOfTheStaffAreTranslated() {
        assertThat(translatedApps()).contains("tasklist", "admin", "welcome");
    }

    @ParameterizedTest
    @MethodSource("translatedApps")
    void eachKeyHasFrenchWords(String app) {
        Map<String, String> english = texts(app, "en");
        Map<String, String> french = texts(app, "fr");

        assertThat(french).as("keys of %s", app).containsOnlyKeys(english.keySet());
        assertThat(french)
                .as("words of %s", app)
                .allSatisfy((key, value) -> assertThat(value).as(key).isNotBlank());
        assertThat(keysWhere(
                        english,
                        (key, value) -> !dateFormat(key)
                                && value.equals(french.get(key))
                                && !SAME_IN_BOTH_LANGUAGES.contains(value.strip())))
                .as("still English in %s", app)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translatedApps")
    void placeholdersAndMarkupStay(String app) {
        Map<String, String> french = texts(app, "fr");

        texts(app, "en").forEach((key, value) -> {
            assertThat(found(PLACEHOLDER, french.get(key)))
                    .as("placeholders of %s in %s", key, app)
                    .containsExactlyInAnyOrderElementsOf(found(PLACEHOLDER, value));
            assertThat(found(MARKUP, french.get(key)))
                    .as("markup of %s in %s", key, app)
                    .containsExactlyInAnyOrderElementsOf(found(MARKUP, value));
        });
    }

    @ParameterizedTest
    @MethodSource("translatedApps")
    void typographyIsFrench(String app) {
        Map<String, String> french = texts(app, "fr");

        assertThat(keysWhere(
                        french, (key, value) -> PLAIN_APOSTROPHE.matcher(value).find()))
                .as("straight apostrophes in %s", app)
                .isEmpty();
        assertThat(keysWhere(
                        french, (key, value) -> BREAKABLE_SPACE.matcher(value).find()))
                .as("breakable space before a double sign in %s", app)
                .isEmpty();
    }

    /** Without this the WebJar's own file is served and the app speaks English. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "admin", "welcome"})
    void ourConfigurationComesBeforeTheOneOfTheWebJar(String app) {
        URL configuration = resource(WEBJAR + "app/" + app + "/scripts/config.js");

        assertThat(configuration.getProtocol()).isEqualTo("file");
        assertThat(read(configuration))
                .contains("availableLocales: ['fr']", "fallbackLocale: 'fr'", "csrfCookieName: 'XSRF-TOKEN'");
        assertThat(read(resource(WEBJAR + "app/" + app + "/styles/user-styles.css")))
                .contains("palier.css");
    }

    @Test
    void eachCustomScriptExists() {
        String configuration = text("app/tasklist/scripts/config.js");
        List<String> scripts = found(Pattern.compile("'(scripts/palier/[\\w-]+)'"), configuration);

        assertThat(scripts).contains("scripts/palier/messages", "scripts/palier/file-panel");
        assertThat(scripts).allSatisfy(script -> assertThat(resource(WEBJAR + "app/tasklist/" + script + ".js"))
                .isNotNull());
    }

    @Test
    void eachFormMessageOfTheValidatorHasFrenchWords() {
        String viewer = formViewer();
        String validator = viewer.substring(
                viewer.indexOf("\"Value is not a number.\"") - 100, viewer.indexOf("must be a valid email.\"") + 30);
        List<String> messages =
                found(Pattern.compile("\\.push\\((?:\"([^\"]+)\"|`([^`]+)`|(\"[^\"]+\")\\+)"), validator).stream()
                        .map(FrenchWebAppsTest::template)
                        .toList();
        Set<String> translated = formMessages().keySet();

        assertThat(messages).hasSizeGreaterThanOrEqualTo(11).allSatisfy(message -> assertThat(translated)
                .anyMatch(known -> known.equals(message) || message.endsWith(" ") && known.startsWith(message)));
    }

    @Test
    void eachWordOfTheFormComponentsHasFrenchWords() {
        String viewer = formViewer();
        List<String> words = Stream.of(
                        "placeholder:[^,\"]*\"([^\"]+)\"(?::\"([^\"]+)\")?",
                        "\"aria-label\":[\"`]([^\"`]+)",
                        "title:\"([^\"]+)\"",
                        "alt:\"([^\"]+)\"",
                        "text:\"([A-Z][^\"]+)\"",
                        "label:\"([A-Z]\\w+ to [^\"]+)\"",
                        "children:\\[?\"([A-Z][^\"]+)\"",
                        "children:\\[[^\\[\\]]*\" \",[\"`]([A-Z][^\"`]+)",
                        "emptyListMessage:[^,\"]*\"([^\"]+)\"(?::\"([^\"]+)\")?",
                        "return[^`;]*`(Click to [^`]+)`(?:[^`\"]*\"[^\"]*\"){0,2}[^`\"]*\"(Click to [^\"]+)\"",
                        "\\|\\|\"([A-Z][a-z]+)\"}\\)",
                        "\\?\\[\"([A-Z][^\"]+)\",\\.\\.\\.")
                .flatMap(pattern -> found(Pattern.compile(pattern), viewer).stream())
                .map(FrenchWebAppsTest::template)
                .filter(word -> !MARK_OF_FORM_JS.contains(word) && !HINT_THAT_NEEDS_NO_FRENCH.contains(word))
                .toList();

        assertThat(words)
                .contains("Search", "Select", "No results", "Nothing to show.", "Remove list item {0}", "Add new");
        assertThat(formMessages().keySet()).containsAll(words);
    }

    /** A message that the library no longer says would be dead weight, and a sign that others are missing. */
    @Test
    void noFormMessageIsInvented() {
        String viewer = formViewer().replaceAll("\\s+", " ");

        assertThat(formMessages()).hasSizeGreaterThan(30).allSatisfy((english, french) -> {
            String said = english.replace("Value is expected to ", "").replaceAll("(?<=integer|digits?)\\.$", "");
            for (String part : said.replaceAll("digits$", "digit").split("\\{\\d}")) {
                assertThat(viewer).as(english).contains(part.strip());
            }
            assertThat(french).as(english).isNotBlank().isNotEqualTo(english);
            assertThat(found(Pattern.compile("\\{\\d}"), english))
                    .as(english)
                    .containsAll(found(Pattern.compile("\\{\\d}"), french));
        });
    }

    private static String locale(String app, String language) {
        return WEBJAR + "app/" + app + "/locales/" + language + ".json";
    }

    private static boolean dateFormat(String key) {
        return key.startsWith("dateLocales.longDateFormat")
                || key.startsWith("dateLocales.week.")
                || key.endsWith(".sameElse");
    }

    /** Every text of a locale file by its path, date words included. */
    private static Map<String, String> texts(String app, String language) {
        Map<String, String> texts = new TreeMap<>();
        try {
            collect(JSON.readTree(text("app/" + app + "/locales/" + language + ".json")), "", texts);
        } catch (IOException invalid) {
            throw new IllegalStateException(app, invalid);
        }
        // empty in English, and never shown
        texts.remove("labels.NO_TASK_FORM");
        return texts;
    }

    private static void collect(JsonNode node, String path, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(node.get(index), path + "." + index, texts);
            }
        } else {
            node.properties()
                    .forEach(field -> collect(
                            field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), texts));
        }
    }

    private static List<String> keysWhere(Map<String, String> texts, BiPredicate<String, String> condition) {
        return texts.entrySet().stream()
                .filter(text -> condition.test(text.getKey(), text.getValue()))
                .map(text -> text.getKey() + " = " + text.getValue())
                .toList();
    }

    /** The part of the WebJar's bundle that holds the form viewer: the module that says "Field is required.". */
    private static String formViewer() {
        String bundle = text("lib/deps.js");
        int inside = bundle.indexOf("\"Field is required.\"");
        assertThat(inside).as("form-js in the bundle").isPositive();
        int start = 0;
        for (MatchResult module :
                Pattern.compile("},\\d+:function\\(").matcher(bundle).results().toList()) {
            if (module.start() > inside) {
                return bundle.substring(start, module.start());
            }
            start = module.start();
        }
        throw new IllegalStateException("end of the form viewer not found");
    }

    private static Map<String, String> formMessages() {
        String script = text("app/tasklist/scripts/palier/messages.js");
        return MESSAGE.matcher(script.substring(0, script.indexOf("export const shellMessages")))
                .results()
                .collect(Collectors.toMap(message -> message.group(1).replace("\\'", "'"), message -> message.group(2)
                        .replace("\\'", "'")));
    }

    /** A JavaScript string or template as messages.js writes it: "{0}" for each expression, single spaces. */
    private static String template(String javaScript) {
        String text = javaScript.replaceAll("^\"|\"$", "").replaceAll("\\s+", " ");
        for (int index = 0; text.contains("${"); index++) {
            text = text.replaceFirst("\\$\\{[^}]*}", "{" + index + "}");
        }
        return text;
    }

    /** The groups that matched, or the whole match where the pattern has no group. */
    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        pattern.matcher(text).results().forEach(match -> {
            if (match.groupCount() == 0) {
                found.add(match.group());
            }
            for (int group = 1; group <= match.groupCount(); group++) {
                if (match.group(group) != null) {
                    found.add(match.group(group));
                }
            }
        });
        return found;
    }

    private static URL resource(String path) {
        return FrenchWebAppsTest.class.getResource(path);
    }

    private static String text(String path) {
        return read(resource(WEBJAR + path)).replace("\uFEFF", "");
    }

    private static String read(URL resource) {
        try (InputStream stream = resource.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(resource.toString(), unreadable);
        }
    }
}
