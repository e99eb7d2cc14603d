package fr.palier.engine.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.engine.Accounts;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

/** The hardening list, item by item. */
@PalierTest
class HardeningTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    Accounts accounts;

    @Test
    void keepsTheEngineStrict() {
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.isAuthorizationEnabled()).isTrue();
        assertThat(settings.isTenantCheckEnabled()).isTrue();
        assertThat(settings.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
        assertThat(settings.isEnforceSpecificVariablePermission()).isTrue();
        assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(settings.isEnableXxeProcessing()).isFalse();
        assertThat(settings.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(settings.getQueryMaxResultsLimit()).isEqualTo(2000);
        assertThat(settings.getHistoryCleanupBatchWindowStartTime()).isEqualTo("22:00");
        assertThat(settings.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(settings.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(settings.getHistoryLevel().getName()).isEqualTo("full");
        assertThat(settings.isCmmnEnabled()).isFalse();
        assertThat(settings.isStandaloneTasksEnabled()).isFalse();
        assertThat(settings.getFailedJobRetryTimeCycle()).isEqualTo("PT10S,PT1M,PT10M,PT1H");
        assertThat(settings.getScriptEngineResolver().getScriptEngine("javascript", true))
                .isNull();
    }

    @Test
    void keepsCookiesAndTransportSafeOutsideTheDemonstration() throws IOException {
        PropertySource<?> shipped = new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yaml"))
                .get(0);

        assertThat(shipped.getProperty("server.servlet.session.cookie.secure")).isEqualTo(true);
        assertThat(shipped.getProperty("server.servlet.session.cookie.http-only"))
                .isEqualTo(true);
        assertThat(shipped.getProperty("camunda.bpm.webapp.session-cookie.enable-secure-cookie"))
                .isEqualTo(true);
        assertThat(shipped.getProperty("camunda.bpm.webapp.csrf.enable-secure-cookie"))
                .isEqualTo(true);
        assertThat(shipped.getProperty("camunda.bpm.webapp.header-security.hsts-disabled"))
                .isEqualTo(false);
        assertThat(shipped.getProperty("server.error.include-message")).isEqualTo("never");
    }

    /** The tests run without the job executor, so its settings are read where the operator finds them. */
    @Test
    void shipsChosenSettingsOfTheJobExecutor() throws IOException {
        PropertySource<?> shipped = new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yaml"))
                .get(0);

        assertThat(shipped.getProperty("camunda.bpm.job-execution.lock-time-in-millis"))
                .isEqualTo(60_000);
        assertThat(shipped.getProperty("camunda.bpm.job-execution.backoff-time-in-millis"))
                .isEqualTo(25);
        assertThat(shipped.getProperty("camunda.bpm.job-execution.max-backoff")).isEqualTo(1000);
    }

    @Test
    void sendsItsHeaders() {
        Visitor buyer = Visitor.signedIn(port, "buyers-62");
        for (String page : new String[] {"/", "/camunda/app/tasklist/default/"}) {
            Visitor.Answer answer = buyer.get(page);
            assertThat(answer.header("Content-Security-Policy")).as(page).contains("object-src 'none'");
            assertThat(answer.header("X-Content-Type-Options")).as(page).isEqualTo("nosniff");
        }
        assertThat(buyer.get("/camunda/app/tasklist/default/").header("Strict-Transport-Security"))
                .contains("max-age");
        String cookie = new Visitor(port).get("/connexion").header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void knowsNoDefaultAccountAndNoShortPassword() {
        assertThat(identity.createUserQuery().userIdIn("demo", "admin", "john").count())
                .isZero();
        assertThatThrownBy(() -> accounts.create("short-password", "E", "", "", "court", "62", Set.of()))
                .hasMessageContaining("assword");
    }

    /** BATCH lets a person do later what they may not do now; a star on tasks would show the whole office. */
    @Test
    void grantsNobodyABatchADeploymentOrAllTasks() {
        for (Resources resource : new Resources[] {Resources.BATCH, Resources.TASK, Resources.PROCESS_INSTANCE}) {
            assertThat(authorizations
                            .createAuthorizationQuery()
                            .resourceType(resource)
                            .resourceId("*")
                            .list())
                    .as("%s", resource)
                    .allMatch(grant -> resource == Resources.PROCESS_INSTANCE
                            && grant.getPermissions(org.camunda.bpm.engine.authorization.Permissions.values()).length
                                    <= 2);
        }
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.DEPLOYMENT)
                        .hasPermission(org.camunda.bpm.engine.authorization.Permissions.CREATE)
                        .count())
                .isZero();
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.FILTER)
                        .hasPermission(org.camunda.bpm.engine.authorization.Permissions.CREATE)
                        .count())
                .isZero();
    }

    @Test
    void refusesToStartAndNamesWhatIsMissing() {
        GenericApplicationContext empty = new GenericApplicationContext();
        empty.setEnvironment(new MockEnvironment());
        var start = new ApplicationContextInitializedEvent(new SpringApplication(), new String[0], empty);

        assertThatThrownBy(() -> new RequiredSettings().onApplicationEvent(start))
                .isInstanceOf(RequiredSettings.MissingSettings.class)
                .hasMessageContaining("spring.datasource.url")
                .hasMessageContaining("palier.administrator.password")
                .hasMessageContaining("palier.link-secret");

        empty.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("weak", Map.of("palier.administrator.password", "court")));
        assertThatThrownBy(() -> new RequiredSettings().onApplicationEvent(start))
                .hasMessageContaining("12 caractères au moins");
    }
}
