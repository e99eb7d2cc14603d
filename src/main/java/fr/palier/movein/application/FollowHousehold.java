package fr.palier.movein.application;

import fr.palier.engine.Role;
import fr.palier.housing.Place;
import fr.palier.movein.domain.MoveIn;
import fr.palier.movein.domain.MoveInReason;
import fr.palier.movein.persistence.HouseholdNotes;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Households that social advisers follow after a move-in. Whoever made the visit may name one to them and never reads it again; nobody
 * else reads a note, nor that there is one; nothing goes into the journal.
 */
@Component
public class FollowHousehold {

    private static final Set<String> ADVISERS = Set.of(Role.SOCIAL_ADVISERS.group());
    private static final int LONGEST = 10_000;
    private static final int MOST = 500;

    private final MoveInDesk desk;
    private final HouseholdNotes notes;
    private final MoveInFlow flow;

    FollowHousehold(MoveInDesk desk, HouseholdNotes notes, MoveInFlow flow) {
        this.desk = desk;
        this.notes = notes;
        this.flow = flow;
    }

    /** A follow-up with its notes. */
    public record View(
            MoveIn moveIn, Place place, String occupant, String phone, boolean open, List<HouseholdNotes.Note> notes) {}

    /** A line of the advisers' list. */
    public record Line(String reference, Place place, OffsetDateTime openedAt) {}

    /** Names a household to the advisers, with what they need to know. */
    @Transactional
    public void name(String reference, String text) {
        MoveIn moveIn = desk.act(reference, MoveInDesk.VISITORS);
        add(moveIn, text);
    }

    public List<Line> open() {
        desk.mustBe(ADVISERS);
        String office = desk.office();
        return notes.open(office, MOST).stream()
                .map(one -> new Line(one.file(), desk.place(desk.get(office, one.file())), one.openedAt()))
                .toList();
    }

    public View read(String reference) {
        MoveIn moveIn = desk.get(desk.office(), reference);
        desk.mustBe(ADVISERS);
        var occupant = desk.occupant(moveIn);
        return new View(
                moveIn,
                desk.place(moveIn),
                occupant.name(),
                occupant.phone(),
                notes.isOpen(moveIn.office(), reference),
                notes.of(moveIn.office(), reference));
    }

    @Transactional
    public void write(String reference, String text) {
        MoveIn moveIn = desk.act(reference, ADVISERS);
        add(moveIn, text);
    }

    /** Ends the follow-up; a later note opens it again. */
    @Transactional
    public void close(String reference) {
        MoveIn moveIn = desk.act(reference, ADVISERS);
        MoveInReason.FOLLOW_UP_OVER.when(!notes.close(moveIn.office(), reference, desk.now()));
        flow.householdFollowed(moveIn.office(), reference);
    }

    private void add(MoveIn moveIn, String text) {
        String note = Text.optional(text, "Note", LONGEST);
        OfficeReason.MISSING.when(note == null, "Note");
        notes.add(moveIn.office(), moveIn.reference(), note, desk.now(), desk.person());
        if (notes.open(moveIn.office(), moveIn.reference(), desk.now(), desk.person())) {
            flow.householdNamed(moveIn.office(), moveIn.reference());
        }
    }
}
