package fr.palier.committee;

import fr.palier.committee.application.DraftMinutes;
import fr.palier.committee.domain.VoteMode;
import fr.palier.demo.DemoClock;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A whole session of office 62: convened, three members vote in favour of each item, minutes signed by who presides. */
public class Sitting {

    private static final int NOTICE_DAYS = 14;
    private static final List<String> MEMBERS =
            List.of(SessionDriver.PRESIDENT, SessionDriver.MEMBER_B, SessionDriver.MEMBER_C);

    private final SessionDriver sessions;
    private final DraftMinutes minutes;
    private final DemoClock clock;

    Sitting(SessionDriver sessions, DraftMinutes minutes, DemoClock clock) {
        this.sessions = sessions;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** Two weeks from now; returns the session. */
    public String favours(BodyKind body, List<Long> items) {
        String session = deliberated(body, items);
        sign(session);
        return session;
    }

    /** As far as the votes; the minutes are not signed yet. */
    public String deliberated(BodyKind body, List<Long> items) {
        LocalDate day = clock.now().toLocalDate().plusDays(NOTICE_DAYS);
        String session = sessions.start(body, day);
        sessions.prepare(session, items);
        sessions.convene(session);
        clock.moveTo(day.atTime(14, 5).atZone(Zone.PARIS));
        sessions.reachTheDay(session);
        sessions.attend(session, VoteMode.BY_MEMBERS, SessionDriver.present(MEMBERS.toArray(String[]::new)));
        items.forEach(item -> MEMBERS.forEach(member -> sessions.vote(member, session, "FOR")));
        return session;
    }

    public void sign(String session) {
        sessions.asSecretary(() -> minutes.submit(session, "Les membres ont suivi le rapport d'analyse.", Map.of()));
        sessions.complete(SessionDriver.PRESIDENT, session, "userTask_signMinutes", "signature", "SIGN");
    }
}
