package fr.palier.committee.application;

import fr.palier.committee.domain.Attendance;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.persistence.Attendances;
import fr.palier.committee.persistence.Bodies;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.committee.persistence.Sessions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the procedure asks of a session: names and seats. References are unique over all offices. */
@Component
public class SessionFacts {

    private final Sessions sessions;
    private final Bodies bodies;
    private final SessionItems agenda;
    private final Attendances attendances;
    private final Sitting sitting;

    SessionFacts(Sessions sessions, Bodies bodies, SessionItems agenda, Attendances attendances, Sitting sitting) {
        this.sessions = sessions;
        this.bodies = bodies;
        this.agenda = agenda;
        this.attendances = attendances;
        this.sitting = sitting;
    }

    /** What a task list shows of a session. */
    public String subject(Session session) {
        return "%s, séance du %s"
                .formatted(bodies.get(session.body()).name(), FrenchDates.dayAndHour(session.heldAt()));
    }

    /** Number and title of the item that is voted on. */
    public Optional<String> openItem(String reference) {
        return agenda.open(reference).map(item -> item.position() + ", " + item.title());
    }

    /** Accounts that vote on the open item, in the order of their seats. */
    public List<String> voters(String reference) {
        SessionItem item = agenda.open(reference).orElseThrow();
        return sitting.on(sessions.get(reference), item).voters().stream()
                .map(Attendance::voter)
                .toList();
    }

    /** Account of the person who presides. */
    public String chair(String reference) {
        Session session = sessions.get(reference);
        return attendances.of(reference, session.convocation()).stream()
                .filter(attendance -> attendance.seat() == session.chair())
                .map(Attendance::voter)
                .findFirst()
                .orElseThrow();
    }
}
