package fr.palier.committee.web;

import fr.palier.committee.Agenda;
import fr.palier.committee.persistence.Items;
import fr.palier.engine.Role;
import fr.palier.office.Person;
import fr.palier.web.FilePart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The course of a file before the bodies, on that file's own page. */
@Component
class ItemPart implements FilePart {

    private static final Set<Role> READERS = Set.of(Role.BUYERS, Role.COMMITTEE_SECRETARY, Role.EXECUTIVE);

    private final Items items;
    private final Agenda agenda;

    ItemPart(Items items, Agenda agenda) {
        this.items = items;
        this.agenda = agenda;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Content> of(String office, String reference, Person reader) {
        if (READERS.stream().noneMatch(role -> reader.is(role.group()))
                && !agenda.mayExamine(office, reference, reader.id())) {
            return Optional.empty();
        }
        List<Items.Course> course = items.of(office, reference);
        return course.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content("Commission", "committee/volet :: dossier", Map.of("course", course)));
    }
}
