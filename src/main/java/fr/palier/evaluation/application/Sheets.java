package fr.palier.evaluation.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.evaluation.Grade;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.domain.Criterion;
import fr.palier.evaluation.domain.EvaluationReason;
import fr.palier.evaluation.domain.RatingSheet;
import fr.palier.office.Offices;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of an office and what their scores are worth, by its tables. */
@Component
public class Sheets {

    private static final String CRITERIA = "rating-criteria";
    private static final String PARTS = "rating-sub-criteria";
    private static final String GRADE = "rating-grade";

    private final Rules rules;
    private final Offices offices;

    Sheets(Rules rules, Offices offices) {
        this.rules = rules;
        this.offices = offices;
    }

    /** What a score is worth. @param rule row that says so @param basis the same in French */
    public record Graded(Grade grade, String rule, String basis) {}

    /**
     * A sheet with the rows that gave it.
     *
     * @param rules rows by code of the criterion, of its part by {@code criterion.part}
     * @param criteriaVersion version of the table of criteria @param partsVersion of the table of their parts, empty where none is said
     */
    public record Traced(RatingSheet sheet, Map<String, String> rules, String criteriaVersion, String partsVersion) {}

    /** The sheet of today, without a trace. @throws fr.palier.office.Rejection {@code evaluation.noRule} */
    public RatingSheet of(String office, SheetKind kind) {
        return sheet(kind, rules.simulate(CRITERIA, inputs(office, kind)), rules.simulate(PARTS, inputs(office, kind)));
    }

    /** The same, the rows kept with a file that will rest on them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RatingSheet keep(String office, String reference, SheetKind kind) {
        return sheet(
                kind,
                rules.decideAll(office, reference, CRITERIA, inputs(office, kind)),
                rules.decideAll(office, reference, PARTS, inputs(office, kind)));
    }

    /** The same with the rows and versions to copy beside what is frozen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Traced keepTraced(String office, String reference, SheetKind kind) {
        List<Decision> criteria = rules.decideAll(office, reference, CRITERIA, inputs(office, kind));
        List<Decision> parts = rules.decideAll(office, reference, PARTS, inputs(office, kind));
        Map<String, String> rows = new HashMap<>();
        criteria.forEach(row -> rows.put(row.text("criterion"), row.rule()));
        parts.forEach(row -> rows.put(row.text("criterion") + "." + row.text("subCriterion"), row.rule()));
        return new Traced(sheet(kind, criteria, parts), Map.copyOf(rows), version(criteria), version(parts));
    }

    private static String version(List<Decision> rows) {
        return rows.stream().map(row -> row.table().version()).findFirst().orElse("");
    }

    /** @param score null where nothing can be scored @param events frozen sheets, or interventions for upkeep */
    public Graded grade(String office, SheetKind kind, BigDecimal score, int events) {
        return graded(rules.simulateOne(GRADE, inputs(office, kind, score, events)));
    }

    /** The same, kept with the file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Graded keepGrade(String office, String reference, SheetKind kind, BigDecimal score, int events) {
        return graded(rules.decide(office, reference, GRADE, inputs(office, kind, score, events)));
    }

    private static Graded graded(Optional<Decision> row) {
        Decision found = row.orElseThrow(() -> EvaluationReason.NO_RULE.rejection(GRADE));
        return new Graded(Grade.valueOf(found.text("grade")), found.text("rule"), found.text("basis"));
    }

    private static RatingSheet sheet(SheetKind kind, List<Decision> criteria, List<Decision> parts) {
        EvaluationReason.NO_RULE.when(criteria.isEmpty(), CRITERIA);
        return new RatingSheet(
                kind,
                criteria.stream()
                        .map(row -> new Criterion(
                                row.text("criterion"),
                                row.text("label"),
                                row.number("weight"),
                                parts.stream()
                                        .filter(part -> part.text("criterion").equals(row.text("criterion")))
                                        .map(part -> new Criterion.Part(part.text("subCriterion"), part.text("label")))
                                        .toList()))
                        .toList());
    }

    private Map<String, Object> inputs(String office, SheetKind kind) {
        return Map.of("officePolicy", offices.get(office).policy(), "sheet", kind.name());
    }

    private Map<String, Object> inputs(String office, SheetKind kind, BigDecimal score, int events) {
        Map<String, Object> inputs = new HashMap<>(inputs(office, kind));
        inputs.put("score", score);
        inputs.put("events", BigDecimal.valueOf(events));
        return inputs;
    }
}
