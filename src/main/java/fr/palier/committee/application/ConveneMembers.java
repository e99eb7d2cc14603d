package fr.palier.committee.application;

import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.domain.InternalRules;
import fr.palier.committee.domain.Notice;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.persistence.Bodies;
import fr.palier.committee.persistence.Convocations;
import fr.palier.committee.persistence.Members;
import fr.palier.committee.persistence.RuleBooks;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.committee.persistence.Sessions;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Journal;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretary convenes the members, in the notice that the board's rules set; shorter only in urgency, with its reason. */
@Component
public class ConveneMembers {

    private final Desk desk;
    private final PlanSession plan;
    private final Bodies bodies;
    private final RuleBooks rules;
    private final Members members;
    private final Sessions sessions;
    private final SessionItems agenda;
    private final Convocations convocations;
    private final Offices offices;
    private final BusinessCalendar calendar;
    private final Journal journal;
    private final Clock clock;

    ConveneMembers(
            Desk desk,
            PlanSession plan,
            Bodies bodies,
            RuleBooks rules,
            Members members,
            Sessions sessions,
            SessionItems agenda,
            Convocations convocations,
            Offices offices,
            BusinessCalendar calendar,
            Journal journal,
            Clock clock) {
        this.desk = desk;
        this.plan = plan;
        this.bodies = bodies;
        this.rules = rules;
        this.members = members;
        this.sessions = sessions;
        this.agenda = agenda;
        this.convocations = convocations;
        this.offices = offices;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
    }

    /** Convenes for the first time. */
    @Transactional
    public void convene(String reference, boolean urgent, String reason) {
        Person secretary = desk.secretary();
        Session session = desk.session(reference).must(SessionStatus.PREPARED);
        CommitteeReason.EMPTY_AGENDA.when(agenda.of(reference).stream().noneMatch(SessionItem::stands));
        convene(session, secretary, urgent, reason);
        agenda.of(reference).forEach(item -> tellFile(session, item));
    }

    /** Convenes again after a first convocation without quorum; returns the session as it will be held. */
    @Transactional
    public Session conveneAgain(String reference, PlanSession.Meeting meeting, boolean urgent, String reason) {
        Person secretary = desk.secretary();
        Session session = desk.session(reference).must(SessionStatus.NO_QUORUM);
        CommitteeReason.SECOND_CONVOCATION_DONE.when(session.convocation() > 1);
        CommitteeReason.EMPTY_AGENDA.when(agenda.of(reference).stream().noneMatch(SessionItem::stands));
        InternalRules inForce = plan.check(bodies.get(session.body()), meeting);
        sessions.move(
                session,
                session.convocation() + 1,
                inForce.id(),
                meeting.heldAt(),
                meeting.place().strip(),
                meeting.remote());
        Session moved = desk.session(reference);
        convene(moved, secretary, urgent, reason);
        return moved;
    }

    /** First day on which a session may sit without urgency when its members are convened today. */
    public LocalDate earliest(Session session) {
        Notice notice = rules.get(session.rules()).notice();
        return earliest(session, notice.daysOf(session.convocation()), notice);
    }

    private void convene(Session session, Person secretary, boolean urgent, String reason) {
        InternalRules inForce = rules.get(session.rules());
        CommitteeReason.PAST_DATE.when(!session.heldAt().toInstant().isAfter(clock.instant()));
        agenda.of(session.reference()).forEach(item -> CallItem.capacity(rules, session, item));
        String urgency = checkNotice(session, inForce.notice(), urgent, reason);
        convocations.add(
                session,
                secretary.id(),
                urgent,
                urgency,
                inForce.quorumRequired(session.convocation()),
                members.of(session.body(), session.day()));
        sessions.become(session, SessionStatus.CONVENED);
        journal.write(
                session.office(),
                session.reference(),
                "committee.membersConvened",
                "Membres convoqués%s pour le %s%s."
                        .formatted(
                                session.convocation() > 1 ? " une seconde fois" : "",
                                FrenchDates.dayAndHour(session.heldAt()),
                                urgent ? ", en urgence : " + urgency : ""),
                Map.of("convocation", session.convocation(), "urgent", urgent, "basis", inForce.basis()));
    }

    private String checkNotice(Session session, Notice notice, boolean urgent, String reason) {
        int days = notice.daysOf(session.convocation());
        LocalDate earliest = earliest(session, days, notice);
        boolean inTime = !session.day().isBefore(earliest);
        if (!urgent) {
            CommitteeReason.NOTICE_TOO_SHORT.when(!inTime, notice.words(days), FrenchDates.day(earliest));
            return null;
        }
        CommitteeReason.URGENCY_NOT_ALLOWED.when(!notice.urgencyAllowed());
        CommitteeReason.URGENCY_NOT_NEEDED.when(inTime);
        CommitteeReason.URGENCY_WITHOUT_REASON.when(reason == null || reason.isBlank());
        LocalDate earliestUrgent = earliest(session, notice.urgentDays(), notice);
        CommitteeReason.NOTICE_TOO_SHORT.when(
                session.day().isBefore(earliestUrgent),
                notice.words(notice.urgentDays()) + " en urgence",
                FrenchDates.day(earliestUrgent));
        return Desk.reason(reason);
    }

    private LocalDate earliest(Session session, int days, Notice notice) {
        return notice.unit().earliest(LocalDate.now(clock), days, calendar, offices.get(session.office()));
    }

    private void tellFile(Session session, SessionItem item) {
        journal.write(
                session.office(),
                item.reference(),
                "committee.itemScheduled",
                "Dossier inscrit à l'ordre du jour de la séance %s du %s."
                        .formatted(session.reference(), FrenchDates.day(session.heldAt())),
                Map.of("session", session.reference(), "item", item.item()));
    }
}
