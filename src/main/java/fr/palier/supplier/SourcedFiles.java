package fr.palier.supplier;

import java.util.Optional;

/** Files that a sourcing may serve, contributed as a bean by the module that keeps them. */
public interface SourcedFiles {

    /** The file of this office; empty for an unknown reference and for another office's. */
    Optional<SourcedFile> find(String office, String reference);
}
