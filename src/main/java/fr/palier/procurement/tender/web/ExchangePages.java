package fr.palier.procurement.tender.web;

import fr.palier.engine.SignedIn;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.publicity.ConsultationPeriod;
import fr.palier.procurement.tender.application.publicity.Exchanges;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.KnownFirms;
import fr.palier.procurement.tender.persistence.Questions;
import fr.palier.web.Entered;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Questions and answers, changed documents, what all firms were told; the terms of the legal period. */
@Controller
class ExchangePages {

    private static final String EXCHANGES = "redirect:/marches/{reference}/echanges";
    private static final Map<String, String> PIECES = pieces();

    private final TenderReader reader;
    private final Exchanges exchanges;
    private final ConsultationPeriod period;
    private final Questions questions;
    private final KnownFirms firms;

    ExchangePages(
            TenderReader reader,
            Exchanges exchanges,
            ConsultationPeriod period,
            Questions questions,
            KnownFirms firms) {
        this.reader = reader;
        this.exchanges = exchanges;
        this.period = period;
        this.questions = questions;
        this.firms = firms;
    }

    @GetMapping("/marches/{reference}/echanges")
    String exchanges(@PathVariable String reference, Model model) {
        TenderReader.TenderFile file = reader.get(reference);
        boolean buyer = SignedIn.person().is("buyers");
        List<Questions.Question> asked = questions.of(reference);
        model.addAttribute("file", file);
        model.addAttribute("editable", buyer && file.tender().status() == TenderStatus.CONSULTATION);
        // who is interested is known to those who read the register
        model.addAttribute("named", file.registerVisible());
        model.addAttribute("firms", file.registerVisible() ? firms.of(reference) : List.of());
        model.addAttribute(
                "questions",
                file.registerVisible()
                        ? asked
                        : asked.stream().filter(one -> one.answer() != null).toList());
        model.addAttribute("notices", firms.notices(reference));
        model.addAttribute("lastDay", exchanges.lastDayToAnswer(file.tender()));
        model.addAttribute("pieces", PIECES);
        return "procurement/tender/echanges";
    }

    @PostMapping("/marches/{reference}/entreprises-connues")
    String addFirms(@PathVariable String reference, @RequestParam(defaultValue = "") String entreprises) {
        exchanges.addFirms(reference, entreprises);
        return EXCHANGES;
    }

    @PostMapping("/marches/{reference}/questions")
    String ask(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String entreprise,
            @RequestParam(defaultValue = "") String courriel,
            @RequestParam(defaultValue = "") String recue,
            @RequestParam(defaultValue = "") String question) {
        exchanges.ask(reference, entreprise, courriel, Entered.moment(recue, "Reçue le"), question);
        return EXCHANGES;
    }

    @PostMapping("/marches/{reference}/questions/{question}/reponse")
    String answer(
            @PathVariable String reference,
            @PathVariable long question,
            @RequestParam(defaultValue = "") String publiee,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "") String limite,
            @RequestParam(defaultValue = "") String motif) {
        exchanges.answer(reference, question, publiee, reponse, deadline(limite), motif);
        return EXCHANGES;
    }

    @PostMapping("/marches/{reference}/pieces-modifiees")
    String changeDocument(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String piece,
            @RequestParam(required = false) MultipartFile fichier,
            @RequestParam(defaultValue = "") String objet,
            @RequestParam(defaultValue = "") String importante,
            @RequestParam(defaultValue = "") String limite)
            throws IOException {
        exchanges.changeDocument(
                reference,
                piece,
                fichier == null ? null : fichier.getOriginalFilename(),
                fichier == null ? null : fichier.getBytes(),
                objet,
                "oui".equals(importante),
                deadline(limite));
        return EXCHANGES;
    }

    @PostMapping("/marches/{reference}/delai")
    String terms(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String electronique,
            @RequestParam(defaultValue = "") String preinformation,
            @RequestParam(defaultValue = "") String preinformationLe,
            @RequestParam(defaultValue = "") String memeContenu,
            @RequestParam(defaultValue = "") String urgence) {
        period.recordTerms(
                reference,
                "oui".equals(electronique),
                preinformation,
                preinformationLe.isBlank()
                        ? null
                        : Entered.moment(preinformationLe, "Préinformation envoyée le")
                                .toLocalDate(),
                "oui".equals(memeContenu),
                urgence);
        return "redirect:/marches/{reference}/publicite";
    }

    private static OffsetDateTime deadline(String text) {
        return text.isBlank() ? null : Entered.moment(text, "Nouvelle date limite");
    }

    private static Map<String, String> pieces() {
        Map<String, String> pieces = new LinkedHashMap<>();
        pieces.put(ConsultationFiles.RULES, "Règlement de la consultation");
        pieces.put(ConsultationFiles.SPECIFICATION, "Cahier des charges");
        pieces.put(ConsultationFiles.OTHER, "Autre pièce");
        return pieces;
    }
}
