package fr.palier.evaluation.dossier.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where somebody is reached or lives: mail, telephone, accounts and other long numbers, addresses, dwellings, codes of doors. */
final class Contacts {

    /** Digits of a telephone; social security and bank numbers have more. */
    private static final int LONG_NUMBER = 10;

    /** Spaces, those that typesetting puts between digits too. */
    static final String GAP = "[\\s\\u00a0\\u2009\\u202f]";

    private static final Pattern MAIL = Pattern.compile(
            "[\\p{L}0-9._%+-]{1,64}" + GAP + "{0,2}(?:[@\uFF20]|[(\\[] ?(?:at|arobase) ?[)\\]]|(?<=" + GAP
                    + ")arobase(?=" + GAP + "))" + GAP
                    + "{0,2}[\\p{L}0-9-]{1,64}(?:(?: ?(?:\\.|[(\\[] ?(?:dot|point) ?[)\\]]) ?| point )[\\p{L}0-9-]{2,64}){1,4}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCOUNT =
            Pattern.compile("(?<![\\p{L}0-9])[A-Z]{2}\\d{2}(?:" + GAP + "?[A-Z0-9]{2,4}){3,8}(?![\\p{L}0-9])");
    /** Two figures at a time, whatever stands between; a slash or a dash stands everywhere then, so that days stay days. */
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![0-9])(?:(?:\\+|00) ?33[ \\u00a0\\u202f.-]?(?:\\(0\\))?[ \\u00a0\\u202f]?|\\(?0)[1-9]\\)?"
                    + "(?:(?:[\\s\\u00a0\\u2009\\u202f.,·-]{0,3}\\d{2}){4}|(\\s?[/_\u2010-\u2015]\\s?)\\d{2}(?:\\1\\d{2}){3}"
                    + "|(?:[ .\\u00a0\\u202f]\\d{3}){2}[ .\\u00a0\\u202f]\\d{2})(?![0-9])");

    private static final Pattern DIGITS = Pattern.compile("\\d[\\d \\u00a0\\u2009\\u202f.]{8,}\\d");

    private static final String STREETS =
            "(?i:rue|r\\.|avenue|av\\.?|boulevard|bd\\.?|bld|blvd|allée|allee|all\\.|allées|impasse|imp\\.|place|pl\\.|chemin|ch\\.|square|cour|cours"
                    + "|quai|route|rte|résidence|residence|rés\\.|cité|cite|passage|ruelle|venelle|sentier|faubourg|fbg|lotissement|hameau)";
    private static final String HONOUR =
            "(?i:général|gal|maréchal|docteur|dr|professeur|pr|président|abbé|capitaine|colonel|commandant|saint|sainte|st|ste|jean|pierre|paul"
                    + "|victor|jules|émile|henri|louis|anatole|georges|charles|marie)";
    private static final String LINKS = "(?:(?i:de|du|des|la|le|les|et)" + GAP + "+|(?i:[ld]['’])" + GAP + "*){0,3}";
    private static final String DAY = "\\d{1,2} (?i:mai|novembre|mars|août|septembre|juillet|juin|avril)(?: 1\\d{3})?";
    /** A street's name: one word however written, or several with capitals; words that go on with the sentence stay. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:(?i:n° ?))?\\d{1,4}(?:" + GAP + "?[-/]" + GAP + "?\\d{1,4})?(?:" + GAP
                    + "?(?i:bis|ter|quater|[a-d](?=[,\\s])))?,?" + GAP + "+(?:(?i:de|dans) (?i:la |l'|l’)?)?" + STREETS
                    + "(?:" + GAP + "+" + LINKS + "(?:" + DAY + "|(?:" + HONOUR + "[ -])*"
                    + "(?![0-9])[\\p{L}0-9'’-]+))(?:" + GAP + "+" + LINKS + "\\p{Lu}[\\p{L}'’-]+){0,3}(?:,?" + GAP
                    + "+\\d{5}(?:" + GAP + "+\\p{Lu}[\\p{L}'’-]+)?)?");

    private static final Pattern DWELLING = Pattern.compile(
            "(?<!\\p{L})(?:appartement|appart|appt|app\\.|apt|logement|logt|log\\.|porte|pte|lgt)\\.?" + GAP
                    + "*(?:n[°o]\\.?" + GAP + "*|numéro" + GAP
                    + ")?(?:[A-Z]?[-.]?\\d{1,6}[A-Z]?(?:-\\d{1,4})?|(?-i:[A-Z]))(?!\\p{L}|['’])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FLOOR = Pattern.compile(
            "(?<![\\p{L}0-9])(?:\\d{1,2} ?(?:e|ème|eme|er|è)|premier|deuxième|troisième|quatrième|cinquième|dernier|r\\+\\d{1,2}) ?(?:étage|etage)?,? ?"
                    + "(?:(?:porte|palier|à|de|coté|côté) )?(?:gauche|droite|face)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DOOR_CODE = Pattern.compile(
            "(?<!\\p{L})(?:digicode|code(?: (?:d['’]entrée|d['’]accès|de la porte|porte|portail|hall|immeuble|vigik|interphone))?)"
                    + GAP + "*(?::|est|=)?" + GAP + "*(?=[A-Z]{0,2}\\d)[A-Z0-9]{4,8}(?![\\p{L}0-9])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Contacts() {}

    static String out(String comment) {
        String text = MAIL.matcher(comment).replaceAll("[courriel]");
        text = ACCOUNT.matcher(text).replaceAll("[compte]");
        text = TELEPHONE.matcher(text).replaceAll("[téléphone]");
        text = DIGITS.matcher(text)
                .replaceAll(digits ->
                        digits.group().chars().filter(Character::isDigit).count() >= LONG_NUMBER
                                ? "[numéro]"
                                : Matcher.quoteReplacement(digits.group()));
        text = ADDRESS.matcher(text).replaceAll("[adresse]");
        text = FLOOR.matcher(text).replaceAll("[logement]");
        text = DWELLING.matcher(text).replaceAll("[logement]");
        return DOOR_CODE.matcher(text).replaceAll("[code]");
    }
}
