package fr.palier.supplier.sourcing.web;

import fr.palier.engine.SignedIn;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.sourcing.application.AnswerQuestions;
import fr.palier.supplier.sourcing.application.ConcludeSourcing;
import fr.palier.supplier.sourcing.application.HoldMeetings;
import fr.palier.supplier.sourcing.application.NoteInterest;
import fr.palier.supplier.sourcing.application.SourcingDesk;
import fr.palier.supplier.sourcing.application.SourcingFile;
import fr.palier.supplier.sourcing.application.SourcingReader;
import fr.palier.supplier.sourcing.domain.Cause;
import fr.palier.supplier.sourcing.domain.Interest;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Questions, meetings and intentions of a sourcing. What was typed stays on the page when it is refused. */
@Controller
class ExchangePages {

    private final SourcingReader reader;
    private final AnswerQuestions questions;
    private final HoldMeetings meetings;
    private final NoteInterest interests;
    private final ConcludeSourcing concluding;

    ExchangePages(
            SourcingReader reader,
            AnswerQuestions questions,
            HoldMeetings meetings,
            NoteInterest interests,
            ConcludeSourcing concluding) {
        this.reader = reader;
        this.questions = questions;
        this.meetings = meetings;
        this.interests = interests;
        this.concluding = concluding;
    }

    @GetMapping("/sourcing/{reference}/echanges")
    String exchanges(@PathVariable String reference, Model model) {
        return exchanges(reference, new LinkedMultiValueMap<>(), model);
    }

    private String exchanges(String reference, MultiValueMap<String, String> entered, Model model) {
        SourcingFile file = reader.get(reference);
        model.addAttribute("file", file);
        model.addAttribute("entered", entered);
        model.addAttribute("open", reader.isOpen(file.sourcing()));
        model.addAttribute(
                "mayAct", SourcingDesk.mayAct(SignedIn.person(), file.sourcing().service()));
        model.addAttribute("interests", Interest.values());
        model.addAttribute("causes", Cause.values());
        return "supplier/sourcing/echanges";
    }

    @PostMapping("/sourcing/{reference}/echanges")
    String exchanges(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> exchanges(reference, entered, model), () -> {
            act(reference, entered);
            return "close".equals(entered.getFirst("action"))
                    ? "redirect:/dossiers/{reference}"
                    : "redirect:/sourcing/{reference}/echanges";
        });
    }

    private void act(String reference, MultiValueMap<String, String> entered) {
        switch (String.valueOf(entered.getFirst("action"))) {
            case "question" ->
                questions.note(
                        reference,
                        Entries.optionalId(entered.getFirst("contact"), "Entreprise"),
                        entered.getFirst("text"));
            case "answer" ->
                questions.answer(
                        reference, Entries.id(entered.getFirst("question"), "Question"), entered.getFirst("text"));
            case "plan" -> meetings.plan(reference, meeting(entered));
            case "record" -> meetings.record(reference, meeting(entered), account(entered));
            case "hold" ->
                meetings.hold(reference, Entries.id(entered.getFirst("meeting"), "Réunion"), account(entered));
            case "cancel" -> meetings.cancel(reference, Entries.id(entered.getFirst("meeting"), "Réunion"));
            case "interest" ->
                interests.byOffice(
                        reference, Entries.id(entered.getFirst("contact"), "Entreprise"), Entries.said(entered));
            case "close" -> concluding.closeExchanges(reference);
            default -> throw OfficeReason.WRONG_CHOICE.rejection("action", "action");
        }
    }

    private static HoldMeetings.Entered meeting(MultiValueMap<String, String> entered) {
        return new HoldMeetings.Entered(
                Entries.moment(entered.getFirst("meetsAt"), "Date et heure"),
                entered.getFirst("place"),
                entered.getFirst("officePeople"),
                entered.getFirst("firmPeople"),
                Entries.ids(entered.get("contacts"), "Entreprises reçues"));
    }

    private static HoldMeetings.Account account(MultiValueMap<String, String> entered) {
        return new HoldMeetings.Account(entered.getFirst("account"), entered.getFirst("news"));
    }
}
