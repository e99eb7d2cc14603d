package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.persistence.SocialNotes;
import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Text;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes of social advisers: nobody else reads them, not even that there is one; nothing of them goes into the journal. */
@Component
public class SupportTenant {

    private static final int LONGEST = 10_000;

    private final ComplaintDesk desk;
    private final SocialNotes notes;
    private final CurrentPerson people;

    SupportTenant(ComplaintDesk desk, SocialNotes notes, CurrentPerson people) {
        this.desk = desk;
        this.notes = notes;
        this.people = people;
    }

    /** The follow-up of a tenant. */
    public record FollowUpView(Complaint complaint, List<SocialNotes.Note> notes) {}

    public FollowUpView read(String reference) {
        Complaint complaint = desk.get(people.office(), reference);
        mustBeAdviser();
        return new FollowUpView(complaint, notes.of(complaint.office(), reference));
    }

    @Transactional
    public void write(String reference, String text) {
        Complaint complaint = desk.locked(people.office(), reference);
        mustBeAdviser();
        notes.add(
                complaint.office(), reference, Text.required(text, "Note sociale", LONGEST), desk.now(), people.get());
    }

    private void mustBeAdviser() {
        people.mustBe(Role.SOCIAL_ADVISERS.group());
    }
}
