package fr.palier.correspondence;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palier.office.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an owning module puts into the archive of one of its files, contributed as a bean. */
public interface ArchivePart {

    /** Whether the file is this module's and the reader may take it away whole. */
    boolean mayExport(String office, String reference, Person reader);

    /** The module's share; asked for only where {@link #mayExport} says yes. */
    Share of(String office, String reference, Person reader);

    /**
     * The share of one module.
     *
     * @param subject what the file is about, in French
     * @param related other references whose history and papers belong to this file: its need, the sessions that answered it
     * @param rows facts as they stand in the tables, by table
     * @param texts files of its own, by path: what is verified by its exact bytes
     * @param withheldKinds kinds of documents that must not leave now, not even with who may read them here
     * @param withheld French sentences: what is left out, and why
     */
    record Share(
            String subject,
            List<String> related,
            Map<String, List<JsonNode>> rows,
            Map<String, String> texts,
            Set<String> withheldKinds,
            List<String> withheld) {}
}
