package fr.palier.commitment.web;

import fr.palier.commitment.application.CommitmentDesk;
import fr.palier.commitment.application.ContestGesture;
import fr.palier.commitment.application.LinkTenantBreach;
import fr.palier.commitment.application.ReadGestures;
import fr.palier.commitment.application.TellTenant;
import fr.palier.commitment.domain.ContestChannel;
import fr.palier.commitment.domain.GestureStatus;
import fr.palier.commitment.domain.Theme;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gestures, and what people do with one outside its tasks. What was typed stays when it is refused. */
@Controller
class GesturePages {

    private static final int SHOWN = 200;

    private final ReadGestures reader;
    private final LinkTenantBreach linking;
    private final ContestGesture contesting;
    private final TellTenant telling;
    private final CurrentPerson people;

    GesturePages(
            ReadGestures reader,
            LinkTenantBreach linking,
            ContestGesture contesting,
            TellTenant telling,
            CurrentPerson people) {
        this.reader = reader;
        this.linking = linking;
        this.contesting = contesting;
        this.telling = telling;
        this.people = people;
    }

    @GetMapping("/gestes")
    String list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "etat", defaultValue = "") String status,
            @RequestParam(name = "theme", defaultValue = "") String theme,
            Model model) {
        OfficeReason.NOT_ALLOWED.when(!people.get().isOneOf(CommitmentDesk.READERS));
        model.addAttribute("words", words);
        model.addAttribute("status", status);
        model.addAttribute("theme", theme);
        model.addAttribute("statuses", GestureStatus.values());
        model.addAttribute("themes", Theme.values());
        model.addAttribute("shown", SHOWN);
        model.addAttribute(
                "gestures",
                reader.search(
                        people.office(),
                        people.get(),
                        words.strip(),
                        Entered.optionalChoice(status, "État", GestureStatus.class),
                        Entered.optionalChoice(theme, "Thème", Theme.class),
                        SHOWN));
        return "commitment/gestes";
    }

    @GetMapping("/gestes/{reference}")
    String page(@PathVariable String reference, Model model) {
        return page(reference, Map.of(), model);
    }

    private String page(String reference, Map<String, String> entered, Model model) {
        model.addAttribute("file", reader.get(reference));
        model.addAttribute("entered", entered);
        model.addAttribute("mayKeep", people.get().isOneOf(CommitmentDesk.KEEPERS));
        model.addAttribute("mayHear", people.get().isOneOf(CommitmentDesk.HEARERS));
        model.addAttribute(
                "channels",
                Arrays.stream(ContestChannel.values())
                        .filter(channel -> channel != ContestChannel.LINK)
                        .toList());
        return "commitment/geste";
    }

    @PostMapping("/gestes/{reference}")
    String act(
            @PathVariable String reference,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> page(reference, entered, model), () -> {
            String reason = entered.getOrDefault("motif", "");
            switch (entered.getOrDefault("action", "")) {
                case "rattacher" ->
                    linking.link(reference, Entered.id(entered.get("engagement"), "Engagement"), reason);
                case "detacher" -> linking.unlink(reference, reason);
                case "contester" ->
                    contesting.byDesk(
                            reference, reason, Entered.choice(entered.get("canal"), "Reçue par", ContestChannel.class));
                case "poster" -> telling.posted(reference, Entered.day(entered.get("jour"), "Postée le"), reason);
                default -> throw OfficeReason.WRONG_CHOICE.rejection("action", "action");
            }
            return "redirect:/gestes/{reference}";
        });
    }
}
