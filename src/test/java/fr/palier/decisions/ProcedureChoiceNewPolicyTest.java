package fr.palier.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.Test;

/** An office adds its policy by rows alone: here one that buys everything in adapted procedure, with its own press. */
class ProcedureChoiceNewPolicyTest {

    private static final String ROW =
            """
            <rule id="rule_policy_example">
              <description>Exemple.</description>
              <inputEntry><text>"example"</text></inputEntry>
              <inputEntry><text>-</text></inputEntry>
              <inputEntry><text>-</text></inputEntry>
              <inputEntry><text>-</text></inputEntry>
              <inputEntry><text>-</text></inputEntry>
              <inputEntry><text>-</text></inputEntry>
              <outputEntry><text>"ADAPTED"</text></outputEntry>
              <outputEntry><text>"ETHICS_COMMITTEE"</text></outputEntry>
              <outputEntry><text>45</text></outputEntry>
              <outputEntry><text>["TRADE_PRESS"]</text></outputEntry>
              <outputEntry><text>"rule_policy_example"</text></outputEntry>
              <outputEntry><text>"Exemple de politique."</text></outputEntry>
            </rule>
            """;

    @Test
    void theStricterOfEachIsTaken() throws Exception {
        String file = Files.readString(DecisionTables.ROOT.resolve("procurement/procedure-choice.dmn"));
        int end = file.indexOf("</decisionTable>", file.indexOf("<decision id=\"policy-procedure\""));
        String extended = file.substring(0, end) + ROW + file.substring(end);
        DmnEngine engine = new DefaultDmnEngineConfiguration().buildEngine();
        var decision = engine.parseDecision(
                "procedure-choice", new ByteArrayInputStream(extended.getBytes(StandardCharsets.UTF_8)));

        var small = ProcedureChoice.of("example", "OPH", "SERVICES", "1000", "2026-11-21");
        var byPolicy = ProcedureChoice.Answer.of(engine.evaluateDecision(decision, small.variables()));
        assertThat(byPolicy.procedure()).isEqualTo("ADAPTED");
        assertThat(byPolicy.rule()).isEqualTo("rule_policy_example");
        assertThat(byPolicy.committee()).isEqualTo("ETHICS_COMMITTEE");
        assertThat(byPolicy.channels()).containsExactly("TRADE_PRESS");

        var large = ProcedureChoice.of("example", "OPH", "SERVICES", "216000", "2026-11-21");
        var byLaw = ProcedureChoice.Answer.of(engine.evaluateDecision(decision, large.variables()));
        assertThat(byLaw.procedure()).isEqualTo("FORMAL");
        assertThat(byLaw.rule()).isEqualTo("rule_euThreshold_servicesAndSupplies_2026");
        assertThat(byLaw.committee()).isEqualTo("CAO");
        assertThat(byLaw.days()).isEqualTo(45);
        assertThat(byLaw.channels()).containsExactly("BUYER_PROFILE", "TRADE_PRESS", "JOUE");
        assertThat(byLaw.basis()).contains("L2124-1", "Exemple de politique.");
    }
}
