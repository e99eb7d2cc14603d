package fr.palier.supplier.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.office.Rejection;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** An act that must be refused, for this reason and no other. */
final class Refusals {

    private Refusals() {}

    static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).satisfies(failure -> {
            Throwable cause = failure;
            while (cause != null && !(cause instanceof Rejection)) {
                cause = cause.getCause();
            }
            assertThat(cause).as("%s", failure).isInstanceOf(Rejection.class);
            assertThat(((Rejection) cause).code()).isEqualTo(code);
        });
    }
}
