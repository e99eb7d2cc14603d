package fr.palier.procurement.need.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** French words as they are compared: lower case, without accents, without elided articles. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> EMPTY = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour", "sur",
            "un", "une", "avec");
    private static final int SHORTEST_PLURAL = 5;

    private Words() {}

    /** Lower case, without accents, one space between words and around. */
    public static String plain(String text) {
        String unmarked = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        return " " + BETWEEN.matcher(unmarked).replaceAll(" ").strip() + " ";
    }

    /** Words to search for, without articles and without the mark of the plural. */
    public static List<String> toSearch(String query) {
        return Arrays.stream(plain(query).strip().split(" "))
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                .map(Words::singular)
                .distinct()
                .toList();
    }

    private static String singular(String word) {
        boolean plural = word.length() >= SHORTEST_PLURAL && (word.endsWith("s") || word.endsWith("x"));
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
