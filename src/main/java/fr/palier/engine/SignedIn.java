package fr.palier.engine;

import fr.palier.office.CurrentPerson;
import fr.palier.office.Person;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person of the security context; jobs have none. */
@Component
public class SignedIn implements CurrentPerson {

    private static final ThreadLocal<OnBehalf> ABSENT = new ThreadLocal<>();

    @Override
    public Person get() {
        return person();
    }

    @Override
    public Optional<OnBehalf> onBehalf() {
        return Optional.ofNullable(ABSENT.get());
    }

    /** Runs an act that a substitute does for an absent person; the journal names both. */
    public static void onBehalf(Optional<OnBehalf> absent, Runnable act) {
        OnBehalf before = ABSENT.get();
        absent.ifPresent(ABSENT::set);
        try {
            act.run();
        } finally {
            if (before == null) {
                ABSENT.remove();
            } else {
                ABSENT.set(before);
            }
        }
    }

    public static Person person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? person
                : Person.SYSTEM;
    }
}
