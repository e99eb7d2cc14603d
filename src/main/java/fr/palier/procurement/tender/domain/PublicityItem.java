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
        Long document) {

    private static final Duration JOUE_HEAD_START = Duration.ofHours(48);

    public boolean isProven() {
        return publishedAt != null;
    }

    /**
     * National publication does not precede the JOUE's, unless 48 hours passed since the sending without it (R2131-20).
     *
     * @throws fr.palier.office.Rejection {@code tender.nationalBeforeJoue}
     */
    public static void checkJoueFirst(List<PublicityItem> items) {
        Optional<PublicityItem> joue =
                items.stream().filter(item -> item.channel() == Channel.JOUE).findFirst();
        if (joue.isEmpty()) {
            return;
        }
        for (PublicityItem item : items) {
            if (item.channel() != Channel.JOUE && item.isProven()) {
                TenderReason.NATIONAL_BEFORE_JOUE.when(!mayPublish(joue.get(), item.publishedAt()), item.support());
            }
        }
    }

    private static boolean mayPublish(PublicityItem joue, OffsetDateTime national) {
        return joue.publishedAt() != null && !national.isBefore(joue.publishedAt())
                || joue.sentAt() != null && !national.isBefore(joue.sentAt().plus(JOUE_HEAD_START));
    }
}
