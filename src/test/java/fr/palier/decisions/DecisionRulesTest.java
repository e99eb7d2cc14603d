package fr.palier.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.NamedElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every decision file owes its readers: names, sources, verification marks, dates of check, retention, a drawing. */
class DecisionRulesTest {

    private static final List<String> CONTRACT_KEYS = List.of(
            "procedure-choice",
            "formal-procedure-choice",
            "small-lots",
            "no-competition-case",
            "consultation-period",
            "required-clauses",
            "negotiation-grounds",
            "offer-outcome",
            "standstill",
            "signature-delegation",
            "planning-delays",
            "task-deadline",
            "complaint-triage",
            "repair-responsibility",
            "maintenance-delay",
            "survey-follow-up",
            "goodwill-gesture",
            "rating-criteria",
            "rating-grade",
            "review-outcome");

    private static final int TEN_YEARS_IN_DAYS = 3653;
    private static final Pattern ID = Pattern.compile("rule_[a-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*");
    private static final Pattern NOTE = Pattern.compile(
            ".+ Vérification : ([TSM])( \\(.+\\))?\\. Source : .{3,}\\. Contrôlé le \\d{4}-\\d{2}-\\d{2}\\.");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}(?: \\d{3})+(?= € HT)");

    @Test
    void everyKeyOfTheContractExists() {
        assertThat(DecisionTables.load().all().keySet()).containsAll(CONTRACT_KEYS);
    }

    @TestFactory
    Stream<DynamicTest> everyDecisionStandsAlone() {
        DmnEngine engine = new DefaultDmnEngineConfiguration().buildEngine();
        return DecisionTables.files().stream()
                .flatMap(file -> DecisionTables.model(file).getModelElementsByType(Decision.class).stream()
                        .map(decision -> dynamicTest(decision.getId(), () -> {
                            try (InputStream in = Files.newInputStream(file)) {
                                var parsed = engine.parseDecision(decision.getId(), in);
                                assertThat(engine.evaluateDecision(parsed, Map.of("nature", "WORKS", "needAmount", 1)))
                                        .isNotNull();
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> everyDecisionIsNamedKeptAndDrawn() {
        return decisions()
                .map(decision -> dynamicTest(decision.getId(), () -> {
                    assertThat(decision.getName()).isNotBlank();
                    assertThat(decision.getDescription().getTextContent()).isNotBlank();
                    // The engine reads days only: "P10Y" would refuse the deployment.
                    assertThat(ParseUtil.parseHistoryTimeToLive(decision.getCamundaHistoryTimeToLiveString()))
                            .isEqualTo(TEN_YEARS_IN_DAYS);
                    assertThat(decision.getVersionTag()).isNotBlank();
                    assertThat(drawn(decision)).as("shape in the diagram").isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyTableReads() {
        return tables().map(table -> dynamicTest(keyOf(table), () -> {
            assertThat(table.getInputs()).extracting(Input::getLabel).doesNotContainNull();
            assertThat(table.getOutputs()).extracting(Output::getLabel).doesNotContainNull();
            assertThat(table.getHitPolicy()).isIn(HitPolicy.UNIQUE, HitPolicy.COLLECT, HitPolicy.FIRST);
            if (table.getHitPolicy() == HitPolicy.FIRST) {
                assertThat(descriptionOf((DmnElement) table.getParentElement())).startsWith("FIRST : ");
            }
            // one row per task of the product: as long as the list of tasks, and read by its task
            assertThat(table.getRules()).hasSizeLessThan(keyOf(table).equals("task-deadline") ? 150 : 50);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHasItsSource() {
        return rules().map(rule -> dynamicTest(keyOf(rule) + " / " + rule.getId(), () -> {
            assertThat(rule.getId()).matches(ID);
            assertThat(descriptionOf(rule)).matches(NOTE);
        }));
    }

    /** The id in {@code rule} is written by hand in each row: a copied row would otherwise name its model. */
    @TestFactory
    Stream<DynamicTest> everyRuleNamesItself() {
        Set<String> known = new HashSet<>(rules().map(Rule::getId).toList());
        return rules().map(rule -> dynamicTest(keyOf(rule) + " / " + rule.getId(), () -> {
            List<String> named = outputs(rule).stream()
                    .filter(text -> text.matches("\"rule_\\w+\""))
                    .map(text -> text.substring(1, text.length() - 1))
                    .toList();
            assertThat(named).hasSizeLessThanOrEqualTo(1).isSubsetOf(known);
            if (named.isEmpty()) {
                assertThat(outputs(rule)).anyMatch(text -> text.matches("\\w+Rule"));
            } else {
                assertThat(named).containsExactly(rule.getId());
            }
        }));
    }

    /** A row resting on a secondary source or on memory says so to whoever reads the decision. */
    @TestFactory
    Stream<DynamicTest> everyUnconfirmedRowSaysSo() {
        return rules().map(rule -> dynamicTest(keyOf(rule) + " / " + rule.getId(), () -> {
            Matcher note = NOTE.matcher(descriptionOf(rule));
            assertThat(note.matches()).isTrue();
            String basis = outputs(rule).get(outputs(rule).size() - 1);
            if (!note.group(1).equals("T") && !basis.contains("retainedBasis")) {
                assertThat(basis).containsAnyOf("à confirmer", "exemple à signer", "exemple à valider");
            }
        }));
    }

    /** The amount compared and the amount told must be the same figure. */
    @TestFactory
    Stream<DynamicTest> everyThresholdIsToldAsItIsCompared() {
        return rules().filter(rule -> List.of("eu-threshold", "dispense-amount", "buyer-profile-threshold")
                        .contains(keyOf(rule)))
                .filter(rule -> outputs(rule).get(0).matches("[1-9]\\d+"))
                .map(rule -> dynamicTest(rule.getId(), () -> {
                    Matcher told = AMOUNT.matcher(outputs(rule).get(2));
                    assertThat(told.find()).isTrue();
                    assertThat(told.group().replace(" ", ""))
                            .isEqualTo(outputs(rule).get(0));
                }));
    }

    /** {@code date("…")} compared to an engine date matches nothing, silently. */
    @Test
    void noCellComparesWithABareDate() throws Exception {
        for (Path file : DecisionTables.files()) {
            assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern("(?<!\\w)date\\(\"");
        }
    }

    @Test
    void everyTableHasItsCases() {
        List<String> cased = DecisionTables.caseFiles().stream()
                .map(file -> file.getFileName().toString().replace(".cases.csv", ""))
                .toList();
        assertThat(cased)
                .containsExactlyInAnyOrderElementsOf(
                        decisions().map(DmnElement::getId).toList());
    }

    private static Stream<Decision> decisions() {
        return elements(Decision.class).stream();
    }

    private static Stream<DecisionTable> tables() {
        return elements(DecisionTable.class).stream();
    }

    private static Stream<Rule> rules() {
        return elements(Rule.class).stream();
    }

    private static <T extends DmnElement> List<T> elements(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Path file : DecisionTables.files()) {
            Collection<T> inFile = DecisionTables.model(file).getModelElementsByType(type);
            found.addAll(inFile);
        }
        return found;
    }

    private static List<String> outputs(Rule rule) {
        return rule.getOutputEntries().stream()
                .map(entry -> entry.getText().getTextContent())
                .toList();
    }

    private static String keyOf(DecisionTable table) {
        return ((NamedElement) table.getParentElement()).getId();
    }

    private static String keyOf(Rule rule) {
        return keyOf((DecisionTable) rule.getParentElement());
    }

    private static String descriptionOf(DmnElement element) {
        return element.getDescription() == null ? "" : element.getDescription().getTextContent();
    }

    private static boolean drawn(Decision decision) {
        var document = decision.getModelInstance().getDocument();
        return document.getElementsByNameNs("https://www.omg.org/spec/DMN/20191111/DMNDI/", "DMNShape").stream()
                .anyMatch(shape -> decision.getId().equals(shape.getAttribute("dmnElementRef")));
    }
}
