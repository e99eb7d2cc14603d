package fr.palier.committee.application;

import fr.palier.committee.Outcome;
import fr.palier.committee.domain.Cause;
import fr.palier.committee.domain.Choice;
import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.domain.Result;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.domain.Tally;
import fr.palier.committee.domain.Vote;
import fr.palier.committee.persistence.RuleBooks;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.committee.persistence.Votes;
import fr.palier.office.Journal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the votes on the open item and closes it. A quorum lost through withdrawals during the vote adjourns it. */
@Component
public class CountVotes {

    private final Desk desk;
    private final SessionItems agenda;
    private final Votes votes;
    private final Sitting sitting;
    private final RuleBooks rules;
    private final Journal journal;

    CountVotes(Desk desk, SessionItems agenda, Votes votes, Sitting sitting, RuleBooks rules, Journal journal) {
        this.desk = desk;
        this.agenda = agenda;
        this.votes = votes;
        this.sitting = sitting;
        this.rules = rules;
        this.journal = journal;
    }

    @Transactional
    public Result count(String office, String reference) {
        Session session = desk.session(office, reference).must(SessionStatus.OPEN);
        SessionItem item = agenda.open(reference).orElseThrow(CommitteeReason.VOTE_CLOSED::rejection);
        Sitting.Floor floor = sitting.on(session, item);
        List<Vote> cast = votes.on(item.id());
        Tally tally = new Tally(
                floor.voters().size(),
                count(cast, Choice.FOR),
                count(cast, Choice.AGAINST),
                count(cast, Choice.ABSTAIN),
                cast.stream()
                        .filter(vote -> vote.seat() == session.chair())
                        .map(Vote::choice)
                        .findFirst()
                        .orElse(null));
        Result result = floor.quorum().reached()
                ? rules.get(session.rules()).result(tally)
                : new Result(Outcome.ADJOURNED, Cause.NO_QUORUM);
        agenda.count(item, floor.quorum());
        agenda.tally(item, tally, floor.recused().size());
        agenda.close(item, result, CallItem.capacity(rules, session, item), null);
        journal.write(
                office,
                reference,
                "committee.itemCounted",
                "Point %s : %s, %s (pour %d, contre %d, abstentions %d)."
                        .formatted(
                                item.numbered(),
                                result.outcome().label().toLowerCase(java.util.Locale.FRANCE),
                                result.cause().label(),
                                tally.inFavour(),
                                tally.against(),
                                tally.abstentions()),
                Map.of("item", item.item(), "outcome", result.outcome(), "cause", result.cause()));
        return result;
    }

    private static int count(List<Vote> votes, Choice choice) {
        return (int) votes.stream().filter(vote -> vote.choice() == choice).count();
    }
}
