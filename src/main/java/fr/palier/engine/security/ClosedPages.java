package fr.palier.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A page that a role does not open, or a form whose session ended while it was being filled. The second is nobody's fault: its page
 * says that nothing was recorded and how to save what was typed; the login page is shown anew.
 */
class ClosedPages implements AccessDeniedHandler {

    /** Read by the page of this status. */
    static final String STALE_FORM = "staleForm";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean stale = denied instanceof CsrfException;
        String path = request.getRequestURI();
        if (stale && (path.equals("/connexion") || path.equals("/deconnexion"))) {
            response.sendRedirect("/connexion?perimee");
            return;
        }
        request.setAttribute(STALE_FORM, stale);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
