package fr.palier.engine.security;

import fr.palier.engine.EngineReason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** A call of the web apps that a person's role does not open: said in the form in which the gate says it. */
class ClosedCalls implements AccessDeniedHandler {

    private static final String ANSWER = "{\"type\":\"Rejection\",\"message\":\"%s\",\"code\":\"%s\"}";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        EngineReason reason = EngineReason.NOT_OPEN;
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(ANSWER.formatted(reason.sentence(), reason.code()));
    }
}
