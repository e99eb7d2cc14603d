package fr.palier.procurement.tender.domain;

import java.time.OffsetDateTime;

/**
 * A letter before it leaves.
 *
 * @param lot null for a letter about the whole consultation
 * @param cause what it is written for; one letter per cause
 * @param email null = the letter goes on paper
 * @param reasons what the buyer may correct; blank where the letter needs none
 * @param advantages of the chosen offer, which the buyer may correct; blank where the letter names none
 * @param seenAt when somebody last opened it as it now stands
 * @param letter its number in the register once it was posted
 */
public record LetterDraft(
        long id,
        String reference,
        Integer lot,
        String cause,
        LetterKind kind,
        String firmName,
        String email,
        Long offer,
        Long deposit,
        Long request,
        String reasons,
        String advantages,
        OffsetDateTime seenAt,
        String seenBy,
        Long letter) {

    public boolean isPosted() {
        return letter != null;
    }

    public boolean isSeen() {
        return seenAt != null;
    }

    /** A letter about an offer, not yet drafted. */
    public static LetterDraft about(Lot lot, LetterKind kind, Offer offer, String reasons, String advantages) {
        return new LetterDraft(
                0,
                lot.reference(),
                lot.number(),
                "offre-" + offer.id() + "-" + kind,
                kind,
                offer.firmName(),
                offer.email(),
                offer.id(),
                offer.deposit(),
                null,
                reasons,
                advantages,
                null,
                null,
                null);
    }

    /** A letter about a deposit that was not opened, or about an application. */
    public static LetterDraft about(String reference, Integer lot, LetterKind kind, Deposit deposit, String reasons) {
        return new LetterDraft(
                0,
                reference,
                lot,
                "depot-" + deposit.id() + "-" + kind,
                kind,
                deposit.firmName(),
                deposit.email(),
                null,
                deposit.id(),
                null,
                reasons,
                null,
                null,
                null,
                null);
    }
}
