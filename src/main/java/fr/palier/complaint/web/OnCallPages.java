package fr.palier.complaint.web;

import fr.palier.complaint.application.OnCallDuty;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.OnCallPerson;
import fr.palier.complaint.domain.OpeningHours;
import fr.palier.office.OfficeReason;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When the office is open, and who is called when it is not. */
@Controller
class OnCallPages {

    private static final int DAYS = 7;
    private static final int MOST_RANKS = 20;

    private final OnCallDuty duty;

    OnCallPages(OnCallDuty duty) {
        this.duty = duty;
    }

    @GetMapping("/astreinte")
    String show(Model model) {
        return show(new LinkedMultiValueMap<>(), model);
    }

    private String show(MultiValueMap<String, String> entered, Model model) {
        Map<Integer, OpeningHours> hours =
                duty.hours().stream().collect(Collectors.toMap(OpeningHours::weekday, Function.identity()));
        model.addAttribute("hours", hours);
        model.addAttribute("turns", duty.coming());
        model.addAttribute("entered", entered);
        return "complaint/astreinte-liste";
    }

    @PostMapping("/astreinte")
    String act(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> show(entered, model), () -> {
            switch (String.valueOf(entered.getFirst("action"))) {
                case "horaires" -> duty.writeHours(hours(entered));
                case "ajouter" -> duty.add(person(entered));
                case "retirer" -> duty.remove(Entered.id(entered.getFirst("tour"), "Tour d'astreinte"));
                default -> throw OfficeReason.WRONG_CHOICE.rejection(entered.getFirst("action"), "action");
            }
            return "redirect:/astreinte";
        });
    }

    private static List<OpeningHours> hours(MultiValueMap<String, String> entered) {
        List<OpeningHours> hours = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            String opens = Fields.text(entered, "ouvre-" + day);
            String closes = Fields.text(entered, "ferme-" + day);
            if (opens != null || closes != null) {
                hours.add(new OpeningHours(day, time(opens), time(closes)));
            }
        }
        return hours;
    }

    private static LocalTime time(String text) {
        OfficeReason.MISSING.when(text == null, "Heure");
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            throw ComplaintReason.WRONG_TIME.rejection(text);
        }
    }

    private static OnCallPerson person(MultiValueMap<String, String> entered) {
        return new OnCallPerson(
                0,
                Entered.number(entered.getFirst("ordre"), "Ordre d'appel", 1, MOST_RANKS),
                entered.getFirst("nom"),
                entered.getFirst("courriel"),
                entered.getFirst("telephone"),
                Entered.day(entered.getFirst("du"), "Du"),
                Entered.day(entered.getFirst("au"), "Au"));
    }
}
