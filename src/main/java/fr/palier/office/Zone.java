package fr.palier.office;

import java.time.ZoneId;

/** Legal days and hours are those of Paris. */
public final class Zone {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Zone() {}
}
