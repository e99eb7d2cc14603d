package fr.palier.correspondence.application;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a printed line may end: never after an apostrophe, never inside a day or an hour written in figures. */
public final class FrenchLines implements FSTextBreaker {

    private final FSTextBreaker lines = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.FRANCE));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        lines.setText(newText);
    }

    @Override
    public int next() {
        int place = lines.next();
        while (place != BreakIterator.DONE && isInsideAWord(place)) {
            place = lines.next();
        }
        return place;
    }

    private boolean isInsideAWord(int place) {
        if (place <= 0 || place >= text.length()) {
            return false;
        }
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        boolean elision = (before == '’' || before == '\'') && Character.isLetter(after);
        boolean beforeSlash = Character.isDigit(before) && after == '/';
        boolean afterMark = (before == '/' || before == ':') && Character.isDigit(after);
        return elision || beforeSlash || afterMark;
    }
}
