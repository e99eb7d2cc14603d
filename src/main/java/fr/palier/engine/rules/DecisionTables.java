package fr.palier.engine.rules;

import fr.palier.office.Fingerprint;
import fr.palier.office.Zone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The shipped tables, evaluated by the bare DMN engine: the process engine's decision service would write history. */
@Component
public class DecisionTables {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final Map<String, Table> tables = new HashMap<>();

    private record Table(DmnDecision decision, String source, String version) {}

    DecisionTables() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:decisions/**/*.dmn")) {
                String source = file.getContentAsString(StandardCharsets.UTF_8);
                for (DmnDecision decision : parse(source)) {
                    tables.put(decision.getKey(), new Table(decision, source, hash(source)));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Rows that answer, columns by name. */
    public List<Map<String, Object>> evaluate(String key, Map<String, Object> inputs) {
        return evaluate(table(key).decision(), inputs);
    }

    /** The same with a table as it once stood. */
    public static List<Map<String, Object>> evaluate(String source, String key, Map<String, Object> inputs) {
        return evaluate(
                parse(source).stream()
                        .filter(decision -> decision.getKey().equals(key))
                        .findFirst()
                        .orElseThrow(),
                inputs);
    }

    /** SHA-256 of the file, first 16 hexadecimal digits. */
    public String version(String key) {
        return table(key).version();
    }

    /** The file itself. */
    public String source(String key) {
        return table(key).source();
    }

    private Table table(String key) {
        Table table = tables.get(key);
        if (table == null) {
            throw new IllegalArgumentException("No decision " + key);
        }
        return table;
    }

    private static List<DmnDecision> parse(String source) {
        return ENGINE.parseDecisions(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Map<String, Object>> evaluate(DmnDecision decision, Map<String, Object> inputs) {
        VariableMap variables = Variables.createVariables();
        inputs.forEach((name, value) -> variables.putValue(name, forFeel(value)));
        return ENGINE.evaluateDecision(decision, variables).getResultList().stream()
                .map(DecisionTables::plain)
                .toList();
    }

    /** FEEL reads a {@code Date} in the JVM's zone, which the application fixes to Paris. */
    private static Object forFeel(Object value) {
        return value instanceof LocalDate day
                ? Date.from(day.atStartOfDay(Zone.PARIS).toInstant())
                : value;
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        row.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    /** Lists are views that FEEL owns: copied, so that they can be kept and compared. */
    private static Object plain(Object value) {
        if (value instanceof Number number) {
            return normal(number);
        }
        return value instanceof List<?> list
                ? list.stream().map(DecisionTables::plain).toList()
                : value;
    }

    /** Whole numbers as {@code Integer} or {@code Long}, others as text-equal decimals, so that kept and replayed rows compare. */
    private static Object normal(Number number) {
        BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
        if (decimal.scale() <= 0) {
            long whole = decimal.longValueExact();
            return whole == (int) whole ? (Object) (int) whole : (Object) whole;
        }
        return decimal.doubleValue();
    }

    private static String hash(String source) {
        return Fingerprint.of(source).substring(0, 16);
    }
}
