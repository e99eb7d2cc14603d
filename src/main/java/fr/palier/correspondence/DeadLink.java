package fr.palier.correspondence;

import fr.palier.office.Rejection;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page of a link that opens nothing: 410 where it has ended, 404 for everything else, which says nothing of what exists. */
public final class DeadLink {

    private DeadLink() {}

    /** The same, and for what is refused behind a link that lives a page with the sentence. */
    public static ModelAndView orRefusal(Rejection refusal) {
        return refusal.code().startsWith("correspondence.link")
                ? page(refusal)
                : new ModelAndView(
                        "web/refus",
                        Map.of("sentence", refusal.getMessage(), "code", refusal.code()),
                        HttpStatus.UNPROCESSABLE_ENTITY);
    }

    public static ModelAndView page(Rejection refusal) {
        return new ModelAndView(
                "correspondence/lien-inconnu",
                refusal.code().equals(CorrespondenceReason.LINK_GONE.code()) ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
    }
}
