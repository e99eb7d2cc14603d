package fr.palier.engine.security;

import fr.palier.engine.EngineReason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** 403 of the API as a French problem detail. */
class ClosedProblems implements AccessDeniedHandler {

    private static final String PROBLEM =
            """
            {"type":"about:blank","title":"Demande refusée","status":403,"detail":"%s","code":"%s"}""";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        EngineReason reason = denied instanceof CsrfException ? EngineReason.NO_TOKEN : EngineReason.NOT_OPEN;
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PROBLEM.formatted(reason.sentence(), reason.code()));
    }
}
