package fr.palier.evaluation.review.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A dated action of an improvement plan.
 *
 * @param inCharge a function, as the office wrote it
 * @param evidence what shows that it was done, or why it was not; null before its end
 */
public record ImprovementAction(
        String reference,
        int number,
        String what,
        Owner owner,
        String inCharge,
        LocalDate dueOn,
        Result result,
        String evidence,
        OffsetDateTime endedAt,
        String endedByName) {

    private static final int LISTED = 100;

    /** Whose action it is. */
    public enum Owner {
        FIRM("Entreprise"),
        OFFICE("Office");

        private final String label;

        Owner(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How it ended. */
    public enum Result {
        DONE("Faite"),
        NOT_DONE("Non faite");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** {@code n° 2, Signaler les pièces en rupture}, as short as a list needs it. */
    public String inShort() {
        String line = what.replaceAll("\\s+", " ");
        return "n° %d, %s"
                .formatted(
                        number,
                        line.length() <= LISTED
                                ? line
                                : line.substring(0, LISTED).strip() + "…");
    }

    public boolean isOverdue(LocalDate today) {
        return result == null && today.isAfter(dueOn);
    }
}
