package fr.palier.engine.security;

import fr.palier.engine.SignedIn;
import fr.palier.office.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives the engine the person of the request, so that its grants and tenant checks hold on our pages and API as in Tasklist. */
class AsPerson extends OncePerRequestFilter {

    private final IdentityService identity;

    AsPerson(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Person person = SignedIn.person();
        if (person != Person.SYSTEM) {
            identity.setAuthentication(
                    person.id(),
                    List.copyOf(person.groups()),
                    person.office() == null ? List.of() : List.of(person.office()));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
