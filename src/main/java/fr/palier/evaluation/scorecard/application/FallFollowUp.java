package fr.palier.evaluation.scorecard.application;

import fr.palier.evaluation.scorecard.domain.Fall;
import java.util.List;

/** Has somebody say what is done about rates that fell. */
public interface FallFollowUp {

    /**
     * In the transaction that found them.
     *
     * @param falls of one firm, contract and trade, found on one day; at least one
     * @return reference of the case that follows them; the one of before where it speaks of some of the same days
     */
    String follow(String office, List<Fall> falls);
}
