package fr.palier.web;

import fr.palier.engine.SignedIn;
import fr.palier.engine.TenantFiles;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Person;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a file of one's office by its reference or its subject. */
@Controller
class FileList {

    private static final int SHOWN = 50;

    private final List<FileIndex> indexes;
    private final CurrentPerson people;
    private final TenantFiles files;

    FileList(ObjectProvider<FileIndex> indexes, CurrentPerson people, TenantFiles files) {
        this.indexes = indexes.stream().toList();
        this.people = people;
        this.files = files;
    }

    @GetMapping("/dossiers")
    String list(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        Person reader = SignedIn.person();
        String office = people.office();
        model.addAttribute("words", words);
        model.addAttribute("shown", SHOWN);
        model.addAttribute(
                "files",
                indexes.stream()
                        .flatMap(index -> index.search(office, reader, words.strip(), SHOWN).stream())
                        .filter(entry -> files.share(reader, entry.reference()) != TenantFiles.Share.NOTHING)
                        .sorted(Comparator.comparing(FileIndex.Entry::changedAt).reversed())
                        .limit(SHOWN)
                        .toList());
        return "web/dossiers";
    }
}
