package fr.palier.procurement.need.web;

import fr.palier.engine.Rules;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.need.persistence.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A kept decision, evaluated again with its inputs and the table as it stood. */
@Controller
class ReplayPage {

    private final Rules rules;
    private final Needs needs;
    private final CurrentPerson people;

    ReplayPage(Rules rules, Needs needs, CurrentPerson people) {
        this.rules = rules;
        this.needs = needs;
        this.people = people;
    }

    @GetMapping("/besoins/{reference}/decisions/{record}")
    String replay(@PathVariable String reference, @PathVariable long record, Model model) {
        needs.get(people.office(), reference);
        Rules.Replay replay = rules.replay(record);
        OfficeReason.NOT_FOUND.when(
                !replay.office().equals(people.office()) || !replay.reference().equals(reference),
                "décision " + record);
        model.addAttribute("reference", reference);
        model.addAttribute("record", record);
        model.addAttribute("replay", replay);
        return "procurement/rejeu";
    }
}
