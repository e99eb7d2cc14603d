package fr.palier.evaluation.review.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.application.FrozenSheets;
import fr.palier.evaluation.domain.FrozenSheet;
import fr.palier.evaluation.review.domain.RatedSource;
import fr.palier.evaluation.review.domain.ReviewPeriod;
import fr.palier.evaluation.review.domain.ReviewSheet;
import fr.palier.evaluation.review.domain.SheetLine;
import fr.palier.evaluation.scorecard.application.Scorecards;
import fr.palier.evaluation.scorecard.domain.BothRates;
import fr.palier.evaluation.scorecard.domain.Scorecard;
import fr.palier.evaluation.scorecard.domain.UpkeepFigures;
import fr.palier.evaluation.scorecard.domain.UpkeepScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Figures of a period, from the facts that the other parts of the module keep. */
@Component
class FiguresOfPeriod implements ReviewFigures {

    private final Scorecards scorecards;
    private final FrozenSheets frozen;
    private final Contracts contracts;

    FiguresOfPeriod(Scorecards scorecards, FrozenSheets frozen, Contracts contracts) {
        this.scorecards = scorecards;
        this.frozen = frozen;
        this.contracts = contracts;
    }

    @Override
    public Provisional of(String office, long firm, SheetKind sheet, ReviewPeriod period) {
        return sheet.isCounted() ? counted(office, firm, period) : rated(office, firm, sheet, period);
    }

    @Override
    public Set<Long> firms(String office, SheetKind sheet, ReviewPeriod period) {
        return sheet.isCounted()
                ? contracts.ofUpkeep(office, period.from(), period.until()).stream()
                        .map(Contract::firm)
                        .collect(Collectors.toSet())
                : frozen.all(office, sheet, period.from(), period.until()).stream()
                        .map(FrozenSheet::firm)
                        .collect(Collectors.toSet());
    }

    private Provisional counted(String office, long firm, ReviewPeriod period) {
        Scorecard card = scorecards.of(office, firm, period.from(), period.until());
        UpkeepFigures figures = card.total().figures();
        List<SheetLine> lines = new ArrayList<>();
        for (UpkeepScore.Part part : card.score().parts()) {
            BothRates rates = rates(part.criterion(), figures);
            lines.add(SheetLine.of(
                    lines.size() + 1, part.criterion(), part.label(), part.weight(), rates.neutral(), rates.raw()));
        }
        return new Provisional(new ReviewSheet(lines, figures.interventions()), List.of(), Set.of());
    }

    private static BothRates rates(String criterion, UpkeepFigures figures) {
        return switch (criterion) {
            case "REACTIVITY" -> figures.reactivity();
            case "KEPT_APPOINTMENTS" -> figures.keptAppointments();
            case "ON_TIME" -> figures.onTime();
            default -> BothRates.NONE;
        };
    }

    private Provisional rated(String office, long firm, SheetKind kind, ReviewPeriod period) {
        List<FrozenSheet> sheets = frozen.of(office, firm, kind, period.from(), period.until()).stream()
                .sorted(Comparator.comparing(FrozenSheet::frozenOn).thenComparing(FrozenSheet::reference))
                .toList();
        return new Provisional(
                new ReviewSheet(means(sheets), sheets.size()),
                sheets.stream()
                        .map(one -> new RatedSource(
                                one.reference(),
                                one.occasion().label() + " : " + one.subject(),
                                one.frozenOn(),
                                one.score()))
                        .toList(),
                sheets.stream().map(FrozenSheet::rater).collect(Collectors.toSet()));
    }

    /** The mean of each criterion; label and weight as the newest sheet that has it says. */
    private static List<SheetLine> means(List<FrozenSheet> sheets) {
        Map<String, List<FrozenSheet.Line>> byCriterion = new LinkedHashMap<>();
        sheets.forEach(one -> one.lines().forEach(line -> byCriterion
                .computeIfAbsent(line.code(), code -> new ArrayList<>())
                .add(line)));
        List<SheetLine> means = new ArrayList<>();
        byCriterion.forEach((code, lines) -> {
            FrozenSheet.Line newest = lines.get(lines.size() - 1);
            BigDecimal mean = lines.stream()
                    .map(FrozenSheet.Line::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(lines.size()), 2, RoundingMode.HALF_UP);
            means.add(SheetLine.rated(means.size() + 1, code, newest.label(), newest.weight(), lines.size(), mean));
        });
        return means;
    }
}
