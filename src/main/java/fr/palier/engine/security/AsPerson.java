package fr.palier.engine.security;

import fr.palier.engine.Absences;
import fr.palier.engine.Accounts;
import fr.palier.engine.SignedIn;
import fr.palier.office.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Brings the person of the request up to date and gives it to the engine, so that its grants and tenant checks hold on our pages and API as in Tasklist. */
class AsPerson extends OncePerRequestFilter {

    private static final Pattern STATIC =
            Pattern.compile("^/(?:assets|vendor|webjars)/|\\.(?:js|css|svg|woff2?|png|ico)$");

    private final IdentityService identity;
    private final Accounts accounts;
    private final Absences absences;

    AsPerson(IdentityService identity, Accounts accounts, Absences absences) {
        this.identity = identity;
        this.accounts = accounts;
        this.absences = absences;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SignedIn.person() == Person.SYSTEM
                || STATIC.matcher(request.getRequestURI()).find();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Person person = today(SignedIn.person());
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
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
            SignedIn.forgetLender();
            SecurityContextHolder.setContext(before);
        }
    }

    /** The person as of now: a group taken away or lent today counts at once, not at the next login. */
    private Person today(Person person) {
        Set<String> own = accounts.groupsOf(person.id());
        Map<String, String> lent = new HashMap<>(absences.lentTo(person.id()));
        lent.keySet().removeAll(own);
        Set<String> all = new HashSet<>(own);
        all.addAll(lent.keySet());
        return new Person(person.id(), person.name(), person.office(), all, lent);
    }
}
