package fr.palier.evaluation.scorecard.web;

import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.scorecard.domain.BothRates;
import fr.palier.evaluation.scorecard.domain.Figure;
import fr.palier.evaluation.scorecard.domain.Ranking;
import fr.palier.evaluation.scorecard.domain.Satisfaction;
import fr.palier.evaluation.scorecard.domain.Scorecard;
import fr.palier.evaluation.scorecard.domain.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Figures as a file for a spreadsheet: semicolons, decimal commas, no cell that it would run. */
final class ScorecardCsv {

    private static final String TITLES =
            "interventions;absences_declarees;absences_ecartees;refusees_definitivement;reponses;resolu;note_moyenne;gestes;gestes_montant";

    private ScorecardCsv() {}

    static String of(Ranking ranking) {
        List<String> lines = new ArrayList<>(List.of("rang;entreprise;score;note;" + titles()));
        ranking.lines()
                .forEach(line -> lines.add(String.join(
                        ";",
                        line.rank() == null ? "" : line.rank().toString(),
                        text(line.name()),
                        number(line.score().score()),
                        text(line.grade().label()),
                        cells(line.tally(), line.satisfaction()))));
        return file(lines);
    }

    static String of(Scorecard scorecard) {
        List<String> lines = new ArrayList<>(List.of("contrat;metier;" + titles()));
        scorecard
                .lines()
                .forEach(line -> lines.add(String.join(
                        ";",
                        text(line.contract() == null ? "" : line.contract()),
                        text(line.workType().label()),
                        cells(line.tally(), line.satisfaction()))));
        lines.add("\"Total\";;" + cells(scorecard.total(), scorecard.satisfaction()));
        return file(lines);
    }

    private static String titles() {
        StringBuilder titles = new StringBuilder();
        for (Figure figure : Figure.values()) {
            String name = figure.name().toLowerCase(java.util.Locale.ROOT);
            titles.append(rateTitles(name));
            if (figure.isReadTwice()) {
                titles.append(rateTitles(name + "_avec_absences"));
            }
        }
        return titles + TITLES;
    }

    private static String rateTitles(String name) {
        return name + ";" + name + "_evenements;" + name + "_de;" + name + "_a;";
    }

    private static String cells(Tally tally, Satisfaction satisfaction) {
        StringBuilder cells = new StringBuilder();
        for (Figure figure : Figure.values()) {
            BothRates both = figure.of(tally);
            cells.append(rate(both.neutral()));
            if (figure.isReadTwice()) {
                cells.append(rate(both.raw()));
            }
        }
        return cells
                + String.join(
                        ";",
                        String.valueOf(tally.figures().interventions()),
                        String.valueOf(tally.figures().absences()),
                        String.valueOf(tally.figures().overturned()),
                        String.valueOf(tally.figures().rejected()),
                        String.valueOf(satisfaction.answers()),
                        number(satisfaction.solved().flatMap(Rate::value).orElse(null)),
                        number(satisfaction.meanScore().orElse(null)),
                        String.valueOf(tally.gestures()),
                        number(tally.gestureAmount().euros()));
    }

    private static String rate(Rate rate) {
        return number(rate.value().orElse(null)) + ";" + rate.events() + ";"
                + number(rate.interval().map(Rate.Interval::from).orElse(null)) + ";"
                + number(rate.interval().map(Rate.Interval::until).orElse(null)) + ";";
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.toPlainString().replace('.', ',');
    }

    private static String text(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String file(List<String> lines) {
        return "\uFEFF" + String.join("\r\n", lines) + "\r\n";
    }
}
