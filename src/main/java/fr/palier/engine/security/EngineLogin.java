package fr.palier.engine.security;

import fr.palier.office.Person;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a password with the engine's identity service (salted hashes, throttling after failures of an account; {@link FailedLogins} of an address) and makes the {@link Person}. */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identity;
    private final FailedLogins failures;

    EngineLogin(IdentityService identity, FailedLogins failures) {
        this.identity = identity;
        this.failures = failures;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails request ? request.getRemoteAddress() : "";
        if (failures.mustWait(address)) {
            throw new LockedException(
                    "Trop d'essais manqués depuis votre adresse réseau : attendez quelques minutes avant de réessayer.");
        }
        String id = attempt.getName();
        Object password = attempt.getCredentials();
        if (id == null || password == null || !identity.checkPassword(id, password.toString())) {
            failures.failed(address);
            throw new BadCredentialsException(
                    "Identifiant ou mot de passe inconnu ; après un échec, attendez une minute avant de réessayer.");
        }
        Person person = person(id);
        Collection<GrantedAuthority> authorities =
                person.groups().stream().map(SimpleGrantedAuthority::new).collect(Collectors.toList());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Person person(String id) {
        User user = identity.createUserQuery().userId(id).singleResult();
        List<Tenant> offices = identity.createTenantQuery().userMember(id).list();
        if (offices.size() > 1) {
            throw new LockedException("Ce compte est rattaché à plusieurs offices : un compte = un office.");
        }
        return new Person(
                id,
                "%s %s"
                        .formatted(user.getFirstName(), user.getLastName() == null ? "" : user.getLastName())
                        .strip(),
                offices.isEmpty() ? null : offices.get(0).getId(),
                identity.createGroupQuery().groupMember(id).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet()));
    }
}
