package fr.palier.procurement.tender.web;

import fr.palier.engine.Role;
import fr.palier.engine.SignedIn;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.WorksKind;
import fr.palier.procurement.tender.application.launch.WasteDiagnosis;
import fr.palier.procurement.tender.application.preparation.ContractClauses;
import fr.palier.procurement.tender.application.preparation.CriteriaDetail;
import fr.palier.procurement.tender.application.preparation.Dossiers;
import fr.palier.procurement.tender.application.preparation.LotConditions;
import fr.palier.procurement.tender.application.preparation.PreparationReader;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.DossierPiece;
import fr.palier.procurement.tender.domain.Reservation;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.domain.Variants;
import fr.palier.web.Entered;
import fr.palier.web.PdfView;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Clause texts, the facilitator's opinion, versions of the consultation file; works, reservations, variants, sub-criteria. */
@Controller
class DossierPages {

    private static final String LOTS = "redirect:/marches/{reference}/lots";
    private static final String DOSSIER = "redirect:/marches/{reference}/dossier";

    private final TenderReader reader;
    private final PreparationReader preparation;
    private final WasteDiagnosis diagnosis;
    private final LotConditions conditions;
    private final CriteriaDetail criteria;
    private final ContractClauses clauses;
    private final Dossiers dossiers;

    DossierPages(
            TenderReader reader,
            PreparationReader preparation,
            WasteDiagnosis diagnosis,
            LotConditions conditions,
            CriteriaDetail criteria,
            ContractClauses clauses,
            Dossiers dossiers) {
        this.reader = reader;
        this.preparation = preparation;
        this.diagnosis = diagnosis;
        this.conditions = conditions;
        this.criteria = criteria;
        this.clauses = clauses;
        this.dossiers = dossiers;
    }

    @GetMapping("/marches/{reference}/dossier")
    String dossier(@PathVariable String reference, Model model) {
        TenderReader.TenderFile file = reader.get(reference);
        TenderStatus status = file.tender().status();
        boolean buyer = SignedIn.person().is(Role.BUYERS.group());
        boolean published = status == TenderStatus.PUBLICITY || status == TenderStatus.CONSULTATION;
        model.addAttribute("file", file);
        model.addAttribute("documents", preparation.documents(reference));
        model.addAttribute("pieces", DossierPiece.values());
        model.addAttribute("editable", buyer && status.isBeforePublication());
        model.addAttribute("amendable", buyer && published);
        model.addAttribute("approvable", published && SignedIn.person().is(Role.SUPERVISORS.group()));
        return "procurement/tender/dossier";
    }

    @PostMapping("/marches/{reference}/travaux")
    String works(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String nature,
            @RequestParam(defaultValue = "") String surface) {
        diagnosis.describe(
                reference,
                Entered.choice(nature, "Nature des travaux", WorksKind.class),
                surface.isBlank() ? null : Entered.number(surface, "Surface de plancher", 1, 999_999));
        return LOTS;
    }

    @PostMapping("/marches/{reference}/lots/{lot}/reservation")
    String reserve(
            @PathVariable String reference,
            @PathVariable int lot,
            @RequestParam(defaultValue = "") String reservation,
            @RequestParam(defaultValue = "") String sociaux) {
        conditions.reserve(
                reference,
                lot,
                Entered.optionalChoice(reservation, "Réservation", Reservation.class),
                "oui".equals(sociaux));
        return LOTS;
    }

    @PostMapping("/marches/{reference}/lots/{lot}/variantes")
    String variants(
            @PathVariable String reference,
            @PathVariable int lot,
            @RequestParam(defaultValue = "") String variantes,
            @RequestParam(defaultValue = "") String exigences) {
        conditions.setVariants(reference, lot, Entered.choice(variantes, "Variantes", Variants.class), exigences);
        return LOTS;
    }

    @PostMapping("/marches/{reference}/criteres/{criterion}/sous-criteres")
    String addPart(
            @PathVariable String reference,
            @PathVariable long criterion,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String poids) {
        criteria.add(reference, criterion, nom, Entered.number(poids, "Poids", 1, 100));
        return LOTS;
    }

    @PostMapping("/marches/{reference}/sous-criteres/{part}/retrait")
    String removePart(@PathVariable String reference, @PathVariable long part) {
        criteria.remove(reference, part);
        return LOTS;
    }

    @PostMapping("/marches/{reference}/textes")
    String take(@PathVariable String reference, @RequestParam(defaultValue = "") String clause) {
        clauses.take(reference, Entered.number(clause, "Clause", 1, 999_999));
        return DOSSIER;
    }

    @PostMapping("/marches/{reference}/textes/{clause}/retrait")
    String drop(@PathVariable String reference, @PathVariable long clause) {
        clauses.drop(reference, clause);
        return DOSSIER;
    }

    @PostMapping("/marches/{reference}/dossier")
    String assemble(@PathVariable String reference) {
        dossiers.assemble(reference);
        return DOSSIER;
    }

    @PostMapping("/marches/{reference}/dossier/modification")
    String amend(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String piece,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(required = false) MultipartFile fichier)
            throws IOException {
        OfficeReason.MISSING.when(fichier == null || fichier.isEmpty(), "Fichier");
        dossiers.amend(reference, piece, fichier.getOriginalFilename(), fichier.getBytes(), motif);
        return DOSSIER;
    }

    @PostMapping("/marches/{reference}/dossier/validation")
    String approve(@PathVariable String reference) {
        dossiers.approveAmendment(reference);
        return DOSSIER;
    }

    /** A document as it would be assembled now. */
    @GetMapping("/marches/{reference}/dossier/apercu/{piece}")
    ResponseEntity<byte[]> preview(@PathVariable String reference, @PathVariable String piece) {
        DossierPiece asked = Arrays.stream(DossierPiece.values())
                .filter(one -> one.kind().equals(piece))
                .findFirst()
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(piece));
        byte[] pdf = dossiers.preview(reference, asked);
        return PdfView.of(piece + "-apercu.pdf", pdf);
    }
}
