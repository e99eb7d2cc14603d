package fr.palier.complaint;

import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.Channel;
import fr.palier.complaint.domain.ComplaintStatus;
import fr.palier.complaint.domain.FollowUp;
import fr.palier.complaint.domain.Kind;
import fr.palier.complaint.domain.Responsible;
import fr.palier.complaint.domain.Route;
import fr.palier.housing.EquipmentKind;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A request or a grievance of a tenant.
 *
 * @param residence null until the desk has qualified what a stranger wrote
 * @param dwelling null = a common part
 * @param occupant who asks, where the lease is known
 * @param saidName what the person says of themself, kept as said
 * @param happenedAt when it happened or was said; {@code enteredAt} when somebody typed it
 * @param priority {@code EMERGENCY}, {@code URGENT}, {@code NORMAL}; null before triage, as all that triage gives
 * @param handlingHours hours to intervene in an emergency; 0 = counted in working days by {@code handlingDays}
 * @param basis what the tables say of triage and responsibility
 * @param incident common incident that it waits for; null for none
 * @param link signed link by which the person follows it
 */
public record Complaint(
        String reference,
        String office,
        Kind kind,
        Channel channel,
        Category category,
        Cause cause,
        EquipmentKind equipmentKind,
        Long equipment,
        Long residence,
        Long building,
        Long dwelling,
        Long occupant,
        String saidName,
        String saidEmail,
        String saidPhone,
        String saidLease,
        String saidPlace,
        String description,
        boolean danger,
        boolean fragile,
        String preferredTimes,
        OffsetDateTime happenedAt,
        OffsetDateTime enteredAt,
        String enteredBy,
        String enteredByName,
        ComplaintStatus status,
        String priority,
        Route route,
        Responsible responsible,
        FollowUp followUp,
        Integer acknowledgeHours,
        Integer handlingDays,
        Integer handlingHours,
        String basis,
        Long incident,
        UUID link,
        Resolution resolution,
        String closeReason,
        OffsetDateTime closedAt,
        int reopenings) {

    public boolean isOpen() {
        return status != ComplaintStatus.CLOSED;
    }

    public boolean isEmergency() {
        return "EMERGENCY".equals(priority);
    }

    /** What it is about, as lists show it: a personal difficulty stays discreet. */
    public String categoryLabel() {
        return category.discreetLabel();
    }

    /** Whether the office knows where it is. */
    public boolean isPlaced() {
        return residence != null;
    }

    /** What it is about as others may read it: a personal difficulty stays discreet. */
    public String discreetSubject() {
        return category.discreetLabel();
    }

    /** Whether something is to be repaired. */
    public boolean isRepair() {
        return route != null && route.isRepair();
    }
}
