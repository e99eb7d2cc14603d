package fr.palier.evaluation;

import java.time.LocalDate;
import java.util.Map;

/** Something that counts as the evaluation of a firm: a frozen sheet, a frozen review; contributed as beans. */
public interface EvaluatedFirms {

    /** Last day of evaluation until a day, included, by id of the living record of the firm; firms never evaluated are left out. */
    Map<Long, LocalDate> lastEvaluated(String office, LocalDate until);
}
