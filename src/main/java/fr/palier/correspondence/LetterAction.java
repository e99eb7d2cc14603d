package fr.palier.correspondence;

import java.util.Optional;

/**
 * Something that the recipient of a letter may do on the page of its signed link besides confirming its receipt, contributed as a bean
 * by the module that wrote the letter. The button posts to {@code /liens/{token}/<path>}, a controller of that module.
 */
public interface LetterAction {

    /** What the page offers for this letter; empty for letters of others. */
    Optional<Offered> of(SignedLinks.Link link);

    /**
     * @param path last part of the address
     * @param explanation French sentence above the button
     * @param label French text on the button
     */
    record Offered(String path, String explanation, String label) {}
}
