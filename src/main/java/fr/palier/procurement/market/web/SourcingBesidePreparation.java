package fr.palier.procurement.market.web;

import fr.palier.office.CurrentPerson;
import fr.palier.supplier.SourcingWarnings;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What sourcing warns of, for the pages on which a consultation is prepared. */
@ControllerAdvice(basePackages = "fr.palier.procurement.tender.web")
class SourcingBesidePreparation {

    private final SourcingWarnings warnings;
    private final CurrentPerson people;

    SourcingBesidePreparation(SourcingWarnings warnings, CurrentPerson people) {
        this.warnings = warnings;
        this.people = people;
    }

    @ModelAttribute("sourcingWarnings")
    List<String> sourcingWarnings(@PathVariable(name = "reference", required = false) String reference) {
        return reference == null || people.get().office() == null
                ? List.of()
                : warnings.of(people.get().office(), reference);
    }
}
