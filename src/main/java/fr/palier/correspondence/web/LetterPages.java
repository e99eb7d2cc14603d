package fr.palier.correspondence.web;

import fr.palier.correspondence.Letter;
import fr.palier.correspondence.application.DepositDocument;
import fr.palier.correspondence.application.LetterDesk;
import fr.palier.web.Entered;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The register of letters, for those who keep it. */
@Controller
class LetterPages {

    private final LetterDesk desk;
    private final DepositDocument deposit;

    LetterPages(LetterDesk desk, DepositDocument deposit) {
        this.desk = desk;
        this.deposit = deposit;
    }

    @GetMapping("/courriers")
    String register(Model model) {
        model.addAttribute("letters", desk.newest());
        model.addAttribute("mails", desk.unsentMails());
        return "correspondence/courriers";
    }

    @GetMapping("/courriers/{id}")
    String letter(@PathVariable long id, Model model) {
        model.addAttribute("letter", desk.letter(id));
        return "correspondence/courrier";
    }

    @PostMapping("/courriers/{id}/envoi")
    @Transactional
    public String posted(
            @PathVariable long id,
            @RequestParam String day,
            @RequestParam String proof,
            @RequestParam(required = false) MultipartFile file)
            throws IOException {
        Letter letter = desk.letter(id);
        Long proofDocument = file == null || file.isEmpty()
                ? null
                : deposit.deposit(letter.reference(), LetterDesk.PROOF, file.getOriginalFilename(), file.getBytes())
                        .id();
        desk.posted(id, Entered.day(day, "Date"), proof, proofDocument);
        return "redirect:/courriers/" + id;
    }

    @PostMapping("/courriers/{id}/reception")
    String received(@PathVariable long id, @RequestParam String day, @RequestParam String proof) {
        desk.received(id, Entered.day(day, "Date"), proof);
        return "redirect:/courriers/" + id;
    }

    @PostMapping("/courriels/{id}/relance")
    String sendAgain(@PathVariable long id) {
        desk.sendAgain(id);
        return "redirect:/courriers";
    }
}
