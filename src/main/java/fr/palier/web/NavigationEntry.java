package fr.palier.web;

import java.util.Set;

/**
 * A door on the home page; each module declares its own as beans.
 *
 * @param order place among the others, small first
 * @param groups who sees it; empty = everyone of the office
 */
public record NavigationEntry(int order, String title, String description, String address, Set<String> groups) {}
