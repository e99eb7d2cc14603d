package fr.palier.evaluation.domain;

import java.time.LocalDate;

/**
 * A reserve of an acceptance.
 *
 * @param photo document, or null
 * @param liftedOn null while it stands
 */
public record Snag(
        long id,
        long site,
        long firm,
        String text,
        LocalDate raisedOn,
        LocalDate dueOn,
        Long photo,
        String raisedByName,
        LocalDate liftedOn,
        String liftedNote,
        Long liftedPhoto,
        String liftedByName) {

    /** As it stood on a day, whatever came after. */
    public Snag asOf(LocalDate day) {
        return isOpen() || !liftedOn.isAfter(day)
                ? this
                : new Snag(id, site, firm, text, raisedOn, dueOn, photo, raisedByName, null, null, null, null);
    }

    public boolean isOpen() {
        return liftedOn == null;
    }

    public boolean isLate(LocalDate today) {
        return dueOn.isBefore(isOpen() ? today : liftedOn);
    }
}
