package fr.palier.web;

import fr.palier.engine.Cases;
import fr.palier.engine.SignedIn;
import fr.palier.engine.TenantFiles;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a file and the panel beside its tasks. */
@Controller
class FilePages {

    private final List<FilePart> parts;
    private final CurrentPerson people;
    private final Journal journal;
    private final Cases cases;
    private final TenantFiles files;

    FilePages(ObjectProvider<FilePart> parts, CurrentPerson people, Journal journal, Cases cases, TenantFiles files) {
        this.parts =
                parts.stream().sorted(Comparator.comparing(FilePart::order)).toList();
        this.people = people;
        this.journal = journal;
        this.cases = cases;
        this.files = files;
    }

    @GetMapping("/dossiers/{reference}")
    String page(@PathVariable String reference, Model model) {
        fill(reference, model);
        return "web/dossier";
    }

    @GetMapping("/dossiers/{reference}/volet")
    String panel(@PathVariable String reference, Model model) {
        fill(reference, model);
        return "web/dossier :: volet";
    }

    /** Panel of the file that a task belongs to; the engine says whether the reader may see the task. */
    @GetMapping("/dossiers/par-tache/{task}/volet")
    String panelOfTask(@PathVariable String task, Model model) {
        String reference = cases.referenceOfTask(task).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(task));
        model.addAttribute("taskId", task);
        return panel(reference, model);
    }

    private void fill(String reference, Model model) {
        Person reader = SignedIn.person();
        String office = people.office();
        TenantFiles.Share share = files.share(reader, reference);
        OfficeReason.NOT_FOUND.when(share == TenantFiles.Share.NOTHING, reference);
        List<FilePart.Content> contents = parts.stream()
                .map(part -> part.of(office, reference, reader))
                .flatMap(Optional::stream)
                .toList();
        OfficeReason.NOT_FOUND.when(contents.isEmpty(), reference);
        model.addAttribute("reference", reference);
        model.addAttribute("parts", contents);
        model.addAttribute("lines", share == TenantFiles.Share.WHOLE ? journal.of(office, reference) : List.of());
    }
}
