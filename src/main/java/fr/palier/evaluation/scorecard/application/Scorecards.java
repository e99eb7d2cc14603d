package fr.palier.evaluation.scorecard.application;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.application.FrozenSheets;
import fr.palier.evaluation.application.Sheets;
import fr.palier.evaluation.domain.FrozenSheet;
import fr.palier.evaluation.domain.RatingSheet;
import fr.palier.evaluation.scorecard.domain.Ranking;
import fr.palier.evaluation.scorecard.domain.Satisfaction;
import fr.palier.evaluation.scorecard.domain.Scorecard;
import fr.palier.evaluation.scorecard.domain.Step;
import fr.palier.evaluation.scorecard.domain.Tally;
import fr.palier.evaluation.scorecard.domain.Trend;
import fr.palier.evaluation.scorecard.domain.UpkeepFigures;
import fr.palier.evaluation.scorecard.domain.UpkeepScore;
import fr.palier.evaluation.scorecard.domain.Weighing;
import fr.palier.evaluation.scorecard.persistence.TallyRows;
import fr.palier.housing.WorkType;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.survey.TiedAnswers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Figures of a firm's upkeep. Callers check the person's role; the office is theirs to name. */
@Component
public class Scorecards {

    private static final int DECIMALS = 2;

    private final TallyRows rows;
    private final Firms firms;
    private final Sheets sheets;
    private final FrozenSheets frozen;
    private final TiedAnswers answers;

    Scorecards(TallyRows rows, Firms firms, Sheets sheets, FrozenSheets frozen, TiedAnswers answers) {
        this.rows = rows;
        this.firms = firms;
        this.sheets = sheets;
        this.frozen = frozen;
        this.answers = answers;
    }

    /**
     * What the interventions that ended from a day to another, both included, say of a firm.
     *
     * @param firm a living record; those merged into it count with it
     * @throws fr.palier.office.Rejection {@code supplier.firm.notFound}, for another office's too; {@code evaluation.noRule}
     */
    public Scorecard of(String office, long firm, LocalDate from, LocalDate until) {
        int minimum = answers.minimum(office);
        List<Scorecard.Line> lines = rows.lines(office, records(office, firm), from, until).stream()
                .map(line -> new Scorecard.Line(
                        line.contract(), line.workType(), line.tally(), Satisfaction.of(line.tally(), minimum)))
                .toList();
        Tally total = lines.stream().map(Scorecard.Line::tally).reduce(Tally.NONE, Tally::plus);
        return new Scorecard(
                office,
                firm,
                from,
                until,
                total,
                Satisfaction.of(total, minimum),
                lines,
                score(office, total.figures()),
                rated(office, firm, from, until));
    }

    private List<Scorecard.Rated> rated(String office, long firm, LocalDate from, LocalDate until) {
        Map<SheetKind, List<FrozenSheet>> byKind = new EnumMap<>(SheetKind.class);
        frozen.of(office, firm, null, from, until)
                .forEach(sheet -> byKind.computeIfAbsent(sheet.kind(), kind -> new ArrayList<>())
                        .add(sheet));
        return byKind.entrySet().stream()
                .map(entry -> rated(office, entry.getKey(), entry.getValue()))
                .toList();
    }

    private Scorecard.Rated rated(String office, SheetKind kind, List<FrozenSheet> all) {
        BigDecimal mean = all.stream()
                .map(FrozenSheet::score)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(all.size()), DECIMALS, RoundingMode.HALF_UP);
        return new Scorecard.Rated(
                kind,
                all.size(),
                mean,
                sheets.grade(office, kind, mean, all.size()).grade());
    }

    /** The same from one part of the period to the next. */
    public Trend trend(String office, long firm, LocalDate from, LocalDate until) {
        Step step = Step.of(from, until);
        return new Trend(step, rows.trend(office, records(office, firm), from, until, step));
    }

    /** Firms with interventions of a trade that ended in a period, side by side. @param workType null = all trades */
    public Ranking ranking(String office, WorkType workType, LocalDate from, LocalDate until) {
        int minimum = answers.minimum(office);
        RatingSheet sheet = sheets.of(office, SheetKind.MAINTENANCE);
        return Ranking.of(rows.firms(office, workType, from, until).stream()
                .map(one -> new Ranking.Line(
                        null,
                        one.firm(),
                        one.name(),
                        one.tally(),
                        Satisfaction.of(one.tally(), minimum),
                        score(office, sheet, one.tally().figures())))
                .toList());
    }

    /** Trades of which an office has figures. */
    public List<WorkType> trades(String office) {
        return rows.trades(office);
    }

    /** What figures are worth by the sheet and the grades of today. */
    public UpkeepScore score(String office, UpkeepFigures figures) {
        return score(office, sheets.of(office, SheetKind.MAINTENANCE), figures);
    }

    UpkeepScore score(String office, RatingSheet sheet, UpkeepFigures figures) {
        List<UpkeepScore.Part> parts = Weighing.parts(sheet, figures);
        BigDecimal score = Weighing.score(parts);
        Sheets.Graded graded = sheets.grade(office, SheetKind.MAINTENANCE, score, figures.interventions());
        return new UpkeepScore(score, figures.interventions(), graded.grade(), graded.rule(), graded.basis(), parts);
    }

    /** A record and those that were merged into it. */
    public List<Long> records(String office, long firm) {
        return Stream.concat(Stream.of(firms.get(office, firm)), firms.mergedInto(office, firm).stream())
                .map(Firm::id)
                .toList();
    }
}
