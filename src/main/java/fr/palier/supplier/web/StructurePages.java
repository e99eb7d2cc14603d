package fr.palier.supplier.web;

import fr.palier.office.OfficeReason;
import fr.palier.supplier.Firm;
import fr.palier.supplier.StructureKind;
import fr.palier.supplier.Structures;
import fr.palier.supplier.application.FirmDesk;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Directory of insertion and disability structures, with the meetings held with them. */
@Controller
class StructurePages {

    private static final String NONE = "NONE";

    private final Structures structures;
    private final FirmDesk desk;

    StructurePages(Structures structures, FirmDesk desk) {
        this.structures = structures;
        this.desk = desk;
    }

    @GetMapping("/entreprises/structures")
    String directory(Model model) {
        String office = desk.officeOfReader();
        model.addAttribute("structures", structures.of(office));
        model.addAttribute("meetings", structures.meetings(office));
        return "supplier/structures";
    }

    @GetMapping("/entreprises/{id:[0-9]{1,18}}/structure")
    String edit(@PathVariable long id, Model model) {
        return edit(id, Map.of(), model);
    }

    private String edit(long id, Map<String, String> entered, Model model) {
        Firm firm = desk.get(id);
        OfficeReason.NOT_ALLOWED.when(!desk.isKeeper());
        model.addAttribute("firm", firm);
        model.addAttribute("kinds", StructureKind.values());
        model.addAttribute("known", structures.find(firm.office(), id).orElse(null));
        model.addAttribute("entered", entered);
        return "supplier/structure";
    }

    @PostMapping("/entreprises/{id:[0-9]{1,18}}/structure")
    String note(
            @PathVariable long id,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> edit(id, entered, model), () -> {
            structures.note(id, kind(entered.get("kind")), day(entered.get("since")), entered.get("source"));
            return "redirect:/entreprises/structures";
        });
    }

    private static StructureKind kind(String text) {
        OfficeReason.MISSING.when(text == null || text.isBlank(), "Type de structure");
        OfficeReason.WRONG_CHOICE.when(
                !NONE.equals(text)
                        && Arrays.stream(StructureKind.values())
                                .noneMatch(kind -> kind.name().equals(text)),
                text,
                "Type de structure");
        return NONE.equals(text) ? null : StructureKind.valueOf(text);
    }

    private static LocalDate day(String text) {
        OfficeReason.MISSING.when(text == null || text.isBlank(), "Depuis le");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw OfficeReason.WRONG_DATE.rejection("Depuis le");
        }
    }
}
