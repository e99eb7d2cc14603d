package fr.palier.correspondence.web;

import fr.palier.correspondence.LetterAction;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Offices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which the recipient of a letter fetches it and confirms its receipt. */
@Component
class LetterLink implements LinkPage {

    private final Letters letters;
    private final Offices offices;
    private final ObjectProvider<LetterAction> actions;

    LetterLink(Letters letters, Offices offices, ObjectProvider<LetterAction> actions) {
        this.actions = actions;
        this.letters = letters;
        this.offices = offices;
    }

    @Override
    public String purpose() {
        return Letters.LINK_PURPOSE;
    }

    @Override
    public String show(SignedLinks.Link link, Model model) {
        model.addAttribute("letter", letters.ofLink(link));
        model.addAttribute("office", offices.get(link.office()));
        model.addAttribute(
                "actions",
                actions.orderedStream()
                        .flatMap(action -> action.of(link).stream())
                        .toList());
        return "correspondence/lien-courrier";
    }
}
