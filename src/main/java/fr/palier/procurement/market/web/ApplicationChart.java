package fr.palier.procurement.market.web;

import fr.palier.procurement.market.application.ApplicationHistory;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars of the mean numbers of applications by year, in the units of an SVG; the table beside it says the same in words.
 *
 * @param width of the drawing
 */
record ApplicationChart(int width, int height, List<Bar> bars, List<Label> labels) {

    private static final int TOP = 20;
    private static final int TALLEST = 110;
    private static final int BAR = 28;
    private static final int YEAR = 96;

    /** @param admissible whether it counts admissible applications, or all that were received */
    record Bar(int x, int y, int width, int height, boolean admissible, double value) {}

    /** A year under its bars. */
    record Label(int x, int year) {}

    static ApplicationChart of(List<ApplicationHistory.Year> years) {
        double most = years.stream()
                .mapToDouble(ApplicationHistory.Year::received)
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int place = 0; place < years.size(); place++) {
            int x = 16 + place * YEAR;
            bars.add(bar(x, years.get(place).received(), most, false));
            bars.add(bar(x + BAR + 6, years.get(place).admissible(), most, true));
            labels.add(new Label(x + BAR + 3, years.get(place).year()));
        }
        return new ApplicationChart(16 + Math.max(1, years.size()) * YEAR, TOP + TALLEST + 24, bars, labels);
    }

    private static Bar bar(int x, double value, double most, boolean admissible) {
        int height = most == 0 ? 0 : (int) Math.round(value / most * TALLEST);
        return new Bar(x, TOP + TALLEST - height, BAR, height, admissible, value);
    }
}
