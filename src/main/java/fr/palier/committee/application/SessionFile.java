package fr.palier.committee.application;

import fr.palier.committee.Capacity;
import fr.palier.committee.domain.Attendance;
import fr.palier.committee.domain.Body;
import fr.palier.committee.domain.Cause;
import fr.palier.committee.domain.Choice;
import fr.palier.committee.domain.InternalRules;
import fr.palier.committee.domain.Member;
import fr.palier.committee.domain.Minutes;
import fr.palier.committee.domain.Movement;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.persistence.Convocations.Convocation;
import java.util.List;
import java.util.Optional;

/**
 * All that a session holds, as pages and minutes show it.
 *
 * @param members president, members and substitutes of its day; those convened once it is convened
 * @param minutes null before they are drafted
 */
public record SessionFile(
        Session session,
        Body body,
        InternalRules rules,
        List<Convocation> convocations,
        List<Member> members,
        List<Seat> seats,
        List<Item> items,
        List<Movement> movements,
        Minutes minutes) {

    /** A seat, its holder and who sits there; attendance is null before it is recorded. */
    public record Seat(Member member, Attendance attendance, Member sitting) {

        public boolean isOccupied() {
            return attendance != null && attendance.isSitting();
        }
    }

    /**
     * An item of the agenda.
     *
     * @param votes empty while the vote is open: nobody reads the others' votes before the count
     * @param voted seats that have voted
     * @param expected people called to vote on it
     */
    public record Item(
            SessionItem item,
            Capacity capacity,
            List<Ballot> votes,
            List<Withdrawal> withdrawals,
            List<Long> voted,
            List<Seat> expected) {

        public boolean isOpen() {
            return item.status() == SessionItem.Status.OPEN;
        }

        public boolean isWithdrawn() {
            return !item.stands();
        }

        public boolean isClosed() {
            return item.status() == SessionItem.Status.CLOSED;
        }
    }

    /** A vote that was counted. */
    public record Ballot(String name, Choice choice, String remark, boolean recorded) {}

    /** A person who withdrew from an item. */
    public record Withdrawal(Member member, String reason) {}

    /** The convocation that the session sits under. */
    public Optional<Convocation> convocation() {
        return convocations.stream()
                .filter(convocation -> convocation.number() == session.convocation())
                .findFirst();
    }

    public Optional<Item> openItem() {
        return items.stream().filter(Item::isOpen).findFirst();
    }

    /** Name of the person who presides. */
    public Optional<String> chair() {
        return seats.stream()
                .filter(seat -> session.chair() != null && seat.member().id() == session.chair() && seat.isOccupied())
                .map(seat -> seat.sitting().name())
                .findFirst();
    }

    /** Items that had no quorum: they may be taken up once more, on second convocation. */
    public List<Item> withoutQuorum() {
        return items.stream()
                .filter(line -> line.item().cause() == Cause.NO_QUORUM)
                .toList();
    }

    public List<Member> substitutes() {
        return members.stream().filter(member -> !member.hasSeat()).toList();
    }
}
