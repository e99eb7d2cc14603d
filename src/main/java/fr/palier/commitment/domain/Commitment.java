package fr.palier.commitment.domain;

import fr.palier.housing.WorkType;
import fr.palier.office.Delay;

/**
 * A commitment or sub-commitment of a version.
 *
 * @param parent what a sub-commitment belongs to; null = a commitment
 * @param measure what events show of it; null = it is not measured
 * @param delay null = the delay that the file itself carries (contract of the firm, triage)
 * @param workType the only kind of work that it speaks of; null = all
 */
public record Commitment(
        long id,
        long contract,
        Theme theme,
        Side side,
        Long parent,
        int position,
        String text,
        Measure measure,
        Delay delay,
        WorkType workType) {

    public boolean isMeasured() {
        return measure != null;
    }

    boolean covers(Measure asked, WorkType work) {
        return measure == asked && (workType == null || workType == work);
    }

    /** Its words to stand between quotation marks. */
    public String quoted() {
        return text.strip().replaceFirst("\\.$", "");
    }

    /** What is measured, as it is read; empty where nothing is. */
    public String condition() {
        if (measure == null) {
            return "";
        }
        String promise =
                switch (measure) {
                    case APPOINTMENT -> "Chaque rendez-vous convenu est tenu";
                    default ->
                        measure.label() + (delay == null ? " : dans le délai annoncé" : " : " + delay + " au plus");
                };
        return promise + (workType == null ? "" : " (" + workType.label().toLowerCase(java.util.Locale.FRENCH) + ")");
    }
}
