package fr.palier.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documentation says of the code is read from the code. */
class DocumentationTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern GENERATED = Pattern.compile(
            "(<!-- written from the models[^>]*-->\n).*?(<!-- end of what is written from the models -->)",
            Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:)([^)#\\s]+)[^)]*\\)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)(?:#\\w+)?`");

    /** {@code mvn test -Dtest=DocumentationTest -Dpalier.docs.write=true} writes the tables anew. */
    @Test
    void theReadmeListsTheProcessesAndDecisionsThatExist() throws IOException {
        String readme = Files.readString(README);
        Matcher place = GENERATED.matcher(readme);
        assertThat(place.find()).as("markers in README.md").isTrue();
        String current = place.replaceFirst(result ->
                Matcher.quoteReplacement(result.group(1) + "\n" + ModelTables.write() + "\n" + result.group(2)));
        if (Boolean.getBoolean("palier.docs.write")) {
            Files.writeString(README, current);
        } else {
            assertThat(readme)
                    .as("mvn test -Dtest=DocumentationTest -Dpalier.docs.write=true writes it anew")
                    .isEqualTo(current);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
                    Path folder = page.toAbsolutePath().getParent();
                    assertThat(found(LINK, page)).allSatisfy(target -> assertThat(folder.resolve(target))
                            .exists());
                }));
    }

    /** A page that names its proof by a test which is gone proves nothing. */
    @TestFactory
    Stream<DynamicTest> everyTestThatAPageNamesExists() throws IOException {
        List<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
        }
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.toString(), () -> assertThat(tests).containsAll(found(TEST, page))));
    }

    private static List<String> found(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(README), docs.filter(file -> file.toString()
                            .endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }
}
