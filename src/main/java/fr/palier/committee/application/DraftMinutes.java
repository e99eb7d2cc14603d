package fr.palier.committee.application;

import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.persistence.MinuteBooks;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.committee.persistence.Sessions;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretary drafts the minutes: facts are there already, the debates and the reasons of each item are added. */
@Component
public class DraftMinutes {

    private static final int TEXT = 4000;

    private final Desk desk;
    private final Sessions sessions;
    private final SessionItems agenda;
    private final MinuteBooks minutes;
    private final SessionSteps steps;
    private final Journal journal;

    DraftMinutes(
            Desk desk,
            Sessions sessions,
            SessionItems agenda,
            MinuteBooks minutes,
            SessionSteps steps,
            Journal journal) {
        this.desk = desk;
        this.sessions = sessions;
        this.agenda = agenda;
        this.minutes = minutes;
        this.steps = steps;
        this.journal = journal;
    }

    /**
     * Keeps what is written so far.
     *
     * @param remarks general course of the session; may be empty
     * @param reasons reasons and debates by session item
     */
    @Transactional
    public void save(String reference, String remarks, Map<Long, String> reasons) {
        Person secretary = desk.secretary();
        desk.session(reference).must(SessionStatus.DELIBERATED);
        OfficeReason.TOO_LONG.when(remarks.length() > TEXT, "Déroulement de la séance", TEXT);
        minutes.draft(reference, secretary.id(), remarks.strip());
        for (SessionItem item :
                agenda.of(reference).stream().filter(SessionItem::stands).toList()) {
            String text = reasons.getOrDefault(item.id(), item.reasons());
            if (text != null) {
                OfficeReason.TOO_LONG.when(text.length() > TEXT, "Débats et motifs, point " + item.position(), TEXT);
                agenda.reasons(reference, item.id(), text.isBlank() ? null : text.strip());
            }
        }
    }

    /** Hands the minutes to the person who presided. */
    @Transactional
    public void submit(String reference, String remarks, Map<Long, String> reasons) {
        save(reference, remarks, reasons);
        Session session = desk.session(reference);
        sessions.become(session, SessionStatus.DRAFTED);
        journal.write(
                session.office(),
                reference,
                "committee.minutesDrafted",
                "Procès-verbal rédigé et transmis à la présidence de séance.",
                Map.of());
        steps.minutesDrafted(reference);
    }
}
