package fr.palier.engine.security;

import fr.palier.engine.Role;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each role group may do in the engine. Tasks are granted one by one by the engine itself (candidate group, assignee): no star
 * grant on tasks, which would show every task of the office.
 */
@Component
class Grants {

    /** Process key to the roles that may open a case from Tasklist. */
    private static final Map<String, List<Role>> STARTS = Map.of(
            "purchase-request",
            List.of(
                    Role.DEPARTMENT_BUYERS,
                    Role.BUYERS,
                    Role.PROJECT_MANAGERS,
                    Role.RENTAL_MANAGEMENT,
                    Role.FIELD_TEAMS),
            "committee-session",
            List.of(Role.COMMITTEE_SECRETARY),
            "supplier-sourcing",
            List.of(Role.BUYERS, Role.DEPARTMENT_BUYERS),
            "complaint",
            List.of(Role.COMPLAINT_DESK, Role.RENTAL_MANAGEMENT));

    private static final String ADMINISTRATORS = "camunda-admin";

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void write() {
        for (Role role : Role.values()) {
            grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            // columns of a task list are variables of the case, which a grant on the task does not cover; the gate lets
            // staff read
            // them with a task they see, and only there
            // the models are no secret: Tasklist shows the diagram of a task's procedure
            grant(
                    role,
                    Resources.PROCESS_DEFINITION,
                    "*",
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE);
            grant(role, Resources.APPLICATION, "welcome", Permissions.ACCESS);
            // a task names the groups that may take it: without their names staff would read keys
            grant(role, Resources.GROUP, "*", Permissions.READ);
        }
        grant(Role.SUPERVISORS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        writeAdministrators();
        grant(
                Role.SUPERVISORS,
                Resources.PROCESS_DEFINITION,
                "*",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(Role.SUPERVISORS, Resources.DECISION_DEFINITION, "*", Permissions.READ, Permissions.READ_HISTORY);
        STARTS.forEach((key, roles) -> roles.forEach(role -> {
            grant(
                    role,
                    Resources.PROCESS_DEFINITION,
                    key,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.CREATE_INSTANCE);
            grant(role, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        }));
    }

    /**
     * The administrators' group passes the engine's tenant checks, not its grants. It keeps accounts and grants and looks at cases; it
     * has neither tasks nor filters.
     */
    private void writeAdministrators() {
        for (Resource resource : List.of(
                Resources.USER,
                Resources.GROUP,
                Resources.GROUP_MEMBERSHIP,
                Resources.TENANT,
                Resources.TENANT_MEMBERSHIP,
                Resources.AUTHORIZATION,
                Resources.SYSTEM)) {
            grant(ADMINISTRATORS, resource, "*", Permissions.ALL);
        }
        grant(ADMINISTRATORS, Resources.APPLICATION, "*", Permissions.ACCESS);
        grant(ADMINISTRATORS, Resources.DECISION_DEFINITION, "*", Permissions.READ, Permissions.READ_HISTORY);
        grant(ADMINISTRATORS, Resources.DEPLOYMENT, "*", Permissions.READ);
        grant(
                ADMINISTRATORS,
                Resources.PROCESS_DEFINITION,
                "*",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB);
    }

    void readFilter(String group, String filterId) {
        grant(group, Resources.FILTER, filterId, Permissions.READ);
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        grant(role.group(), resource, id, permissions);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization existing = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        Authorization grant =
                existing == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : existing;
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
