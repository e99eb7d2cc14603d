package fr.palier.engine.security;

import fr.palier.engine.SignedIn;
import fr.palier.office.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** The engine's web apps trust our login. Named by class in a filter parameter, hence public with an empty constructor. */
public class WebAppIdentity implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Person person = SignedIn.person();
        if (person == Person.SYSTEM) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult result = AuthenticationResult.successful(person.id());
        result.setGroups(List.copyOf(person.groups()));
        result.setTenants(person.office() == null ? List.of() : List.of(person.office()));
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
