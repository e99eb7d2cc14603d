package fr.palier.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.engine.EngineReason;
import fr.palier.engine.SignedIn;
import fr.palier.office.Person;
import fr.palier.office.Rejection;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the engine's web API: only the calls on {@link OpenCalls} pass; starting and completing are done here, against the
 * deployed form. A refusal leaves as 400 whose {@code message} is one French sentence, which Tasklist shows as it is.
 */
class Gate extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String TASK = "/task/([A-Za-z0-9-]{1,64})";
    private static final Pattern COMPLETE = Pattern.compile(TASK + "/(?:submit-form|complete|resolve)");
    private static final Pattern CLAIM = Pattern.compile(TASK + "/claim");
    private static final Pattern UNCLAIM = Pattern.compile(TASK + "/unclaim");
    private static final Pattern COMMENT = Pattern.compile(TASK + "/comment/create");
    private static final Pattern COMMENTS = Pattern.compile(TASK + "/comment");
    private static final Pattern FORM = Pattern.compile(TASK + "/deployed-form");
    private static final Pattern START = Pattern.compile(
            "/process-definition/(?:key/([A-Za-z0-9_-]{1,64})|((?:[A-Za-z0-9_-]|:|%3A){1,160}))/(?:submit-form|start)");
    private static final String OWN_TASKS = "/camunda/api/engine/engine/default/task";
    private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";

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
        Person person = SignedIn.person();
        try {
            EngineReason.NO_TOKEN.when(isWrite(request) && !hasToken(request));
            if ("POST".equals(request.getMethod()) && act(request, response, call)
                    || "GET".equals(request.getMethod()) && tell(response, call)) {
                return;
            }
            if (OpenCalls.allows(request.getMethod(), call, person.groups())
                    || asksForOwnTasks(request, call, person)) {
                pass(inspected(request, call), response, chain);
            } else {
                LOG.warn("Closed call {} {} by {}", request.getMethod(), call, person.id());
                refuse(response, HttpServletResponse.SC_FORBIDDEN, EngineReason.NOT_OPEN.rejection());
            }
        } catch (Rejection rejection) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, rejection);
        } catch (NullValueException | NotFoundException gone) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, EngineReason.NO_TASK.rejection());
        } catch (SuspendedEntityInteractionException suspended) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, EngineReason.SUSPENDED.rejection());
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

    /** After a completion Tasklist looks for the person's next task of the same case. */
    private static boolean asksForOwnTasks(HttpServletRequest request, String call, Person person) {
        return "GET".equals(request.getMethod())
                && OWN_TASKS.equals(call)
                && Arrays.equals(new String[] {person.id()}, request.getParameterValues("assignee"));
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        EngineAnswer answer = new EngineAnswer(response);
        chain.doFilter(request, answer);
        if (answer.refused() != 0) {
            EngineRefusals.Refusal refusal = EngineRefusals.of(answer.refused(), answer.refusal());
            if (refusal.reason() == EngineReason.FAILED) {
                LOG.error("{} {} failed: {}", request.getMethod(), request.getRequestURI(), answer.refusal());
            }
            refuse(response, refusal.status(), refusal.reason().rejection());
        }
    }

    private static boolean isWrite(HttpServletRequest request) {
        return !Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
    }

    /** The token that the web apps keep in the session; they check it too, but after the gate. */
    private static boolean hasToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object token = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        String sent = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        return token != null
                && sent != null
                && MessageDigest.isEqual(
                        token.toString().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** What the gate does itself; false when the call is another one. */
    private boolean act(HttpServletRequest request, HttpServletResponse response, String call) throws IOException {
        if (LOGOUT.equals(call)) {
            logout(request);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return true;
        }
        Optional<String> engineCall = OpenCalls.engineCall(call);
        Matcher complete = COMPLETE.matcher(engineCall.orElse(""));
        Matcher claim = CLAIM.matcher(engineCall.orElse(""));
        Matcher unclaim = UNCLAIM.matcher(engineCall.orElse(""));
        Matcher comment = COMMENT.matcher(engineCall.orElse(""));
        Matcher start = START.matcher(engineCall.orElse(""));
        if (complete.matches()) {
            desk.complete(complete.group(1), SentJson.values(read(request)));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (claim.matches()) {
            desk.claim(claim.group(1));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (unclaim.matches()) {
            desk.unclaim(unclaim.group(1));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (comment.matches()) {
            String id =
                    desk.comment(comment.group(1), read(request).path("message").asText(""));
            write(response, HttpServletResponse.SC_OK, Map.of("id", id, "taskId", comment.group(1)));
        } else if (start.matches()) {
            String definition =
                    start.group(1) == null ? start.group(2).replace("%3A", ":") : desk.definitionId(start.group(1));
            String instance = desk.start(definition, SentJson.values(read(request)));
            write(response, HttpServletResponse.SC_OK, Map.of("id", instance, "definitionId", definition));
        } else {
            return false;
        }
        return true;
    }

    /** What the gate reads itself: comments of a task, for which the engine asks a right to the whole history; forms with their lists. */
    private boolean tell(HttpServletResponse response, String call) throws IOException {
        String engineCall = OpenCalls.engineCall(call).orElse("");
        Matcher comments = COMMENTS.matcher(engineCall);
        Matcher form = FORM.matcher(engineCall);
        if (comments.matches()) {
            write(response, HttpServletResponse.SC_OK, desk.comments(comments.group(1)));
            return true;
        }
        Optional<JsonNode> filled = form.matches() ? desk.form(form.group(1)) : Optional.empty();
        if (filled.isPresent()) {
            write(response, HttpServletResponse.SC_OK, filled.get());
        }
        return filled.isPresent();
    }

    /** One logout: the session holds our login and the web apps' own. */
    private static void logout(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private static JsonNode read(HttpServletRequest request) throws IOException {
        return SentJson.object(request, SentJson.body(request));
    }

    /** Query bodies are read here too: none may carry an expression. */
    private static HttpServletRequest inspected(HttpServletRequest request, String call) throws IOException {
        EngineReason.NO_EXPRESSION.when(request.getParameterMap().keySet().stream()
                .anyMatch(name -> name.toLowerCase(java.util.Locale.ROOT).endsWith("expression")));
        if (!"POST".equals(request.getMethod()) && !"PUT".equals(request.getMethod())) {
            return BoundedRequest.of(request, OpenCalls.engineCall(call).orElse(""));
        }
        byte[] body = SentJson.body(request);
        EngineReason.NO_EXPRESSION.when(SentJson.asksForExpression(SentJson.object(request, body)));
        return new ReadRequest(request, body);
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

    private void refuse(HttpServletResponse response, int status, Rejection rejection) throws IOException {
        write(
                response,
                status,
                Map.of("type", "Rejection", "message", rejection.getMessage(), "code", rejection.code()));
    }

    private void write(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        byte[] bytes = json.writeValueAsBytes(body);
        // the engine may have told the length of the words that are replaced
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
