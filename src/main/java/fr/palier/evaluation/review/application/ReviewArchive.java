package fr.palier.evaluation.review.application;

import fr.palier.correspondence.ArchivePart;
import fr.palier.correspondence.FileRows;
import fr.palier.engine.TenantFiles;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.office.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A review in an archive: for those who decide reviews, and not while it is closed to them. */
@Component
class ReviewArchive implements ArchivePart {

    private final ReviewRows rows;
    private final FileRows files;
    private final TenantFiles open;

    ReviewArchive(ReviewRows rows, FileRows files, TenantFiles open) {
        this.rows = rows;
        this.files = files;
        this.open = open;
    }

    @Override
    public boolean mayExport(String office, String reference, Person reader) {
        return reader.isOneOf(ReviewDesk.DECIDERS)
                && rows.find(office, reference).isPresent()
                && open.isWhole(reader, reference);
    }

    @Override
    public Share of(String office, String reference, Person reader) {
        return new Share(
                "Revue d'un fournisseur",
                List.of(),
                files.of("supplier_review", reference, Set.of()),
                Map.of(),
                Set.of(),
                List.of());
    }
}
