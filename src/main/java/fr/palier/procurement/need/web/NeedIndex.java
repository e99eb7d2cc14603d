package fr.palier.procurement.need.web;

import fr.palier.office.Person;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.web.FileIndex;
import java.util.List;
import org.springframework.stereotype.Component;

/** Needs in the list of files. */
@Component
class NeedIndex implements FileIndex {

    private final Needs needs;

    NeedIndex(Needs needs) {
        this.needs = needs;
    }

    @Override
    public List<Entry> search(String office, Person reader, String words, int limit) {
        return needs.search(office, words, limit).stream()
                .map(need -> new Entry(
                        need.reference(), need.stated().subject(), need.status().label(), need.statedAt()))
                .toList();
    }
}
