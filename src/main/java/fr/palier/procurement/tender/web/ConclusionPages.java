package fr.palier.procurement.tender.web;

import fr.palier.engine.SignedIn;
import fr.palier.procurement.tender.application.award.AwardNotices;
import fr.palier.procurement.tender.application.award.ProofsOfWinner;
import fr.palier.procurement.tender.application.award.ReasonsRequests;
import fr.palier.procurement.tender.application.letters.LettersOfLot;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.LetterDraft;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.web.Entered;
import fr.palier.web.PdfView;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** After the decision, lot by lot: proofs of the planned winner, letters to read again, what followed. */
@Controller
class ConclusionPages {

    private final TenderReader reader;
    private final ProofsOfWinner proofs;
    private final LettersOfLot letters;
    private final ReasonsRequests reasons;
    private final AwardNotices notices;

    ConclusionPages(
            TenderReader reader,
            ProofsOfWinner proofs,
            LettersOfLot letters,
            ReasonsRequests reasons,
            AwardNotices notices) {
        this.reader = reader;
        this.proofs = proofs;
        this.letters = letters;
        this.reasons = reasons;
        this.notices = notices;
    }

    @GetMapping("/marches/{reference}/conclusion")
    String page(@PathVariable String reference, Model model) {
        TenderReader.TenderFile file = reader.get(reference);
        boolean buyer = SignedIn.person().is("buyers");
        boolean reads = buyer || SignedIn.person().is("supervisors");
        model.addAttribute("file", file);
        model.addAttribute("buyer", buyer);
        model.addAttribute("reads", reads);
        model.addAttribute("requests", reads ? proofs.of(reference) : List.of());
        model.addAttribute("drafts", reads ? drafts(file) : Map.of());
        model.addAttribute("letterLots", reads ? letters.lots(reference) : Map.of());
        model.addAttribute("reasons", reads ? reasons.of(reference) : List.of());
        model.addAttribute("answers", reads ? reasons.answers(reference) : List.of());
        model.addAttribute("notices", notices.of(reference));
        return "procurement/tender/conclusion";
    }

    private Map<Integer, List<LetterDraft>> drafts(TenderReader.TenderFile file) {
        return file.lots().stream()
                .collect(Collectors.toMap(
                        Lot::number, lot -> letters.of(file.tender().reference(), lot.number())));
    }

    @PostMapping("/marches/{reference}/lots/{lot}/preuves/{proof}")
    String receive(
            @PathVariable String reference,
            @PathVariable int lot,
            @PathVariable String proof,
            @RequestParam(defaultValue = "") String recue,
            @RequestParam(defaultValue = "") String precision,
            @RequestParam(required = false) MultipartFile fichier)
            throws IOException {
        proofs.record(reference, lot, proof, Entered.day(recue, "Reçue le"), upload(fichier), precision);
        return "redirect:/marches/{reference}/conclusion";
    }

    /** The letter as it would leave; opening it is reading it again. */
    @GetMapping("/marches/{reference}/lettres/{draft}.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String reference, @PathVariable long draft) {
        return PdfView.of("lettre-" + draft + ".pdf", letters.open(reference, draft));
    }

    @PostMapping("/marches/{reference}/lettres/{draft}")
    String correct(
            @PathVariable String reference,
            @PathVariable long draft,
            @RequestParam(defaultValue = "") String motifs,
            @RequestParam(defaultValue = "") String avantages) {
        letters.correct(reference, draft, motifs, avantages);
        return "redirect:/marches/{reference}/conclusion";
    }

    static ProofsOfWinner.Upload upload(MultipartFile file) throws IOException {
        return file == null || file.isEmpty()
                ? null
                : new ProofsOfWinner.Upload(String.valueOf(file.getOriginalFilename()), file.getBytes());
    }
}
