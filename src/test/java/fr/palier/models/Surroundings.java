package fr.palier.models;

import java.util.Set;

/**
 * What a model may cite.
 *
 * @param beans names of Spring beans
 * @param groups candidate groups
 */
record Surroundings(
        Set<String> beans, Set<String> processes, Set<String> forms, Set<String> decisions, Set<String> groups) {}
