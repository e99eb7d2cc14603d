package fr.palier.evaluation.scorecard.web;

import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.scorecard.domain.Figure;
import fr.palier.evaluation.scorecard.domain.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A trend as lines of a picture; the table beside it says the same in numbers. */
record TrendChart(int width, int height, List<Line> lines, List<Mark> marks, List<Mark> levels) {

    private static final int LEFT = 44;
    private static final int TOP = 12;
    private static final int BOTTOM = 30;
    private static final int STEP = 76;
    private static final int FIELD = 200;
    private static final int MOST_NAMES = 14;
    private static final List<Figure> DRAWN = List.of(Figure.REACTIVITY, Figure.KEPT_APPOINTMENTS, Figure.ON_TIME);

    /** @param style number of the line, which has its own stroke and mark @param paths one per run of parts that have events */
    record Line(Figure figure, int style, List<String> paths, List<Point> points) {}

    record Point(String x, String y, String title) {}

    record Mark(int x, int y, String text) {}

    static TrendChart of(Trend trend, Shown shown) {
        int parts = trend.parts().size();
        int width = LEFT + Math.max(2, parts) * STEP;
        List<Line> lines = new ArrayList<>();
        for (Figure figure : DRAWN) {
            lines.add(line(trend, figure, lines.size(), shown));
        }
        List<Mark> marks = new ArrayList<>();
        int every = Math.max(1, (parts + MOST_NAMES - 1) / MOST_NAMES);
        for (int place = 0; place < parts; place += every) {
            marks.add(new Mark(
                    x(place),
                    TOP + FIELD + BOTTOM - 8,
                    trend.step().name(trend.parts().get(place).first())));
        }
        List<Mark> levels = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent += 25) {
            levels.add(new Mark(LEFT, TOP + FIELD - percent * FIELD / 100, percent + " %"));
        }
        return new TrendChart(width, TOP + FIELD + BOTTOM, lines, marks, levels);
    }

    private static Line line(Trend trend, Figure figure, int style, Shown shown) {
        List<String> paths = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (int place = 0; place < trend.parts().size(); place++) {
            Rate rate = figure.of(trend.parts().get(place).tally()).neutral();
            if (rate.events() == 0) {
                keep(paths, path);
                continue;
            }
            String x = String.valueOf(x(place));
            String y = String.format(Locale.ROOT, "%.1f", TOP + FIELD * (1 - rate.kept() / (double) rate.events()));
            path.append(path.isEmpty() ? "M" : " L").append(x).append(' ').append(y);
            points.add(new Point(
                    x,
                    y,
                    figure.label() + ", "
                            + trend.step().name(trend.parts().get(place).first()) + " : " + shown.share(rate) + " ("
                            + shown.events(rate) + ")"));
        }
        keep(paths, path);
        return new Line(figure, style, paths, points);
    }

    private static void keep(List<String> paths, StringBuilder path) {
        if (!path.isEmpty()) {
            paths.add(path.toString());
            path.setLength(0);
        }
    }

    private static int x(int place) {
        return LEFT + STEP / 2 + place * STEP;
    }
}
