package fr.palier.committee.web;

import fr.palier.committee.application.Ballot;
import fr.palier.committee.domain.Choice;
import fr.palier.office.OfficeReason;
import fr.palier.office.Rejection;

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
        try {
            return new Ballot(Choice.valueOf(choice), null, text);
        } catch (IllegalArgumentException unknown) {
            throw OfficeReason.WRONG_CHOICE.rejection(choice, "Vote");
        }
    }

    /** The engine wraps what a listener throws; anything but a rejection is a failure and stays one. */
    static Rejection rejectionIn(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection rejection) {
                return rejection;
            }
        }
        throw failure;
    }
}
