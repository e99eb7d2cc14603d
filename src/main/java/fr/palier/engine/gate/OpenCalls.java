package fr.palier.engine.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls that Tasklist, Cockpit and Admin need; all others are closed. Starting and completing never pass: the gate does them. */
final class OpenCalls {

    private static final Pattern ENGINE = Pattern.compile("/camunda/api/engine/engine/default(/.*)?");

    private record Call(String method, Pattern path) {
        Call(String method, String path) {
            this(method, Pattern.compile(path));
        }
    }

    private static final List<Call> ENGINE_CALLS = List.of(
            // what Tasklist reads
            new Call("GET", "/task/[^/]+(/form|/deployed-form|/comment|/identity-links|/form-variables|/attachment)?"),
            new Call("GET", "/task|/task/count"),
            new Call("POST", "/task|/task/count"),
            new Call("GET", "/filter(/count|/[^/]+(/count|/list)?)?"),
            new Call("POST", "/filter/[^/]+/(list|count)"),
            new Call(
                    "GET",
                    "/process-definition(/count|/[^/]+(/startForm|/deployed-start-form|/form-variables|/xml|/diagram)?)?"),
            new Call("GET", "/process-instance/[^/]+"),
            new Call("GET", "/case-definition/.*"),
            new Call(
                    "GET",
                    "/history/(task|user-operation|process-instance|variable-instance|activity-instance|decision-instance)(/count)?"),
            new Call(
                    "POST",
                    "/history/(process-instance|activity-instance|variable-instance|decision-instance|incident)(/count)?"),
            new Call("GET", "/variable-instance(/count)?"),
            new Call("POST", "/variable-instance(/count)?"),
            new Call("GET", "/user/[^/]+/profile"),
            new Call("GET", "/user|/user/count|/group|/group/count|/tenant|/tenant/count"),
            new Call("POST", "/authorization/check"),
            new Call("GET", "/authorization/check"),
            new Call("OPTIONS", "/(task|filter|user|group|authorization|process-definition)(/.*)?"),
            // what Tasklist does
            new Call("POST", "/task/[^/]+/(claim|unclaim)"),
            new Call("POST", "/task/[^/]+/comment/create"));

    private static final List<Call> WEB_APP_CALLS = List.of(
            new Call("GET", "/camunda/api/(admin|tasklist|welcome|cockpit)/auth/user/default"),
            new Call("POST", "/camunda/api/(admin|tasklist|welcome|cockpit)/auth/user/default/logout"),
            new Call("GET", "/camunda/api/(admin|tasklist|cockpit|welcome)/plugin/.*"),
            new Call("POST", "/camunda/api/cockpit/plugin/.*"),
            new Call("GET", "/camunda/api/engine/engine/?"),
            new Call("GET", "/camunda/api/engine/(engine/default/)?version"),
            new Call("GET", "/camunda/app/.*"));

    private OpenCalls() {}

    /** Part of the path after the engine's name, for a call of the engine's API. */
    static Optional<String> engineCall(String path) {
        Matcher match = ENGINE.matcher(path);
        return match.matches() ? Optional.of(match.group(1) == null ? "" : match.group(1)) : Optional.empty();
    }

    static boolean allows(String method, String path) {
        return engineCall(path).map(call -> matches(ENGINE_CALLS, method, call)).orElse(false)
                || matches(WEB_APP_CALLS, method, path);
    }

    private static boolean matches(List<Call> calls, String method, String path) {
        String asked = "HEAD".equals(method) ? "GET" : method;
        return calls.stream()
                .anyMatch(call ->
                        call.method().equals(asked) && call.path().matcher(path).matches());
    }
}
