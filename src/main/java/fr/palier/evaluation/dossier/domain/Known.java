package fr.palier.evaluation.dossier.domain;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Strings that the office's own tables know, or that a person named, in lower case and without accents.
 *
 * @param names words of names of accounts, tenants, contacts of firms
 * @param masked words that a person wants out wherever they stand
 * @param codes numbers of dwellings
 */
public record Known(Set<String> names, Set<String> masked, Set<String> codes) {

    public static final Known NOTHING = new Known(Set.of(), Set.of(), Set.of());

    public Known {
        names = plain(names);
        masked = plain(masked);
        codes = plain(codes);
    }

    private static Set<String> plain(Set<String> words) {
        return words.stream().map(CleanComment::plain).collect(Collectors.toUnmodifiableSet());
    }
}
