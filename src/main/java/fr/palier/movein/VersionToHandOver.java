package fr.palier.movein;

import java.time.LocalDate;
import java.util.Optional;

/** Names the version of the service contract that a new tenant is given; the module that keeps the contract implements it. */
public interface VersionToHandOver {

    /** Title and first day of validity, in French; empty when the office has put none in force. */
    Optional<String> named(String office, LocalDate day);
}
