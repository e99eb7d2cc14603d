package fr.palier.evaluation.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A reserve of an acceptance.
 *
 * @param photo document, or null
 * @param liftedOn null while it stands
 * @param parts what was lifted of it before, oldest first
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
        String liftedByName,
        List<Part> parts) {

    public Snag {
        parts = List.copyOf(parts);
    }

    /** A part was lifted. @param remains what is still to be done @param photo document, or null */
    public record Part(LocalDate liftedOn, String remains, Long photo, String liftedByName) {}

    public Snag with(List<Part> lifted) {
        return new Snag(
                id,
                site,
                firm,
                text,
                raisedOn,
                dueOn,
                photo,
                raisedByName,
                liftedOn,
                liftedNote,
                liftedPhoto,
                liftedByName,
                lifted);
    }

    /** As it stood on a day, whatever came after. */
    public Snag asOf(LocalDate day) {
        boolean lifted = !isOpen() && !liftedOn.isAfter(day);
        return new Snag(
                id,
                site,
                firm,
                text,
                raisedOn,
                dueOn,
                photo,
                raisedByName,
                lifted ? liftedOn : null,
                lifted ? liftedNote : null,
                lifted ? liftedPhoto : null,
                lifted ? liftedByName : null,
                parts.stream().filter(part -> !part.liftedOn().isAfter(day)).toList());
    }

    public boolean isOpen() {
        return liftedOn == null;
    }

    public boolean isLate(LocalDate today) {
        return dueOn.isBefore(isOpen() ? today : liftedOn);
    }

    /** What is still to be done. */
    public String remains() {
        return parts.isEmpty() ? text : parts.get(parts.size() - 1).remains();
    }
}
