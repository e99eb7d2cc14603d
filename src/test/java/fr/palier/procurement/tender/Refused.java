package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.palier.office.Rejection;

/** A refusal by its code, however deep the engine wrapped it. */
final class Refused {

    private Refused() {}

    static void assertRefused(Runnable act, String code) {
        Throwable thrown = catchThrowable(act::run);
        assertThat(thrown).as("must be refused: " + code).isNotNull();
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof Rejection)) {
            cause = cause.getCause();
        }
        assertThat(cause).as(thrown.toString()).isInstanceOf(Rejection.class);
        assertThat(((Rejection) cause).code()).isEqualTo(code);
    }
}
