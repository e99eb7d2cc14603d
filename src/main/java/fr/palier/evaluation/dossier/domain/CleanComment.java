package fr.palier.evaluation.dossier.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a comment what tells of a person: addresses, telephone and other numbers, dwellings, names. Whoever freezes the dossier reads
 * the comments once more and may name further words.
 */
public final class CleanComment {

    private static final int SHORTEST_NAME = 3;

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}0-9])(?=[\\p{L}0-9./-]*\\d)[\\p{L}0-9][\\p{L}0-9./-]+");

    private CleanComment() {}

    /** The comment without what tells of a person. */
    public static String of(String comment, Known known) {
        if (comment == null || comment.isBlank()) {
            return "";
        }
        String text = UNSEEN.matcher(Normalizer.normalize(comment, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
        return Names.out(codes(Contacts.out(text), known.codes()), known);
    }

    private static String codes(String text, Set<String> codes) {
        return codes.isEmpty()
                ? text
                : CODE.matcher(text)
                        .replaceAll(code -> codes.contains(plain(code.group().replaceAll("[./-]+$", "")))
                                ? "[logement]" + ending(code.group())
                                : java.util.regex.Matcher.quoteReplacement(code.group()));
    }

    private static String ending(String code) {
        return code.substring(code.replaceAll("[./-]+$", "").length());
    }

    /** Words that may be names. Asked of the office's own directories before cleaning. */
    public static Set<String> maybeNames(String comment) {
        return found(comment, WORD, word -> true).stream()
                .flatMap(word -> java.util.stream.Stream.of(word, Names.withoutElision(word))
                        .distinct())
                .flatMap(word -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(word), java.util.Arrays.stream(word.split("-"))))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .collect(Collectors.toSet());
    }

    /** Words that may be the number of a dwelling. */
    public static Set<String> maybeCodes(String comment) {
        return found(comment, CODE, code -> code.length() >= SHORTEST_NAME);
    }

    /** Words left in a cleaned text that may still be names: to be looked at by whoever reads it again. */
    public static Set<String> doubtful(String cleaned) {
        return Names.doubtful(cleaned);
    }

    private static Set<String> found(String comment, Pattern pattern, Predicate<String> wanted) {
        return comment == null
                ? Set.of()
                : pattern.matcher(Normalizer.normalize(comment, Normalizer.Form.NFC))
                        .results()
                        .map(MatchResult::group)
                        .map(word -> plain(word).replaceAll("[./-]+$", ""))
                        .filter(wanted)
                        .collect(Collectors.toSet());
    }

    /** Lower case, no accents. */
    public static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
