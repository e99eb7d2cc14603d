package fr.palier.housing;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A home; floor and door may be unknown. */
public record Dwelling(long id, String office, long building, String code, String floor, String door, Integer rooms) {

    /** {@code étage 3, porte 12}; empty where nothing is known. */
    public String place() {
        return Stream.of(floor == null ? null : "étage " + floor, door == null ? null : "porte " + door)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
