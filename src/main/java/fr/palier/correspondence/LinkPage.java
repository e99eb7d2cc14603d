package fr.palier.correspondence;

import org.springframework.ui.Model;

/**
 * What a signed link of one purpose shows at {@code GET /liens/{token}}, contributed as a bean. Further addresses below it, for
 * instance {@code POST /liens/{token}/reponse}, are the module's own controllers, which call {@link SignedLinks#check}. Opening the
 * page must change nothing: mail scanners follow links.
 */
public interface LinkPage {

    String purpose();

    /** Fills the model and names the template; {@code token} and {@code link} stand in the model already. */
    String show(SignedLinks.Link link, Model model);
}
