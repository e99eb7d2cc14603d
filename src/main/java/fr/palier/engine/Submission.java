package fr.palier.engine;

import fr.palier.office.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What a person entered in a form, already checked against it by the gate. Bindings read it and call one use case. */
public final class Submission {

    /**
     * The gate hands a field on under this prefix too: the engine refuses to keep a variable under the name of one that came transient
     * ({@code subject}, {@code amount}), and a field must not be taken for what the case already holds.
     */
    public static final String PREFIX = "form:";

    private final VariableScope scope;
    private final String reference;

    private Submission(VariableScope scope, String reference) {
        this.scope = scope;
        this.reference = reference;
    }

    public static Submission of(DelegateTask task) {
        return new Submission(task, task.getExecution().getProcessBusinessKey());
    }

    public static Submission of(DelegateExecution start) {
        return new Submission(start, start.getProcessBusinessKey());
    }

    /** Business key of the case; null in a start form. */
    public String reference() {
        return reference;
    }

    public Optional<String> optionalText(String field) {
        return Optional.ofNullable(value(field)).map(Object::toString);
    }

    /** @throws fr.palier.office.Rejection {@code engine.missingField} */
    public String text(String field) {
        return optionalText(field).orElseThrow(() -> EngineReason.MISSING_FIELD.rejection(field));
    }

    public boolean isChecked(String field) {
        return Boolean.TRUE.equals(value(field));
    }

    /** Euros HT. */
    public Money money(String field) {
        return optionalMoney(field).orElseThrow(() -> EngineReason.MISSING_FIELD.rejection(field));
    }

    public Optional<Money> optionalMoney(String field) {
        return Optional.ofNullable((Number) value(field)).map(number -> Money.of(new BigDecimal(number.toString())));
    }

    public Optional<Integer> optionalNumber(String field) {
        return Optional.ofNullable((Number) value(field)).map(Number::intValue);
    }

    public int number(String field) {
        return optionalNumber(field).orElseThrow(() -> EngineReason.MISSING_FIELD.rejection(field));
    }

    public Optional<LocalDate> optionalDate(String field) {
        return optionalText(field).map(LocalDate::parse);
    }

    public LocalDate date(String field) {
        return optionalDate(field).orElseThrow(() -> EngineReason.MISSING_FIELD.rejection(field));
    }

    /** @throws fr.palier.office.Rejection {@code engine.wrongChoice} when the text names no constant */
    public <E extends Enum<E>> E choice(String field, Class<E> choices) {
        return optionalChoice(field, choices).orElseThrow(() -> EngineReason.MISSING_FIELD.rejection(field));
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(String field, Class<E> choices) {
        return optionalText(field).map(text -> {
            try {
                return Enum.valueOf(choices, text);
            } catch (IllegalArgumentException unknown) {
                throw EngineReason.WRONG_CHOICE.rejection(field);
            }
        });
    }

    private Object value(String field) {
        return scope.hasVariable(PREFIX + field) ? scope.getVariable(PREFIX + field) : scope.getVariable(field);
    }
}
