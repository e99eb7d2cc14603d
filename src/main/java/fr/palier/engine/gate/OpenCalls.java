package fr.palier.engine.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The calls that Tasklist, Cockpit and Admin of 7.24 make, as seen in a browser; all others are closed. Starting, completing, claiming
 * and logging out never pass: the gate does them. Paths are compared as they were sent: a call that is written another way (encoded,
 * with a matrix parameter, with another case) is not on the list.
 */
final class OpenCalls {

    private static final String API = "/camunda/api";
    private static final Pattern ENGINE = Pattern.compile(API + "/engine/engine/default(/.*)?");
    private static final Set<String> SUPERVISORS = Set.of("supervisors", "camunda-admin");
    private static final Set<String> ADMINISTRATORS = Set.of("camunda-admin");

    /** Ids of the engine and of accounts; {@code :} and {@code @} may come encoded. */
    private static final String ID = "(?:[A-Za-z0-9_.:@~-]|%3A|%40|%20){1,255}";

    /** @param groups who may call; empty = every person who is signed in */
    private record Call(String method, Set<String> groups, Pattern path) {

        boolean is(String asked, String target, Set<String> mine) {
            return method.equals(asked)
                    && (groups.isEmpty() || groups.stream().anyMatch(mine::contains))
                    && path.matcher(target).matches();
        }
    }

    private static final List<Call> TASKLIST = Stream.of(
                    calls(
                            "GET",
                            Set.of(),
                            "/task/{id}",
                            "/task/{id}/(form|deployed-form|form-variables|identity-links)",
                            "/filter",
                            "/filter/count",
                            "/filter/{id}",
                            "/filter/{id}/(list|count)",
                            "/process-definition",
                            "/process-definition/count",
                            "/process-definition/{id}",
                            "/process-definition/{id}/(startForm|deployed-start-form|form-variables|xml)",
                            "/history/user-operation(/count)?",
                            "/user/{id}/profile"),
                    calls("POST", Set.of(), "/filter/{id}/(list|count)"),
                    calls("OPTIONS", Set.of(), "/filter"))
            .flatMap(List::stream)
            .toList();

    private static final List<Call> COCKPIT = Stream.of(
                    calls(
                            "GET",
                            SUPERVISORS,
                            "/process-definition/statistics",
                            "/process-definition/{id}/(statistics|static-called-process-definitions|diagram)",
                            "/process-instance/{id}",
                            "/process-instance/{id}/activity-instances",
                            "/(decision-definition|decision-requirements-definition)(/count)?",
                            "/case-definition/count",
                            "/(decision-definition|decision-requirements-definition)/{id}(/xml|/diagram)?",
                            "/(deployment|job-definition|incident|job|task|external-task|batch)(/count)?",
                            "/batch/statistics(/|/count)?",
                            "/deployment/{id}(/resources(/{id}(/data)?)?)?",
                            "/job/{id}/stacktrace",
                            "/task/report/candidate-group-count",
                            "/history/(process-instance|activity-instance|decision-instance|incident|job-log|task|batch)(/count)?",
                            "/history/(process-instance|decision-instance|job-log)/{id}",
                            "/history/job-log/{id}/stacktrace",
                            "/user"),
                    calls(
                            "POST",
                            SUPERVISORS,
                            "/(process-instance|variable-instance|job|incident|task|external-task|execution)(/count)?",
                            "/history/(process-instance|activity-instance|variable-instance|decision-instance|incident|task)(/count)?"),
                    calls("PUT", ADMINISTRATORS, "/(job|job-definition)/{id}/retries"))
            .flatMap(List::stream)
            .toList();

    private static final List<Call> ADMIN = Stream.of(
                    calls(
                            "GET",
                            ADMINISTRATORS,
                            "/authorization(/check|/count)?",
                            "/authorization/{id}",
                            "/(user|group|tenant)(/count)?",
                            "/(group|tenant)/{id}",
                            "/identity/password-policy",
                            "/telemetry/data"),
                    calls(
                            "POST",
                            ADMINISTRATORS,
                            "/(user|group|authorization)/create",
                            "/user/{id}/unlock",
                            "/(user|group)(/count)?",
                            "/identity/password-policy"),
                    calls(
                            "PUT",
                            ADMINISTRATORS,
                            "/user/{id}/(profile|credentials)",
                            "/group/{id}",
                            "/group/{id}/members/{id}",
                            "/tenant/{id}/(user|group)-members/{id}",
                            "/authorization/{id}"),
                    calls(
                            "DELETE",
                            ADMINISTRATORS,
                            "/(user|group|authorization)/{id}",
                            "/group/{id}/members/{id}",
                            "/tenant/{id}/(user|group)-members/{id}"),
                    calls("OPTIONS", ADMINISTRATORS, "/(user|group|tenant|authorization)/?({id})?"))
            .flatMap(List::stream)
            .toList();

    private static final List<Call> WEB_APPS = Stream.of(
                    calls(
                            "GET",
                            Set.of(),
                            API + "/admin/auth/user/default",
                            API + "/tasklist/plugin/{id}/static/app/plugin\\.(js|css)",
                            API + "/engine/engine/?",
                            API + "/engine/version"),
                    calls(
                            "GET",
                            SUPERVISORS,
                            API + "/cockpit/plugin/{id}/static/app/plugin\\.(js|css)",
                            API
                                    + "/cockpit/plugin/base/default/(process-definition|process-instance|incident|metrics|query)/?.*"),
                    calls(
                            "POST",
                            SUPERVISORS,
                            API + "/cockpit/plugin/base/default/(process-definition|process-instance|incident)/?.*"),
                    calls(
                            "GET",
                            ADMINISTRATORS,
                            API + "/admin/plugin/{id}/static/app/plugin\\.(js|css)",
                            API + "/admin/plugin/adminPlugins/default/metrics/aggregated"))
            .flatMap(List::stream)
            .toList();

    private OpenCalls() {}

    /** Part of the path after the engine's name, for a call of the engine's API. */
    static Optional<String> engineCall(String path) {
        Matcher match = ENGINE.matcher(path);
        return match.matches() ? Optional.of(match.group(1) == null ? "" : match.group(1)) : Optional.empty();
    }

    /**
     * Whether a person may make this call.
     *
     * @param path as it was sent
     */
    static boolean allows(String method, String path, Set<String> groups) {
        String asked = "HEAD".equals(method) ? "GET" : method;
        return engineCall(path)
                .map(call -> Stream.of(TASKLIST, COCKPIT, ADMIN)
                        .flatMap(List::stream)
                        .anyMatch(open -> open.is(asked, call, groups)))
                .orElseGet(() -> WEB_APPS.stream().anyMatch(open -> open.is(asked, path, groups)));
    }

    private static List<Call> calls(String method, Set<String> groups, String... paths) {
        return Arrays.stream(paths)
                .map(path -> new Call(method, groups, Pattern.compile(path.replace("{id}", ID))))
                .toList();
    }
}
