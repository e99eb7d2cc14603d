package fr.palier.evaluation.scorecard.web;

import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.scorecard.domain.BothRates;
import fr.palier.evaluation.scorecard.domain.Figure;
import fr.palier.evaluation.scorecard.domain.Ranking;
import fr.palier.evaluation.scorecard.domain.Satisfaction;
import fr.palier.evaluation.scorecard.domain.Scorecard;
import fr.palier.evaluation.scorecard.domain.Tally;
import fr.palier.office.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Figures as a file for a spreadsheet. */
final class ScorecardCsv {

    private static final List<String> BEHIND = List.of(
            "interventions",
            "absences_declarees",
            "absences_ecartees",
            "refusees_definitivement",
            "reponses",
            "resolu",
            "note_moyenne",
            "gestes",
            "gestes_montant");

    private ScorecardCsv() {}

    static CsvTable of(Ranking ranking) {
        CsvTable table = titled("rang", "entreprise", "score", "note");
        ranking.lines()
                .forEach(line -> table.line(Stream.concat(
                                Stream.of(
                                        line.rank(),
                                        line.name(),
                                        line.score().score(),
                                        line.grade().label()),
                                cells(line.tally(), line.satisfaction()))
                        .toArray()));
        return table;
    }

    static CsvTable of(Scorecard scorecard) {
        CsvTable table = titled("contrat", "metier");
        scorecard
                .lines()
                .forEach(line -> table.line(Stream.concat(
                                Stream.of(line.contract(), line.workType().label()),
                                cells(line.tally(), line.satisfaction()))
                        .toArray()));
        table.line(Stream.concat(Stream.of("Total", null), cells(scorecard.total(), scorecard.satisfaction()))
                .toArray());
        return table;
    }

    private static CsvTable titled(String... first) {
        List<String> titles = new ArrayList<>(List.of(first));
        for (Figure figure : Figure.values()) {
            String name = figure.name().toLowerCase(Locale.ROOT);
            titles.addAll(rateTitles(name));
            if (figure.isReadTwice()) {
                titles.addAll(rateTitles(name + "_avec_absences"));
            }
        }
        titles.addAll(BEHIND);
        return CsvTable.of(titles.toArray(String[]::new));
    }

    private static List<String> rateTitles(String name) {
        return List.of(name, name + "_evenements", name + "_de", name + "_a");
    }

    private static Stream<Object> cells(Tally tally, Satisfaction satisfaction) {
        List<Object> cells = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            BothRates both = figure.of(tally);
            cells.addAll(rate(both.neutral()));
            if (figure.isReadTwice()) {
                cells.addAll(rate(both.raw()));
            }
        }
        cells.addAll(Arrays.asList(
                tally.figures().interventions(),
                tally.figures().absences(),
                tally.figures().overturned(),
                tally.figures().rejected(),
                satisfaction.answers(),
                satisfaction.solved().flatMap(Rate::value).orElse(null),
                satisfaction.meanScore().orElse(null),
                tally.gestures(),
                tally.gestureAmount()));
        return cells.stream();
    }

    private static List<Object> rate(Rate rate) {
        return Arrays.asList(
                rate.value().orElse(null),
                rate.events(),
                rate.interval().map(Rate.Interval::from).orElse(null),
                rate.interval().map(Rate.Interval::until).orElse(null));
    }
}
