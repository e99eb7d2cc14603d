package fr.palier.engine;

import fr.palier.office.CurrentPerson;
import fr.palier.office.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person of the security context; jobs have none. */
@Component
public class SignedIn implements CurrentPerson {

    private static final ThreadLocal<OnBehalf> ABSENT = new ThreadLocal<>();
    private static final ThreadLocal<OnBehalf> LENDER = new ThreadLocal<>();

    private final ObjectProvider<Accounts> accounts;

    SignedIn(ObjectProvider<Accounts> accounts) {
        this.accounts = accounts;
    }

    @Override
    public Person get() {
        return person();
    }

    @Override
    public Optional<OnBehalf> onBehalf() {
        return Optional.ofNullable(ABSENT.get()).or(() -> Optional.ofNullable(LENDER.get()));
    }

    @Override
    public void mustBe(String... groups) {
        CurrentPerson.super.mustBe(groups);
        Person person = person();
        List<String> held = Arrays.stream(groups).filter(person::is).toList();
        if (held.stream().allMatch(person.lent()::containsKey)) {
            LENDER.set(named(person.lent().get(held.get(0))));
        } else {
            LENDER.remove();
        }
    }

    private OnBehalf named(String account) {
        return accounts.getObject().ofOffice(person().office()).stream()
                .filter(one -> one.id().equals(account))
                .map(one -> new OnBehalf(one.id(), one.name()))
                .findFirst()
                .orElseThrow();
    }

    /** The request is over: the next one on this thread is another person's. */
    public static void forgetLender() {
        LENDER.remove();
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

    /** Runs what a person asked for before, after their request: the journal names them, and none of their rights is left. */
    public static void inNameOf(String account, String name, String office, Runnable act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new Person(account, name, office, Set.of()), null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            act.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static Person person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? person
                : Person.SYSTEM;
    }
}
