package fr.palier.web;

import fr.palier.engine.Inbox;
import fr.palier.engine.Role;
import fr.palier.engine.SignedIn;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Login page and home page. */
@Controller
class HomePage {

    private static final int TASKS_SHOWN = 8;

    private final List<NavigationEntry> entries;
    private final Offices offices;
    private final Inbox inbox;

    HomePage(ObjectProvider<NavigationEntry> entries, Offices offices, Inbox inbox) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing(NavigationEntry::order))
                .toList();
        this.offices = offices;
        this.inbox = inbox;
    }

    @GetMapping("/connexion")
    String login() {
        return "web/connexion";
    }

    @GetMapping("/")
    String home(Model model) {
        Person person = SignedIn.person();
        model.addAttribute("person", person);
        model.addAttribute(
                "office",
                person.office() == null ? null : offices.find(person.office()).orElse(null));
        model.addAttribute("totals", inbox.totals(person));
        model.addAttribute("tasks", inbox.of(person, TASKS_SHOWN));
        boolean outside = person.groups().stream().anyMatch(Role.OUTSIDE::contains);
        model.addAttribute(
                "entries",
                entries.stream()
                        .filter(entry -> entry.groups().isEmpty() && !outside
                                || entry.groups().stream().anyMatch(person.groups()::contains))
                        .toList());
        return "web/accueil";
    }
}
