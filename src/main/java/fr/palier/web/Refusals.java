package fr.palier.web;

import fr.palier.office.Rejection;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** How a refusal leaves our pages. */
public final class Refusals {

    private Refusals() {}

    /** 404 for a file that one may not know, 403 for a role, 422 for all else. */
    public static HttpStatus status(Rejection rejection) {
        return rejection.code().endsWith(".notFound")
                ? HttpStatus.NOT_FOUND
                : rejection.code().endsWith(".notAllowed") ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    /**
     * Does a step of a page; where it is refused, the page that was being filled is shown again with the sentence as {@code refusal}
     * (422, or 403 for who may not), so that nothing typed is lost. The engine wraps what its listeners throw: a rejection inside
     * counts, any other failure stays one.
     *
     * @param again the view to show again
     */
    public static String shownAgain(
            Model model, HttpServletResponse response, Supplier<String> again, Supplier<String> step) {
        try {
            return step.get();
        } catch (RuntimeException failure) {
            Rejection refused = rejectionIn(failure);
            boolean notAllowed = status(refused) == HttpStatus.FORBIDDEN;
            response.setStatus((notAllowed ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY).value());
            model.addAttribute("refusal", refused.getMessage());
            return again.get();
        }
    }

    private static Rejection rejectionIn(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection rejection) {
                return rejection;
            }
        }
        throw failure;
    }
}
