package fr.palier.evaluation.dossier.web;

import fr.palier.evaluation.dossier.application.DossierDesk;
import fr.palier.evaluation.dossier.application.FreezeDossier;
import fr.palier.evaluation.dossier.application.ReadDossiers;
import fr.palier.evaluation.dossier.application.TakeResults;
import fr.palier.evaluation.dossier.domain.DossierPeriod;
import fr.palier.evaluation.dossier.domain.DossierReason;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Dossiers for the outside firm: read again, frozen, downloaded; its answers. */
@Controller
class DossierPages {

    private final FreezeDossier freezing;
    private final ReadDossiers reader;
    private final TakeResults results;
    private final DossierDesk desk;
    private final Firms firms;
    private final CurrentPerson people;

    DossierPages(
            FreezeDossier freezing,
            ReadDossiers reader,
            TakeResults results,
            DossierDesk desk,
            Firms firms,
            CurrentPerson people) {
        this.freezing = freezing;
        this.reader = reader;
        this.results = results;
        this.desk = desk;
        this.firms = firms;
        this.people = people;
    }

    @GetMapping("/evaluations/dossiers")
    String dossiers(Model model) {
        model.addAttribute("dossiers", reader.all());
        model.addAttribute("mayFreeze", desk.isOne(DossierDesk.KEEPERS));
        model.addAttribute("mayAnswer", desk.isOne(DossierDesk.ANSWERERS));
        model.addAttribute("received", desk.isOne(DossierDesk.ANSWERERS) ? reader.received() : List.of());
        model.addAttribute("firstDay", desk.today().withDayOfYear(1));
        model.addAttribute("lastDay", desk.today());
        return "evaluation/dossiers";
    }

    /** What would be frozen, to be read again before. */
    @GetMapping("/evaluations/dossiers/nouveau")
    String draft(
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String until,
            @RequestParam(name = "masquer", defaultValue = "") String masked,
            Model model,
            HttpServletResponse response) {
        OfficeReason.NOT_ALLOWED.when(!desk.isOne(DossierDesk.KEEPERS));
        return Refusals.shownAgain(model, response, () -> dossiers(model), () -> draft(from, until, masked, model));
    }

    private String draft(String from, String until, String masked, Model model) {
        DossierPeriod period = period(from, until);
        model.addAttribute("draft", freezing.draft(period, masked));
        model.addAttribute("known", reader.ofPeriod(period));
        model.addAttribute("masked", masked);
        return "evaluation/dossier-a-figer";
    }

    @PostMapping("/evaluations/dossiers")
    String freeze(
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String until,
            @RequestParam(name = "masquer", defaultValue = "") String masked,
            @RequestParam(name = "relu", defaultValue = "false") boolean readAgain,
            Model model,
            HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> draft(from, until, masked, model), () -> {
            DossierReason.NOT_READ_AGAIN.when(!readAgain);
            return "redirect:/evaluations/dossiers/"
                    + freezing.freeze(period(from, until), masked).reference() + "?fige";
        });
    }

    @GetMapping("/evaluations/dossiers/{reference}")
    String dossier(@PathVariable String reference, Model model) {
        ReadDossiers.Whole whole = reader.get(reference);
        model.addAttribute("whole", whole);
        model.addAttribute("outside", desk.isOutside());
        Map<Long, String> names = new LinkedHashMap<>();
        whole.results()
                .forEach(result -> names.computeIfAbsent(result.firm(), firm -> firms.find(people.office(), firm)
                        .map(Firm::name)
                        .orElse("")));
        model.addAttribute("names", names);
        return "evaluation/dossier";
    }

    @GetMapping("/evaluations/dossiers/{reference}/{file}")
    ResponseEntity<byte[]> file(@PathVariable String reference, @PathVariable String file) {
        return DossierDownload.of(reader.file(reference, file));
    }

    @PostMapping("/evaluations/dossiers/resultats")
    String take(
            @RequestParam(name = "fichier", required = false) MultipartFile file,
            Model model,
            HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> dossiers(model), () -> {
            OfficeReason.MISSING.when(file == null || file.isEmpty(), "Fichier");
            TakeResults.Taken taken = results.take(file.getOriginalFilename(), bytes(file));
            model.addAttribute("taken", taken);
            if (taken.isRefused()) {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
            }
            return dossiers(model);
        });
    }

    @GetMapping("/evaluations/dossiers/resultats/{id}/fichier")
    ResponseEntity<byte[]> received(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("resultats-" + Entered.id(id, "Fichier") + ".csv")
                                .build()
                                .toString())
                .body(reader.received(Entered.id(id, "Fichier")));
    }

    private static DossierPeriod period(String from, String until) {
        return new DossierPeriod(Entered.day(from, "Du"), Entered.day(until, "Au"));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
