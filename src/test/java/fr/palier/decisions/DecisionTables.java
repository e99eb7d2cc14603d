package fr.palier.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The decision files of the repository, evaluated by the bare DMN engine: no process engine, no Spring, no database. */
final class DecisionTables {

    static final Path ROOT = Path.of("decisions");
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final DmnEngine engine;
    private final Map<String, DmnDecision> byKey = new LinkedHashMap<>();

    private DecisionTables(BiConsumer<String, String> onRuleHit) {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add((DmnDecisionTableEvaluationEvent event) -> event.getMatchingRules()
                        .forEach(rule ->
                                onRuleHit.accept(event.getDecisionTable().getKey(), rule.getId())));
        engine = configuration.buildEngine();
        for (Path file : files()) {
            try (InputStream in = Files.newInputStream(file)) {
                engine.parseDecisions(in).forEach(decision -> byKey.put(decision.getKey(), decision));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static DecisionTables load() {
        return new DecisionTables((decision, rule) -> {});
    }

    static DecisionTables load(BiConsumer<String, String> onRuleHit) {
        return new DecisionTables(onRuleHit);
    }

    static List<Path> files() {
        return walk(".dmn");
    }

    static List<Path> caseFiles() {
        return walk(".cases.csv");
    }

    static DmnModelInstance model(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }

    Map<String, DmnDecision> all() {
        return byKey;
    }

    DmnDecisionResult evaluate(String key, Map<String, Object> inputs) {
        DmnDecision decision = byKey.get(key);
        if (decision == null) {
            throw new IllegalArgumentException("no decision with key " + key);
        }
        return engine.evaluateDecision(decision, inputs);
    }

    /** Midnight in Paris, as the product hands dates to the engine. */
    static Date parisMidnight(LocalDate day) {
        return Date.from(day.atStartOfDay(PARIS).toInstant());
    }

    private static List<Path> walk(String suffix) {
        try (Stream<Path> found = Files.walk(ROOT)) {
            return found.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
