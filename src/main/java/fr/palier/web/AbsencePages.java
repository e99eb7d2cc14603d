package fr.palier.web;

import fr.palier.engine.Absences;
import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Person;
import fr.palier.office.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person declares their absence and who acts meanwhile; supervisors do it for their colleagues. */
@Controller
class AbsencePages {

    private static final String HOME = "redirect:/absences";

    private final Absences absences;
    private final Accounts accounts;
    private final CurrentPerson people;

    AbsencePages(Absences absences, Accounts accounts, CurrentPerson people) {
        this.absences = absences;
        this.accounts = accounts;
        this.people = people;
    }

    /** Door on the home page. */
    @Bean
    static NavigationEntry absencesEntry() {
        return new NavigationEntry(
                90,
                "Absences",
                "Déclarer une absence et désigner qui traite vos tâches entre-temps.",
                "/absences",
                Set.of());
    }

    /** What was entered, kept when it is refused. */
    record Absent(String compte, String remplacant, String premierJour, String dernierJour) {}

    @GetMapping("/absences")
    String page(Model model) {
        fill(model, new Absent(people.get().id(), "", "", ""));
        return "web/absences";
    }

    @PostMapping("/absences")
    ModelAndView declare(
            @RequestParam(defaultValue = "") String compte,
            @RequestParam(defaultValue = "") String remplacant,
            @RequestParam(defaultValue = "") String premierJour,
            @RequestParam(defaultValue = "") String dernierJour,
            Model model) {
        try {
            absences.declare(
                    compte,
                    remplacant,
                    Entered.day(premierJour, "Premier jour"),
                    Entered.day(dernierJour, "Dernier jour"));
            return new ModelAndView(HOME);
        } catch (Rejection refused) {
            fill(model, new Absent(compte, remplacant, premierJour, dernierJour));
            model.addAttribute("sentence", refused.getMessage());
            return new ModelAndView("web/absences", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/absences/{id}/fin")
    String end(@PathVariable long id) {
        absences.end(id);
        return HOME;
    }

    private void fill(Model model, Absent entered) {
        Person person = people.get();
        Map<String, String> names = new TreeMap<>();
        List<Accounts.Account> colleagues = accounts.ofOffice(people.office());
        colleagues.forEach(account -> names.put(account.id(), account.name()));
        model.addAttribute("entered", entered);
        model.addAttribute("names", names);
        model.addAttribute("colleagues", colleagues);
        model.addAttribute("forOthers", person.is(Role.SUPERVISORS.group()));
        model.addAttribute("me", person);
        model.addAttribute("absences", absences.visible());
    }
}
