package fr.palier.committee.application;

import fr.palier.committee.Capacity;
import fr.palier.committee.Question;
import fr.palier.committee.domain.Attendance;
import fr.palier.committee.domain.Member;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.Vote;
import fr.palier.committee.persistence.Attendances;
import fr.palier.committee.persistence.Bodies;
import fr.palier.committee.persistence.Convocations;
import fr.palier.committee.persistence.Members;
import fr.palier.committee.persistence.MinuteBooks;
import fr.palier.committee.persistence.RuleBooks;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.committee.persistence.Sessions;
import fr.palier.committee.persistence.Votes;
import fr.palier.engine.Role;
import fr.palier.office.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads sessions. The secretariat and the executive read all of their office; a member those to which he was convened; to anyone else
 * a session is unknown.
 */
@Component
@Transactional(readOnly = true)
public class SessionFiles {

    private final Sessions sessions;
    private final Bodies bodies;
    private final RuleBooks rules;
    private final Convocations convocations;
    private final Members members;
    private final SessionItems agenda;
    private final Attendances attendances;
    private final Votes votes;
    private final MinuteBooks minutes;

    SessionFiles(
            Sessions sessions,
            Bodies bodies,
            RuleBooks rules,
            Convocations convocations,
            Members members,
            SessionItems agenda,
            Attendances attendances,
            Votes votes,
            MinuteBooks minutes) {
        this.sessions = sessions;
        this.bodies = bodies;
        this.rules = rules;
        this.convocations = convocations;
        this.members = members;
        this.agenda = agenda;
        this.attendances = attendances;
        this.votes = votes;
        this.minutes = minutes;
    }

    /** Sessions that a person may read, latest first. */
    public List<Session> readableBy(Person reader) {
        if (reader.office() == null) {
            return List.of();
        }
        return readsAll(reader) ? sessions.of(reader.office()) : sessions.convenedTo(reader.office(), reader.id());
    }

    public boolean mayRead(Person reader, String reference) {
        return reader.office() != null
                && sessions.find(reader.office(), reference).isPresent()
                && (readsAll(reader) || convocations.isConvened(reference, reader.id()));
    }

    /** The session, if the reader may read it. */
    public Optional<SessionFile> read(String reference, Person reader) {
        return mayRead(reader, reference)
                ? sessions.find(reader.office(), reference).map(this::file)
                : Optional.empty();
    }

    private static boolean readsAll(Person reader) {
        return reader.is(Role.COMMITTEE_SECRETARY.group()) || reader.is(Role.EXECUTIVE.group());
    }

    SessionFile file(Session session) {
        List<Convocations.Convocation> convened = convocations.of(session.reference());
        List<Member> people = convened.isEmpty()
                ? members.of(session.body(), session.day())
                : convocations.convened(
                        session.reference(), convened.get(convened.size() - 1).number());
        Map<Long, Member> byId = people.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        Map<Long, Attendance> occupied = attendances.of(session.reference(), session.convocation()).stream()
                .collect(Collectors.toMap(Attendance::seat, Function.identity()));
        List<SessionFile.Seat> seats = people.stream()
                .filter(Member::hasSeat)
                .map(member -> seat(member, occupied.get(member.id()), byId))
                .toList();
        Map<Question, Capacity> capacities = rules.capacities(session.rules());
        return new SessionFile(
                session,
                bodies.get(session.body()),
                rules.get(session.rules()),
                convened,
                people,
                seats,
                agenda.of(session.reference()).stream()
                        .map(item -> item(item, capacities.get(item.question()), seats, byId))
                        .toList(),
                attendances.movements(session.reference(), session.convocation()),
                minutes.of(session.reference()).orElse(null));
    }

    private static SessionFile.Seat seat(Member member, Attendance attendance, Map<Long, Member> people) {
        return new SessionFile.Seat(
                member,
                attendance,
                attendance == null || attendance.sitting() == null ? null : people.get(attendance.sitting()));
    }

    private SessionFile.Item item(
            SessionItem item, Capacity capacity, List<SessionFile.Seat> seats, Map<Long, Member> people) {
        List<SessionFile.Withdrawal> withdrawals = votes.conflictsOn(item.id()).stream()
                .map(conflict -> new SessionFile.Withdrawal(people.get(conflict.member()), conflict.reason()))
                .toList();
        List<Vote> cast = votes.on(item.id());
        Map<Long, String> names = new HashMap<>();
        seats.stream()
                .filter(seat -> seat.sitting() != null)
                .forEach(seat -> names.put(seat.member().id(), seat.sitting().name()));
        boolean counted = item.status() == SessionItem.Status.CLOSED;
        return new SessionFile.Item(
                item,
                item.capacity() == null ? capacity : item.capacity(),
                counted
                        ? cast.stream()
                                .map(vote -> new SessionFile.Ballot(
                                        names.get(vote.seat()), vote.choice(), vote.remark(), vote.recorded()))
                                .toList()
                        : List.of(),
                withdrawals,
                cast.stream().map(Vote::seat).toList(),
                seats.stream()
                        .filter(seat -> seat.isOccupied() && seat.attendance().wasThereAt(item.openedAt()))
                        .filter(seat -> withdrawals.stream()
                                .noneMatch(withdrawal -> withdrawal.member().id()
                                        == seat.sitting().id()))
                        .toList());
    }
}
