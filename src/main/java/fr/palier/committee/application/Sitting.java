package fr.palier.committee.application;

import fr.palier.committee.domain.Attendance;
import fr.palier.committee.domain.Conflict;
import fr.palier.committee.domain.InternalRules;
import fr.palier.committee.domain.QuorumCount;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.Vote;
import fr.palier.committee.persistence.Attendances;
import fr.palier.committee.persistence.RuleBooks;
import fr.palier.committee.persistence.Votes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who sits on an item, who withdrew from it, and the quorum that remains. */
@Component
public class Sitting {

    private final Attendances attendances;
    private final Votes votes;
    private final RuleBooks rules;

    Sitting(Attendances attendances, Votes votes, RuleBooks rules) {
        this.attendances = attendances;
        this.votes = votes;
        this.rules = rules;
    }

    /**
     * The floor of one item.
     *
     * @param voters those who sit since before the vote, or left once they had voted, and have not withdrawn
     * @param recused those who sit and have withdrawn
     */
    public record Floor(List<Attendance> voters, List<Attendance> recused, QuorumCount quorum) {}

    public Floor on(Session session, SessionItem item) {
        List<Attendance> seats = attendances.of(session.reference(), session.convocation());
        Set<Long> withdrawn =
                votes.conflictsOn(item.id()).stream().map(Conflict::member).collect(Collectors.toSet());
        Set<Long> voted = votes.on(item.id()).stream().map(Vote::seat).collect(Collectors.toSet());
        List<Attendance> sitting = seats.stream()
                .filter(seat -> seat.isSitting() && seat.wasThereAt(item.openedAt()) || voted.contains(seat.seat()))
                .toList();
        List<Attendance> recused = sitting.stream()
                .filter(seat -> withdrawn.contains(seat.sitting()))
                .toList();
        List<Attendance> voters = sitting.stream()
                .filter(seat -> !withdrawn.contains(seat.sitting()))
                .toList();
        InternalRules inForce = rules.get(session.rules());
        return new Floor(
                voters,
                recused,
                inForce.quorumOfItem(seats.size(), sitting.size(), recused.size(), session.convocation()));
    }
}
