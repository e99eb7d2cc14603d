package fr.palier.correspondence;

import java.util.Map;

/**
 * A letter whose recipient answers by a signed link. The letter stays on file, where staff read it: the link, which answers for the
 * recipient, goes to the recipient alone, in a mail of its own. A letter on paper has none.
 *
 * @param purpose what the link allows
 * @param mail template of the mail that brings it; it reads {@code link} and {@code words}
 */
public record LinkedLetter(NewLetter letter, String purpose, String mail, Map<String, Object> words) {

    public LinkedLetter {
        words = Map.copyOf(words);
    }
}
