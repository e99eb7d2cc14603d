package fr.palier.evaluation.application;

import fr.palier.correspondence.ArchivePart;
import fr.palier.correspondence.FileRows;
import fr.palier.evaluation.persistence.EvaluationRows;
import fr.palier.office.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An evaluation in an archive. */
@Component
class EvaluationArchive implements ArchivePart {

    private final EvaluationRows rows;
    private final FileRows files;

    EvaluationArchive(EvaluationRows rows, FileRows files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    public boolean mayExport(String office, String reference, Person reader) {
        return reader.isOneOf(EvaluationDesk.LEADERS)
                && reference.startsWith("E-")
                && rows.find(office, reference).isPresent();
    }

    @Override
    public Share of(String office, String reference, Person reader) {
        return new Share(
                "Évaluation d'un fournisseur",
                List.of(),
                files.of("evaluation", reference, Set.of()),
                Map.of(),
                Set.of(),
                List.of());
    }
}
