package fr.palier.engine.watch;

import fr.palier.engine.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The reference of the file in each log line of a request that names one; in jobs the engine gives it ({@code businessKey}). */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CaseInLogs extends OncePerRequestFilter {

    static final String REFERENCE = "businessKey";
    private static final String ACCOUNT = "account";
    private static final Pattern NAMED = Pattern.compile("/([A-Z]-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,})(?:/|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher reference = NAMED.matcher(request.getRequestURI());
        if (reference.find()) {
            MDC.put(REFERENCE, reference.group(1));
        }
        MDC.put(ACCOUNT, SignedIn.person().id());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REFERENCE);
            MDC.remove(ACCOUNT);
        }
    }
}
