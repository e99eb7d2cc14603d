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

    /** Spaces, those that typesetting puts between digits too. */
    private static final String GAP = "[\\s\\u00a0\\u2009\\u202f]";

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern MAIL = Pattern.compile(
            "[\\p{L}0-9._%+-]{1,64}" + GAP + "{0,2}(?:[@\uFF20]|[(\\[] ?(?:at|arobase) ?[)\\]]|(?<=" + GAP
                    + ")arobase(?=" + GAP + "))" + GAP
                    + "{0,2}[\\p{L}0-9-]{1,64}(?: ?(?:\\.|[(\\[] ?(?:dot|point) ?[)\\]]) ?[\\p{L}0-9-]{2,64}){1,4}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCOUNT =
            Pattern.compile("(?<![\\p{L}0-9])[A-Z]{2}\\d{2}(?:" + GAP + "?[A-Z0-9]{2,4}){3,8}(?![\\p{L}0-9])");
    /** Two figures at a time, whatever stands between; a slash or a dash stands everywhere then, so that days stay days. */
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![0-9])(?:(?:\\+|00)33[ \\u00a0\\u202f.-]?(?:\\(0\\))?[ \\u00a0\\u202f]?|\\(?0)[1-9]\\)?"
                    + "(?:(?:[\\s\\u00a0\\u2009\\u202f.-]{0,3}\\d{2}){4}|(\\s?[/_\u2010-\u2015]\\s?)\\d{2}(?:\\1\\d{2}){3})(?![0-9])");

    private static final Pattern DIGITS = Pattern.compile("\\d[\\d \\u00a0\\u2009\\u202f]{8,}\\d");
    private static final String STREETS =
            "rue|r\\.|avenue|av\\.?|boulevard|bd\\.?|bld|blvd|allée|allee|all\\.|allées|impasse|imp\\.|place|pl\\.|chemin|ch\\.|square|cours"
                    + "|quai|route|rte|résidence|residence|rés\\.|cité|cite|passage|ruelle|venelle|sentier|faubourg|fbg|lotissement|hameau";
    private static final Pattern ADDRESS = Pattern.compile(
            "\\d{1,4}(?:" + GAP + "?(?:bis|ter|quater|[a-d](?=[,\\s])))?,?" + GAP + "+(?:" + STREETS + ")(?:" + GAP
                    + "+(?:de|du|des|la|le|les|l'|d'|l’|d’)?" + GAP + "*[\\p{L}0-9'’-]+){1,4}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DWELLING = Pattern.compile(
            "(?<!\\p{L})(?:appartement|appart|appt|apt|logement|logt|porte|lgt)\\.?" + GAP + "*(?:n[°o]\\.?" + GAP
                    + "*)?[A-Z]?[-.]?\\d{1,6}[A-Z]?(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String PARTICLES = "(?:(?:de|du|des|le|la|d'|d’|l'|l’|et|ben|el|van|von)" + GAP + "*)*";

    /** A title and the names behind it; names begin with a capital, particles stand between. Behind an abbreviation one word is a name however written. */
    private static final Pattern TITLED =
            Pattern.compile("(?<!\\p{L})(?:(?:M\\.|MM\\.|(?i:m(?:r|me|mes|lle|lles)\\.|dr\\.))" + GAP + "*"
                    + "|(?:M|Me|(?i:m(?:r|me|mes|lle|lles)|dr|monsieur|madame|mademoiselle|messieurs|mesdames|maître))"
                    + GAP + "+)"
                    + PARTICLES + "\\p{Lu}[\\p{L}'’.-]*(?:" + GAP + "+" + PARTICLES + "\\p{Lu}[\\p{L}'’-]*){0,3}"
                    + "|(?<!\\p{L})(?i:m(?:r|me|mes|lle|lles))(?:\\." + GAP + "*|" + GAP + "+)" + PARTICLES
                    + "\\p{L}[\\p{L}'’-]+");

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
        String text = UNSEEN.matcher(Normalizer.normalize(comment, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
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
