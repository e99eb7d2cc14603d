package fr.palier.supplier;

import fr.palier.office.Person;
import java.util.List;

/**
 * Frozen reviews for those who prepare a purchase, contributed as a bean by the module that keeps them. What a person may not read for
 * equal treatment's sake ({@link EqualTreatment}) is not there.
 */
public interface PastReviews {

    /** The last one of each sheet of a firm. */
    List<PastReview> ofFirm(String office, long firm, Person reader);

    /**
     * The last one of each firm and sheet whose contracts are of a family of purchases, by firm.
     *
     * @param family null for a works operation: all reviewed works
     * @param nature {@code WORKS}, {@code SUPPLIES} or {@code SERVICES}
     */
    List<PastReview> ofPurchase(String office, String family, String nature, Person reader);
}
