package fr.palier.intervention.round.application;

import fr.palier.correspondence.ArchivePart;
import fr.palier.correspondence.FileRows;
import fr.palier.intervention.round.persistence.RoundRows;
import fr.palier.office.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A round in an archive. */
@Component
class RoundArchive implements ArchivePart {

    private final RoundRows rows;
    private final FileRows files;

    RoundArchive(RoundRows rows, FileRows files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    public boolean mayExport(String office, String reference, Person reader) {
        return RoundDesk.mayPlan(reader)
                && reference.startsWith("T-")
                && rows.find(office, reference).isPresent();
    }

    @Override
    public Share of(String office, String reference, Person reader) {
        return new Share(
                "Tournée", List.of(), files.of("inspection_round", reference, Set.of()), Map.of(), Set.of(), List.of());
    }
}
