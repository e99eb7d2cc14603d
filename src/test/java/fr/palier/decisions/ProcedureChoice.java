package fr.palier.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;

/** A need as {@code procedure-choice} takes it, and the answers of that decision and of the two it compares. */
record ProcedureChoice(String policy, String buyer, String nature, BigDecimal amount, LocalDate launch) {

    static final List<String> STRICTNESS = List.of("DIRECT_PURCHASE", "ADAPTED", "ADAPTED_SUPERVISED", "FORMAL");
    static final List<String> COMMITTEES = List.of("NONE", "ETHICS_COMMITTEE", "CAO");

    static ProcedureChoice of(String policy, String buyer, String nature, String amount, String launch) {
        return new ProcedureChoice(policy, buyer, nature, new BigDecimal(amount), LocalDate.parse(launch));
    }

    ProcedureChoice withAmount(BigDecimal other) {
        return new ProcedureChoice(policy, buyer, nature, other, launch);
    }

    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("officePolicy", policy);
        variables.put("buyerCategory", buyer);
        variables.put("nature", nature);
        variables.put("needAmount", amount);
        variables.put("launchDate", DecisionTables.parisMidnight(launch));
        return variables;
    }

    Optional<Answer> answer(DecisionTables tables) {
        DmnDecisionResult result = tables.evaluate("procedure-choice", variables());
        return result.isEmpty() ? Optional.empty() : Optional.of(Answer.of(result));
    }

    Answer mustAnswer(DecisionTables tables) {
        return answer(tables).orElseThrow(() -> new AssertionError("no row for " + this));
    }

    String legalProcedure(DecisionTables tables) {
        return tables.evaluate("legal-procedure", variables()).getSingleResult().getEntry("legalProcedure");
    }

    String policyProcedure(DecisionTables tables) {
        return tables.evaluate("policy-procedure", variables())
                .getSingleResult()
                .getEntry("policyProcedure");
    }

    record Answer(String procedure, String committee, int days, List<String> channels, String rule, String basis) {

        static Answer of(DmnDecisionResult result) {
            var row = result.getSingleResult();
            return new Answer(
                    row.getEntry("procedure"),
                    row.getEntry("committee"),
                    row.<Integer>getEntry("minimumConsultationDays"),
                    List.copyOf(row.<List<String>>getEntry("channels")),
                    row.getEntry("rule"),
                    row.getEntry("basis"));
        }

        int strictness() {
            return STRICTNESS.indexOf(procedure);
        }
    }
}
