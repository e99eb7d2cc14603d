package fr.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of sessions once failed from the first session on: Thymeleaf keeps these names to itself, and says so when it renders. */
class TemplateNamesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern RESERVED =
            Pattern.compile("th:(each|with)=\"([^\"]*[\\s,])?(session|param|application)\\s*[,:=][^=]");

    @Test
    void noTemplateNamesAVariableAsThymeleafDoes() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> wrong = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(TemplateNamesTest::namesOne)
                    .toList();
            assertThat(wrong).isEmpty();
        }
        assertThat(RESERVED.matcher("<tr th:each=\"session : ${sessions}\">").find())
                .isTrue();
    }

    private static boolean namesOne(Path file) {
        try {
            return RESERVED.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** A fragment that is called like an element brings every such element of its file along. */
    @Test
    void noFragmentIsCalledLikeAnElement() throws IOException {
        Pattern likeAnElement = Pattern.compile(
                "th:fragment=\"(table|thead|tbody|tr|td|form|nav|header|footer|main|article|aside|ul|ol|li|dl|p|div|span|h[1-6]|fieldset|button|input|label|select)[\"(]");
        try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/resources/templates"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".html"))
                            .filter(file -> likeAnElement.matcher(read(file)).find()))
                    .isEmpty();
        }
    }

    private static String read(java.nio.file.Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
