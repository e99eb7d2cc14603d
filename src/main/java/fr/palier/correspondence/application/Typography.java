package fr.palier.correspondence.application;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * French typography of a page to print: the spaces before ; : ? ! » % € and after « and n° do not break, a first day of the month is
 * « 1er ». Tags and styles stay as they are.
 */
public final class Typography {

    private static final char NBSP = '\u00a0';
    private static final Pattern STYLE_OR_TAG = Pattern.compile("<style\\b.*?</style>|<[^>]*>", Pattern.DOTALL);
    private static final Pattern BEFORE = Pattern.compile(" ([;:?!»%€])");
    private static final Pattern AFTER = Pattern.compile("(«|\\bn°) ");
    private static final Pattern FIRST_DAY = Pattern.compile(
            "\\b1 (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) (?=\\d{4})");

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
        return FIRST_DAY.matcher(after).replaceAll("1er" + NBSP + "$1 ");
    }
}
