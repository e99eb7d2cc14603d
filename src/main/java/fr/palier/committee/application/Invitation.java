package fr.palier.committee.application;

import fr.palier.committee.domain.Member;
import fr.palier.office.Office;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * The iCalendar file of a session (RFC 5545, 5546). The same UID with a higher sequence makes calendars move or cancel the entry
 * instead of adding a second one.
 */
final class Invitation {

    /** Only the length that calendars draw; no rule says how long a session lasts. */
    private static final Duration SHOWN_LENGTH = Duration.ofHours(2);

    private Invitation() {}

    static byte[] request(SessionFile file, Office office, Map<String, String> emails) {
        return write(file, office, emails, ImmutableMethod.REQUEST, ImmutableStatus.VEVENT_CONFIRMED, sequence(file));
    }

    static byte[] cancellation(SessionFile file, Office office, Map<String, String> emails) {
        return write(
                file, office, emails, ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED, sequence(file) + 1);
    }

    private static int sequence(SessionFile file) {
        return 2 * (file.session().convocation() - 1);
    }

    private static byte[] write(
            SessionFile file, Office office, Map<String, String> emails, Method method, Status status, int sequence) {
        Instant start = file.session().heldAt().toInstant();
        VEvent event =
                new VEvent(start, SHOWN_LENGTH, "Séance de la " + file.body().name());
        event.add(new Uid(file.session().reference() + "@palier"))
                .add(new Sequence(sequence))
                .add(status)
                .add(new Location(file.session().place()
                        + (file.session().remote() ? " (participation à distance possible)" : "")))
                .add(new Description(agenda(file)))
                .add(new Organizer(URI.create("mailto:" + office.email())).add(new Cn(office.name())));
        for (Member member : file.members()) {
            if (emails.containsKey(member.account())) {
                event.add(
                        new Attendee(URI.create("mailto:" + emails.get(member.account()))).add(new Cn(member.name())));
            }
        }
        Calendar calendar = new Calendar()
                .withProdId("-//Palier//Commission//FR")
                .withDefaults()
                .withProperty(method)
                .withComponent(event)
                .getFluentTarget();
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Titles stay in the office: a calendar may lie with a provider. */
    private static String agenda(SessionFile file) {
        List<SessionFile.Item> items = file.items();
        return "%s, %d point%s à l'ordre du jour. Le dossier se lit dans Palier."
                .formatted(file.session().reference(), items.size(), items.size() > 1 ? "s" : "");
    }
}
