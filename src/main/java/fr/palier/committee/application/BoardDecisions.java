package fr.palier.committee.application;

import fr.palier.committee.BodyKind;
import fr.palier.committee.Capacity;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.committee.domain.Body;
import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.domain.InternalRules;
import fr.palier.committee.domain.Majority;
import fr.palier.committee.domain.Member;
import fr.palier.committee.domain.Notice;
import fr.palier.committee.domain.Quorum;
import fr.palier.committee.domain.Recusal;
import fr.palier.committee.domain.Title;
import fr.palier.committee.persistence.Bodies;
import fr.palier.committee.persistence.Members;
import fr.palier.committee.persistence.RuleBooks;
import fr.palier.committee.persistence.Sessions;
import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secretary enters what the board adopted: the bodies, their rules and their members, each from a day on. What was in force before
 * keeps its dates, and the sessions held under it keep it.
 */
@Component
public class BoardDecisions {

    private static final int NAME = 200;
    private static final int BASIS = 500;

    private final Desk desk;
    private final Bodies bodies;
    private final RuleBooks rules;
    private final Members members;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    BoardDecisions(
            Desk desk,
            Bodies bodies,
            RuleBooks rules,
            Members members,
            Sessions sessions,
            Accounts accounts,
            Journal journal,
            Clock clock) {
        this.desk = desk;
        this.bodies = bodies;
        this.rules = rules;
        this.members = members;
        this.sessions = sessions;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Rules as the board adopted them.
     *
     * @param basis deliberation: number and date
     */
    public record Adopted(
            LocalDate from,
            Quorum quorum,
            Notice notice,
            boolean secondWithoutQuorum,
            Majority majority,
            boolean castingVote,
            Outcome tieOutcome,
            Recusal recusal,
            boolean remoteAllowed,
            String basis,
            Map<Question, Capacity> capacities) {}

    /** Constitutes a body that the office does not have yet. */
    @Transactional
    public void constitute(BodyKind kind) {
        desk.secretary();
        String office = desk.office();
        CommitteeReason.BODY_THERE.when(bodies.find(office, kind).isPresent(), kind.label());
        bodies.add(office, kind, kind.label());
        write(kind, "committee.bodyConstituted", "« %s » constituée.".formatted(kind.label()), Map.of());
    }

    /**
     * Adopts rules from a day on; those before end the day before, and sessions in preparation from that day on take the new ones.
     *
     * @throws fr.palier.office.Rejection {@code committee.rulesInThePast}, {@code committee.rulesBeforeSession}
     */
    @Transactional
    public void adopt(BodyKind kind, Adopted adopted) {
        desk.secretary();
        Body body = body(kind);
        OfficeReason.MISSING.when(adopted.basis() == null || adopted.basis().isBlank(), "Délibération du conseil");
        OfficeReason.TOO_LONG.when(adopted.basis().length() > BASIS, "Délibération du conseil", BASIS);
        LocalDate today = LocalDate.now(clock);
        rules.of(body.id()).stream().findFirst().ifPresent(latest -> {
            CommitteeReason.RULES_IN_THE_PAST.when(
                    adopted.from().isBefore(today) || !adopted.from().isAfter(latest.validFrom()));
            rules.close(latest.id(), adopted.from().minusDays(1));
        });
        sessions.convenedFrom(body.id(), adopted.from()).ifPresent(session -> {
            throw CommitteeReason.RULES_BEFORE_SESSION.rejection(
                    session.reference(), FrenchDates.day(session.heldAt()));
        });
        long id = rules.add(
                new InternalRules(
                        0,
                        body.id(),
                        adopted.from(),
                        null,
                        adopted.quorum(),
                        adopted.secondWithoutQuorum(),
                        adopted.notice(),
                        adopted.majority(),
                        adopted.castingVote(),
                        adopted.tieOutcome(),
                        adopted.recusal(),
                        adopted.remoteAllowed(),
                        adopted.basis().strip()),
                adopted.capacities());
        sessions.takeRules(body.id(), adopted.from(), id);
        write(
                kind,
                "committee.rulesAdopted",
                "Règles de la « %s » à compter du %s : %s."
                        .formatted(
                                body.name(),
                                FrenchDates.day(adopted.from()),
                                adopted.basis().strip()),
                Map.of("rules", id));
    }

    /** Names a member or a substitute, who must have a committee member's account in the office. */
    @Transactional
    public void name(BodyKind kind, String account, String name, Title title, Long substitutes, LocalDate from) {
        desk.secretary();
        Body body = body(kind);
        OfficeReason.MISSING.when(name == null || name.isBlank(), "Nom");
        OfficeReason.TOO_LONG.when(name.length() > NAME, "Nom", NAME);
        CommitteeReason.NO_MEMBER_ACCOUNT.when(
                accounts.membersOf(Role.COMMITTEE_MEMBERS.group(), desk.office()).stream()
                        .noneMatch(one -> one.id().equals(account)),
                account);
        for (Member there : members.of(body.id(), from)) {
            CommitteeReason.ALREADY_MEMBER.when(there.account().equals(account), there.name());
            CommitteeReason.PRESIDENT_THERE.when(
                    title == Title.PRESIDENT && there.title() == Title.PRESIDENT, there.name());
        }
        OfficeReason.WRONG_CHOICE.when(
                substitutes != null
                        && (title != Title.SUBSTITUTE
                                || members.of(body.id(), from).stream()
                                        .noneMatch(seat -> seat.id() == substitutes && seat.hasSeat())),
                substitutes,
                "Supplée");
        members.add(body.id(), account, name.strip(), title, substitutes, from);
        write(
                kind,
                "committee.memberNamed",
                "%s, %s de la « %s » à compter du %s."
                        .formatted(
                                name.strip(),
                                title.label().toLowerCase(java.util.Locale.FRANCE),
                                body.name(),
                                FrenchDates.day(from)),
                Map.of("account", account));
    }

    /** Ends a mandate; sessions held until then keep the member. @param lastDay today at the earliest */
    @Transactional
    public void endMandate(BodyKind kind, long member, LocalDate lastDay) {
        desk.secretary();
        Body body = body(kind);
        Member ended = members.of(body.id(), LocalDate.now(clock)).stream()
                .filter(one -> one.id() == member)
                .findFirst()
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("mandat " + member));
        CommitteeReason.MANDATE_IN_THE_PAST.when(lastDay.isBefore(LocalDate.now(clock)));
        members.end(member, lastDay);
        write(
                kind,
                "committee.mandateEnded",
                "Mandat de %s terminé le %s.".formatted(ended.name(), FrenchDates.day(lastDay)),
                Map.of("account", ended.account()));
    }

    private Body body(BodyKind kind) {
        return bodies.find(desk.office(), kind).orElseThrow(() -> CommitteeReason.NO_BODY.rejection(kind.label()));
    }

    /** A body has no reference of its own: its kind stands for it in the journal. */
    private void write(BodyKind kind, String event, String sentence, Map<String, ?> details) {
        journal.write(desk.office(), kind.name(), event, sentence, details);
    }
}
