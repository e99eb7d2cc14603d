package fr.palier.procurement.tender.domain;

import fr.palier.procurement.Channel;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** One channel of the publicity plan with its proof. */
public record PublicityItem(
        Channel channel,
        String support,
        boolean required,
        OffsetDateTime sentAt,
        OffsetDateTime publishedAt,
        String proof,
        String proofUrl,
        Long document,
        String sendingProof,
        OffsetDateTime receiptConfirmedAt,
        String sameContentBy) {

    public boolean isProven() {
        return publishedAt != null;
    }

    /**
     * National publication does not precede the JOUE's, unless some time passed since the confirmed receipt without it (R2131-20).
     *
     * @param headStart that time
     * @throws fr.palier.office.Rejection {@code tender.nationalBeforeJoue}
     */
    public static void checkJoueFirst(List<PublicityItem> items, Duration headStart) {
        Optional<PublicityItem> joue =
                items.stream().filter(item -> item.channel() == Channel.JOUE).findFirst();
        if (joue.isEmpty()) {
            return;
        }
        for (PublicityItem item : items) {
            if (item.channel() != Channel.JOUE && item.isProven()) {
                TenderReason.NATIONAL_BEFORE_JOUE.when(
                        !mayPublish(joue.get(), item.publishedAt(), headStart), item.support());
            }
        }
    }

    private static boolean mayPublish(PublicityItem joue, OffsetDateTime national, Duration headStart) {
        return joue.publishedAt() != null && !national.isBefore(joue.publishedAt())
                || joue.receiptConfirmedAt() != null
                        && !national.isBefore(joue.receiptConfirmedAt().plus(headStart));
    }
}
