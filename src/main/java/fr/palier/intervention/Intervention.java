package fr.palier.intervention;

import fr.palier.housing.EquipmentKind;
import fr.palier.housing.WorkType;
import fr.palier.office.Delay;
import java.time.OffsetDateTime;

/**
 * An intervention.
 *
 * @param origin reference of the file that it is ordered for; null = ordered by the office itself
 * @param code number in the maintenance software; null = ordered here
 * @param contract reference of the contract that it is ordered from; null = own team, or nobody found yet
 * @param firm id of the firm; null likewise
 * @param delay what was promised on the day of the order; null = nobody found yet
 * @param delayBasis where the delay comes from, in French
 * @param unassigned why nobody was found, in French; null = somebody was
 */
public record Intervention(
        String reference,
        String office,
        String origin,
        String code,
        long residence,
        Long building,
        Long dwelling,
        Long occupant,
        EquipmentKind equipment,
        Long equipmentId,
        WorkType workType,
        Priority priority,
        Performer performer,
        boolean danger,
        String description,
        String preferredTimes,
        Status status,
        OffsetDateTime orderedAt,
        String orderedBy,
        String contract,
        Long firm,
        Delay delay,
        String delayBasis,
        String unassigned,
        OffsetDateTime endedAt) {

    /** One line: trade and what is broken, said once where both have the same name. */
    public String subject() {
        String trade = workType.label();
        return equipment == null
                        || trade.regionMatches(
                                true, 0, equipment.label(), 0, equipment.label().length())
                ? trade
                : trade + " : " + equipment.label().toLowerCase(java.util.Locale.FRANCE);
    }

    public boolean isEnded() {
        return status.isEnd();
    }

    /** The same where it then stands. */
    public Intervention moved(Status to, OffsetDateTime end) {
        return new Intervention(
                reference,
                office,
                origin,
                code,
                residence,
                building,
                dwelling,
                occupant,
                equipment,
                equipmentId,
                workType,
                priority,
                performer,
                danger,
                description,
                preferredTimes,
                to,
                orderedAt,
                orderedBy,
                contract,
                firm,
                delay,
                delayBasis,
                unassigned,
                end);
    }

    /** The same under the reference that people read. */
    public Intervention named(String name) {
        return new Intervention(
                name,
                office,
                origin,
                code,
                residence,
                building,
                dwelling,
                occupant,
                equipment,
                equipmentId,
                workType,
                priority,
                performer,
                danger,
                description,
                preferredTimes,
                status,
                orderedAt,
                orderedBy,
                contract,
                firm,
                delay,
                delayBasis,
                unassigned,
                endedAt);
    }

    /** The same with who carries it out and what was promised. */
    public Intervention assigned(Assignment to) {
        return new Intervention(
                reference,
                office,
                origin,
                code,
                residence,
                building,
                dwelling,
                occupant,
                equipment,
                equipmentId,
                workType,
                priority,
                to.performer(),
                danger,
                description,
                preferredTimes,
                status,
                orderedAt,
                orderedBy,
                to.contract(),
                to.firm(),
                to.delay(),
                to.basis(),
                to.unassigned(),
                endedAt);
    }
}
