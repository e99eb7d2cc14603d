package fr.palier.procurement.tender.domain;

import fr.palier.office.OfficeReason;

/**
 * What the facilitator answers.
 *
 * @param hours of insertion work over the whole contract; null when not feasible
 */
public record InsertionOpinion(
        String respondent, boolean feasible, Integer hours, String sectors, String profiles, String remarks) {

    private static final int NAME = 120;
    private static final int TEXT = 2000;
    private static final int MOST_HOURS = 100_000;
    private static final int SHORTEST_REMARK = 10;

    public InsertionOpinion {
        respondent = text(respondent);
        sectors = text(sectors);
        profiles = text(profiles);
        remarks = text(remarks);
        OfficeReason.MISSING.when(respondent == null, "Votre nom et votre fonction");
        OfficeReason.TOO_LONG.when(respondent.length() > NAME, "Votre nom et votre fonction", NAME);
        for (String one : new String[] {sectors, profiles, remarks}) {
            OfficeReason.TOO_LONG.when(one != null && one.length() > TEXT, "Texte", TEXT);
        }
        if (feasible) {
            boolean whole = hours != null && hours >= 1 && hours <= MOST_HOURS && sectors != null && profiles != null;
            PreparationReason.OPINION_HOURS.when(!whole);
        } else {
            PreparationReason.OPINION_REMARKS.when(remarks == null || remarks.length() < SHORTEST_REMARK);
            hours = null;
        }
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
