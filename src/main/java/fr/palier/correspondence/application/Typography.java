package fr.palier.correspondence.application;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * French typography of a page to print: the spaces before ; : ? ! » % € and after « and n° do not break, nor those of an hour, which is
 * « 12 h 00 » after a date; a first day of the month is « 1er », an apostrophe curved. Tags and styles stay as they are.
 */
public final class Typography {

    private static final char NBSP = '\u00a0';
    private static final Pattern STYLE_OR_TAG = Pattern.compile("<style\\b.*?</style>|<[^>]*>", Pattern.DOTALL);
    private static final Pattern BEFORE = Pattern.compile(" ([;:?!»%€])");
    private static final Pattern AFTER = Pattern.compile("(«|\\bn°) ");
    private static final Pattern FIRST_DAY = Pattern.compile(
            "\\b1 (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) (?=\\d{4})");

    /** An hour that follows its day; another pair of figures is not an hour. */
    private static final Pattern HOUR =
            Pattern.compile("((?:(?<!\\p{L})à|\\d{4})[ \u00a0])(\\d{1,2}):(\\d{2})(?![\\d:])");

    private static final Pattern WRITTEN_HOUR = Pattern.compile("\\b(\\d{1,2}) h (?=\\d{2}\\b)");

    /** A straight one would let the line break after it; the template writes it as an entity. */
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})(?:'|&#39;)(?=\\p{L}|«)");

    private Typography() {}

    /** @param page well-formed XHTML */
    public static String french(String page) {
        StringBuilder out = new StringBuilder(page.length());
        Matcher outside = STYLE_OR_TAG.matcher(page);
        int from = 0;
        while (outside.find()) {
            out.append(text(page.substring(from, outside.start()))).append(outside.group());
            from = outside.end();
        }
        return out.append(text(page.substring(from))).toString();
    }

    private static String text(String plain) {
        String before = BEFORE.matcher(plain).replaceAll(NBSP + "$1");
        String after = AFTER.matcher(before).replaceAll("$1" + NBSP);
        String hour = HOUR.matcher(after).replaceAll("$1$2" + NBSP + "h" + NBSP + "$3");
        String whole = WRITTEN_HOUR.matcher(hour).replaceAll("$1" + NBSP + "h" + NBSP);
        String curved = APOSTROPHE.matcher(whole).replaceAll("’");
        return FIRST_DAY.matcher(curved).replaceAll("1er" + NBSP + "$1 ");
    }
}
