package fr.palier.committee.domain;

import java.time.LocalDate;

/**
 * A person of a body over a period. Members and the president have a seat each; substitutes sit in another's seat.
 *
 * @param name as the office writes it in its minutes
 * @param substitutes seat that a substitute may take; null for a substitute of anyone
 */
public record Member(
        long id,
        long body,
        String account,
        String name,
        Title title,
        Long substitutes,
        LocalDate validFrom,
        LocalDate validTo) {

    public boolean hasSeat() {
        return title != Title.SUBSTITUTE;
    }

    public boolean mayRepresent(long seat) {
        return title == Title.SUBSTITUTE && (substitutes == null || substitutes == seat);
    }
}
