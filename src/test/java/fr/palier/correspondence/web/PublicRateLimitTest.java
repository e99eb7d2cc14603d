package fr.palier.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fr.palier.testing.PalierTest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever answers without an account counts requests: an address that is opened later and forgotten in the list fails here. */
@PalierTest
class PublicRateLimitTest {

    /** Guesses are slowed down there by account and by address ({@code FailedLogins}); the other is reached by forwarding alone. */
    private static final Set<String> COUNTED_ELSEWHERE = Set.of("/connexion", "/error");

    private static final int TOO_MANY = 429;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private FilterRegistrationBean<PublicRateLimit> publicRateLimit;

    private MockMvc plain;
    private MockMvc limited;
    private int visitors;

    @BeforeEach
    void open() {
        plain = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        limited = MockMvcBuilders.webAppContextSetup(context)
                .addFilter(
                        new PublicRateLimit(1), publicRateLimit.getUrlPatterns().toArray(String[]::new))
                .apply(springSecurity())
                .build();
    }

    private record Address(HttpMethod method, String path) {}

    private List<Address> all() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> methods(mapping.getMethodsCondition().getMethods())
                        .flatMap(method -> mapping.getPatternValues().stream()
                                .map(pattern -> new Address(method, pattern.replaceAll("\\{[^/]*}", "62")))))
                .toList();
    }

    private static Stream<HttpMethod> methods(Collection<RequestMethod> mapped) {
        return mapped.isEmpty() ? Stream.of(HttpMethod.GET) : mapped.stream().map(RequestMethod::asHttpMethod);
    }

    private MockHttpServletResponse visit(MockMvc door, Address address, String from) throws Exception {
        return door.perform(request(address.method(), address.path())
                        .accept("text/html")
                        .with(asked -> {
                            asked.setRemoteAddr(from);
                            return asked;
                        })
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** Answers somebody who has no account, be it that the link is unknown. */
    private boolean isOpen(Address address) throws Exception {
        MockHttpServletResponse answer = visit(plain, address, "198.51.100.1");
        return answer.getStatus() != 401
                && answer.getStatus() != 403
                && !String.valueOf(answer.getRedirectedUrl()).contains("/connexion");
    }

    @Test
    void everyAddressThatIsOpenWithoutAnAccountIsLimitedAndSaysSoInFrench() throws Exception {
        Set<String> open = new TreeSet<>();
        for (Address address : all()) {
            if (!COUNTED_ELSEWHERE.contains(address.path()) && isOpen(address)) {
                open.add(address.path());
                String from = "192.0.2." + ++visitors;
                assertThat(visit(limited, address, from).getStatus())
                        .as("first " + address)
                        .isNotEqualTo(TOO_MANY);
                MockHttpServletResponse second = visit(limited, address, from);
                assertThat(second.getStatus()).as("second " + address).isEqualTo(TOO_MANY);
                assertThat(second.getHeader("Retry-After")).isNotBlank();
                assertThat(second.getContentType()).startsWith("text/html");
                assertThat(second.getContentAsString())
                        .contains("<html lang=\"fr\">", "<h1>Trop de demandes</h1>", "attendez une minute");
            }
        }
        assertThat(open)
                .as("the walk found the doors that there are")
                .contains("/liens/62", "/enquete/62", "/demandes/62", "/engagements/62", "/comment-repondre");
    }

    @Test
    void whoIsSignedInIsNotCounted() throws Exception {
        Address home = new Address(HttpMethod.GET, "/dossiers");
        visit(limited, home, "203.0.113.1");
        assertThat(visit(limited, home, "203.0.113.1").getStatus()).isNotEqualTo(TOO_MANY);
    }

    @Test
    void theServerCarriesTheSameList() {
        assertThat(context.getServletContext()
                        .getFilterRegistrations()
                        .get("publicRateLimit")
                        .getUrlPatternMappings())
                .containsExactlyInAnyOrderElementsOf(publicRateLimit.getUrlPatterns());
        assertThat(publicRateLimit.isEnabled()).isTrue();
        assertThat(Arrays.asList("/liens/*", "/enquete/*", "/demandes/*"))
                .allMatch(publicRateLimit.getUrlPatterns()::contains);
    }
}
