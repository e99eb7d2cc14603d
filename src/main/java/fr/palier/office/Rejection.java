package fr.palier.office;

import java.util.IllegalFormatException;

/**
 * A wish that a rule refuses: the person reads {@link #getMessage()}, one French sentence; machines read {@link #code()}
 * ({@code <module>.<reason>}). Each module lists its reasons in one enum that implements {@link Reason}. Anything else that goes
 * wrong is a technical failure and stays another exception.
 */
public final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private Rejection(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    /** Stable code, {@code <module>.<reason>}. */
    public String code() {
        return code;
    }

    /** One reason for refusing; an enum constant whose French sentence may hold {@link String#format} places. */
    public interface Reason {

        /** {@code <module>.<reason>}. */
        String code();

        /** French sentence, with places for the arguments of {@link #rejection}. */
        String sentence();

        /** The rejection to throw. */
        default Rejection rejection(Object... arguments) {
            try {
                return new Rejection(code(), String.format(java.util.Locale.FRANCE, sentence(), arguments));
            } catch (IllegalFormatException wrongPlaces) {
                throw new IllegalStateException("Sentence of " + code() + " does not fit its arguments", wrongPlaces);
            }
        }

        /** Throws this reason's rejection when the condition holds. */
        default void when(boolean condition, Object... arguments) {
            if (condition) {
                throw rejection(arguments);
            }
        }
    }
}
