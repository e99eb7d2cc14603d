package fr.palier.supplier.sourcing.web;

import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.supplier.sourcing.application.AnsweringAdvice;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How to answer a consultation, for firms: open to everyone, without JavaScript; in general and for one office. */
@Controller
class AnsweringGuidePages {

    private final Offices offices;
    private final AnsweringAdvice advice;
    private final CurrentPerson people;

    AnsweringGuidePages(Offices offices, AnsweringAdvice advice, CurrentPerson people) {
        this.offices = offices;
        this.advice = advice;
        this.people = people;
    }

    @GetMapping("/comment-repondre")
    String general(Model model) {
        model.addAttribute("offices", offices.all());
        return "supplier/sourcing/comment-repondre";
    }

    @GetMapping("/comment-repondre/{office}")
    String ofOffice(@PathVariable String office, Model model) {
        model.addAttribute("office", offices.find(office).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(office)));
        model.addAttribute("advice", advice.of(office));
        return "supplier/sourcing/comment-repondre";
    }

    @GetMapping("/sourcing/conseils")
    String edit(Model model) {
        model.addAttribute("advice", advice.toEdit());
        model.addAttribute("office", offices.get(people.office()));
        return "supplier/sourcing/conseils";
    }

    private String again(String entered, Model model) {
        String page = edit(model);
        model.addAttribute("advice", entered);
        return page;
    }

    @PostMapping("/sourcing/conseils")
    String write(@RequestParam(defaultValue = "") String conseils, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> again(conseils, model), () -> {
            advice.write(conseils);
            return "redirect:/comment-repondre/" + people.office();
        });
    }
}
