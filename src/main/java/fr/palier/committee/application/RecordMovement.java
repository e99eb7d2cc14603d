package fr.palier.committee.application;

import fr.palier.committee.domain.Attendance;
import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.domain.Member;
import fr.palier.committee.domain.Movement;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.domain.VoteMode;
import fr.palier.committee.persistence.Attendances;
import fr.palier.committee.persistence.Convocations;
import fr.palier.committee.persistence.Members;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.committee.persistence.Sessions;
import fr.palier.committee.persistence.Votes;
import fr.palier.office.Journal;
import fr.palier.office.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members come late and leave early: each item's quorum is that of the people who are there for it. */
@Component
public class RecordMovement {

    private final Desk desk;
    private final Sessions sessions;
    private final SessionItems agenda;
    private final Convocations convocations;
    private final Attendances attendances;
    private final Members members;
    private final Votes votes;
    private final SessionSteps steps;
    private final Journal journal;
    private final Clock clock;

    RecordMovement(
            Desk desk,
            Sessions sessions,
            SessionItems agenda,
            Convocations convocations,
            Attendances attendances,
            Members members,
            Votes votes,
            SessionSteps steps,
            Journal journal,
            Clock clock) {
        this.desk = desk;
        this.sessions = sessions;
        this.agenda = agenda;
        this.convocations = convocations;
        this.attendances = attendances;
        this.members = members;
        this.votes = votes;
        this.steps = steps;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The person on a seat leaves. A vote cast before stands; who had not voted on the open item takes no part in it.
     *
     * @param nextChair seat of who presides from now on, when the person who leaves presided
     */
    @Transactional
    public void leave(String reference, long seat, Long nextChair) {
        Person secretary = desk.secretary();
        Session session = desk.session(reference).must(SessionStatus.OPEN);
        List<Attendance> seats = attendances.of(reference, session.convocation());
        Attendance leaving = sitting(seats, seat).orElseThrow(CommitteeReason.SEAT_NOT_OCCUPIED::rejection);
        if (session.chair() == seat) {
            CommitteeReason.CHAIR_LEAVES.when(nextChair == null || nextChair == seat);
            Attendance chair = sitting(seats, nextChair).orElseThrow(CommitteeReason.WRONG_CHAIR::rejection);
            CommitteeReason.CHAIR_IS_SECRETARY.when(chair.voter().equals(secretary.id()));
            sessions.chair(session, nextChair);
        }
        attendances.leave(session, seat, OffsetDateTime.now(clock));
        write(session, seat, Movement.Kind.DEPARTURE, leaving.sitting());
        agenda.open(reference)
                .filter(item -> session.voteMode() == VoteMode.BY_MEMBERS && owesVote(item, leaving))
                .ifPresent(item -> steps.voterLeft(reference, leaving.voter()));
    }

    /** A seat that was empty is occupied from now on; who comes in during a vote sits from the next item on. */
    @Transactional
    public void arrive(String reference, RecordAttendance.Seat seat) {
        desk.secretary();
        Session session = desk.session(reference).must(SessionStatus.OPEN);
        List<Attendance> seats = attendances.of(reference, session.convocation());
        CommitteeReason.SEAT_OCCUPIED.when(sitting(seats, seat.seat()).isPresent());
        CommitteeReason.NOT_AN_ARRIVAL.when(
                seat.presence() == null || !seat.presence().isSitting());
        Map<Long, Member> convened = convocations.convened(reference, session.convocation()).stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        Member member = Optional.ofNullable(convened.get(seat.seat()))
                .filter(Member::hasSeat)
                .orElseThrow(CommitteeReason.UNKNOWN_SEAT::rejection);
        Attendance arrived = RecordAttendance.attendance(session, member, seat, convened, OffsetDateTime.now(clock));
        CommitteeReason.SUBSTITUTE_TWICE.when(
                seats.stream()
                        .anyMatch(other -> other.seat() != seat.seat()
                                && other.isSitting()
                                && other.sitting().equals(arrived.sitting())),
                members.get(arrived.sitting()).name());
        attendances.arrive(session, arrived);
        write(session, seat.seat(), Movement.Kind.ARRIVAL, arrived.sitting());
    }

    private boolean owesVote(SessionItem item, Attendance person) {
        return votes.on(item.id()).stream().noneMatch(vote -> vote.seat() == person.seat())
                && votes.conflictsOn(item.id()).stream().noneMatch(conflict -> conflict.member() == person.sitting());
    }

    private void write(Session session, long seat, Movement.Kind kind, long person) {
        Integer position = agenda.open(session.reference())
                .or(() -> agenda.nextPending(session.reference()))
                .map(SessionItem::position)
                .orElse(null);
        attendances.move(
                session,
                seat,
                kind,
                person,
                position,
                OffsetDateTime.now(clock),
                desk.person().id());
        Movement movement = new Movement(kind, members.get(person).name(), position, OffsetDateTime.now(clock));
        journal.write(
                session.office(),
                session.reference(),
                kind == Movement.Kind.ARRIVAL ? "committee.memberArrived" : "committee.memberLeft",
                movement.words() + ".",
                Map.of("seat", seat, "person", person));
    }

    private static Optional<Attendance> sitting(List<Attendance> seats, Long seat) {
        return seats.stream()
                .filter(attendance -> seat != null && attendance.seat() == seat && attendance.isSitting())
                .findFirst();
    }
}
