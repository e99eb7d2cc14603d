package fr.palier.web;

import fr.palier.office.Person;
import java.time.OffsetDateTime;
import java.util.List;

/** Files of a module that the list {@code /dossiers} can find; contributed as a bean. */
public interface FileIndex {

    /**
     * Files of an office that the reader may open, newest first.
     *
     * @param words part of a reference or of a subject, any case; empty = all
     * @param limit number of files at most
     */
    List<Entry> search(String office, Person reader, String words, int limit);

    /** A file as the list shows it; the state is French. */
    record Entry(String reference, String subject, String state, OffsetDateTime changedAt) {}
}
