package fr.palier.committee.application;

import fr.palier.committee.BodyKind;
import fr.palier.committee.domain.Body;
import fr.palier.committee.domain.Cause;
import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.domain.InternalRules;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.persistence.Bodies;
import fr.palier.committee.persistence.Items;
import fr.palier.committee.persistence.Members;
import fr.palier.committee.persistence.RuleBooks;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.committee.persistence.Sessions;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.office.References;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretary fixes date and place of a session. */
@Component
public class PlanSession {

    private static final int PLACE = 200;

    private final Desk desk;
    private final Bodies bodies;
    private final RuleBooks rules;
    private final Members members;
    private final Sessions sessions;
    private final SessionItems agenda;
    private final Items items;
    private final SessionSteps steps;
    private final SessionFacts facts;
    private final References references;
    private final Journal journal;
    private final Clock clock;

    PlanSession(
            Desk desk,
            Bodies bodies,
            RuleBooks rules,
            Members members,
            Sessions sessions,
            SessionItems agenda,
            Items items,
            SessionSteps steps,
            SessionFacts facts,
            References references,
            Journal journal,
            Clock clock) {
        this.desk = desk;
        this.bodies = bodies;
        this.rules = rules;
        this.members = members;
        this.sessions = sessions;
        this.agenda = agenda;
        this.items = items;
        this.steps = steps;
        this.facts = facts;
        this.references = references;
        this.journal = journal;
        this.clock = clock;
    }

    /** When and where; the time is that of Paris. */
    public record Meeting(LocalDate day, LocalTime time, String place, boolean remote) {

        public OffsetDateTime heldAt() {
            return day.atTime(time).atZone(Zone.PARIS).toOffsetDateTime();
        }
    }

    @Transactional
    public Session plan(BodyKind kind, Meeting meeting) {
        Person secretary = desk.secretary();
        String office = desk.office();
        Body body = bodies.find(office, kind).orElseThrow(() -> CommitteeReason.NO_BODY.rejection(kind.label()));
        return add(body, meeting, 1, null, secretary);
    }

    /**
     * Takes up what a session could not examine for want of a quorum, on second convocation; returns the new session, whose agenda
     * holds those items.
     *
     * @throws fr.palier.office.Rejection {@code committee.nothingWithoutQuorum}, {@code committee.secondConvocationDone},
     *     {@code committee.alreadyFollowed}
     */
    @Transactional
    public Session planAgain(String reference, Meeting meeting) {
        Person secretary = desk.secretary();
        Session first = desk.session(reference).must(SessionStatus.SIGNED);
        CommitteeReason.SECOND_CONVOCATION_DONE.when(first.convocation() > 1);
        sessions.following(reference).ifPresent(next -> {
            throw CommitteeReason.ALREADY_FOLLOWED.rejection(reference, next.reference());
        });
        Session second = add(bodies.get(first.body()), meeting, 2, reference, secretary);
        agenda.of(reference).stream()
                .filter(item -> item.cause() == Cause.NO_QUORUM)
                .filter(item -> items.schedule(item.item(), first.body()))
                .forEach(item -> agenda.add(second.reference(), item.item()));
        CommitteeReason.NOTHING_WITHOUT_QUORUM.when(
                agenda.of(second.reference()).isEmpty(), reference);
        steps.start(second, facts.subject(second));
        return second;
    }

    private Session add(Body body, Meeting meeting, int convocation, String follows, Person secretary) {
        String office = desk.office();
        InternalRules inForce = check(body, meeting);
        Session session = new Session(
                references.next(References.Letter.P, office),
                office,
                body.id(),
                inForce.id(),
                SessionStatus.PREPARED,
                convocation,
                meeting.heldAt(),
                meeting.place().strip(),
                meeting.remote(),
                null,
                null,
                secretary.id(),
                OffsetDateTime.now(clock),
                null,
                null,
                follows);
        sessions.add(session);
        journal.write(
                office,
                session.reference(),
                "committee.sessionPlanned",
                "Séance de la « %s » fixée au %s%s."
                        .formatted(
                                body.name(),
                                FrenchDates.dayAndHour(session.heldAt()),
                                follows == null ? "" : ", sur seconde convocation après la séance " + follows),
                Map.of("rules", inForce.id(), "basis", inForce.basis(), "place", session.place()));
        return session;
    }

    /** Rules in force on the day of a meeting that can be held. */
    InternalRules check(Body body, Meeting meeting) {
        OfficeReason.MISSING.when(meeting.place() == null || meeting.place().isBlank(), "Lieu");
        OfficeReason.TOO_LONG.when(meeting.place().length() > PLACE, "Lieu", PLACE);
        OffsetDateTime now = OffsetDateTime.now(clock);
        CommitteeReason.PAST_DATE.when(!meeting.heldAt().isAfter(now));
        CommitteeReason.FAR_DATE.when(meeting.heldAt().isAfter(now.plusYears(1)));
        InternalRules inForce = rules.on(body.id(), meeting.day())
                .orElseThrow(() -> CommitteeReason.NO_RULES.rejection(body.name(), FrenchDates.day(meeting.day())));
        CommitteeReason.REMOTE_NOT_ALLOWED.when(meeting.remote() && !inForce.remoteAllowed());
        CommitteeReason.NO_MEMBERS.when(members.of(body.id(), meeting.day()).isEmpty(), body.name());
        return inForce;
    }
}
