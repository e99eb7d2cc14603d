package fr.palier.supplier.sourcing.domain;

import fr.palier.office.OfficeReason;
import java.time.OffsetDateTime;
import java.util.List;

/** What a firm says of its interest, itself or through the office. */
public record FirmAnswer(
        long id,
        long contact,
        Interest interest,
        List<Cause> causes,
        String comment,
        boolean byFirm,
        String notedBy,
        OffsetDateTime at) {

    private static final int LONGEST = 2000;

    /** What somebody says, before it is noted. */
    public record Said(Interest interest, List<Cause> causes, String comment) {

        /** @throws fr.palier.office.Rejection one sentence for the first thing that does not fit */
        public Said {
            OfficeReason.MISSING.when(interest == null, "Votre intention");
            causes = List.copyOf(causes);
            comment = comment == null || comment.isBlank() ? null : comment.strip();
            OfficeReason.TOO_LONG.when(comment != null && comment.length() > LONGEST, "Commentaire", LONGEST);
            SourcingReason.CAUSE_MISSING.when(interest == Interest.WILL_NOT_APPLY && causes.isEmpty());
            SourcingReason.CAUSE_WITHOUT_REFUSAL.when(interest == Interest.WILL_APPLY && !causes.isEmpty());
            SourcingReason.OTHER_CAUSE_UNSAID.when(causes.contains(Cause.OTHER) && comment == null);
        }
    }
}
