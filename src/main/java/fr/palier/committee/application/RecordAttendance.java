package fr.palier.committee.application;

import fr.palier.committee.Outcome;
import fr.palier.committee.domain.Attendance;
import fr.palier.committee.domain.Cause;
import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.domain.Member;
import fr.palier.committee.domain.Presence;
import fr.palier.committee.domain.QuorumCount;
import fr.palier.committee.domain.Result;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.domain.Title;
import fr.palier.committee.domain.VoteMode;
import fr.palier.committee.persistence.Attendances;
import fr.palier.committee.persistence.Convocations;
import fr.palier.committee.persistence.RuleBooks;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.committee.persistence.Sessions;
import fr.palier.office.Journal;
import fr.palier.office.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretary records who sits; the quorum of the session follows from the board's rules. */
@Component
public class RecordAttendance {

    private final Desk desk;
    private final Sessions sessions;
    private final Convocations convocations;
    private final Attendances attendances;
    private final RuleBooks rules;
    private final SessionItems agenda;
    private final SessionSteps steps;
    private final Journal journal;
    private final Clock clock;

    RecordAttendance(
            Desk desk,
            Sessions sessions,
            Convocations convocations,
            Attendances attendances,
            RuleBooks rules,
            SessionItems agenda,
            SessionSteps steps,
            Journal journal,
            Clock clock) {
        this.desk = desk;
        this.sessions = sessions;
        this.convocations = convocations;
        this.attendances = attendances;
        this.rules = rules;
        this.agenda = agenda;
        this.steps = steps;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * How one seat is occupied.
     *
     * @param substitute who represents it, with {@link Presence#REPRESENTED} only
     */
    public record Seat(long seat, Presence presence, Long substitute) {}

    /**
     * Records attendance, opens the session when the quorum is reached.
     *
     * @param chair seat of the person who presides: the president's when it is occupied
     * @param postponed reasons of the items left to another session, by session item
     */
    @Transactional
    public QuorumCount record(
            String reference, List<Seat> seats, Long chair, VoteMode mode, Map<Long, String> postponed) {
        Person secretary = desk.secretary();
        Session session = desk.session(reference).must(SessionStatus.CONVENED);
        Map<Long, Member> convened = convocations.convened(reference, session.convocation()).stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        List<Attendance> occupied = occupied(session, seats, convened);
        int sitting = (int) occupied.stream().filter(Attendance::isSitting).count();
        QuorumCount quorum =
                rules.get(session.rules()).quorumOfSession(occupied.size(), sitting, session.convocation());
        occupied.forEach(attendance -> attendances.add(session, attendance));
        convocations.counted(session, quorum);
        if (quorum.reached()) {
            checkChair(chair, occupied, convened, secretary);
            sessions.open(session, chair, mode);
            agenda.of(reference).stream()
                    .filter(item -> item.stands() && postponed.containsKey(item.id()))
                    .forEach(item -> postpone(session, item, postponed.get(item.id())));
        } else {
            sessions.become(session, SessionStatus.NO_QUORUM);
        }
        journal.write(
                session.office(),
                reference,
                quorum.reached() ? "committee.sessionOpened" : "committee.quorumMissed",
                "Présences relevées : %s ; le quorum %s."
                        .formatted(quorum.words(), quorum.reached() ? "est atteint" : "n'est pas atteint"),
                Map.of("convocation", session.convocation(), "seats", quorum.seats(), "counted", quorum.counted()));
        steps.attendanceRecorded(reference, quorum.reached());
        return quorum;
    }

    private List<Attendance> occupied(Session session, List<Seat> seats, Map<Long, Member> convened) {
        Map<Long, Seat> entered =
                seats.stream().collect(Collectors.toMap(Seat::seat, Function.identity(), (a, b) -> b));
        CommitteeReason.UNKNOWN_SEAT.when(entered.keySet().stream()
                .anyMatch(seat ->
                        !convened.containsKey(seat) || !convened.get(seat).hasSeat()));
        OffsetDateTime now = OffsetDateTime.now(clock);
        Set<Long> sitting = new HashSet<>();
        return convened.values().stream()
                .filter(Member::hasSeat)
                .map(member -> {
                    Seat seat = entered.get(member.id());
                    CommitteeReason.SEAT_WITHOUT_PRESENCE.when(seat == null || seat.presence() == null, member.name());
                    Attendance attendance = attendance(session, member, seat, convened, now);
                    CommitteeReason.SUBSTITUTE_TWICE.when(
                            attendance.isSitting() && !sitting.add(attendance.sitting()),
                            attendance.isSitting()
                                    ? convened.get(attendance.sitting()).name()
                                    : "");
                    return attendance;
                })
                .toList();
    }

    /** A seat as it is occupied from an hour on. */
    static Attendance attendance(
            Session session, Member member, Seat seat, Map<Long, Member> convened, OffsetDateTime at) {
        CommitteeReason.REMOTE_PRESENCE.when(seat.presence() == Presence.REMOTE && !session.remote(), member.name());
        Member sitting = seat.presence() == Presence.REPRESENTED ? convened.get(seat.substitute()) : member;
        if (seat.presence() == Presence.REPRESENTED) {
            CommitteeReason.NOT_SUBSTITUTE.when(
                    sitting == null || !sitting.mayRepresent(member.id()),
                    sitting == null ? "Cette personne" : sitting.name(),
                    member.name());
        }
        return seat.presence().isSitting()
                ? new Attendance(member.id(), seat.presence(), sitting.id(), sitting.account(), at, null)
                : new Attendance(member.id(), seat.presence(), null, null, null, null);
    }

    private static void checkChair(
            Long chair, List<Attendance> occupied, Map<Long, Member> convened, Person secretary) {
        Attendance seat = occupied.stream()
                .filter(attendance -> attendance.isSitting() && chair != null && attendance.seat() == chair)
                .findFirst()
                .orElseThrow(CommitteeReason.WRONG_CHAIR::rejection);
        occupied.stream()
                .filter(attendance -> attendance.isSitting() && attendance.sitting() == attendance.seat())
                .map(attendance -> convened.get(attendance.seat()))
                .filter(member -> member.title() == Title.PRESIDENT && member.id() != chair)
                .findFirst()
                .ifPresent(president -> {
                    throw CommitteeReason.CHAIR_IS_PRESIDENT.rejection(president.name());
                });
        CommitteeReason.CHAIR_IS_SECRETARY.when(seat.voter().equals(secretary.id()));
    }

    private void postpone(Session session, SessionItem item, String reason) {
        agenda.close(
                item,
                new Result(Outcome.ADJOURNED, Cause.POSTPONED),
                CallItem.capacity(rules, session, item),
                Desk.reason(reason));
        journal.write(
                session.office(),
                session.reference(),
                "committee.itemPostponed",
                "Point %s renvoyé à une autre séance : %s.".formatted(item.numbered(), reason.strip()),
                Map.of("item", item.item()));
    }
}
