package fr.palier.supplier.sourcing.web;

import fr.palier.engine.SignedIn;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.Firms;
import fr.palier.supplier.sourcing.application.ConcludeSourcing;
import fr.palier.supplier.sourcing.application.ContactFirms;
import fr.palier.supplier.sourcing.application.OpenSourcing;
import fr.palier.supplier.sourcing.application.PastWorkOfContacts;
import fr.palier.supplier.sourcing.application.SourcingDesk;
import fr.palier.supplier.sourcing.application.SourcingFile;
import fr.palier.supplier.sourcing.application.SourcingReader;
import fr.palier.supplier.sourcing.domain.Contact;
import fr.palier.supplier.sourcing.domain.SourcingStatus;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** List of sourcings; opening one on a file; its firms and its message; giving it up. What was typed stays when it is refused. */
@Controller
class SourcingPages {

    private static final int SHOWN = 100;

    private final SourcingReader reader;
    private final OpenSourcing opening;
    private final ContactFirms contacting;
    private final ConcludeSourcing concluding;
    private final Firms firms;
    private final CurrentPerson people;
    private final PastWorkOfContacts past;

    SourcingPages(
            SourcingReader reader,
            OpenSourcing opening,
            ContactFirms contacting,
            ConcludeSourcing concluding,
            Firms firms,
            CurrentPerson people,
            PastWorkOfContacts past) {
        this.reader = reader;
        this.opening = opening;
        this.contacting = contacting;
        this.concluding = concluding;
        this.firms = firms;
        this.people = people;
        this.past = past;
    }

    @GetMapping("/sourcing")
    String list(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        OfficeReason.NOT_ALLOWED.when(!people.get().isOneOf(SourcingDoors.READERS));
        model.addAttribute("words", words);
        model.addAttribute("sourcings", reader.search(people.office(), people.get(), words.strip(), SHOWN));
        model.addAttribute("causes", reader.causes(people.office()));
        return "supplier/sourcing/liste";
    }

    @GetMapping("/sourcing/nouveau")
    String blank(@RequestParam(name = "dossier") String file, Model model) {
        return blank(file, new LinkedMultiValueMap<>(), model);
    }

    private String blank(String file, MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("served", reader.toOpen(file));
        model.addAttribute("entered", entered);
        return "supplier/sourcing/nouveau";
    }

    @PostMapping("/sourcing/nouveau")
    String open(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        String file = entered.getFirst("dossier");
        return Refusals.shownAgain(model, response, () -> blank(file, entered, model), () -> {
            String reference = opening.start(
                            file,
                            entered.getFirst("purpose"),
                            Entries.day(entered.getFirst("answersDue"), "Réponse demandée pour le"))
                    .reference();
            return "redirect:/sourcing/" + reference + "/entreprises";
        });
    }

    @GetMapping("/sourcing/{reference}")
    String file(@PathVariable String reference) {
        reader.get(reference);
        return "redirect:/dossiers/{reference}";
    }

    @GetMapping("/sourcing/{reference}/entreprises")
    String firms(@PathVariable String reference, @RequestParam(defaultValue = "") String q, Model model) {
        return firms(reference, q, new LinkedMultiValueMap<>(), model);
    }

    private String firms(String reference, String q, MultiValueMap<String, String> entered, Model model) {
        SourcingFile file = fill(reference, entered, model);
        boolean takes = file.sourcing().status() == SourcingStatus.CONTACTING
                || file.sourcing().status() == SourcingStatus.EXCHANGES;
        model.addAttribute("takesFirms", takes);
        model.addAttribute("pastReviews", past.of(file));
        model.addAttribute("listed", file.contacts().stream().map(Contact::firm).collect(Collectors.toSet()));
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() || !takes ? List.of() : firms.search(people.office(), q));
        return "supplier/sourcing/entreprises";
    }

    @PostMapping("/sourcing/{reference}/entreprises")
    String firms(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        String here = "redirect:/sourcing/{reference}/entreprises";
        return Refusals.shownAgain(model, response, () -> firms(reference, "", entered, model), () -> {
            switch (String.valueOf(entered.getFirst("action"))) {
                case "add" -> contacting.add(reference, Entries.id(entered.getFirst("firm"), "Entreprise"));
                case "remove" -> contacting.remove(reference, Entries.id(entered.getFirst("contact"), "Entreprise"));
                case "draft" ->
                    contacting.draft(
                            reference,
                            entered.getFirst("message"),
                            Entries.day(entered.getFirst("answersDue"), "Réponse demandée pour le"));
                case "send" -> {
                    contacting.send(
                            reference,
                            entered.getFirst("message"),
                            Entries.day(entered.getFirst("answersDue"), "Réponse demandée pour le"));
                    return "redirect:/sourcing/{reference}/echanges";
                }
                default -> throw OfficeReason.WRONG_CHOICE.rejection("action", "action");
            }
            return here;
        });
    }

    @GetMapping("/sourcing/{reference}/abandon")
    String abandonment(@PathVariable String reference, Model model) {
        return abandonment(reference, new LinkedMultiValueMap<>(), model);
    }

    private String abandonment(String reference, MultiValueMap<String, String> entered, Model model) {
        fill(reference, entered, model);
        return "supplier/sourcing/abandon";
    }

    @PostMapping("/sourcing/{reference}/abandon")
    String abandon(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> abandonment(reference, entered, model), () -> {
            concluding.abandon(reference, entered.getFirst("reason"));
            return "redirect:/dossiers/{reference}";
        });
    }

    private SourcingFile fill(String reference, MultiValueMap<String, String> entered, Model model) {
        SourcingFile file = reader.get(reference);
        model.addAttribute("file", file);
        model.addAttribute("entered", entered);
        model.addAttribute("open", reader.isOpen(file.sourcing()));
        model.addAttribute(
                "mayAct", SourcingDesk.mayAct(SignedIn.person(), file.sourcing().service()));
        return file;
    }
}
