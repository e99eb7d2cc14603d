package fr.palier.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps uploads to the size of documents before any of them is read, but for the addresses that take more from people signed in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {

    private final List<String> large;
    private final DataSize largest;

    UploadLimit(List<LargeUpload> large, @Value("${palier.uploads.largest:45MB}") DataSize largest) {
        this.large = large.stream().map(LargeUpload::path).toList();
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean files = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        long length = request.getContentLengthLong();
        if (files && (length < 0 || length > largest.toBytes()) && !mayBeLarge(request)) {
            response.sendError(length < 0 ? HttpStatus.LENGTH_REQUIRED.value() : HttpStatus.PAYLOAD_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean mayBeLarge(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return large.contains(request.getRequestURI())
                && session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
