package fr.palier.demo;

import static fr.palier.committee.SessionDriver.MEMBER_B;
import static fr.palier.committee.SessionDriver.MEMBER_C;
import static fr.palier.committee.SessionDriver.PRESIDENT;

import fr.palier.committee.BodyKind;
import fr.palier.committee.SessionDriver;
import fr.palier.committee.Sitting;
import fr.palier.committee.domain.VoteMode;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.testing.As;
import java.time.LocalDate;
import java.util.List;

/** Fictitious sessions: one whose minutes are signed, one whose vote is open, one whose agenda is being drawn up. */
public class DemoSessions {

    private static final int NOTICE_DAYS = 15;

    private final SessionDriver sessions;
    private final Sitting sitting;
    private final TenderReader reader;
    private final DemoClock clock;

    DemoSessions(SessionDriver sessions, Sitting sitting, TenderReader reader, DemoClock clock) {
        this.sessions = sessions;
        this.sitting = sitting;
        this.reader = reader;
        this.clock = clock;
    }

    /** The body that was asked sits two weeks later, and follows the proposal. */
    void favours(String tender) {
        sitting.favours(body(tender), List.of(item(tender)));
    }

    /** Three members sat on that day; one has voted. */
    void voting(String tender, LocalDate day) {
        clock.moveTo(day.minusDays(NOTICE_DAYS).atTime(9, 0).atZone(Zone.PARIS));
        String session = sessions.start(body(tender), day);
        sessions.prepare(session, List.of(item(tender)));
        sessions.convene(session);
        clock.moveTo(day.atTime(14, 5).atZone(Zone.PARIS));
        sessions.reachTheDay(session);
        sessions.attend(session, VoteMode.BY_MEMBERS, SessionDriver.present(PRESIDENT, MEMBER_B, MEMBER_C));
        sessions.vote(MEMBER_B, session, "FOR");
    }

    void prepared(BodyKind body, LocalDate day) {
        sessions.start(body, day);
    }

    private BodyKind body(String tender) {
        return BodyKind.valueOf(asked(tender).body());
    }

    private long item(String tender) {
        return asked(tender).item();
    }

    private TenderTraces.CommitteeItem asked(String tender) {
        return As.person(TenderStory.BUYER, () -> reader.get(tender))
                .committeeItems()
                .get(0);
    }
}
