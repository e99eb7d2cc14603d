package fr.palier.engine.security;

import fr.palier.engine.SignedIn;
import fr.palier.office.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's web apps trust our login. They keep person and groups in the session; here these follow the person of each request, so
 * that a group that was lent or taken away counts at once.
 */
class WebAppLogin extends OncePerRequestFilter {

    private static final Pattern LEADS_HOME = Pattern.compile("/camunda(?:/|/app/?|/app/welcome(?:/.*)?)?");

    private final ProcessEngine engine;

    WebAppLogin(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Person person = SignedIn.person();
        if (person == Person.SYSTEM) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (LEADS_HOME.matcher(request.getRequestURI()).matches()) {
            response.sendRedirect("/");
            return;
        }
        HttpSession session = request.getSession();
        Authentications known = AuthenticationUtil.getAuthsFromSession(session);
        if (!isKnown(known.getAuthenticationForProcessEngine(engine.getName()), person)) {
            known.addOrReplace(AuthenticationUtil.createAuthentication(
                    engine,
                    person.id(),
                    List.copyOf(person.groups()),
                    person.office() == null ? List.of() : List.of(person.office())));
            AuthenticationUtil.updateSession(session, known);
        }
        chain.doFilter(request, response);
    }

    private static boolean isKnown(Authentication known, Person person) {
        return known instanceof UserAuthentication user
                && user.getIdentityId().equals(person.id())
                && Set.copyOf(user.getGroupIds()).equals(person.groups());
    }
}
