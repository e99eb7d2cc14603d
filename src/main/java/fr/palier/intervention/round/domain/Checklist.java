package fr.palier.intervention.round.domain;

import fr.palier.housing.EquipmentKind;
import java.util.List;

/**
 * What is looked at, in one version.
 *
 * @param office null = the standard list
 */
public record Checklist(long id, String office, RoundKind kind, int version, List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /** @param safety a fault there endangers somebody */
    public record Item(int position, String label, EquipmentKind equipment, boolean safety) {}

    public boolean isStandard() {
        return office == null;
    }
}
