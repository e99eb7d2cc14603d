package fr.palier.engine.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import fr.palier.engine.Absences;
import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import jakarta.servlet.DispatcherType;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Deny by default in front of everything, the engine's web apps included. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/connexion",
        "/erreur",
        "/error",
        "/actuator/health",
        "/actuator/health/**",
        "/assets/**",
        "/vendor/**",
        "/webjars/htmx.org/**",
        "/favicon.ico",
        "/liens/**",
        "/open-data/**",
        "/calendrier-achats*",
        "/comment-repondre",
        "/comment-repondre/*",
        "/enquete/*",
        "/demandes/*",
        "/engagements/*"
    };

    /** The frozen dossiers and their answers, which the outside evaluator works on; their use cases check the role. */
    private static final String[] DOSSIER_CALLS = {"/api/evaluations/dossier", "/api/evaluations/results"};

    /** What an account of somebody outside the office reaches: its home page, its own tasks, what is made for it. */
    private static final String[] OUTSIDE = {
        "/",
        "/camunda/**",
        "/taches/**",
        "/evaluations/dossiers",
        "/evaluations/dossiers/**",
        DOSSIER_CALLS[0],
        DOSSIER_CALLS[1]
    };

    private static final String[] COCKPIT = {"/camunda/app/cockpit/**", "/camunda/api/cockpit/**"};

    private static final String[] ADMIN = {"/camunda/app/admin/**", "/actuator/**"};

    /** Signed in, and not with an account of somebody outside the office. */
    private static AuthorizationDecision ofTheOffice(
            Supplier<Authentication> who, RequestAuthorizationContext request) {
        Authentication person = who.get();
        return new AuthorizationDecision(person.isAuthenticated()
                && !(person instanceof AnonymousAuthenticationToken)
                && person.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .noneMatch(Role.OUTSIDE::contains));
    }

    /** In the security chains alone, not as a filter of its own. */
    @Bean
    AsPerson asPerson(IdentityService identity, Accounts accounts, Absences absences) {
        return new AsPerson(identity, accounts, absences);
    }

    @Bean
    FilterRegistrationBean<AsPerson> notTwice(AsPerson asPerson) {
        var filter = new FilterRegistrationBean<>(asPerson);
        filter.setEnabled(false);
        return filter;
    }

    /** Calls that carry their own password: no session is made and no cookie can be abused, so no CSRF token is asked. */
    @Bean
    @org.springframework.core.annotation.Order(1)
    SecurityFilterChain api(HttpSecurity http, AsPerson asPerson) throws Exception {
        RequestMatcher withPassword = request -> (request.getRequestURI().startsWith("/api/")
                        || request.getRequestURI().startsWith("/actuator/"))
                && String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION)).startsWith("Basic ");
        return http.securityMatcher(withPassword)
                .authorizeHttpRequests(
                        rules -> rules.requestMatchers(path("/actuator/health"), path("/actuator/health/**"))
                                .permitAll()
                                .requestMatchers(path("/actuator/**"))
                                .hasAuthority("camunda-admin")
                                .requestMatchers(java.util.Arrays.stream(DOSSIER_CALLS)
                                        .map(SecurityConfiguration::path)
                                        .toArray(RequestMatcher[]::new))
                                .authenticated()
                                .anyRequest()
                                .access(SecurityConfiguration::ofTheOffice))
                .httpBasic(basic -> basic.authenticationEntryPoint(new ProblemEntryPoint())
                        .securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new ProblemEntryPoint()))
                .addFilterBefore(asPerson, AuthorizationFilter.class)
                .build();
    }

    @Bean
    @org.springframework.core.annotation.Order(2)
    SecurityFilterChain everythingElse(HttpSecurity http, AsPerson asPerson) throws Exception {
        RequestMatcher engineApi = path("/camunda/api/**");
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(java.util.Arrays.stream(OPEN)
                                .map(SecurityConfiguration::path)
                                .toArray(RequestMatcher[]::new))
                        .permitAll()
                        .requestMatchers(path("/camunda/api/admin/setup/**"), path("/camunda/app/admin/*/setup/**"))
                        .denyAll()
                        .requestMatchers(java.util.Arrays.stream(COCKPIT)
                                .map(SecurityConfiguration::path)
                                .toArray(RequestMatcher[]::new))
                        .hasAnyAuthority("supervisors", "camunda-admin")
                        .requestMatchers(java.util.Arrays.stream(ADMIN)
                                .map(SecurityConfiguration::path)
                                .toArray(RequestMatcher[]::new))
                        .hasAuthority("camunda-admin")
                        .requestMatchers(java.util.Arrays.stream(OUTSIDE)
                                .map(SecurityConfiguration::path)
                                .toArray(RequestMatcher[]::new))
                        .authenticated()
                        .anyRequest()
                        .access(SecurityConfiguration::ofTheOffice))
                .formLogin(form -> form.loginPage("/connexion")
                        .loginProcessingUrl("/connexion")
                        .successHandler(toThePageAskedFor())
                        .failureUrl("/connexion?refus"))
                .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?sortie"))
                // the engine's web apps bring their own token
                .csrf(csrf -> csrf.ignoringRequestMatchers(engineApi))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:;"
                                                + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"))
                        .referrerPolicy(Customizer.withDefaults()))
                .exceptionHandling(errors -> errors.defaultAccessDeniedHandlerFor(new ClosedCalls(), engineApi)
                        .defaultAccessDeniedHandlerFor(new ClosedProblems(), path("/api/**"))
                        .defaultAccessDeniedHandlerFor(new ClosedPages(), AnyRequestMatcher.INSTANCE)
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), engineApi)
                        .defaultAuthenticationEntryPointFor(new ProblemEntryPoint(), path("/api/**"))
                        .defaultAuthenticationEntryPointFor(toTheLogin(), AnyRequestMatcher.INSTANCE))
                .addFilterBefore(asPerson, AuthorizationFilter.class)
                .build();
    }

    @Bean
    FilterRegistrationBean<PlainPaths> plainPaths() {
        var filter = new FilterRegistrationBean<>(new PlainPaths());
        filter.setOrder(FilterOrder.PLAIN_PATHS);
        return filter;
    }

    @Bean
    FilterRegistrationBean<WebAppLogin> webAppLogin(ProcessEngine engine) {
        var filter = new FilterRegistrationBean<>(new WebAppLogin(engine));
        filter.addUrlPatterns("/camunda/*");
        filter.setOrder(FilterOrder.WEB_APP_LOGIN);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> frenchErrorReports() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new FrenchErrorReports()));
    }

    /** By its path alone, as all our redirects: the host of a request is what its sender says. */
    private static AuthenticationEntryPoint toTheLogin() {
        var login = new LoginUrlAuthenticationEntryPoint("/connexion");
        login.setFavorRelativeUris(true);
        return login;
    }

    private static AuthenticationSuccessHandler toThePageAskedFor() {
        var page = new SavedRequestAwareAuthenticationSuccessHandler();
        page.setRedirectStrategy(new OwnRedirects());
        return page;
    }

    private static RequestMatcher path(String pattern) {
        return withDefaults().matcher(pattern);
    }
}
