package fr.palier.intervention;

import fr.palier.office.Delay;

/**
 * Who carries an intervention out, and what was promised.
 *
 * @param contract reference of the contract; null = own team, or nobody found
 * @param basis where the delay comes from, in French
 * @param unassigned why nobody was found, in French; null = somebody was
 */
public record Assignment(
        Performer performer, String contract, Long firm, Delay delay, String basis, String unassigned) {

    public boolean isFound() {
        return unassigned == null;
    }
}
