package fr.palier.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that is written in a second way: matrix parameters, double slashes, dot segments, encoded separators or letters.
 * Whatever rule stands behind then compares one spelling only. First of all filters.
 */
class PlainPaths extends OncePerRequestFilter {

    private static final Pattern SECOND_SPELLING = Pattern.compile(
            "[;\\\\]|//|/\\.{1,2}(?:/|$)|%(?:2[ef]|5c|3b|25|0[0-9a-f]|1[0-9a-f]|7f|3[0-9]|[46][1-9a-f]|[57][0-9a]|5f|2d|7e)",
            Pattern.CASE_INSENSITIVE);

    private static final String SENTENCE = "Cette adresse n'est pas lisible.";
    private static final String PROBLEM =
            """
            {"type":"about:blank","title":"Demande illisible","status":400,"detail":"%s","code":"web.unreadableAddress"}"""
                    .formatted(SENTENCE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SECOND_SPELLING.matcher(request.getRequestURI()).find() || holdsNul(request.getQueryString())) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            boolean machine = request.getRequestURI().startsWith("/api/");
            response.setContentType(machine ? "application/problem+json" : "text/plain");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(machine ? PROBLEM : SENTENCE);
            return;
        }
        chain.doFilter(request, response);
    }

    /** PostgreSQL has no such character: no search for it can be meant. */
    private static boolean holdsNul(String query) {
        return query != null && query.contains("%00");
    }
}
