package fr.palier.evaluation.dossier.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a comment what tells of a person: addresses, telephone and other numbers, dwellings, names. Whoever freezes the dossier reads
 * the comments once more and may name further words.
 */
public final class CleanComment {

    private static final int SHORTEST_NAME = 3;

    /** Digits of a telephone; social security and bank numbers have more. */
    private static final int LONG_NUMBER = 10;

    private static final Pattern MAIL = Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9.-]+\\.\\p{L}{2,}");
    private static final Pattern ACCOUNT =
            Pattern.compile("(?<![\\p{L}0-9])[A-Z]{2}\\d{2}(?:[ \\u00a0]?[A-Z0-9]{2,4}){3,8}(?![\\p{L}0-9])");
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![0-9])(?:(?:\\+|00)33[ \\u00a0.-]?(?:\\(0\\))?|0)[1-9](?:[ \\u00a0.-]?\\d{2}){4}(?![0-9])");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d \\u00a0]{8,}\\d");

    private static final String STREETS =
            "rue|avenue|av\\.|boulevard|bd|bld|allée|allee|impasse|place|chemin|square|cours|quai|route|résidence|residence|cité|cite|passage";
    private static final Pattern ADDRESS = Pattern.compile(
            "\\d{1,4}(?:[ \\u00a0]?(?:bis|ter|quater))?,?[ \\u00a0]+(?:" + STREETS
                    + ")(?:[ \\u00a0]+(?:de|du|des|la|le|les|l'|d'|l’|d’)?[ \\u00a0]*[\\p{L}0-9'’-]+){1,4}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DWELLING = Pattern.compile(
            "(?<!\\p{L})(?:appartement|appart|appt|apt|logement|logt|porte|lgt)\\.?[ \\u00a0]*(?:n[°o]\\.?[ \\u00a0]*)?[A-Z]?[-.]?\\d{1,6}[A-Z]?(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** A title and the names behind it; names begin with a capital, particles stand between. */
    private static final Pattern TITLED = Pattern.compile(
            "(?<!\\p{L})(?:M\\.|MM\\.|Mr\\.?|Mme\\.?|Mlle\\.?|Mmes|Monsieur|Madame|Mademoiselle|Messieurs|Mesdames|Maître|Me|Dr\\.?)[ \\u00a0]+"
                    + "(?:(?:de|du|des|le|la|d'|d’|l'|l’|ben|el|van|von)[ \\u00a0]*)*\\p{Lu}[\\p{L}'’.-]*"
                    + "(?:[ \\u00a0]+(?:(?:de|du|des|le|la|d'|d’|et|ben|el|van|von)[ \\u00a0]*)*\\p{Lu}[\\p{L}'’-]*){0,3}");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");

    private CleanComment() {}

    /**
     * The comment without what tells of a person.
     *
     * @param names words to be taken out wherever they stand, in any case and with or without accents
     */
    public static String of(String comment, Set<String> names) {
        if (comment == null || comment.isBlank()) {
            return "";
        }
        String text = comment.strip();
        text = MAIL.matcher(text).replaceAll("[courriel]");
        text = ACCOUNT.matcher(text).replaceAll("[compte]");
        text = TELEPHONE.matcher(text).replaceAll("[téléphone]");
        text = DIGITS.matcher(text)
                .replaceAll(digits ->
                        digits.group().chars().filter(Character::isDigit).count() >= LONG_NUMBER
                                ? "[numéro]"
                                : digits.group());
        text = ADDRESS.matcher(text).replaceAll("[adresse]");
        text = DWELLING.matcher(text).replaceAll("[logement]");
        text = TITLED.matcher(text).replaceAll("[nom]");
        Set<String> plain = names.stream().map(CleanComment::plain).collect(Collectors.toSet());
        return WORD.matcher(text)
                .replaceAll(
                        word -> plain.contains(plain(word.group())) ? "[nom]" : Matcher.quoteReplacement(word.group()));
    }

    /** Words that may be names: they begin with a capital. Asked of the office's own directories before cleaning. */
    public static Set<String> maybeNames(String comment) {
        return comment == null
                ? Set.of()
                : WORD.matcher(comment)
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> Character.isUpperCase(word.charAt(0)) && word.length() >= SHORTEST_NAME)
                        .map(CleanComment::plain)
                        .collect(Collectors.toSet());
    }

    /** Lower case, no accents. */
    public static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
