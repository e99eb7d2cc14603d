package fr.palier.procurement.market.domain;

/**
 * Applications of one family in one year.
 *
 * @param family null where the consultations belong to works operations
 * @param year year in which the applications were opened
 * @param received firms that deposited, late ones too, all consultations together
 * @param admissible firms of which at least one offer was not rejected
 * @param fewest admissible firms of the consultation that had the fewest
 * @param enough consultations that reached the floor
 * @param floor admissible applications that the office's policy asks for; null where its table has no row
 */
public record FamilyYear(
        String family,
        String label,
        int year,
        int consultations,
        int received,
        int admissible,
        int fewest,
        int enough,
        Integer floor) {

    public double receivedEach() {
        return (double) received / consultations;
    }

    public double admissibleEach() {
        return (double) admissible / consultations;
    }
}
