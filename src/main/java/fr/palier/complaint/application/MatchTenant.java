package fr.palier.complaint.application;

import fr.palier.complaint.domain.NewComplaint.Said;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Ties what a person says of themself to a lease, only where number and name agree; otherwise the desk asks. */
@Component
class MatchTenant {

    private static final Set<String> TITLES =
            Set.of("m", "mr", "mme", "mlle", "monsieur", "madame", "et", "de", "la", "le");

    private final Homes homes;
    private final Clock clock;

    MatchTenant(Homes homes, Clock clock) {
        this.homes = homes;
        this.clock = clock;
    }

    /** A present tenant whose lease has this number and whose name holds all the words of the name said, or the other way round. */
    Optional<Occupant> match(String office, Said said) {
        if (said.lease() == null || said.name() == null) {
            return Optional.empty();
        }
        return homes.occupant(office, said.lease())
                .filter(occupant -> occupant.livesThere(LocalDate.now(clock)))
                .filter(occupant -> agree(words(occupant.name()), words(said.name())));
    }

    private static boolean agree(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.FRENCH)
                        .split("[^a-z0-9]+"))
                .filter(word -> word.length() > 1 && !TITLES.contains(word))
                .collect(Collectors.toSet());
    }
}
