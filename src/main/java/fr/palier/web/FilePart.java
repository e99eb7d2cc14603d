package fr.palier.web;

import fr.palier.office.Person;
import java.util.Map;
import java.util.Optional;

/**
 * A part of the page of a file, contributed by a module as a bean. The same parts make the panel that Tasklist shows beside a task
 * and the page {@code /dossiers/{reference}}.
 */
public interface FilePart {

    /** Place among the parts, small first. */
    int order();

    /**
     * What the reader may see of this file, or empty when the part has nothing to say.
     *
     * @param office office of the reader, the only one whose files are shown
     */
    Optional<Content> of(String office, String reference, Person reader);

    /**
     * @param title French title
     * @param fragment Thymeleaf fragment, for instance {@code "procurement/besoin :: volet"}
     * @param model what the fragment reads under {@code part}
     */
    record Content(String title, String fragment, Map<String, Object> model) {}
}
