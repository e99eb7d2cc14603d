package fr.palier.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.engine.EngineReason;
import fr.palier.office.Rejection;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the engine's web API: only the calls on {@link OpenCalls} pass; starting and completing are done here, against the
 * deployed form. A refusal leaves as 400 whose {@code message} is one French sentence, which Tasklist shows as it is.
 */
class Gate extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final int LARGEST_BODY = 200_000;
    private static final Pattern COMPLETE = Pattern.compile("/task/([^/]+)/(?:submit-form|complete|resolve)");
    private static final Pattern START =
            Pattern.compile("/process-definition/(?:key/([^/]+)|([^/]+))/(?:submit-form|start)");

    private final TaskDesk desk;
    private final ObjectMapper json;

    Gate(TaskDesk desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String call = request.getRequestURI().substring(request.getContextPath().length());
        try {
            Optional<String> engineCall = OpenCalls.engineCall(call);
            Matcher complete = COMPLETE.matcher(engineCall.orElse(""));
            Matcher start = START.matcher(engineCall.orElse(""));
            if (isPost(request) && complete.matches()) {
                desk.complete(complete.group(1), values(request));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else if (isPost(request) && start.matches()) {
                String definition = start.group(1) == null ? start.group(2) : desk.definitionId(start.group(1));
                String instance = desk.start(definition, values(request));
                write(response, HttpServletResponse.SC_OK, Map.of("id", instance, "definitionId", definition));
            } else if (OpenCalls.allows(request.getMethod(), call)) {
                chain.doFilter(request, response);
            } else {
                LOG.warn("Closed call {} {}", request.getMethod(), call);
                refuse(response, HttpServletResponse.SC_FORBIDDEN, EngineReason.NOT_OPEN.rejection());
            }
        } catch (Rejection rejection) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, rejection);
        } catch (OptimisticLockingException changed) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, EngineReason.CHANGED_MEANWHILE.rejection());
        } catch (AuthorizationException denied) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, EngineReason.NO_TASK.rejection());
        } catch (RuntimeException failure) {
            Optional<Rejection> cause = rejectionIn(failure);
            if (cause.isEmpty()) {
                throw failure;
            }
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, cause.get());
        }
    }

    /** The engine wraps what a listener throws. */
    static Optional<Rejection> rejectionIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection rejection) {
                return Optional.of(rejection);
            }
        }
        return Optional.empty();
    }

    private static boolean isPost(HttpServletRequest request) {
        return "POST".equals(request.getMethod());
    }

    private Map<String, JsonNode> values(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        EngineReason.TOO_LARGE.when(body.length > LARGEST_BODY);
        Map<String, JsonNode> values = new LinkedHashMap<>();
        try {
            JsonNode variables = json.readTree(body).path("variables");
            for (Map.Entry<String, JsonNode> field : variables.properties()) {
                values.put(field.getKey(), value(field.getValue()));
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw EngineReason.UNREADABLE.rejection();
        }
        return values;
    }

    /** Lists arrive as JSON text. */
    private JsonNode value(JsonNode variable) throws com.fasterxml.jackson.core.JsonProcessingException {
        JsonNode value = variable.path("value");
        return "json".equalsIgnoreCase(variable.path("type").asText()) && value.isTextual()
                ? json.readTree(value.asText())
                : value;
    }

    private void refuse(HttpServletResponse response, int status, Rejection rejection) throws IOException {
        write(
                response,
                status,
                Map.of("type", "Rejection", "message", rejection.getMessage(), "code", rejection.code()));
    }

    private void write(HttpServletResponse response, int status, Map<String, String> body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(body));
    }
}
