package fr.palier.demo;

import fr.palier.committee.BodyKind;
import fr.palier.committee.Capacity;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.committee.application.Committees;
import fr.palier.committee.domain.InternalRules;
import fr.palier.committee.domain.Majority;
import fr.palier.committee.domain.Notice;
import fr.palier.committee.domain.NoticeUnit;
import fr.palier.committee.domain.Quorum;
import fr.palier.committee.domain.Recusal;
import fr.palier.committee.domain.Title;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Bodies of the demonstration offices. Their rules are examples, different on purpose: each board writes its own. */
public class DemoCommittees implements InitializingBean {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final String EXAMPLE =
            "Exemple de règlement intérieur, à remplacer par la délibération du conseil d'administration";

    /** The board may let the body decide; the award stays an opinion, which the executive decides on. */
    private static final Map<Question, Capacity> CAPACITIES = Map.of(
            Question.AWARD, Capacity.OPINION,
            Question.NEGOTIATION, Capacity.DECISION,
            Question.UNSUCCESSFUL, Capacity.DECISION);

    private final Committees committees;
    private final TransactionTemplate transaction;

    DemoCommittees(Committees committees, TransactionTemplate transaction, DemoOffices officesFirst) {
        this.committees = committees;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            Quorum moreThanHalf = new Quorum.Share(1, 2, true);
            Notice fiveClear = new Notice(5, 3, 1, true, NoticeUnit.CLEAR);
            constitute("62", moreThanHalf, fiveClear, true, Majority.EXPRESSED, true, Recusal.NOT_PRESENT, true);
            constitute(
                    "59",
                    new Quorum.Count(3),
                    new Notice(8, 8, 0, false, NoticeUnit.CALENDAR),
                    true,
                    Majority.EXPRESSED,
                    true,
                    Recusal.COUNTS,
                    true);
            constitute(
                    "52",
                    new Quorum.Share(2, 3, false),
                    new Notice(5, 2, 1, true, NoticeUnit.WORKING),
                    false,
                    Majority.PRESENT,
                    false,
                    Recusal.NOT_PRESENT,
                    false);
            constitute("35", moreThanHalf, fiveClear, true, Majority.EXPRESSED, true, Recusal.NOT_SEATED, true);
            constitute(
                    "29",
                    new Quorum.Share(1, 2, false),
                    new Notice(6, 3, 2, true, NoticeUnit.CLEAR_WORKING),
                    true,
                    Majority.EXPRESSED,
                    false,
                    Recusal.NOT_PRESENT,
                    true);
            constitute(
                    "44",
                    new Quorum.Count(2),
                    new Notice(7, 3, 1, true, NoticeUnit.CALENDAR),
                    true,
                    Majority.EXPRESSED,
                    true,
                    Recusal.NOT_PRESENT,
                    true);
        });
    }

    private void constitute(
            String office,
            Quorum quorum,
            Notice notice,
            boolean secondWithoutQuorum,
            Majority majority,
            boolean castingVote,
            Recusal recusal,
            boolean remote) {
        for (BodyKind kind : BodyKind.values()) {
            committees.constitute(office, kind, kind.label()).ifPresent(body -> {
                committees.adopt(
                        new InternalRules(
                                0,
                                body,
                                FROM,
                                null,
                                quorum,
                                secondWithoutQuorum,
                                notice,
                                majority,
                                castingVote,
                                Outcome.ADJOURNED,
                                recusal,
                                remote,
                                EXAMPLE),
                        CAPACITIES);
                if (office.equals("62")) {
                    nameMembers(body);
                }
            });
        }
    }

    private void nameMembers(long body) {
        committees.name(body, "committee-members-62", "Membre A (fictif)", Title.PRESIDENT, null, FROM);
        committees.name(body, "committee-members-2-62", "Membre B (fictif)", Title.MEMBER, null, FROM);
        long third = committees.name(body, "committee-members-3-62", "Membre C (fictif)", Title.MEMBER, null, FROM);
        committees.name(body, "committee-members-4-62", "Membre D (fictif)", Title.MEMBER, null, FROM);
        committees.name(body, "committee-members-5-62", "Suppléant E (fictif)", Title.SUBSTITUTE, third, FROM);
    }
}
