package fr.palier.movein;

import fr.palier.housing.EquipmentKind;
import java.time.OffsetDateTime;

/**
 * A tenant who was called a month after moving in asks for something; published in the transaction that records the call.
 *
 * @param reference move-in {@code A-…}
 * @param occupant lease
 * @param equipment what it is about; null = nothing in particular
 * @param text the tenant's words, as noted
 */
public record RequestedAfterMoveIn(
        String office,
        String reference,
        long dwelling,
        long occupant,
        EquipmentKind equipment,
        String text,
        OffsetDateTime at) {}
