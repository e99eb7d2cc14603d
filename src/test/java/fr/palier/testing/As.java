package fr.palier.testing;

import fr.palier.engine.Accounts;
import fr.palier.office.Person;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs a part of a test as a person, known to pages, use cases and engine alike: {@code As.person("buyers-62", () -> …)}. */
public final class As {

    private static Accounts accounts;
    private static IdentityService identity;

    As(Accounts accounts, IdentityService identity) {
        know(accounts, identity);
    }

    private static synchronized void know(Accounts someAccounts, IdentityService someIdentity) {
        accounts = someAccounts;
        identity = someIdentity;
    }

    public static <T> T person(String id, Supplier<T> acts) {
        return person(who(id), acts);
    }

    /** For what gives nothing back. */
    public static void person(String id, Runnable acts) {
        person(id, () -> {
            acts.run();
            return null;
        });
    }

    public static <T> T person(Person person, Supplier<T> acts) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                person.groups().stream().map(SimpleGrantedAuthority::new).toList()));
        SecurityContextHolder.setContext(context);
        identity.setAuthentication(
                person.id(),
                List.copyOf(person.groups()),
                person.office() == null ? List.of() : List.of(person.office()));
        try {
            return acts.get();
        } finally {
            identity.clearAuthentication();
            SecurityContextHolder.setContext(before);
        }
    }

    /** A demo account: its office stands at the end of its id. */
    public static Person who(String id) {
        Set<String> groups = accounts.groupsOf(id);
        int dash = id.lastIndexOf('-');
        return new Person(id, id, dash < 0 ? null : id.substring(dash + 1), groups);
    }
}
