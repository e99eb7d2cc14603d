package fr.palier.evaluation.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Moments at which an open reserve is recalled; how many days before or after its due day says the table {@code snag-reminder}. */
public enum SnagStep {
    BEFORE_DUE("bientôt à lever", true, false),
    OVERDUE("en retard", true, false),
    ESCALATION("toujours pas levées", false, true),
    /** Counted from the end of the guarantee year. */
    GUARANTEE_ENDING("encore ouvertes à l'approche de la fin de garantie", false, true);

    private final String label;
    private final boolean toFirm;
    private final boolean toSupervisors;

    SnagStep(String label, boolean toFirm, boolean toSupervisors) {
        this.label = label;
        this.toFirm = toFirm;
        this.toSupervisors = toSupervisors;
    }

    public String label() {
        return label;
    }

    public boolean toFirm() {
        return toFirm;
    }

    public boolean toSupervisors() {
        return toSupervisors;
    }

    /**
     * Steps that are reached, the last one last; all but it were missed or given before.
     *
     * @param days by step, from the due day; negative = before
     */
    public static List<SnagStep> reached(LocalDate due, LocalDate today, Map<SnagStep, Integer> days) {
        return Arrays.stream(values())
                .filter(step -> step != GUARANTEE_ENDING)
                .filter(step -> !due.plusDays(days.get(step)).isAfter(today))
                .sorted(Comparator.comparing(days::get))
                .toList();
    }

    /** Whether the guarantee year is about to end. @param days as in the table */
    public static boolean isGuaranteeEnding(LocalDate guaranteeEnd, LocalDate today, int days) {
        return !guaranteeEnd.plusDays(days).isAfter(today) && !guaranteeEnd.isBefore(today);
    }
}
