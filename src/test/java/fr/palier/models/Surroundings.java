package fr.palier.models;

import fr.palier.engine.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a model may cite.
 *
 * @param beans names of Spring beans
 * @param groups candidate groups
 */
record Surroundings(
        Set<String> beans, Set<String> processes, Set<String> forms, Set<String> decisions, Set<String> groups) {

    static Surroundings ofTheRepository(Set<String> beans) {
        return new Surroundings(
                beans,
                Shipped.processKeys(),
                Shipped.formIds(),
                Shipped.decisionKeys(),
                Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet()));
    }
}
