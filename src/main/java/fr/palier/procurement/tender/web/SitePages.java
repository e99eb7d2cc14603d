package fr.palier.procurement.tender.web;

import fr.palier.engine.Role;
import fr.palier.engine.SignedIn;
import fr.palier.procurement.tender.application.award.Sites;
import fr.palier.web.Entered;
import fr.palier.web.NavigationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sites of works lots: acceptance and guarantee year. */
@Controller
class SitePages {

    private final Sites sites;

    SitePages(Sites sites) {
        this.sites = sites;
    }

    @GetMapping("/chantiers")
    String list(Model model) {
        model.addAttribute("sites", sites.all());
        model.addAttribute(
                "mayAccept",
                SignedIn.person().is(Role.BUYERS.group()) || SignedIn.person().is(Role.PROJECT_MANAGERS.group()));
        return "procurement/tender/chantiers";
    }

    @PostMapping("/chantiers/{id}/reception")
    String accept(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String recu,
            @RequestParam(defaultValue = "") String motif) {
        sites.accept(id, Entered.day(recu, "Réception le"), motif);
        return "redirect:/chantiers";
    }

    /** The door on the home page. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Door {

        @Bean
        NavigationEntry sitesDoor() {
            return new NavigationEntry(
                    26,
                    "Chantiers",
                    "Travaux notifiés : entreprise, réception, année de garantie.",
                    "/chantiers",
                    Set.of(
                            Role.BUYERS.group(),
                            Role.PROJECT_MANAGERS.group(),
                            Role.SUPERVISORS.group(),
                            Role.EXECUTIVE.group(),
                            Role.QUALITY.group(),
                            Role.FIELD_TEAMS.group()));
        }
    }
}
