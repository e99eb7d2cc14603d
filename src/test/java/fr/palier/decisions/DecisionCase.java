package fr.palier.decisions;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;

/**
 * One line of a {@code <key>.cases.csv}: {@code cas}, the inputs by name, {@code =output} for an exact value and
 * {@code ~output} for fragments that must be read in it. A list is joined by {@code +}, several rows by {@code |}.
 */
record DecisionCase(
        String key, String name, Map<String, String> inputs, Map<String, String> exact, Map<String, String> contains) {

    static final String NO_ROW = "aucune";

    static List<DecisionCase> read(Path file) {
        String key = file.getFileName().toString().replace(".cases.csv", "");
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(';')
                .setHeader()
                .setTrim(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            List<DecisionCase> cases = new ArrayList<>();
            for (CSVRecord line : format.parse(reader)) {
                if (!line.isConsistent()) {
                    throw new IllegalStateException(file + ", line " + line.getRecordNumber() + ": cells missing");
                }
                cases.add(of(key, line));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DecisionCase of(String key, CSVRecord line) {
        Map<String, String> inputs = new LinkedHashMap<>();
        Map<String, String> exact = new LinkedHashMap<>();
        Map<String, String> contains = new LinkedHashMap<>();
        line.toMap().forEach((column, value) -> {
            if (column.startsWith("=")) {
                exact.put(column.substring(1), value);
            } else if (column.startsWith("~")) {
                contains.put(column.substring(1), value);
            } else if (!column.equals("cas") && !value.isEmpty()) {
                inputs.put(column, value);
            }
        });
        return new DecisionCase(key, line.get("cas"), inputs, exact, contains);
    }

    boolean expectsNoRow() {
        return exact.containsValue(NO_ROW);
    }

    Map<String, Object> variables(NumberKind kind) {
        Map<String, Object> variables = new HashMap<>();
        inputs.forEach((name, text) -> variables.put(name, typed(text, kind)));
        return variables;
    }

    private static Object typed(String text, NumberKind kind) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return DecisionTables.parisMidnight(LocalDate.parse(text));
        }
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            return kind.of(new BigDecimal(text));
        }
        return text;
    }

    /** The value of one output over all rows of a result, as the CSV writes it. */
    static String written(DmnDecisionResult result, String output) {
        return result.getResultList().stream()
                .map(row -> {
                    if (!row.containsKey(output)) {
                        throw new AssertionError("no output " + output + " in " + row.keySet());
                    }
                    return written(row.get(output));
                })
                .collect(Collectors.joining(" | "));
    }

    private static String written(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(DecisionCase::written).collect(Collectors.joining("+"));
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }

    /** Callers hand amounts as any of these; a table must not tell them apart. */
    enum NumberKind {
        BIG_DECIMAL,
        DOUBLE,
        LONG,
        INTEGER;

        Number of(BigDecimal value) {
            boolean whole = value.stripTrailingZeros().scale() <= 0;
            return switch (this) {
                case BIG_DECIMAL -> value.setScale(Math.max(2, value.scale()));
                case DOUBLE -> value.doubleValue();
                case LONG -> whole ? (Number) value.longValueExact() : value;
                case INTEGER -> whole ? (Number) value.intValueExact() : value.doubleValue();
            };
        }

        static NumberKind turn(int index) {
            return values()[index % values().length];
        }
    }
}
