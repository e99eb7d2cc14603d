package fr.palier.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.office.Rejection;

/** Asserts that an act is refused for a reason, whoever wrapped the rejection on its way. */
public final class Refusals {

    private Refusals() {}

    public static void assertRefused(Runnable act, String code) {
        assertThatThrownBy(act::run).satisfies(thrown -> {
            Throwable cause = thrown;
            while (cause != null && !(cause instanceof Rejection)) {
                cause = cause.getCause();
            }
            assertThat(cause).isInstanceOf(Rejection.class);
            assertThat(((Rejection) cause).code()).isEqualTo(code);
        });
    }
}
