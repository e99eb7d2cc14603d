package fr.palier.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row that a decision table answered with.
 *
 * @param table which table, in which version, and where the evaluation is kept (null for an answer that was not recorded)
 * @param outputs output columns by name; enums are strings, lists are lists of strings
 */
public record Decision(Source table, Map<String, Object> outputs) {

    /**
     * @param key decision key
     * @param version hash of the file that answered
     * @param record id of the stored evaluation, or null
     */
    public record Source(String key, String version, Long record) {}

    /** Id of the row that decided. */
    public String rule() {
        return text("rule");
    }

    /** French text with article or policy; empty where the table speaks of neither. */
    public String basis() {
        return optionalText("basis").orElse("");
    }

    public String text(String output) {
        return optionalText(output).orElseThrow(() -> new IllegalStateException(table.key() + " gave no " + output));
    }

    public Optional<String> optionalText(String output) {
        return Optional.ofNullable(outputs.get(output)).map(Object::toString);
    }

    public int number(String output) {
        return new BigDecimal(text(output)).intValueExact();
    }

    public boolean isTrue(String output) {
        return Boolean.parseBoolean(text(output));
    }

    public List<String> list(String output) {
        return ((List<?>) outputs.get(output)).stream().map(Object::toString).toList();
    }

    public <E extends Enum<E>> E choice(String output, Class<E> type) {
        return Enum.valueOf(type, text(output));
    }
}
