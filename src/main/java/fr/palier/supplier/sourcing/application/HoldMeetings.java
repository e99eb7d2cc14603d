package fr.palier.supplier.sourcing.application;

import fr.palier.office.Text;
import fr.palier.supplier.sourcing.domain.Contact;
import fr.palier.supplier.sourcing.domain.Information;
import fr.palier.supplier.sourcing.domain.Meeting;
import fr.palier.supplier.sourcing.domain.Sourcing;
import fr.palier.supplier.sourcing.domain.SourcingReason;
import fr.palier.supplier.sourcing.domain.SourcingStatus;
import fr.palier.supplier.sourcing.persistence.ContactRows;
import fr.palier.supplier.sourcing.persistence.InformationRows;
import fr.palier.supplier.sourcing.persistence.MeetingRows;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings with firms: planned, then held with what was said; what is new for the others goes to all. */
@Component
public class HoldMeetings {

    private static final int PLACE = 200;
    private static final int PEOPLE = 500;
    private static final int ACCOUNT = 4000;

    private final SourcingDesk desk;
    private final MeetingRows meetings;
    private final ContactRows contacts;
    private final InformationRows informations;
    private final SourcingFlow flow;

    HoldMeetings(
            SourcingDesk desk,
            MeetingRows meetings,
            ContactRows contacts,
            InformationRows informations,
            SourcingFlow flow) {
        this.desk = desk;
        this.meetings = meetings;
        this.contacts = contacts;
        this.informations = informations;
        this.flow = flow;
    }

    /**
     * A meeting as it is entered.
     *
     * @param officePeople by role, never by name
     * @param contacts firms of the list that are met
     */
    public record Entered(
            OffsetDateTime meetsAt, String place, String officePeople, String firmPeople, List<Long> contacts) {}

    /**
     * What was said.
     *
     * @param account what was said on both sides
     * @param news what the firm learned that the others do not know; null for nothing
     */
    public record Account(String account, String news) {}

    /** A meeting to come. */
    @Transactional
    public void plan(String reference, Entered entered) {
        Sourcing sourcing = desk.act(reference);
        SourcingReason.MEETING_IN_PAST.when(!entered.meetsAt().isAfter(desk.now()));
        add(sourcing, entered);
        desk.note(sourcing, "meetingPlanned", "Réunion prévue avec " + count(entered.contacts()) + ".", Map.of());
    }

    /** A meeting that was held, entered afterwards. */
    @Transactional
    public void record(String reference, Entered entered, Account said) {
        Sourcing sourcing = desk.act(reference);
        SourcingReason.MEETING_IN_FUTURE.when(entered.meetsAt().isAfter(desk.now()));
        hold(sourcing, add(sourcing, entered), entered.contacts(), said);
    }

    /** A planned meeting was held. */
    @Transactional
    public void hold(String reference, long meeting, Account said) {
        Sourcing sourcing = desk.act(reference);
        Meeting planned = planned(reference, meeting);
        SourcingReason.MEETING_IN_FUTURE.when(planned.meetsAt().isAfter(desk.now()));
        hold(sourcing, meeting, planned.contacts(), said);
    }

    /** A planned meeting will not take place. */
    @Transactional
    public void cancel(String reference, long meeting) {
        Sourcing sourcing = desk.act(reference);
        Meeting planned = planned(reference, meeting);
        meetings.cancel(meeting);
        desk.note(
                sourcing,
                "meetingCancelled",
                "Réunion prévue avec " + count(planned.contacts()) + " annulée.",
                Map.of());
    }

    private Meeting planned(String reference, long meeting) {
        return meetings.of(reference).stream()
                .filter(one -> one.id() == meeting && !one.held())
                .findFirst()
                .orElseThrow(SourcingReason.UNKNOWN_MEETING::rejection);
    }

    private long add(Sourcing sourcing, Entered entered) {
        sourcing.mustBe(SourcingStatus.EXCHANGES);
        desk.mustBeOpen(sourcing);
        SourcingReason.MEETING_WITHOUT_FIRM.when(entered.contacts().isEmpty());
        List<Contact> all = contacts.of(sourcing.reference());
        entered.contacts().forEach(contact -> ContactFirms.one(all, contact));
        return meetings.plan(
                new Meeting(
                        0,
                        sourcing.reference(),
                        entered.meetsAt(),
                        Text.required(entered.place(), "Lieu ou moyen", PLACE),
                        Text.required(entered.officePeople(), "Présents pour l'office", PEOPLE),
                        Text.required(entered.firmPeople(), "Présents pour l'entreprise", PEOPLE),
                        false,
                        null,
                        entered.contacts().stream().distinct().toList()),
                desk.person().id());
    }

    private void hold(Sourcing sourcing, long meeting, List<Long> met, Account said) {
        sourcing.mustBe(SourcingStatus.EXCHANGES);
        String account = Text.required(said.account(), "Ce qui s'est dit", ACCOUNT);
        String news = Text.optional(said.news(), "Information nouvelle", ContactFirms.TEXT);
        if (news != null) {
            desk.mustBeOpen(sourcing);
        }
        meetings.hold(meeting, account, desk.person().id(), desk.now());
        desk.note(sourcing, "meetingHeld", "Réunion tenue avec " + count(met) + ".", Map.of("meeting", meeting));
        if (news != null) {
            informations.give(
                    sourcing.reference(),
                    Information.Kind.MEETING,
                    news,
                    null,
                    meeting,
                    desk.person().name(),
                    desk.now());
            flow.informationDue(sourcing);
        }
    }

    private static String count(List<Long> contacts) {
        long firms = contacts.stream().distinct().count();
        return firms + (firms > 1 ? " entreprises" : " entreprise");
    }
}
