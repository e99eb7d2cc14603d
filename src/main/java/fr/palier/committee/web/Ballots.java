package fr.palier.committee.web;

import fr.palier.committee.application.Ballot;
import fr.palier.committee.domain.Choice;
import fr.palier.office.OfficeReason;
import fr.palier.web.Entered;

/** Reads a ballot that was entered on a page. */
final class Ballots {

    private static final String WITHDRAWN = "WITHDRAWN";

    private Ballots() {}

    /**
     * A vote or a withdrawal.
     *
     * @param text remark, or nature of the conflict of one who withdraws
     */
    static Ballot of(String choice, String text) {
        OfficeReason.MISSING.when(choice.isBlank(), "Vote");
        if (choice.equals(WITHDRAWN)) {
            return new Ballot(null, text, null);
        }
        return new Ballot(Entered.choice(choice, "Vote", Choice.class), null, text);
    }
}
