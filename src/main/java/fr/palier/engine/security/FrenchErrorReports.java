package fr.palier.engine.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What Tomcat refuses before any filter of ours, {@code %2f} in a path for instance, is said in French too, and without its name. */
class FrenchErrorReports extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_OWN_ERROR = 500;
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Palier</title><link rel="stylesheet" href="/assets/palier.css"></head>
            <body><main><section class="card narrow"><h1>%1$s</h1><p>%2$s</p><p><a href="/">Accueil</a></p></section></main></body></html>
            """;

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String page = status < FIRST_OWN_ERROR
                ? PAGE.formatted("Demande refusée", "Cette adresse n’est pas lisible.")
                : PAGE.formatted(
                        "Service indisponible", "Le service n’a pas pu répondre. Réessayez dans quelques minutes.");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getReporter().write(page);
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
