package fr.palier.complaint.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of statuses. */
class ComplaintStatusTest {

    private static final Set<String> ALLOWED = Set.of(
            "RECEIVED>TO_QUALIFY",
            "RECEIVED>IN_PROGRESS",
            "RECEIVED>CLOSED",
            "TO_QUALIFY>IN_PROGRESS",
            "TO_QUALIFY>CLOSED",
            "IN_PROGRESS>IN_PROGRESS",
            "IN_PROGRESS>CLOSED",
            "CLOSED>IN_PROGRESS");

    @ParameterizedTest
    @EnumSource
    void aStatusBecomesWhatItMay(ComplaintStatus from) {
        for (ComplaintStatus to : ComplaintStatus.values()) {
            boolean allowed = ALLOWED.contains(from + ">" + to);
            assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(allowed);
            if (allowed) {
                assertThat(from.to(to)).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> from.to(to)).hasMessageContaining("ne correspond pas à l'état");
            }
        }
    }
}
