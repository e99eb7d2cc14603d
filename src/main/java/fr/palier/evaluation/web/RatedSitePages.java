package fr.palier.evaluation.web;

import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.evaluation.application.EvaluationDesk;
import fr.palier.evaluation.application.EvaluationPhotos;
import fr.palier.evaluation.application.FollowSnags;
import fr.palier.evaluation.application.KeepSites;
import fr.palier.evaluation.application.SiteReader;
import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.RatingReason;
import fr.palier.evaluation.domain.SiteRole;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.Firms;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Rated sites: list, entering, one site with its firms and reserves. What was typed stays when it is refused. */
@Controller
class RatedSitePages {

    private static final String ID = "{id:[0-9]{1,18}}";

    private final SiteReader reader;
    private final KeepSites keeping;
    private final FollowSnags snags;
    private final Firms firms;
    private final Accounts accounts;
    private final CurrentPerson people;
    private final EvaluationDesk desk;

    RatedSitePages(
            SiteReader reader,
            KeepSites keeping,
            FollowSnags snags,
            Firms firms,
            Accounts accounts,
            CurrentPerson people,
            EvaluationDesk desk) {
        this.reader = reader;
        this.keeping = keeping;
        this.snags = snags;
        this.firms = firms;
        this.accounts = accounts;
        this.people = people;
        this.desk = desk;
    }

    @GetMapping("/chantiers-evalues")
    String list(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        model.addAttribute("lines", reader.search(words.strip()));
        model.addAttribute("q", words);
        model.addAttribute("keeper", mayKeep());
        model.addAttribute("leader", people.get().isOneOf(EvaluationDesk.LEADERS));
        return "evaluation/chantiers";
    }

    @GetMapping("/chantiers-evalues/nouveau")
    String blank(Model model) {
        return form(new LinkedMultiValueMap<>(), model);
    }

    @PostMapping("/chantiers-evalues/nouveau")
    String add(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(
                model,
                response,
                () -> form(entered, model),
                () -> "redirect:/chantiers-evalues/" + keeping.add(entry(entered), List.of(party(entered))));
    }

    private String form(MultiValueMap<String, String> entered, Model model) {
        OfficeReason.NOT_ALLOWED.when(!mayKeep());
        model.addAttribute("entered", entered);
        choices(model);
        return "evaluation/chantier-saisie";
    }

    @GetMapping("/chantiers-evalues/" + ID)
    String one(@PathVariable long id, Model model) {
        return one(id, null, model);
    }

    /** @param entered what was typed; null = the site as it is */
    private String one(long id, MultiValueMap<String, String> entered, Model model) {
        SiteReader.SiteView view = reader.get(id);
        model.addAttribute("view", view);
        model.addAttribute("entered", entered == null ? fields(view.site()) : entered);
        model.addAttribute("keeper", mayKeep());
        model.addAttribute("leader", people.get().isOneOf(EvaluationDesk.LEADERS));
        model.addAttribute("today", desk.today());
        choices(model);
        return "evaluation/chantier";
    }

    @PostMapping("/chantiers-evalues/" + ID)
    String change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return act(id, entered, model, response, () -> keeping.change(id, entry(entered)));
    }

    @PostMapping("/chantiers-evalues/" + ID + "/entreprises")
    String addFirm(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return act(id, entered, model, response, () -> keeping.addParty(id, party(entered)));
    }

    @PostMapping("/chantiers-evalues/" + ID + "/sans-maitrise-d-oeuvre")
    String noDesign(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return act(id, entered, model, response, () -> keeping.noDesign(id, entered.getFirst("raison")));
    }

    @PostMapping("/chantiers-evalues/" + ID + "/abandon")
    String abandon(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return act(id, entered, model, response, () -> keeping.abandon(id, entered.getFirst("motif")));
    }

    @PostMapping("/chantiers-evalues/" + ID + "/reserves")
    String raise(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> entered,
            @RequestParam(name = "photo", required = false) MultipartFile photo,
            Model model,
            HttpServletResponse response) {
        return act(
                id,
                entered,
                model,
                response,
                () -> snags.raise(
                        id,
                        Entered.id(entered.getFirst("entreprise"), "Entreprise"),
                        entered.getFirst("reserve"),
                        Entered.day(entered.getFirst("constatee"), "Constatée le"),
                        Entered.day(entered.getFirst("avant"), "À lever avant le"),
                        RatingFields.photo(photo)));
    }

    @PostMapping("/chantiers-evalues/" + ID + "/levee")
    String lift(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> entered,
            @RequestParam(name = "photo", required = false) MultipartFile photo,
            Model model,
            HttpServletResponse response) {
        return act(id, entered, model, response, () -> lift(id, entered, RatingFields.photo(photo)));
    }

    private void lift(long site, MultiValueMap<String, String> entered, EvaluationPhotos.Photo photo) {
        long snag = Entered.id(entered.getFirst("numero"), "Réserve");
        LocalDate day = Entered.day(entered.getFirst("levee"), "Levée le");
        OfficeReason.MISSING.when(blank(entered.getFirst("totale")), "Levée en totalité ou en partie");
        if ("non".equals(entered.getFirst("totale"))) {
            snags.liftPartly(site, snag, day, entered.getFirst("observation"), photo);
        } else {
            snags.lift(site, snag, day, entered.getFirst("observation"), photo);
        }
    }

    private String act(
            long id, MultiValueMap<String, String> entered, Model model, HttpServletResponse response, Runnable act) {
        reader.get(id);
        return Refusals.shownAgain(
                model,
                response,
                () -> {
                    MultiValueMap<String, String> all = fields(reader.get(id).site());
                    entered.forEach(all::put);
                    return one(id, all, model);
                },
                () -> {
                    act.run();
                    return "redirect:/chantiers-evalues/" + id;
                });
    }

    private void choices(Model model) {
        model.addAttribute("firms", firms.search(people.office(), ""));
        model.addAttribute("roles", SiteRole.values());
        model.addAttribute("officers", accounts.membersOf(Role.PROJECT_MANAGERS.group(), people.office()));
    }

    private boolean mayKeep() {
        return people.get().isOneOf(EvaluationDesk.KEEPERS);
    }

    private RatedSite.Party party(MultiValueMap<String, String> entered) {
        String siret = entered.getFirst("siret");
        long firm = siret == null || siret.isBlank()
                ? Entered.id(entered.getFirst("entreprise"), "Entreprise")
                : firms.findSiret(people.office(), siret)
                        .orElseThrow(() -> RatingReason.UNKNOWN_FIRM.rejection(siret))
                        .id();
        return new RatedSite.Party(firm, Entered.choice(entered.getFirst("role"), "Rôle", SiteRole.class));
    }

    private static KeepSites.Entry entry(MultiValueMap<String, String> entered) {
        return new KeepSites.Entry(
                entered.getFirst("code"),
                entered.getFirst("intitule"),
                blank(entered.getFirst("responsable")) ? null : entered.getFirst("responsable"),
                day(entered.getFirst("reception"), "Réception le"),
                day(entered.getFirst("garantie"), "Fin de garantie"));
    }

    private static MultiValueMap<String, String> fields(RatedSite site) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("code", site.code());
        fields.add("intitule", site.title());
        fields.add("responsable", site.officer());
        fields.add("reception", text(site.acceptedOn()));
        fields.add("garantie", text(site.guaranteeEnd()));
        return fields;
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static LocalDate day(String text, String field) {
        return blank(text) ? null : Entered.day(text, field);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
