package fr.palier.procurement.negotiation.web;

import fr.palier.engine.SignedIn;
import fr.palier.office.Money;
import fr.palier.procurement.negotiation.application.AnnounceNegotiation;
import fr.palier.procurement.negotiation.application.AskNegotiation;
import fr.palier.procurement.negotiation.application.ConductRounds;
import fr.palier.procurement.negotiation.application.KeepBidders;
import fr.palier.procurement.negotiation.application.Mandating;
import fr.palier.procurement.negotiation.application.NegotiationReader;
import fr.palier.procurement.negotiation.application.OpenAnswers;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import fr.palier.procurement.negotiation.domain.Terms;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.web.Entered;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The negotiation of a consultation: request, mandate, bidders, rounds, answers, log; and what the documents announce of it. */
@Controller
class NegotiationPages {

    private static final String PAGE = "redirect:/marches/{reference}/negociation";

    private final TenderReader tenders;
    private final NegotiationReader reader;
    private final AnnounceNegotiation announce;
    private final AskNegotiation ask;
    private final Mandating mandating;
    private final KeepBidders bidders;
    private final ConductRounds conduct;
    private final OpenAnswers answers;

    NegotiationPages(
            TenderReader tenders,
            NegotiationReader reader,
            AnnounceNegotiation announce,
            AskNegotiation ask,
            Mandating mandating,
            KeepBidders bidders,
            ConductRounds conduct,
            OpenAnswers answers) {
        this.tenders = tenders;
        this.reader = reader;
        this.announce = announce;
        this.ask = ask;
        this.mandating = mandating;
        this.bidders = bidders;
        this.conduct = conduct;
        this.answers = answers;
    }

    @GetMapping("/marches/{reference}/negociation")
    String page(@PathVariable String reference, Model model) {
        model.addAttribute("file", tenders.get(reference));
        model.addAttribute("negotiation", reader.get(reference));
        model.addAttribute("buyer", SignedIn.person().is("buyers"));
        model.addAttribute("executive", SignedIn.person().is("executive"));
        model.addAttribute("colleagues", reader.possibleNegotiators());
        model.addAttribute(
                "grounds",
                Arrays.stream(Ground.values())
                        .filter(ground -> ground != Ground.NO_OFFER_OR_INAPPROPRIATE)
                        .toList());
        return "procurement/negotiation/negociation";
    }

    /** What the documents announce, from the page of their preparation. */
    @PostMapping("/marches/{reference}/negociation/conditions")
    String announce(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String prevue,
            @RequestParam(defaultValue = "") String sans,
            @RequestParam(defaultValue = "") String reduction,
            @RequestParam(defaultValue = "") String exigences) {
        announce.record(
                reference, new Terms("oui".equals(prevue), "oui".equals(sans), "oui".equals(reduction), exigences));
        return "redirect:/marches/{reference}/lots";
    }

    @PostMapping("/marches/{reference}/negociation/demande")
    String ask(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String explication) {
        ask.ask(reference, Entered.choice(motif, "Motif de négociation", Ground.class), explication);
        return PAGE;
    }

    @PostMapping("/marches/{reference}/negociation/mandat")
    String mandate(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String objectifs,
            @RequestParam(defaultValue = "") String marges,
            @RequestParam(defaultValue = "") String limites,
            @RequestParam(defaultValue = "") String premier,
            @RequestParam(defaultValue = "") String second) {
        mandating.prepare(reference, new Mandating.Entry(objectifs, marges, limites, List.of(premier, second)));
        return PAGE;
    }

    @PostMapping("/marches/{reference}/negociation/negociateurs")
    String replace(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String sortant,
            @RequestParam(defaultValue = "") String entrant,
            @RequestParam(defaultValue = "") String motif) {
        mandating.replace(reference, sortant, entrant, motif);
        return PAGE;
    }

    @PostMapping("/marches/{reference}/negociation/candidats")
    String invite(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String entreprise,
            @RequestParam(defaultValue = "") String siret,
            @RequestParam(defaultValue = "") String courriel) {
        bidders.invite(reference, entreprise, siret, courriel);
        return PAGE;
    }

    @PostMapping("/marches/{reference}/negociation/candidats/{bidder}/retrait")
    String leave(
            @PathVariable String reference, @PathVariable long bidder, @RequestParam(defaultValue = "") String motif) {
        bidders.leave(reference, bidder, motif);
        return PAGE;
    }

    @PostMapping("/marches/{reference}/negociation/echanges")
    String exchange(
            @PathVariable String reference,
            @RequestParam(required = false) Long candidat,
            @RequestParam(defaultValue = "") String echange) {
        bidders.exchange(reference, candidat, echange);
        return PAGE;
    }

    @PostMapping("/marches/{reference}/negociation/report")
    String extend(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String limite,
            @RequestParam(defaultValue = "") String motif) {
        conduct.extend(reference, Entered.moment(limite, "Nouvelle date limite"), motif);
        return PAGE;
    }

    /** An answer of the buyer profile: fields {@code montant-<lot>}. */
    @PostMapping("/marches/{reference}/negociation/reponses")
    String answer(@PathVariable String reference, @RequestParam Map<String, String> fields) {
        answers.record(
                reference,
                new OpenAnswers.FromProfile(
                        fields.getOrDefault("siret", ""),
                        Entered.moment(fields.get("recue"), "Reçue le"),
                        fields.get("accuse"),
                        amounts(fields),
                        fields.get("message")));
        return PAGE;
    }

    /** Amounts by lot; empty fields are no answer for that lot. */
    static Map<Integer, Money> amounts(Map<String, String> fields) {
        Map<Integer, Money> amounts = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.matches("montant-[0-9]{1,2}") && !value.isBlank()) {
                amounts.put(
                        Integer.valueOf(name.substring("montant-".length())),
                        Money.of(Entered.decimal(value, "Montant", NegotiationReason.WRONG_AMOUNT.rejection())));
            }
        });
        return amounts;
    }
}
