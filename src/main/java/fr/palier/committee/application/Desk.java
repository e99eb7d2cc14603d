package fr.palier.committee.application;

import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.domain.Session;
import fr.palier.committee.persistence.Sessions;
import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import org.springframework.stereotype.Component;

/** Who acts on which session. */
@Component
class Desk {

    private static final int REASON = 1000;

    private final CurrentPerson people;
    private final Sessions sessions;

    Desk(CurrentPerson people, Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    Person person() {
        return people.get();
    }

    String office() {
        return people.office();
    }

    /** @throws fr.palier.office.Rejection {@code office.notAllowed} unless the person keeps the secretariat */
    Person secretary() {
        Person person = people.get();
        people.mustBe(Role.COMMITTEE_SECRETARY.group());
        return person;
    }

    static boolean isSecretary(Person person) {
        return person.is(Role.COMMITTEE_SECRETARY.group());
    }

    /** The session of the person's office, held until commit; another office's answers as an unknown one. */
    Session session(String reference) {
        return session(people.office(), reference);
    }

    /** The session, held until commit. */
    Session session(String office, String reference) {
        return sessions.lock(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** A reason that somebody must give, bounded. */
    static String reason(String text) {
        CommitteeReason.REASON_MISSING.when(text == null || text.isBlank());
        OfficeReason.TOO_LONG.when(text.length() > REASON, "Motif", REASON);
        return text.strip();
    }
}
