package fr.palier.procurement.tender.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.office.Rejection;
import fr.palier.procurement.Channel;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R2131-20: a national notice that appears before the JOUE's breaks equal treatment. */
class PublicityItemTest {

    private static final OffsetDateTime SENT = OffsetDateTime.parse("2026-09-01T10:00:00+02:00");
    private static final OffsetDateTime RECEIVED = SENT.plusMinutes(20);
    private static final Duration HEAD_START = Duration.ofHours(48);

    @Test
    void nationalBeforeTheJoueIsRefused() {
        assertThatThrownBy(() -> check(joue(SENT.plusHours(24)), boamp(SENT.plusHours(23))))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void nationalWithTheJoueOrAfterItIsFine() {
        assertThatCode(() -> check(joue(SENT.plusHours(24)), boamp(SENT.plusHours(24))))
                .doesNotThrowAnyException();
    }

    @Test
    void fortyEightHoursAfterTheConfirmedReceiptOneNeedNotWaitForTheJoue() {
        assertThatThrownBy(() -> check(joue(null), boamp(RECEIVED.plusHours(48).minusSeconds(1))))
                .isInstanceOf(Rejection.class);
        assertThatCode(() -> check(joue(null), boamp(RECEIVED.plusHours(48)))).doesNotThrowAnyException();
    }

    /** Without the confirmation the 48 hours have no beginning. */
    @Test
    void withoutConfirmationOfReceiptTheJoueComesFirst() {
        PublicityItem unconfirmed =
                new PublicityItem(Channel.JOUE, "JOUE", true, SENT, null, null, null, null, "ACK-1", null, null);
        assertThatThrownBy(() -> check(unconfirmed, boamp(SENT.plusDays(5)))).isInstanceOf(Rejection.class);
    }

    @Test
    void withoutJoueNothingWaits() {
        assertThatCode(() -> PublicityItem.checkJoueFirst(List.of(boamp(SENT)), HEAD_START))
                .doesNotThrowAnyException();
    }

    private static void check(PublicityItem... items) {
        PublicityItem.checkJoueFirst(List.of(items), HEAD_START);
    }

    private static PublicityItem joue(OffsetDateTime published) {
        return new PublicityItem(
                Channel.JOUE,
                "JOUE",
                true,
                SENT,
                published,
                published == null ? null : "n° 1",
                "https://a.example",
                null,
                "ACK-1",
                RECEIVED,
                null);
    }

    private static PublicityItem boamp(OffsetDateTime published) {
        return new PublicityItem(
                Channel.BOAMP, "BOAMP", true, SENT, published, "n° 2", "https://a.example", null, null, null, "buyers");
    }
}
