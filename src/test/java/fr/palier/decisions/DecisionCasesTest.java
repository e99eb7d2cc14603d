package fr.palier.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.palier.decisions.DecisionCase.NumberKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every line of every {@code .cases.csv}; then no rule may be left that no line reached. */
class DecisionCasesTest {

    private final Set<String> hitRules = new HashSet<>();
    private final DecisionTables tables =
            DecisionTables.load((decision, rule) -> hitRules.add(decision + " / " + rule));

    @TestFactory
    Stream<DynamicNode> cases() {
        Stream<DynamicNode> lines = DecisionTables.caseFiles().stream()
                .map(file -> dynamicContainer(file.getFileName().toString(), linesOf(file)));
        return Stream.concat(lines, Stream.of(dynamicTest("every rule is hit by a case", this::everyRuleIsHit)));
    }

    private Stream<DynamicNode> linesOf(Path file) {
        List<DecisionCase> cases = DecisionCase.read(file);
        assertThat(cases).as("cases of %s", file).isNotEmpty();
        return IntStream.range(0, cases.size())
                .mapToObj(i -> dynamicTest(
                        (i + 2) + " " + cases.get(i).name(), () -> check(cases.get(i), NumberKind.turn(i))));
    }

    private void check(DecisionCase line, NumberKind kind) {
        DmnDecisionResult result = tables.evaluate(line.key(), line.variables(kind));
        if (line.expectsNoRow()) {
            assertThat(result.getResultList()).isEmpty();
            return;
        }
        assertThat(result.getResultList()).isNotEmpty();
        line.exact().forEach((output, expected) -> assertThat(DecisionCase.written(result, output))
                .as("%s with amounts as %s", output, kind)
                .isEqualTo(expected));
        line.contains().forEach((output, fragments) -> {
            for (String fragment : fragments.split("\\|")) {
                assertThat(DecisionCase.written(result, output)).contains(fragment.trim());
            }
        });
    }

    private void everyRuleIsHit() {
        List<String> all = new ArrayList<>();
        for (Path file : DecisionTables.files()) {
            for (Rule rule : DecisionTables.model(file).getModelElementsByType(Rule.class)) {
                String decision = rule.getParentElement().getParentElement().getAttributeValue("id");
                all.add(decision + " / " + rule.getId());
            }
        }
        Set<String> missed = new TreeSet<>(all);
        missed.removeAll(hitRules);
        assertThat(missed).as("rules that no case reached").isEmpty();
    }
}
