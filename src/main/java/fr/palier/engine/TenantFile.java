package fr.palier.engine;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kinds of files that say who lives where and what went wrong there, by the letter of their reference, with the roles that read them.
 * The only place where this is said (ADR 16); {@link TenantFiles} adds the agency of the residence.
 */
public enum TenantFile {
    /** A request or a grievance. */
    REQUEST('R', EnumSet.of(Role.SOCIAL_ADVISERS, Role.MEDIATORS), EnumSet.of(Role.FIELD_TEAMS, Role.QUALITY)),
    /** An intervention: buyers check what a firm did. */
    INTERVENTION('I', EnumSet.of(Role.FIELD_TEAMS), EnumSet.of(Role.BUYERS, Role.QUALITY)),
    /** A goodwill gesture: the direction agrees, finance credits the rent account. */
    GESTURE('G', EnumSet.of(Role.EXECUTIVE, Role.FINANCE), EnumSet.of(Role.QUALITY)),
    /** A survey. */
    SURVEY('S', EnumSet.noneOf(Role.class), EnumSet.of(Role.QUALITY)),
    /** A move-in. */
    MOVE_IN('A', EnumSet.of(Role.FIELD_TEAMS, Role.SOCIAL_ADVISERS), EnumSet.noneOf(Role.class));

    /** References of all these files, as PostgreSQL compares them. */
    public static final String REFERENCES = Arrays.stream(values())
            .map(kind -> String.valueOf(kind.letter))
            .collect(Collectors.joining("", "^[", "]-"));

    /** Who speaks with tenants of the whole office, or answers for those who do; they keep the letters to tenants too. */
    public static final Set<String> SPEAKERS =
            groups(EnumSet.of(Role.COMPLAINT_DESK, Role.RENTAL_MANAGEMENT, Role.SUPERVISORS));

    private final char letter;
    private final Set<String> handlers;
    private final Set<String> lookers;

    TenantFile(char letter, Set<Role> handlers, Set<Role> lookers) {
        this.letter = letter;
        this.handlers = groups(handlers);
        this.lookers = groups(lookers);
    }

    /** The kind that a reference belongs to; empty for needs, consultations, contracts, sessions and other files without tenants. */
    public static Optional<TenantFile> of(String reference) {
        return Arrays.stream(values())
                .filter(kind ->
                        reference.length() > 1 && reference.charAt(0) == kind.letter && reference.charAt(1) == '-')
                .findFirst();
    }

    /** Groups that read the whole file, whichever agency it belongs to. */
    public Set<String> wholeReaders() {
        return Stream.concat(SPEAKERS.stream(), handlers.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Groups that read something of it, be it without the person. */
    public Set<String> readers() {
        return Stream.concat(wholeReaders().stream(), lookers.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> groups(Set<Role> roles) {
        return roles.stream().map(Role::group).collect(Collectors.toUnmodifiableSet());
    }
}
