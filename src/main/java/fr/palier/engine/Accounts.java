package fr.palier.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, role groups and tenants of the engine's identity service. */
@Component
public class Accounts {

    private final IdentityService identity;
    private final Processes processes;

    Accounts(IdentityService identity, Processes processes) {
        this.identity = identity;
        this.processes = processes;
    }

    /**
     * An account as other modules see it.
     *
     * @param name what others read
     */
    public record Account(String id, String name, String email) {}

    /** Accounts of a group in an office, by id. */
    public List<Account> membersOf(String group, String office) {
        return processes.asSystem(
                () -> identity.createUserQuery().memberOfGroup(group).memberOfTenant(office).list().stream()
                        .map(Accounts::account)
                        .toList());
    }

    /** Accounts of an office, by id. */
    public List<Account> ofOffice(String office) {
        return processes.asSystem(() -> identity.createUserQuery().memberOfTenant(office).list().stream()
                .map(Accounts::account)
                .toList());
    }

    /** Role and service groups of an account. */
    public Set<String> groupsOf(String account) {
        return processes.asSystem(() -> identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .collect(java.util.stream.Collectors.toSet()));
    }

    /** Creates what does not exist yet; an existing account keeps its password. */
    @Transactional
    public void create(
            String id,
            String firstName,
            String lastName,
            String email,
            String password,
            String office,
            Set<String> groups) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName(firstName);
            user.setLastName(lastName);
            user.setEmail(email);
            user.setPassword(password);
            identity.saveUser(user);
        }
        groups.forEach(group -> join(id, group));
        if (office != null
                && identity.createTenantQuery().tenantId(office).userMember(id).count() == 0) {
            createOffice(office, office);
            identity.createTenantUserMembership(office, id);
        }
    }

    /** Creates the tenant of an office if there is none yet. */
    @Transactional
    public void createOffice(String code, String name) {
        if (identity.createTenantQuery().tenantId(code).count() == 0) {
            Tenant tenant = identity.newTenant(code);
            tenant.setName(name);
            identity.saveTenant(tenant);
        }
    }

    /** Creates a group if there is none yet. */
    @Transactional
    public void createGroup(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private void join(String user, String group) {
        createGroup(group, group);
        if (identity.createGroupQuery().groupId(group).groupMember(user).count() == 0) {
            identity.createMembership(user, group);
        }
    }

    private static Account account(User user) {
        String last = user.getLastName() == null ? "" : user.getLastName();
        return new Account(user.getId(), (user.getFirstName() + " " + last).strip(), user.getEmail());
    }
}
