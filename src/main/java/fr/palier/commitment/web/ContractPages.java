package fr.palier.commitment.web;

import fr.palier.commitment.application.DraftContract;
import fr.palier.commitment.application.ReadContract;
import fr.palier.commitment.domain.CommitmentReason;
import fr.palier.commitment.domain.ContractText;
import fr.palier.commitment.domain.Measure;
import fr.palier.commitment.domain.Side;
import fr.palier.commitment.domain.Theme;
import fr.palier.engine.SignedIn;
import fr.palier.housing.WorkType;
import fr.palier.office.Delay;
import fr.palier.office.OfficeReason;
import fr.palier.web.Entered;
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

/** Versions of the service contract: read by all staff, drafted and put in force by those whose business it is. */
@Controller
class ContractPages {

    private static final int LAST_POSITION = 99;
    private static final int LONGEST_DELAY = 400;
    private static final String TITLE = "titre";

    private final ReadContract contracts;
    private final DraftContract drafting;

    ContractPages(ReadContract contracts, DraftContract drafting) {
        this.contracts = contracts;
        this.drafting = drafting;
    }

    @GetMapping("/contrat-de-service")
    String versions(Model model) {
        var versions = contracts.versions();
        model.addAttribute("versions", versions);
        model.addAttribute("office", SignedIn.person().office());
        model.addAttribute(
                "current", contracts.inForce(SignedIn.person().office()).orElse(null));
        model.addAttribute("mayWrite", SignedIn.person().isOneOf(DraftContract.WRITERS));
        model.addAttribute("hasDraft", versions.stream().anyMatch(version -> version.isDraft()));
        return "commitment/versions";
    }

    @PostMapping("/contrat-de-service")
    String start(
            @RequestParam(name = TITLE, defaultValue = "") String title, Model model, HttpServletResponse response) {
        model.addAttribute(TITLE, title);
        return Refusals.shownAgain(
                model, response, () -> versions(model), () -> "redirect:/contrat-de-service/" + drafting.start(title));
    }

    @GetMapping("/contrat-de-service/{id}")
    String version(@PathVariable String id, Model model) {
        return version(id, new LinkedMultiValueMap<>(), model);
    }

    private String version(String id, MultiValueMap<String, String> entered, Model model) {
        ContractText text = contracts.get(Entered.id(id, "Version"));
        model.addAttribute("text", text);
        model.addAttribute("lastDay", contracts.lastDay(text.version()).orElse(null));
        model.addAttribute("entered", entered);
        model.addAttribute("themes", Theme.values());
        model.addAttribute("sides", Side.values());
        model.addAttribute("measures", Measure.values());
        model.addAttribute("units", Delay.Unit.values());
        model.addAttribute("workTypes", WorkType.values());
        model.addAttribute(
                "mayWrite", text.version().isDraft() && SignedIn.person().isOneOf(DraftContract.WRITERS));
        model.addAttribute(
                "mayDecide", text.version().isDraft() && SignedIn.person().isOneOf(DraftContract.DECIDERS));
        return "commitment/version";
    }

    @PostMapping("/contrat-de-service/{id}")
    String act(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> version(id, entered, model), () -> {
            long contract = Entered.id(id, "Version");
            switch (String.valueOf(entered.getFirst("action"))) {
                case "mots" -> drafting.words(contract, entered.getFirst(TITLE), entered.getFirst("introduction"));
                case "theme" ->
                    drafting.title(
                            contract,
                            Entered.choice(entered.getFirst("theme"), "Thème", Theme.class),
                            entered.getFirst(TITLE));
                case "ajouter" -> drafting.add(contract, commitment(entered));
                case "retirer" -> drafting.remove(contract, Entered.id(entered.getFirst("engagement"), "Engagement"));
                case "abandonner" -> {
                    drafting.abandon(contract);
                    return "redirect:/contrat-de-service";
                }
                case "vigueur" ->
                    drafting.putInForce(contract, Entered.day(entered.getFirst("jour"), "En vigueur à partir du"));
                default -> throw OfficeReason.WRONG_CHOICE.rejection("action", "action");
            }
            return "redirect:/contrat-de-service/{id}";
        });
    }

    private static DraftContract.NewCommitment commitment(MultiValueMap<String, String> entered) {
        return new DraftContract.NewCommitment(
                Entered.choice(entered.getFirst("theme"), "Thème", Theme.class),
                Entered.choice(entered.getFirst("partie"), "Qui s'engage", Side.class),
                Entered.optionalId(entered.getFirst("parent"), "Sous-engagement de"),
                Entered.number(entered.getFirst("rang"), "Rang", 1, LAST_POSITION),
                entered.getFirst("texte"),
                Entered.optionalChoice(entered.getFirst("mesure"), "Mesure", Measure.class),
                delay(entered.getFirst("delai"), entered.getFirst("unite")),
                Entered.optionalChoice(entered.getFirst("travaux"), "Travaux", WorkType.class));
    }

    private static Delay delay(String amount, String unit) {
        boolean noAmount = amount == null || amount.isBlank();
        boolean noUnit = unit == null || unit.isBlank();
        if (noAmount && noUnit) {
            return null;
        }
        CommitmentReason.DELAY_INCOMPLETE.when(noAmount || noUnit);
        return new Delay(
                Entered.number(amount, "Délai", 0, LONGEST_DELAY), Entered.choice(unit, "Unité", Delay.Unit.class));
    }
}
