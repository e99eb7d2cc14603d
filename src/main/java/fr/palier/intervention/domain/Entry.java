package fr.palier.intervention.domain;

import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Party;
import fr.palier.intervention.Slot;
import java.time.OffsetDateTime;

/**
 * An event as somebody enters it.
 *
 * @param at when it happened; null = now
 * @param actor account, or name of the firm
 * @param key of the sender; the same key again is the same event; null = none
 */
public record Entry(
        EventKind kind,
        OffsetDateTime at,
        Party party,
        String actor,
        EntryChannel channel,
        Slot slot,
        String note,
        String notice,
        Long proof,
        String key) {

    public static Entry now(EventKind kind, Party party, String actor, EntryChannel channel) {
        return new Entry(kind, null, party, actor, channel, null, null, null, null, null);
    }

    public Entry withSlot(Slot other) {
        return new Entry(kind, at, party, actor, channel, other, note, notice, proof, key);
    }

    public Entry withNote(String other) {
        return new Entry(kind, at, party, actor, channel, slot, other, notice, proof, key);
    }

    public Entry withProof(Long other, String otherNotice) {
        return new Entry(kind, at, party, actor, channel, slot, note, otherNotice, other, key);
    }

    public Entry at(OffsetDateTime other) {
        return new Entry(kind, other, party, actor, channel, slot, note, notice, proof, key);
    }
}
