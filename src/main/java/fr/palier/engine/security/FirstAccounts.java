package fr.palier.engine.security;

import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.engine.configuration.AdministratorSettings;
import fr.palier.office.Offices;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Role groups, their grants, tenants of the offices and the technical account, before the port opens: an engine without a member of
 * its administrators' group lets anyone create one (CVE-2026-77226).
 */
@Component
class FirstAccounts implements SmartInitializingSingleton {

    private static final int LOCK = 20_261_121;

    private final Accounts accounts;
    private final Grants grants;
    private final RoleFilters filters;
    private final Offices offices;
    private final AdministratorSettings administrator;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FirstAccounts(
            Accounts accounts,
            Grants grants,
            RoleFilters filters,
            Offices offices,
            AdministratorSettings administrator,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.grants = grants;
        this.filters = filters;
        this.offices = offices;
        this.administrator = administrator;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            // two nodes may start at once
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
            for (Role role : Role.values()) {
                accounts.createGroup(role.group(), role.label());
            }
            offices.all().forEach(office -> accounts.createOffice(office.code(), office.name()));
            accounts.create(
                    administrator.id(),
                    "Administration",
                    "technique",
                    "",
                    administrator.password(),
                    null,
                    Set.of("camunda-admin"));
            grants.write();
            filters.write();
        });
    }
}
