package fr.palier.evaluation.penalty.application;

import fr.palier.correspondence.LetterSent;
import fr.palier.correspondence.LinkLifetime;
import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.evaluation.penalty.domain.PenaltyReason;
import fr.palier.evaluation.penalty.domain.PenaltyStatus;
import fr.palier.evaluation.penalty.domain.Statement;
import fr.palier.evaluation.penalty.domain.StatementStatus;
import fr.palier.evaluation.penalty.persistence.PenaltyRows;
import fr.palier.evaluation.penalty.persistence.StatementRows;
import fr.palier.office.Offices;
import fr.palier.office.Zone;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks a statement and announces it to the firm, with the link behind which it says what it thinks of it. */
@Component
public class AnnouncePenalties {

    /** Purpose of the signed link of a firm. */
    public static final String LINK = "penalty-statement";

    private static final String TERMS = "penalty-observation";

    private final StatementRows statements;
    private final PenaltyRows rows;
    private final PenaltyLetters letters;
    private final SignedLinks links;
    private final LinkLifetime lifetime;
    private final StatementFlow flow;
    private final Firms firms;
    private final Offices offices;
    private final Rules rules;
    private final PenaltyDesk desk;

    AnnouncePenalties(
            StatementRows statements,
            PenaltyRows rows,
            PenaltyLetters letters,
            SignedLinks links,
            LinkLifetime lifetime,
            StatementFlow flow,
            Firms firms,
            Offices offices,
            Rules rules,
            PenaltyDesk desk) {
        this.statements = statements;
        this.rows = rows;
        this.letters = letters;
        this.links = links;
        this.lifetime = lifetime;
        this.flow = flow;
        this.firms = firms;
        this.offices = offices;
        this.rules = rules;
        this.desk = desk;
    }

    /** Who is in charge has looked; gives whether anything is left to tell the firm: claimed, or taken back of what it was told. */
    @Transactional
    public boolean check(String reference) {
        Statement statement = desk.statementToDecide(reference);
        List<Penalty> penalties = rows.ofFile(reference);
        boolean claimed = penalties.stream().anyMatch(one -> one.status() == PenaltyStatus.PROPOSED)
                || penalties.stream()
                        .anyMatch(one -> one.status() == PenaltyStatus.WAIVED
                                && rows.toldBefore(one).isPresent());
        statements.become(statement, claimed ? StatementStatus.CHECKED : StatementStatus.NOTHING);
        desk.note(
                statement.office(),
                reference,
                "statementChecked",
                claimed ? "Relevé vérifié : il est annoncé à l'entreprise." : "Relevé vérifié : rien n'est réclamé.",
                Map.of());
        return claimed;
    }

    /** Gives the last day for observations. */
    @Transactional
    public LocalDate announce(String office, String reference) {
        Statement statement = desk.locked(office, reference);
        Firm firm = firms.living(office, statement.firm());
        Decision terms = rules.decide(office, reference, TERMS, policy(office))
                .orElseThrow(() -> PenaltyReason.NO_RULE.rejection(TERMS));
        LocalDate until = desk.now().toLocalDate().plusDays(terms.number("observationDays"));
        UUID link = links.createLink(
                LINK,
                office,
                reference,
                firm.name(),
                until.plusDays(1L + lifetime.days(office, LINK))
                        .atStartOfDay(Zone.PARIS)
                        .toInstant());
        long letter = letters.announcement(statement, firm, until, link);
        rows.announce(reference);
        statements.announced(statement, letter, link, desk.now(), until);
        desk.note(
                office,
                reference,
                "announced",
                "Pénalités annoncées à l'entreprise avec leur calcul ; observations possibles jusqu'au %s."
                        .formatted(PenaltyLetters.day(until)),
                Map.of("letter", letter, "rule", terms.rule()));
        return until;
    }

    /** A letter that waited leaves the firm the whole period. */
    @EventListener
    @Transactional
    public void left(LetterSent sent) {
        statements
                .ofLetter(sent.office(), sent.letterId())
                .flatMap(one -> statements.lock(one.office(), one.reference()))
                .filter(one -> one.status() == StatementStatus.ANNOUNCED)
                .ifPresent(one -> {
                    LocalDate until =
                            sent.sentAt().atZone(Zone.PARIS).toLocalDate().plusDays(days(one.office()));
                    if (until.isAfter(one.observeUntil())) {
                        statements.observeUntil(one.reference(), until);
                        flow.observeUntilMoved(one, until);
                    }
                });
    }

    private int days(String office) {
        return rules.simulateOne(TERMS, policy(office))
                .orElseThrow(() -> PenaltyReason.NO_RULE.rejection(TERMS))
                .number("observationDays");
    }

    private Map<String, Object> policy(String office) {
        return Map.of("officePolicy", offices.get(office).policy());
    }
}
