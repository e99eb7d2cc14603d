package fr.palier.complaint.domain;

import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import java.time.LocalDate;

/** A turn of somebody on the on-call list. @param rank 1 is told first */
public record OnCallPerson(
        long id, int rank, String name, String email, String phone, LocalDate firstDay, LocalDate lastDay) {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_RANKS = 20;

    public OnCallPerson {
        name = Text.required(name, "Nom ou fonction", LONGEST_NAME);
        OfficeReason.MISSING.when(email == null || email.isBlank(), "Courriel");
        OfficeReason.MISSING.when(phone == null || phone.isBlank(), "Téléphone");
        OfficeReason.WRONG_NUMBER.when(rank < 1 || rank > MOST_RANKS, "Ordre d'appel", 1, MOST_RANKS);
        NewComplaint.Said checked = new NewComplaint.Said(name, email, phone, null, null);
        email = checked.email();
        phone = checked.phone();
        ComplaintReason.WRONG_TURN.when(lastDay.isBefore(firstDay));
    }
}
