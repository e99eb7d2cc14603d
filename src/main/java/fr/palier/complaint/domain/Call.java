package fr.palier.complaint.domain;

import fr.palier.office.Text;
import java.time.OffsetDateTime;

/** A call that the desk took. @param reference case that it led to or was about; null for none */
public record Call(
        long id,
        String office,
        String caller,
        String phone,
        Long occupant,
        Long dwelling,
        String reference,
        String note,
        OffsetDateTime at,
        String takenByName) {

    private static final int LONGEST_CALLER = 200;
    private static final int LONGEST_PHONE = 30;
    private static final int LONGEST_NOTE = 2000;

    public Call {
        caller = Text.line(caller, "Qui appelle", LONGEST_CALLER);
        phone = Text.line(phone, "Téléphone", LONGEST_PHONE);
        note = Text.optional(note, "Ce qui a été dit", LONGEST_NOTE);
    }
}
