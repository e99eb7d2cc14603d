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
}
