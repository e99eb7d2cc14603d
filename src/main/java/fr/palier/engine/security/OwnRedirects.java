package fr.palier.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.web.RedirectStrategy;

/** After the login to the page that was asked for, by its path alone: the request that named it may have named any host. */
class OwnRedirects implements RedirectStrategy {

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        URI wanted = URI.create(url);
        String path = wanted.getRawPath().isEmpty() ? "/" : wanted.getRawPath();
        response.sendRedirect(wanted.getRawQuery() == null ? path : path + "?" + wanted.getRawQuery());
    }
}
