package fr.palier.supplier.web;

import fr.palier.office.OfficeReason;
import fr.palier.office.Rejection;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import fr.palier.supplier.Structures;
import fr.palier.supplier.application.FirmDesk;
import fr.palier.supplier.application.ImportFirms;
import fr.palier.web.NavigationEntry;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The directory of firms. */
@Controller
class FirmPages {

    private static final NewFirm EMPTY = new NewFirm("", "", "", "", "", "", "", null);

    private final FirmDesk desk;
    private final Firms firms;
    private final ImportFirms importFirms;
    private final Structures structures;

    FirmPages(FirmDesk desk, Firms firms, ImportFirms importFirms, Structures structures) {
        this.desk = desk;
        this.firms = firms;
        this.importFirms = importFirms;
        this.structures = structures;
    }

    @Bean
    static NavigationEntry firmDirectory() {
        return new NavigationEntry(
                50,
                "Entreprises",
                "Annuaire des entreprises de l'office : recherche, fiches, groupements.",
                "/entreprises",
                FirmDesk.READERS);
    }

    @ModelAttribute("keeper")
    boolean keeper() {
        return desk.isKeeper();
    }

    @GetMapping("/entreprises")
    String directory(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("firms", desk.search(q));
        return "supplier/entreprises";
    }

    /** The rows alone, while the person types. */
    @GetMapping("/entreprises/recherche")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        directory(q, model);
        return "supplier/entreprises :: resultats";
    }

    @GetMapping("/entreprises/nouvelle")
    String blank(Model model) {
        desk.officeOfReader();
        model.addAttribute("entry", EMPTY);
        return "supplier/nouvelle";
    }

    @PostMapping("/entreprises")
    ModelAndView register(@ModelAttribute NewFirm entry) {
        try {
            return new ModelAndView(
                    "redirect:/entreprises/" + desk.register(entry).id());
        } catch (Rejection refused) {
            return again("supplier/nouvelle", entry, refused);
        }
    }

    @GetMapping("/entreprises/{id:[0-9]{1,18}}")
    String firm(@PathVariable long id, @RequestParam(defaultValue = "") String avec, Model model) {
        fill(desk.get(id), avec, model);
        return "supplier/entreprise";
    }

    @GetMapping("/entreprises/{id:[0-9]{1,18}}/correction")
    String correction(@PathVariable long id, Model model) {
        Firm firm = desk.get(id);
        model.addAttribute("firm", firm);
        model.addAttribute(
                "entry",
                new NewFirm(
                        firm.siret(),
                        firm.name(),
                        firm.email(),
                        firm.phone(),
                        firm.street(),
                        firm.postcode(),
                        firm.city(),
                        firm.sme()));
        return "supplier/correction";
    }

    @PostMapping("/entreprises/{id:[0-9]{1,18}}/correction")
    ModelAndView correct(@PathVariable long id, @ModelAttribute NewFirm entry) {
        try {
            desk.correct(id, entry);
            return new ModelAndView("redirect:/entreprises/" + id);
        } catch (Rejection refused) {
            return again("supplier/correction", entry, refused).addObject("firm", desk.get(id));
        }
    }

    @PostMapping("/entreprises/{id:[0-9]{1,18}}/reunion")
    String merge(@PathVariable long id, @RequestParam(required = false) Long into, @RequestParam String reason) {
        OfficeReason.MISSING.when(into == null, "Fiche à garder");
        desk.merge(id, into, reason);
        return "redirect:/entreprises/" + into;
    }

    @PostMapping("/entreprises/{id:[0-9]{1,18}}/groupement")
    String group(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean solidary,
            @RequestParam(required = false) List<Long> members) {
        desk.group(name, solidary, id, members == null ? List.of() : members);
        return "redirect:/entreprises/" + id;
    }

    @GetMapping("/entreprises/import")
    String importPage() {
        desk.officeOfReader();
        return "supplier/import";
    }

    @PostMapping("/entreprises/import")
    String importFile(@RequestParam MultipartFile file, Model model) throws IOException {
        model.addAttribute("report", importFirms.from(file.getBytes()));
        model.addAttribute("fileName", file.getOriginalFilename());
        return "supplier/import";
    }

    private void fill(Firm firm, String with, Model model) {
        String office = firm.office();
        model.addAttribute("firm", firm);
        model.addAttribute("living", firm.mergedInto() == null ? null : firms.get(office, firm.mergedInto()));
        model.addAttribute("merged", firms.mergedInto(office, firm.id()));
        model.addAttribute(
                "siblings",
                firms.ofSiren(office, firm.siren()).stream()
                        .filter(other -> other.id() != firm.id())
                        .toList());
        model.addAttribute("groups", firms.groupsOf(office, firm.id()));
        model.addAttribute("structure", structures.find(office, firm.id()).orElse(null));
        model.addAttribute("changes", firms.changes(office, firm.id()));
        model.addAttribute("with", with);
        model.addAttribute(
                "candidates",
                with.isBlank()
                        ? List.of()
                        : firms.search(office, with).stream()
                                .filter(other -> other.id() != firm.id())
                                .toList());
    }

    private static ModelAndView again(String template, NewFirm entry, Rejection refused) {
        ModelAndView page = new ModelAndView(template);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("entry", entry);
        page.addObject("refusal", refused.getMessage());
        return page;
    }
}
