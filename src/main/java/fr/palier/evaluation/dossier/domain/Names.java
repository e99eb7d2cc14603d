package fr.palier.evaluation.dossier.domain;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of persons: behind a title or a part that somebody plays, by first name, and every word that the office's tables know as a name. A
 * word of every day that is a surname too goes only where a capital makes it a name.
 */
final class Names {

    private static final String GAP = Contacts.GAP;
    private static final String NAME = "[nom]";
    private static final String PARTICLES = "(?:(?:de|du|des|le|la|d'|d’|l'|l’|et|ben|el|van|von)" + GAP + "*)*";

    /** A title and the names behind it; names begin with a capital, particles stand between. Behind an abbreviation one word is a name however written. */
    private static final Pattern TITLED =
            Pattern.compile("(?<!\\p{L})(?:(?:M\\.|MM\\.|(?i:m(?:r|me|mes|lle|lles)\\.|dr\\.))" + GAP + "*"
                    + "|(?:M|Me|(?i:m(?:r|me|mes|lle|lles)|dr|monsieur|madame|mademoiselle|messieurs|mesdames|maître))"
                    + GAP + "+)"
                    + PARTICLES + "\\p{Lu}[\\p{L}'’.-]*(?:" + GAP + "+" + PARTICLES
                    + "(?!MM?\\.)\\p{Lu}[\\p{L}'’-]*){0,3}"
                    + "|(?<!\\p{L})(?i:m(?:r|me|mes|lle|lles))(?:\\." + GAP + "*|" + GAP + "+)" + PARTICLES
                    + "\\p{L}[\\p{L}'’-]+");

    /** In a hurry: no capital at all. What goes on with the sentence is no name; the title goes, a word that is none stays. */
    private static final Pattern PLAINLY_TITLED = Pattern.compile(
            "(?<!\\p{L})(?:(?i:monsieur|madame|mademoiselle|m\\.)|((?i:famille|époux|veuve|(?:dé|pré|sur)?nommée?|s['’]appelle|appelée?|un certain"
                    + "|une certaine)))" + GAP
                    + "+(?!(?:le|la|les|l['’]|un|une|des|du|de|et|ou|qui|que|est|a|ont|avait|était|n['’]|s['’]|se|ne|en|à|au|aux|pour|sur|par|dans|chez|avec"
                    + "|sans|plus|très|pas|toujours|déjà|encore|souvent|depuis|habite|avant|après|hier|demain|lors|nous|vous|il|elle|deux|trois|trop"
                    + "|nombreuse|monoparentale|entière|voisine|voisins|occupante|relogée|logée|concernée|absente|présente|locataire|rapidement|régulièrement"
                    + "|immédiatement|directement|rue|trois)(?!\\p{L}))\\p{L}[\\p{L}'’-]+(?:" + GAP
                    + "+\\p{Lu}[\\p{L}'’-]+)?",
            Pattern.UNICODE_CASE);

    /** A part that somebody plays, then a name with a capital; the part stays. */
    private static final Pattern PLAYED = Pattern.compile(
            "((?<!\\p{L})(?i:gardien(?:ne)?|locataires?|voisine?|concierge|chef|conducteur|conductrice|technicien(?:ne)?|plombier|peintre|électricien"
                    + "|ouvrier|apprentie?|gérante?|directeur|directrice|interlocuteur|interlocutrice|assistante?|secrétaire|collègue|occupante?"
                    + "|propriétaire|maçon|couvreur|menuisier|chauffagiste|famille|époux|veuve|contact|stagiaire|fils|fille|mère|père)"
                    + "(?: (?:de chantier|de travaux|d['’]équipe|technique|principal|d['’]affaires))?" + GAP + "*[,:(]?"
                    + GAP + "+)"
                    + "(" + PARTICLES + "(?!\\p{Lu}{1,4}(?!\\p{L}))\\p{Lu}[\\p{L}'’-]+(?:" + GAP
                    + "+\\p{Lu}[\\p{L}'’-]+){0,2})",
            Pattern.UNICODE_CASE);

    /** An initial and a surname, not at the head of a line, where it numbers a list. */
    private static final Pattern INITIAL =
            Pattern.compile("(?<=[\\p{L}0-9,:(] )\\p{Lu}\\. ?(?:\\p{Lu}\\. ?)?\\p{Lu}[\\p{L}'’-]{2,}");

    private static final Pattern ELIDED = Pattern.compile("(?i)(?:d|qu|n|s|j|m|t|c|jusqu|lorsqu|puisqu)['’](.+)");
    private static final Pattern ARTICLE = Pattern.compile("[lL]['’](\\p{Lu}.+)");
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!?:;\\n•–-])[\\s\\u00a0\\u202f«\"(-]*$");
    private static final int LOOK_BACK = 12;
    private static final int SHORTEST_NAME = 3;

    private Names() {}

    static String out(String comment, Known known) {
        String text = TITLED.matcher(comment).replaceAll(NAME);
        text = PLAINLY_TITLED
                .matcher(text)
                .replaceAll(titled ->
                        Matcher.quoteReplacement(titled.group(1) == null ? NAME : titled.group(1) + " " + NAME));
        text = PLAYED.matcher(text)
                .replaceAll(played -> Matcher.quoteReplacement(
                        Vocabulary.isCommon(CleanComment.plain(played.group(2)))
                                ? played.group()
                                : played.group(1) + NAME));
        text = INITIAL.matcher(text).replaceAll(NAME);
        return words(text, known);
    }

    private static String words(String text, Known known) {
        boolean shouted = text.chars().noneMatch(Character::isLowerCase);
        StringBuilder out = new StringBuilder();
        Matcher word = CleanComment.WORD.matcher(text);
        int from = 0;
        int afterFirstName = -1;
        while (word.find()) {
            String written = word.group();
            boolean tag = word.start() > 0 && text.charAt(word.start() - 1) == '[';
            boolean starts = startsSentence(text, word.start());
            boolean follows = afterFirstName >= 0
                    && text.substring(afterFirstName, word.start()).isBlank();
            String bare = bare(written);
            String plain = CleanComment.plain(bare);
            boolean capital = Character.isUpperCase(bare.charAt(0)) && !shouted;
            boolean gone = !tag
                    && (isKnown(known.masked(), plain)
                            || isName(plain, capital && !starts, known)
                            || follows && capital && !Vocabulary.isCommon(plain));
            if (gone) {
                out.append(text, from, word.start())
                        .append(written, 0, written.length() - bare.length())
                        .append(NAME);
                from = word.end();
                afterFirstName = word.end();
            } else {
                afterFirstName = -1;
            }
        }
        return out.append(text.substring(from))
                .toString()
                .replaceAll("(?<!\\p{L})\\p{Lu}\\. ?\\[nom\\]|\\[nom\\](?: \\[nom\\])+", NAME);
    }

    /** @param asName written with a capital within a sentence */
    private static boolean isName(String plain, boolean asName, Known known) {
        boolean name = plain.length() >= SHORTEST_NAME && (isKnown(known.names(), plain) || isFirst(plain));
        return name && (asName || !Vocabulary.isCommon(plain));
    }

    private static boolean isFirst(String plain) {
        return Arrays.stream(plain.split("-")).allMatch(Vocabulary::isFirstName) && !plain.isEmpty();
    }

    /** A double name is known where all its parts are. */
    private static boolean isKnown(Set<String> names, String plain) {
        return names.contains(plain)
                || plain.indexOf('-') > 0
                        && Arrays.stream(plain.split("-")).allMatch(part -> part.isEmpty() || names.contains(part));
    }

    /** Words left in a cleaned text that may still be names: a capital within a sentence, no word of every day. */
    static Set<String> doubtful(String cleaned) {
        if (cleaned.chars().noneMatch(Character::isLowerCase)) {
            return Set.of();
        }
        return CleanComment.WORD
                .matcher(cleaned)
                .results()
                .filter(word -> !startsSentence(cleaned, word.start()))
                .map(word -> bare(word.group()))
                .filter(word -> word.length() >= SHORTEST_NAME
                        && Character.isUpperCase(word.charAt(0))
                        && !Vocabulary.isCommon(CleanComment.plain(word)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean startsSentence(String text, int at) {
        return SENTENCE_START
                .matcher(text.substring(Math.max(0, at - LOOK_BACK), at))
                .find();
    }

    /** Behind « d’ » or « qu’ » stands a word of its own; behind « l’ » only where it has a capital. */
    private static String bare(String written) {
        Matcher elided = ELIDED.matcher(written);
        Matcher article = ARTICLE.matcher(written);
        return elided.matches() ? elided.group(1) : article.matches() ? article.group(1) : written;
    }

    static String withoutElision(String plain) {
        return plain.replaceFirst("^(?:d|qu|n|s|j|m|t|c|l|jusqu|lorsqu|puisqu)['’]", "");
    }
}
