package fr.palier.procurement.need.domain;

/**
 * A computed need with what the rules say of it, and of this purchase alone.
 *
 * @param alone answer for this purchase alone: what it would be without the rest
 */
public record Assessment(ComputedNeed computed, Choice choice, Choice alone) {

    /** A need that is freer alone than with the rest: it falls under a threshold only because it was cut. */
    public boolean isSplit() {
        return choice.procedure().isStricterThan(alone.procedure());
    }
}
