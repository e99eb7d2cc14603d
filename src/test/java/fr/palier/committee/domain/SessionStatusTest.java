package fr.palier.committee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SessionStatusTest {

    private static final Set<String> ALLOWED = Set.of(
            "PREPARED>CONVENED",
            "PREPARED>CANCELLED",
            "CONVENED>OPEN",
            "CONVENED>NO_QUORUM",
            "CONVENED>CANCELLED",
            "NO_QUORUM>CONVENED",
            "NO_QUORUM>CLOSED",
            "OPEN>DELIBERATED",
            "DELIBERATED>DRAFTED",
            "DRAFTED>SIGNED",
            "DRAFTED>DELIBERATED");

    static Stream<Arguments> pairs() {
        return Arrays.stream(SessionStatus.values())
                .flatMap(from -> Arrays.stream(SessionStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("pairs")
    void aSessionMovesOnlyAlongItsLife(SessionStatus from, SessionStatus to) {
        assertThat(from.mayBecome(to)).isEqualTo(ALLOWED.contains(from + ">" + to));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void anEndLeadsNowhere(SessionStatus end) {
        assertThat(end.isEnd()).isTrue();
        assertThat(SessionStatus.values()).noneMatch(end::mayBecome);
    }

    static Stream<SessionStatus> ends() {
        return Stream.of(SessionStatus.SIGNED, SessionStatus.CLOSED, SessionStatus.CANCELLED);
    }
}
