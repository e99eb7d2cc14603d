package fr.palier.evaluation.dossier.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of the language, in lower case and without accents: first names, and words of every day that are surnames as well. */
final class Vocabulary {

    private static final Set<String> FIRST_NAMES = read("/evaluation/prenoms.txt");
    private static final Set<String> COMMON = read("/evaluation/mots-courants.txt");

    private Vocabulary() {}

    static boolean isFirstName(String plain) {
        return FIRST_NAMES.contains(plain);
    }

    /** Such a word is a name only where it is written as one. */
    static boolean isCommon(String plain) {
        return COMMON.contains(plain);
    }

    private static Set<String> read(String file) {
        try (InputStream words = Vocabulary.class.getResourceAsStream(file)) {
            return Arrays.stream(new String(words.readAllBytes(), StandardCharsets.UTF_8).split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
