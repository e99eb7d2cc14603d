package fr.palier.procurement.negotiation.web;

import fr.palier.engine.Role;
import fr.palier.engine.SignedIn;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.negotiation.application.TrainBuyers;
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

/** Register of the training sessions on negotiation. */
@Controller
class TrainingPages {

    private static final String PAGE = "redirect:/formations-negociation";

    private final TrainBuyers trainings;

    TrainingPages(TrainBuyers trainings) {
        this.trainings = trainings;
    }

    @Bean
    static NavigationEntry trainingsDoor() {
        return new NavigationEntry(
                45,
                "Formations à la négociation",
                "Séances tenues, participants et heures, par année.",
                "/formations-negociation",
                Set.of(Role.BUYERS.group(), Role.SUPERVISORS.group(), Role.EXECUTIVE.group()));
    }

    @GetMapping("/formations-negociation")
    String page(Model model) {
        model.addAttribute("years", trainings.years());
        model.addAttribute("trainings", trainings.all());
        model.addAttribute("buyer", SignedIn.person().is(Role.BUYERS.group()));
        return "procurement/negotiation/formations";
    }

    @PostMapping("/formations-negociation")
    String record(
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(defaultValue = "") String intitule,
            @RequestParam(defaultValue = "") String heures,
            @RequestParam(defaultValue = "") String participants) {
        trainings.record(
                Entered.moment(jour, "Jour").toLocalDate(),
                intitule,
                Entered.decimal(heures, "Heures", OfficeReason.WRONG_NUMBER.rejection("Heures", 1, 200)),
                Entered.number(participants, "Participants", 1, 500));
        return PAGE;
    }

    @PostMapping("/formations-negociation/{id}/annulation")
    String cancel(@PathVariable long id, @RequestParam(defaultValue = "") String motif) {
        trainings.cancel(id, motif);
        return PAGE;
    }
}
