package fr.palier.procurement.tender.web;

import fr.palier.engine.SignedIn;
import fr.palier.procurement.tender.application.analysis.OpenedAnalyses;
import fr.palier.procurement.tender.application.offers.ImportDeposits;
import fr.palier.procurement.tender.application.offers.Opening;
import fr.palier.procurement.tender.application.offers.OpeningSession;
import fr.palier.procurement.tender.application.publicity.Consultation;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.web.Entered;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Deposit register, opening. */
@Controller
class OfferPages {

    private static final String OFFERS = "redirect:/marches/{reference}/offres";

    private static final int LAST_LOT = 99;

    private final TenderReader reader;
    private final Consultation consultation;
    private final Opening opening;
    private final OpeningSession session;
    private final ImportDeposits imports;
    private final OpenedAnalyses opened;

    OfferPages(
            TenderReader reader,
            Consultation consultation,
            Opening opening,
            OpeningSession session,
            ImportDeposits imports,
            OpenedAnalyses opened) {
        this.reader = reader;
        this.consultation = consultation;
        this.opening = opening;
        this.session = session;
        this.imports = imports;
        this.opened = opened;
    }

    @GetMapping("/marches/{reference}/offres")
    String offers(@PathVariable String reference, Model model) {
        TenderReader.TenderFile file = reader.get(reference);
        TenderStatus status = file.tender().status();
        boolean buyer = SignedIn.person().is("buyers");
        if (file.offersVisible()) {
            opened.note(file.tender());
        }
        model.addAttribute("file", file);
        model.addAttribute(
                "registering", buyer && (status == TenderStatus.CONSULTATION || status == TenderStatus.OPENING));
        model.addAttribute("extending", buyer && status == TenderStatus.CONSULTATION);
        model.addAttribute("opening", buyer && status == TenderStatus.OPENING);
        model.addAttribute("sitting", session.of(reference).orElse(null));
        model.addAttribute("colleagues", buyer && status == TenderStatus.OPENING ? session.colleagues() : List.of());
        model.addAttribute("groups", file.registerVisible() ? consultation.groups(reference) : Map.of());
        model.addAttribute("several", file.registerVisible() ? consultation.severalTimes(file.tender()) : Map.of());
        return "procurement/tender/offres";
    }

    @PostMapping("/marches/{reference}/depots")
    String register(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String entreprise,
            @RequestParam(defaultValue = "") String siret,
            @RequestParam(defaultValue = "") String courriel,
            @RequestParam(defaultValue = "") String depot,
            @RequestParam(defaultValue = "") String accuse,
            @RequestParam(defaultValue = "") String cotraitants,
            @RequestParam(required = false) List<String> lots) {
        consultation.register(
                reference,
                new Consultation.Entry(
                        entreprise,
                        siret,
                        courriel,
                        Entered.moment(depot, "Déposé le"),
                        accuse,
                        Arrays.stream(cotraitants.split("[\\n,;|/]"))
                                .map(String::strip)
                                .filter(member -> !member.isEmpty())
                                .toList(),
                        lots == null
                                ? Set.of()
                                : lots.stream()
                                        .map(lot -> Entered.number(lot, "Lots", 1, LAST_LOT))
                                        .collect(Collectors.toSet())));
        return OFFERS;
    }

    @PostMapping("/marches/{reference}/depots/import")
    String importRegister(
            @PathVariable String reference, @RequestParam(required = false) MultipartFile fichier, Model model)
            throws IOException {
        model.addAttribute("report", imports.read(reference, fichier == null ? null : fichier.getBytes()));
        return offers(reference, model);
    }

    @PostMapping("/marches/{reference}/seance")
    String session(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "") String autres) {
        session.start(reference, second, autres);
        return OFFERS;
    }

    @PostMapping("/marches/{reference}/report")
    String extend(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String limite,
            @RequestParam(defaultValue = "") String motif) {
        consultation.extend(reference, Entered.moment(limite, "Nouvelle date limite"), motif);
        return OFFERS;
    }

    @PostMapping("/marches/{reference}/depots/{deposit}/ouverture")
    String open(
            @PathVariable String reference,
            @PathVariable long deposit,
            @RequestParam(defaultValue = "") String lot,
            @RequestParam(defaultValue = "") String montant) {
        opening.open(
                reference,
                deposit,
                Entered.number(lot, "Lot", 1, LAST_LOT),
                Entered.money(montant, "Montant de l’offre"));
        return OFFERS;
    }

    @PostMapping("/marches/{reference}/depots/{deposit}/sans-offre")
    String foundEmpty(
            @PathVariable String reference, @PathVariable long deposit, @RequestParam(defaultValue = "") String lot) {
        opening.foundEmpty(reference, deposit, Entered.number(lot, "Lot", 1, LAST_LOT));
        return OFFERS;
    }
}
