package fr.palier.engine.gate;

import fr.palier.engine.EngineReason;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in French, under a right status, what the engine's web API refuses in English, often as an error of its own. */
final class EngineRefusals {

    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"([A-Za-z]+)\"");
    private static final Pattern UNSEEN = Pattern.compile(
            "(?:is|are) null|[Cc]annot find|[Nn]o matching|[Nn]o deployed|belongs to no authenticated tenant|does not exist|no .{1,40} (?:found|exists)");
    private static final Set<String> DENIED = Set.of("AuthorizationException", "ForbiddenException");

    /** A refusal as it leaves the gate. */
    record Refusal(int status, EngineReason reason) {}

    private EngineRefusals() {}

    /**
     * @param status what the engine's web API answered
     * @param body the engine's own words
     */
    static Refusal of(int status, String body) {
        Matcher type = TYPE.matcher(body);
        if (status == HttpServletResponse.SC_FORBIDDEN || type.find() && DENIED.contains(type.group(1))) {
            return new Refusal(HttpServletResponse.SC_FORBIDDEN, EngineReason.NOT_ALLOWED);
        }
        if (status == HttpServletResponse.SC_NOT_FOUND || UNSEEN.matcher(body).find()) {
            return new Refusal(HttpServletResponse.SC_NOT_FOUND, EngineReason.NOT_FOUND);
        }
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            return new Refusal(status, EngineReason.FAILED);
        }
        return new Refusal(status, EngineReason.NOT_RECEIVABLE);
    }
}
