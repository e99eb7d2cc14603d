package fr.palier.engine.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Engine settings that are code; the others stand in {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(AdministratorSettings.class)
class EngineConfiguration {

    private static final int SECONDS_FOR_RUNNING_JOBS = 50;

    @Bean
    @Order(Ordering.DEFAULT_ORDER + 1)
    AbstractCamundaConfiguration palierEngine(
            ApplicationContext beans, @Value("${palier.password-length:12}") int passwordLength) {
        return new AbstractCamundaConfiguration() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setExpressionManager(new ExpressionsOfNewTask(beans));
                engine.setTenantIdProvider(new TenantOfCase());
                engine.setAdminGroups(new ArrayList<>(List.of("camunda-admin")));
                engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(guard())));
                engine.setCustomPreCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(guard())));
                engine.setCustomSessionFactories(new ArrayList<>(List.of(guard().filters(), new OwnTaskLists())));
                engine.setDefaultSerializationFormat("application/json");
                engine.setDeserializationAllowedPackages("java.lang,java.util");
                // what a log line of a job carries
                engine.setLoggingContextBusinessKey("businessKey");
                engine.setLoggingContextTenantId("office");
                engine.setLoggingContextActivityId("activity");
                engine.setLoggingContextProcessDefinitionKey("process");
                // each wrong password makes the next try wait, up to a minute; no lock for good, which a stranger could
                // cause
                engine.setLoginMaxAttempts(Integer.MAX_VALUE);
                engine.setEnablePasswordPolicy(true);
                engine.setPasswordPolicy(() -> List.of(new PasswordPolicyLengthRuleImpl(passwordLength)));
                engine.setScriptEngineResolver(new NoScripts());
            }
        };
    }

    private static QueryExpressionGuard guard() {
        return new QueryExpressionGuard(Set.of("currentUser()", "currentUserGroups()", "now()"));
    }

    /** The starter's own executor does not wait for running jobs at shutdown. */
    @Bean(name = "camundaTaskExecutor")
    TaskExecutor camundaTaskExecutor(CamundaBpmProperties properties) {
        JobExecutionProperty jobs = properties.getJobExecution();
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("jobs-");
        executor.setCorePoolSize(jobs.getCorePoolSize());
        executor.setMaxPoolSize(jobs.getMaxPoolSize());
        executor.setQueueCapacity(jobs.getQueueCapacity());
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(SECONDS_FOR_RUNNING_JOBS);
        return executor;
    }
}
