package fr.palier.procurement.tender.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.office.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseCheckTest {

    @Test
    void aMandatoryClauseCannotBeLeftOutWhateverTheReason() {
        assertThatThrownBy(() -> ClauseCheck.check(
                        Clause.ENVIRONMENTAL_CONDITION, Duty.MANDATORY, false, "Motif long et sincère."))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("obligatoire");
    }

    @Test
    void anExceptionNeedsItsWrittenReason() {
        assertThatThrownBy(() -> ClauseCheck.check(Clause.SOCIAL_CLAUSE, Duty.EXCEPTION_WITH_REASON, false, "court"))
                .isInstanceOf(Rejection.class);
        assertThatCode(() -> ClauseCheck.check(
                        Clause.SOCIAL_CLAUSE, Duty.EXCEPTION_WITH_REASON, false, "Travaux de moins de six mois."))
                .doesNotThrowAnyException();
    }

    @Test
    void aQuestionWithoutAnswerStopsThePublication() {
        assertThatThrownBy(() -> ClauseCheck.allAnswered(
                        List.of(new ClauseCheck(Clause.ADVANCE, Duty.POLICY, "rule", "basis", null, null, null))))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("Avance");
    }
}
