package fr.palier.movein.web;

import fr.palier.housing.EquipmentKind;
import fr.palier.movein.application.KeepLists;
import fr.palier.movein.domain.Topic;
import fr.palier.office.OfficeReason;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of the visit: lines are added from a day on and ended by a day. */
@Controller
class ListPages {

    private static final String EQUIPMENT = "EQUIPEMENT";

    private final KeepLists lists;

    ListPages(KeepLists lists) {
        this.lists = lists;
    }

    @GetMapping("/listes-entree")
    String show(Model model) {
        return show(new LinkedMultiValueMap<>(), model);
    }

    private String show(MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("lists", lists.lists());
        model.addAttribute("tomorrow", lists.tomorrow());
        model.addAttribute("equipment", EquipmentKind.values());
        model.addAttribute("entered", entered);
        return "movein/listes";
    }

    @PostMapping("/listes-entree")
    String change(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        lists.lists();
        return Refusals.shownAgain(model, response, () -> show(entered, model), () -> {
            Topic.Kind kind = EQUIPMENT.equals(entered.getFirst("liste"))
                    ? null
                    : Entered.choice(entered.getFirst("liste"), "Liste", Topic.Kind.class);
            LocalDate day = Entered.day(entered.getFirst("jour"), "Jour");
            switch (String.valueOf(entered.getFirst("action"))) {
                case "ajouter" -> {
                    if (kind == null) {
                        lists.addEquipment(
                                Entered.choice(entered.getFirst("equipement"), "Équipement", EquipmentKind.class),
                                entered.getFirst("point"),
                                day);
                    } else {
                        lists.addTopic(kind, entered.getFirst("point"), entered.getFirst("aide"), day);
                    }
                }
                case "finir" -> lists.end(kind, Entered.id(entered.getFirst("ligne"), "Point"), day);
                default -> throw OfficeReason.WRONG_CHOICE.rejection(entered.getFirst("action"), "action");
            }
            return "redirect:/listes-entree?fait";
        });
    }
}
