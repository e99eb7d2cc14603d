package fr.palier.engine;

import fr.palier.office.CurrentPerson;
import fr.palier.office.Person;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person of the security context; jobs have none. */
@Component
public class SignedIn implements CurrentPerson {

    @Override
    public Person get() {
        return person();
    }

    public static Person person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? person
                : Person.SYSTEM;
    }
}
