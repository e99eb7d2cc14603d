package fr.palier.movein.application;

import fr.palier.correspondence.ArchivePart;
import fr.palier.correspondence.FileRows;
import fr.palier.engine.Role;
import fr.palier.movein.persistence.MoveInRows;
import fr.palier.office.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A move-in in an archive; the advisers' notes are not in it, nor is it said whether there are any. */
@Component
class MoveInArchive implements ArchivePart {

    private static final Set<String> KEEPERS = Set.of(Role.RENTAL_MANAGEMENT.group(), Role.SUPERVISORS.group());

    private final MoveInRows rows;
    private final FileRows files;

    MoveInArchive(MoveInRows rows, FileRows files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    public boolean mayExport(String office, String reference, Person reader) {
        return reader.isOneOf(KEEPERS)
                && reference.startsWith("A-")
                && rows.find(office, reference).isPresent();
    }

    @Override
    public Share of(String office, String reference, Person reader) {
        return new Share(
                "Entrée dans un logement",
                List.of(),
                files.of("move_in", reference, Set.of()),
                Map.of(),
                Set.of(),
                List.of());
    }
}
