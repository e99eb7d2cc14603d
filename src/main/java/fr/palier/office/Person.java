package fr.palier.office;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts. One account = one office = one service or agency.
 *
 * @param id account
 * @param name what others read: a role, or a name as the office wrote it
 * @param office code of the office; null for the technical account and for the system
 * @param groups role groups and the {@code service-<code>} group, those lent by absent persons included
 * @param lent group to the account of the absent person who lends it for today
 */
public record Person(String id, String name, String office, Set<String> groups, Map<String, String> lent)
        implements Serializable {

    /** Jobs and start-up: nobody's wish. */
    public static final Person SYSTEM = new Person("palier", "Palier", null, Set.of());

    public Person {
        groups = Set.copyOf(groups);
        lent = Map.copyOf(lent);
    }

    /** Somebody who replaces nobody. */
    public Person(String id, String name, String office, Set<String> groups) {
        this(id, name, office, groups, Map.of());
    }

    public boolean is(String group) {
        return groups.contains(group);
    }

    /** Whether the person is in one of these groups. */
    public boolean isOneOf(Collection<String> some) {
        return some.stream().anyMatch(groups::contains);
    }

    /** Code of the service or agency, if the account has one. */
    public Optional<String> service() {
        return groups.stream()
                .filter(group -> group.startsWith("service-") && !lent.containsKey(group))
                .map(group -> group.substring("service-".length()))
                .sorted()
                .findFirst();
    }
}
