package fr.palier.procurement.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.office.Rejection;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A status that anything may set would let a file be notified without its letters. */
class StatusTest {

    /** The whole way, in words that a buyer can check. */
    private static final Set<String> WAYS = Set.of(
            "LAUNCH_VISA>PREPARATION",
            "LAUNCH_VISA>ABANDONED",
            "LAUNCH_VISA>DISCONTINUED",
            "PREPARATION>PUBLICITY",
            "PREPARATION>DISCONTINUED",
            "PUBLICITY>CONSULTATION",
            "PUBLICITY>DISCONTINUED",
            "CONSULTATION>OPENING",
            "CONSULTATION>DISCONTINUED",
            "OPENING>ANALYSIS",
            "OPENING>DISCONTINUED",
            "ANALYSIS>COMMITTEE",
            "ANALYSIS>DECISION",
            "ANALYSIS>DISCONTINUED",
            "COMMITTEE>ANALYSIS",
            "COMMITTEE>DECISION",
            "COMMITTEE>DISCONTINUED",
            "DECISION>ANALYSIS",
            "DECISION>CONCLUSION",
            "DECISION>DISCONTINUED",
            "CONCLUSION>NOTIFIED",
            "CONCLUSION>UNSUCCESSFUL",
            "CONCLUSION>DISCONTINUED",
            "NOTIFIED>COMPLETED");

    private static final Set<String> LOT_WAYS = Set.of(
            "OPEN>AWARDED",
            "OPEN>UNSUCCESSFUL",
            "OPEN>NO_FOLLOW_UP",
            "AWARDED>AWARDED",
            "AWARDED>SIGNED",
            "AWARDED>UNSUCCESSFUL",
            "AWARDED>NO_FOLLOW_UP",
            "SIGNED>NOTIFIED");

    static Stream<Arguments> everyPair() {
        return Arrays.stream(TenderStatus.values())
                .flatMap(from -> Arrays.stream(TenderStatus.values()).map(to -> Arguments.of(from, to)));
    }

    static Stream<Arguments> everyLotPair() {
        return Arrays.stream(LotStatus.values())
                .flatMap(from -> Arrays.stream(LotStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aConsultationGoesOnlyTheWaysOfTheTable(TenderStatus from, TenderStatus to) {
        if (WAYS.contains(from + ">" + to)) {
            assertThat(from.to(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.to(to))
                    .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.code())
                            .isEqualTo("tender.wrongMoment"));
        }
    }

    @ParameterizedTest
    @MethodSource("everyLotPair")
    void aLotGoesOnlyTheWaysOfTheTable(LotStatus from, LotStatus to) {
        if (LOT_WAYS.contains(from + ">" + to)) {
            assertThat(from.to(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.to(to)).isInstanceOf(Rejection.class);
        }
    }

    @Test
    void nothingFollowsAnEnd() {
        assertThat(Arrays.stream(TenderStatus.values()).filter(TenderStatus::isEnd))
                .containsExactlyInAnyOrder(
                        TenderStatus.COMPLETED,
                        TenderStatus.UNSUCCESSFUL,
                        TenderStatus.DISCONTINUED,
                        TenderStatus.ABANDONED);
    }
}
