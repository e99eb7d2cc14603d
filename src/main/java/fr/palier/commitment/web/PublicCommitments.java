package fr.palier.commitment.web;

import fr.palier.commitment.application.ReadContract;
import fr.palier.commitment.domain.Side;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The service contract in force, for tenants: open to everyone, without JavaScript. */
@Controller
class PublicCommitments {

    private final ReadContract contracts;
    private final Offices offices;

    PublicCommitments(ReadContract contracts, Offices offices) {
        this.contracts = contracts;
        this.offices = offices;
    }

    @GetMapping("/engagements/{office}")
    String ofOffice(@PathVariable String office, Model model) {
        model.addAttribute(
                "office",
                offices.find(office)
                        .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(office))
                        .forTenants());
        model.addAttribute("text", contracts.inForce(office).orElse(null));
        model.addAttribute("ofOffice", Side.OFFICE);
        model.addAttribute("ofTenants", Side.TENANT);
        return "commitment/engagements";
    }
}
