package fr.palier.correspondence.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests a minute from one client address to what is open without an account: nobody guesses tokens by the million. Each
 * node counts for itself.
 */
class PublicRateLimit extends OncePerRequestFilter {

    private static final int MOST_ADDRESSES = 50_000;

    private static final String SENTENCE =
            "Trop de demandes depuis votre adresse en peu de temps : attendez une minute, puis rechargez la page.";

    /** Written here and not by a template: what turns a flood away must cost nothing. */
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="fr">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Trop de demandes · Palier</title>
              <link rel="stylesheet" href="/assets/palier.css">
            </head>
            <body>
              <main id="contenu"><section class="card narrow">
                <h1>Trop de demandes</h1>
                <p>%s</p>
                <p>Si vous remplissiez un formulaire, revenez en arrière dans votre navigateur : votre saisie y est encore.</p>
              </section></main>
            </body>
            </html>
            """;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    PublicRateLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = bucket(request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        boolean forPeople =
                String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
        response.setContentType(forPeople ? MediaType.TEXT_HTML_VALUE : MediaType.TEXT_PLAIN_VALUE);
        response.getWriter().write(forPeople ? PAGE.formatted(SENTENCE) : SENTENCE);
    }

    private Bucket bucket(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(address, unknown -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build());
        }
    }
}
