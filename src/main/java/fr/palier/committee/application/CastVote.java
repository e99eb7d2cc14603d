package fr.palier.committee.application;

import fr.palier.committee.domain.Attendance;
import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.domain.Member;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.domain.Vote;
import fr.palier.committee.persistence.Attendances;
import fr.palier.committee.persistence.Members;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.committee.persistence.Votes;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person who sits votes on the open item, or withdraws from it; the secretary may record it for them, and it shows. */
@Component
public class CastVote {

    private static final int REMARK = 2000;

    private final Desk desk;
    private final SessionItems agenda;
    private final Attendances attendances;
    private final Sitting sitting;
    private final Members members;
    private final Votes votes;
    private final DeclareConflict conflicts;
    private final SessionSteps steps;
    private final Journal journal;
    private final Clock clock;

    CastVote(
            Desk desk,
            SessionItems agenda,
            Attendances attendances,
            Sitting sitting,
            Members members,
            Votes votes,
            DeclareConflict conflicts,
            SessionSteps steps,
            Journal journal,
            Clock clock) {
        this.desk = desk;
        this.agenda = agenda;
        this.attendances = attendances;
        this.sitting = sitting;
        this.members = members;
        this.votes = votes;
        this.conflicts = conflicts;
        this.steps = steps;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Casts the vote of one who sits on the open item.
     *
     * @param voter account that sits: the person at work, or another when the secretary records
     */
    @Transactional
    public void cast(String reference, String voter, Ballot ballot) {
        Person person = desk.person();
        boolean recorded = !person.id().equals(voter);
        CommitteeReason.NOT_CONVENED.when(recorded && !Desk.isSecretary(person));
        Session session = desk.session(reference);
        CommitteeReason.VOTE_CLOSED.when(session.status() != SessionStatus.OPEN);
        SessionItem item = agenda.open(reference).orElseThrow(CommitteeReason.VOTE_CLOSED::rejection);
        Attendance seat = attendances.of(reference, session.convocation()).stream()
                .filter(attendance -> attendance.isSitting()
                        && attendance.wasThereAt(item.openedAt())
                        && attendance.voter().equals(voter))
                .findFirst()
                .orElseThrow(CommitteeReason.NOT_CONVENED::rejection);
        CommitteeReason.ALREADY_VOTED.when(votes.on(item.id()).stream().anyMatch(vote -> vote.seat() == seat.seat()));
        CommitteeReason.WITHDRAWN.when(
                votes.conflictsOn(item.id()).stream().anyMatch(conflict -> conflict.member() == seat.sitting()));
        Member member = members.get(seat.sitting());
        if (ballot.choice() == null) {
            conflicts.add(session, item, member, ballot.conflict());
            return;
        }
        OfficeReason.TOO_LONG.when(ballot.remark() != null && ballot.remark().length() > REMARK, "Observation", REMARK);
        String remark = ballot.remark() == null || ballot.remark().isBlank()
                ? null
                : ballot.remark().strip();
        votes.add(new Vote(
                item.id(),
                seat.seat(),
                voter,
                ballot.choice(),
                remark,
                recorded,
                OffsetDateTime.now(clock),
                person.id()));
        // the choice itself stays out of the journal: nobody reads the others' votes before the count
        journal.write(
                session.office(),
                reference,
                recorded ? "committee.voteRecorded" : "committee.voteCast",
                (recorded ? "Vote de %s sur le point %s consigné par le secrétariat." : "%s a voté sur le point %s.")
                        .formatted(member.name(), item.numbered()),
                Map.of("item", item.item(), "seat", seat.seat()));
    }

    /** The person at work votes on our own page instead of in the task list: the waiting task ends with it. */
    @Transactional
    public void castMine(String reference, Ballot ballot) {
        desk.session(reference);
        agenda.open(reference).orElseThrow(CommitteeReason.VOTE_CLOSED::rejection);
        steps.voteFor(reference, desk.person().id(), ballot);
    }

    /** The secretary enters the vote of one member whose voting task waits. */
    @Transactional
    public void recordOne(String reference, String voter, Ballot ballot) {
        desk.secretary();
        desk.session(reference);
        agenda.open(reference).orElseThrow(CommitteeReason.VOTE_CLOSED::rejection);
        steps.voteFor(reference, voter, ballot);
    }

    /** The secretary enters the votes of all who sit on the open item. */
    @Transactional
    public void recordAll(String reference, Map<Long, Ballot> bySeat) {
        desk.secretary();
        Session session = desk.session(reference);
        SessionItem item = agenda.open(reference).orElseThrow(CommitteeReason.VOTE_CLOSED::rejection);
        for (Attendance seat : sitting.on(session, item).voters()) {
            Ballot ballot = bySeat.get(seat.seat());
            CommitteeReason.VOTES_MISSING.when(
                    ballot == null, members.get(seat.sitting()).name());
            cast(reference, seat.voter(), ballot);
        }
        steps.votesRecorded(reference);
    }

    /** The secretary ends the vote on the open item; those who have not voted take no part. */
    @Transactional
    public void close(String reference) {
        desk.secretary();
        Session session = desk.session(reference);
        SessionItem item = agenda.open(reference).orElseThrow(CommitteeReason.VOTE_CLOSED::rejection);
        journal.write(
                session.office(),
                reference,
                "committee.voteClosed",
                "Vote sur le point %s clos par le secrétariat.".formatted(item.numbered()),
                Map.of("item", item.item()));
        steps.voteClosed(session.office(), reference);
    }
}
