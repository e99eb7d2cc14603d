package fr.palier.housing;

import java.time.LocalDate;

/**
 * Who holds the lease of a dwelling.
 *
 * @param code number of the lease
 * @param leftOn last day; null = lives there
 * @param arrears owes rent: a flag for the rule on gestures, shown to nobody else
 */
public record Occupant(
        long id,
        String office,
        String code,
        long dwelling,
        String name,
        String email,
        String phone,
        LocalDate enteredOn,
        LocalDate leftOn,
        boolean arrears) {

    public boolean livesThere(LocalDate day) {
        return !day.isBefore(enteredOn) && (leftOn == null || !day.isAfter(leftOn));
    }
}
