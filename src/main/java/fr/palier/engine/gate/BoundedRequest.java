package fr.palier.engine.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Pattern;

/**
 * A question for a list that does not say how many rows it wants: Cockpit asks so for the versions of a model, and the engine answers no
 * unbounded question. The gate says how many.
 */
class BoundedRequest extends HttpServletRequestWrapper {

    private static final Pattern VERSIONS = Pattern.compile("/(?:process|decision|decision-requirements)-definition");
    private static final String BOUND = "maxResults=200";

    private BoundedRequest(HttpServletRequest request) {
        super(request);
    }

    /** @param call path of the engine's API */
    static HttpServletRequest of(HttpServletRequest request, String call) {
        boolean unbounded = "GET".equals(request.getMethod())
                && VERSIONS.matcher(call).matches()
                && request.getParameter("maxResults") == null;
        return unbounded ? new BoundedRequest(request) : request;
    }

    @Override
    public String getQueryString() {
        String asked = super.getQueryString();
        return asked == null || asked.isEmpty() ? BOUND : asked + "&" + BOUND;
    }
}
