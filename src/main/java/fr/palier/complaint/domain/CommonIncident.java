package fr.palier.complaint.domain;

import fr.palier.housing.EquipmentKind;
import java.time.OffsetDateTime;

/**
 * One cause that several tenants suffer.
 *
 * @param building null = the whole residence
 * @param lead complaint for which the one order is placed
 * @param everybody all tenants of the place are told, not only those who wrote
 */
public record CommonIncident(
        long id,
        String office,
        long residence,
        Long building,
        EquipmentKind equipmentKind,
        String title,
        String lead,
        boolean everybody,
        OffsetDateTime openedAt,
        String openedByName,
        OffsetDateTime endedAt) {

    /** What all were told. */
    public record News(
            long id, NewsKind kind, String text, OffsetDateTime at, String writtenByName, int mails, int calls) {}

    /** When they are told. */
    public enum NewsKind {
        OPENED("Ouverture"),
        PROGRESS("Avancement"),
        ENDED("Fin");

        private final String label;

        NewsKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
