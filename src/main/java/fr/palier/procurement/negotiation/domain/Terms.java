package fr.palier.procurement.negotiation.domain;

/**
 * What the documents announce of a negotiation.
 *
 * @param awardWithout the right to award on the first offers, kept by saying so (R2161-17, R2123-5)
 * @param stagedReduction whether fewer bidders may remain from round to round (R2161-18)
 * @param minimumRequirements what no round may change; may be null
 */
public record Terms(boolean provided, boolean awardWithout, boolean stagedReduction, String minimumRequirements) {

    /** Nothing announced. */
    public static final Terms NOTHING = new Terms(false, false, false, null);

    /** As firms read it in the rules of the consultation. */
    public String sentence() {
        if (!provided) {
            return "Les offres ne sont pas négociées.";
        }
        return "Les offres sont négociées avec tous les candidats, dans le respect de l’égalité de traitement : mêmes informations et même délai pour tous. "
                + (awardWithout
                        ? "L’office se réserve le droit d’attribuer le marché sur la base des offres initiales, sans négocier. "
                        : "L’office n’attribue pas sans négocier. ")
                + (stagedReduction
                        ? "Le nombre de candidats peut être réduit au fil des tours, par application des critères d’attribution. "
                        : "")
                + "Ni les exigences minimales ni les critères d’attribution ne sont négociables.";
    }
}
