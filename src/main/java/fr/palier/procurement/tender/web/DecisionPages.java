package fr.palier.procurement.tender.web;

import fr.palier.engine.SignedIn;
import fr.palier.procurement.tender.application.award.Award;
import fr.palier.procurement.tender.application.award.ProofsOfWinner;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.LotDecisionKind;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.web.Entered;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The decision, lot by lot, with what it rests on. */
@Controller
class DecisionPages {

    private final TenderReader reader;
    private final Award award;
    private final ProofsOfWinner proofs;

    DecisionPages(TenderReader reader, Award award, ProofsOfWinner proofs) {
        this.reader = reader;
        this.award = award;
        this.proofs = proofs;
    }

    @GetMapping("/marches/{reference}/decision")
    String decision(@PathVariable String reference, Model model) {
        TenderReader.TenderFile file = reader.get(reference);
        model.addAttribute("file", file);
        model.addAttribute(
                "editable",
                file.tender().status() == TenderStatus.DECISION
                        && (SignedIn.person().is("executive")
                                || SignedIn.person().is("buyers")));
        boolean previews = file.offersVisible()
                && !file.tender().status().isEnd()
                && List.of("buyers", "supervisors", "executive").stream().anyMatch(SignedIn.person()::is);
        model.addAttribute("toBeAsked", previews ? proofs.toBeAsked(reference) : Set.of());
        model.addAttribute(
                "choices", List.of(LotDecisionKind.AWARD, LotDecisionKind.UNSUCCESSFUL, LotDecisionKind.NO_FOLLOW_UP));
        return "procurement/tender/decision";
    }

    @PostMapping("/marches/{reference}/lots/{lot}/decision")
    String decide(
            @PathVariable String reference,
            @PathVariable int lot,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(required = false) Long offre,
            @RequestParam(defaultValue = "") String motif) {
        award.decideLot(reference, lot, Entered.choice(decision, "Décision", LotDecisionKind.class), offre, motif);
        return "redirect:/marches/{reference}/decision";
    }
}
