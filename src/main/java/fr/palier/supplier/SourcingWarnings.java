package fr.palier.supplier;

import fr.palier.supplier.sourcing.domain.Sourcing;
import fr.palier.supplier.sourcing.domain.SourcingStatus;
import fr.palier.supplier.sourcing.persistence.SourcingRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the sourcings of a purchase say to whoever prepares its consultation; no firm is named. */
@Component
public class SourcingWarnings {

    private final Optional<SourcedFiles> files;
    private final SourcingRows rows;

    SourcingWarnings(Optional<SourcedFiles> files, SourcingRows rows) {
        this.files = files;
        this.rows = rows;
    }

    /**
     * French sentences: a sourcing that is still open, fewer applications expected than the office's policy asks for.
     *
     * @param file need or consultation; nothing is said once it is published
     */
    @Transactional(readOnly = true)
    public List<String> of(String office, String file) {
        List<Sourcing> all = files.flatMap(source -> source.find(office, file))
                .filter(SourcedFile::open)
                .map(served -> rows.serving(office, served.purchase()))
                .orElse(List.of());
        List<String> warnings = new ArrayList<>();
        for (Sourcing sourcing : all) {
            if (!sourcing.status().isEnd()) {
                warnings.add("Le sourcing %s est encore ouvert : concluez-le avant de publier la consultation."
                        .formatted(sourcing.reference()));
            }
            if (sourcing.isShort() && sourcing.status() != SourcingStatus.ABANDONED) {
                warnings.add("Le sourcing %s laisse attendre %d candidature%s, alors que l'office en demande %d."
                        .formatted(
                                sourcing.reference(),
                                sourcing.expected(),
                                sourcing.expected() > 1 ? "s" : "",
                                sourcing.floor()));
            }
        }
        return warnings;
    }
}
