package fr.palier.correspondence;

import fr.palier.office.Rejection;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page of a link that opens nothing: 410 where it has ended, 404 for everything else, which says nothing of what exists. */
public final class DeadLink {

    private DeadLink() {}

    public static ModelAndView page(Rejection refusal) {
        return new ModelAndView(
                "correspondence/lien-inconnu",
                refusal.code().equals(CorrespondenceReason.LINK_GONE.code()) ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
    }
}
