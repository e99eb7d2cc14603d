package fr.palier.procurement.tender.web;

import fr.palier.office.OfficeReason;
import fr.palier.procurement.Channel;
import fr.palier.procurement.WorksKind;
import fr.palier.procurement.tender.application.preparation.LotEditing;
import fr.palier.procurement.tender.application.preparation.Preparation;
import fr.palier.procurement.tender.application.preparation.PreparationReader;
import fr.palier.procurement.tender.application.publicity.ConsultationPeriod;
import fr.palier.procurement.tender.application.publicity.Publicity;
import fr.palier.procurement.tender.application.reading.PastWork;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.Clause;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.domain.PriceForm;
import fr.palier.procurement.tender.domain.RawMaterialShare;
import fr.palier.procurement.tender.domain.Reservation;
import fr.palier.procurement.tender.domain.SocialException;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.domain.Variants;
import fr.palier.web.Entered;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The consultation documents (lots, criteria, clauses) and the publicity with its proofs. */
@Controller
class PreparationPages {

    private static final String LOTS = "redirect:/marches/{reference}/lots";
    private static final String PUBLICITY = "redirect:/marches/{reference}/publicite";

    private final TenderReader reader;
    private final LotEditing lots;
    private final Preparation preparation;
    private final Publicity publicity;
    private final ConsultationPeriod period;
    private final PreparationReader details;
    private final PastWork pastWork;

    PreparationPages(
            TenderReader reader,
            LotEditing lots,
            Preparation preparation,
            Publicity publicity,
            ConsultationPeriod period,
            PreparationReader details,
            PastWork pastWork) {
        this.reader = reader;
        this.lots = lots;
        this.preparation = preparation;
        this.publicity = publicity;
        this.period = period;
        this.details = details;
        this.pastWork = pastWork;
    }

    @GetMapping("/marches/{reference}/lots")
    String documents(@PathVariable String reference, Model model) {
        TenderReader.TenderFile file = reader.get(reference);
        model.addAttribute("file", file);
        model.addAttribute("details", details.details(reference));
        model.addAttribute("pastReviews", pastWork.of(file.tender()));
        model.addAttribute(
                "editable",
                file.tender().status().isBeforePublication()
                        && fr.palier.engine.SignedIn.person().is("buyers"));
        model.addAttribute("kinds", CriterionKind.values());
        model.addAttribute("priceForms", PriceForm.values());
        model.addAttribute("shares", RawMaterialShare.values());
        model.addAttribute("worksKinds", WorksKind.values());
        model.addAttribute("reservations", Reservation.values());
        model.addAttribute("variantChoices", Variants.values());
        model.addAttribute("exceptions", SocialException.values());
        return "procurement/tender/lots";
    }

    @PostMapping("/marches/{reference}/lots")
    String addLot(@PathVariable String reference, @RequestParam String intitule, @RequestParam String estimation) {
        lots.add(reference, intitule, Entered.money(estimation, "Estimation du lot"));
        return LOTS;
    }

    @PostMapping("/marches/{reference}/lots/{lot}")
    String changeLot(
            @PathVariable String reference,
            @PathVariable int lot,
            @RequestParam String intitule,
            @RequestParam String estimation) {
        lots.change(reference, lot, intitule, Entered.money(estimation, "Estimation du lot"));
        return LOTS;
    }

    @PostMapping("/marches/{reference}/lots/{lot}/retrait")
    String removeLot(@PathVariable String reference, @PathVariable int lot) {
        lots.remove(reference, lot);
        return LOTS;
    }

    @PostMapping("/marches/{reference}/lots/{lot}/budget")
    String budget(@PathVariable String reference, @PathVariable int lot, @RequestParam String budget) {
        lots.recordBudget(reference, lot, Entered.money(budget, "Budget du lot"));
        return LOTS;
    }

    @PostMapping("/marches/{reference}/lots/{lot}/travaux")
    String addWork(
            @PathVariable String reference,
            @PathVariable int lot,
            @RequestParam String type,
            @RequestParam String delai) {
        lots.addWork(reference, lot, type, Entered.number(delai, "Délai en jours", 1, 365));
        return LOTS;
    }

    @PostMapping("/marches/{reference}/lots/{lot}/residences")
    String addResidence(@PathVariable String reference, @PathVariable int lot, @RequestParam String residence) {
        lots.addResidence(reference, lot, residence);
        return LOTS;
    }

    @PostMapping("/marches/{reference}/lots/{lot}/lignes")
    String addLine(
            @PathVariable String reference,
            @PathVariable int lot,
            @RequestParam String code,
            @RequestParam String designation,
            @RequestParam String unite,
            @RequestParam String quantite) {
        lots.addLine(
                reference,
                lot,
                code,
                designation,
                unite,
                Entered.decimal(
                        quantite, "Quantité", OfficeReason.WRONG_NUMBER.rejection("Quantité", 1, 1_000_000_000)));
        return LOTS;
    }

    /** @param nature {@code work}, {@code residence} or {@code line} */
    @PostMapping("/marches/{reference}/lots/{lot}/retrait/{nature}")
    String removeContent(
            @PathVariable String reference,
            @PathVariable int lot,
            @PathVariable String nature,
            @RequestParam String cle) {
        lots.removeContent(reference, lot, nature, cle);
        return LOTS;
    }

    @PostMapping("/marches/{reference}/criteres")
    String addCriterion(
            @PathVariable String reference,
            @RequestParam String nom,
            @RequestParam String nature,
            @RequestParam String poids) {
        preparation.addCriterion(
                reference,
                nom,
                Entered.choice(nature, "Nature du critère", CriterionKind.class),
                Entered.number(poids, "Poids", 1, 100));
        return LOTS;
    }

    @PostMapping("/marches/{reference}/criteres/{criterion}/retrait")
    String removeCriterion(@PathVariable String reference, @PathVariable long criterion) {
        preparation.removeCriterion(reference, criterion);
        return LOTS;
    }

    @PostMapping("/marches/{reference}/conditions")
    String terms(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String formePrix,
            @RequestParam(defaultValue = "") String matieres,
            @RequestParam(defaultValue = "") String courant,
            @RequestParam(defaultValue = "") String profil,
            @RequestParam(defaultValue = "") String lotUnique) {
        preparation.recordTerms(
                reference,
                new Preparation.Terms(
                        Entered.choice(formePrix, "Forme du prix", PriceForm.class),
                        Entered.choice(matieres, "Part des matières premières", RawMaterialShare.class),
                        "oui".equals(courant),
                        "oui".equals(profil),
                        lotUnique));
        return LOTS;
    }

    @PostMapping("/marches/{reference}/clauses/{clause}")
    String clause(
            @PathVariable String reference,
            @PathVariable Clause clause,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String exception) {
        OfficeReason.MISSING.when(reponse.isBlank(), "Retenue ou écartée");
        preparation.answerClause(
                reference,
                clause,
                "oui".equals(reponse),
                motif,
                Entered.optionalChoice(exception, "Motif légal", SocialException.class));
        return LOTS;
    }

    @GetMapping("/marches/{reference}/publicite")
    String publicity(@PathVariable String reference, Model model) {
        TenderReader.TenderFile file = reader.get(reference);
        boolean buyer = fr.palier.engine.SignedIn.person().is("buyers");
        TenderStatus status = file.tender().status();
        model.addAttribute("file", file);
        model.addAttribute("plannable", buyer && (status.isBeforePublication() || status == TenderStatus.PUBLICITY));
        model.addAttribute(
                "minimum",
                period.today(
                        file.tender(),
                        java.util.Objects.requireNonNullElse(file.tender().deadlineHour(), java.time.LocalTime.NOON)));
        model.addAttribute("provable", buyer && status == TenderStatus.PUBLICITY);
        model.addAttribute(
                "channels",
                java.util.Arrays.stream(Channel.values())
                        .filter(channel -> file.publicity().stream().noneMatch(item -> item.channel() == channel))
                        .toList());
        return "procurement/tender/publicite";
    }

    @PostMapping("/marches/{reference}/publicite")
    String addChannel(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String support,
            @RequestParam(defaultValue = "") String nom) {
        publicity.addChannel(reference, Entered.choice(support, "Support", Channel.class), nom);
        return PUBLICITY;
    }

    @PostMapping("/marches/{reference}/publicite/{channel}/retrait")
    String removeChannel(@PathVariable String reference, @PathVariable Channel channel) {
        publicity.removeChannel(reference, channel);
        return PUBLICITY;
    }

    @PostMapping("/marches/{reference}/publicite/{channel}")
    String prove(
            @PathVariable String reference,
            @PathVariable Channel channel,
            @RequestParam(defaultValue = "") String envoi,
            @RequestParam(defaultValue = "") String parution,
            @RequestParam(defaultValue = "") String numero,
            @RequestParam(defaultValue = "") String adresse,
            @RequestParam(defaultValue = "") String preuveEnvoi,
            @RequestParam(defaultValue = "") String reception,
            @RequestParam(defaultValue = "") String conforme,
            @RequestParam(required = false) MultipartFile fichier)
            throws IOException {
        boolean file = fichier != null && !fichier.isEmpty();
        publicity.prove(
                reference,
                channel,
                new Publicity.Proof(
                        Entered.moment(envoi, "Envoyé le"),
                        parution.isBlank() ? null : Entered.moment(parution, "Paru le"),
                        numero,
                        adresse,
                        file ? fichier.getOriginalFilename() : null,
                        file ? fichier.getBytes() : null,
                        preuveEnvoi,
                        reception.isBlank() ? null : Entered.moment(reception, "Réception confirmée le"),
                        "oui".equals(conforme)));
        return PUBLICITY;
    }
}
