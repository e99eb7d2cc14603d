package fr.palier.evaluation.fall.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.engine.Accounts;
import fr.palier.evaluation.fall.domain.RateFall;
import fr.palier.evaluation.fall.persistence.RateFalls;
import fr.palier.evaluation.scorecard.application.ContractOfficers;
import fr.palier.evaluation.scorecard.application.FallFollowUp;
import fr.palier.evaluation.scorecard.domain.Fall;
import fr.palier.office.Journal;
import fr.palier.office.References;
import fr.palier.office.Zone;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for rates that fell: one for a firm, a contract, a trade and the days that were looked at. */
@Component
class FollowFalls implements FallFollowUp {

    private final RateFalls rows;
    private final FallFlow flow;
    private final References references;
    private final Contracts contracts;
    private final ContractOfficers officers;
    private final Firms firms;
    private final Journal journal;
    private final Clock clock;

    FollowFalls(
            RateFalls rows,
            FallFlow flow,
            References references,
            Contracts contracts,
            ContractOfficers officers,
            Firms firms,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.flow = flow;
        this.references = references;
        this.contracts = contracts;
        this.officers = officers;
        this.firms = firms;
        this.journal = journal;
        this.clock = clock;
    }

    /** A rate that falls later joins the case of the same days; one that is still down when they have all passed opens another. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String follow(String office, List<Fall> falls) {
        Fall first = falls.get(0);
        String reference = rows.last(office, first).map(RateFall::reference).orElseGet(() -> open(office, first));
        falls.forEach(fall -> rows.addFigure(reference, fall));
        return reference;
    }

    private String open(String office, Fall fall) {
        Contract contract = contracts.find(office, fall.contract()).orElseThrow();
        Firm firm = firms.living(office, fall.firm());
        RateFall opened = new RateFall(
                references.next(References.Letter.Q, office),
                office,
                fall.firm(),
                fall.contract(),
                fall.workType(),
                fall.since(),
                fall.foundOn(),
                OffsetDateTime.now(clock.withZone(Zone.PARIS)),
                officers.of(contract, firm).map(Accounts.Account::id).orElse(null),
                null,
                null,
                null,
                null,
                null);
        rows.add(opened);
        journal.write(
                office,
                opened.reference(),
                "fall.opened",
                opened.officer() == null
                        ? "Baisse confiée aux agences : le contrat n'a pas de responsable qui puisse la traiter."
                        : "Baisse confiée au responsable du contrat.",
                Map.of("firm", fall.firm(), "contract", fall.contract(), "rule", fall.rule()));
        flow.start(opened, firm.name() + " : " + opened.subject());
        return opened.reference();
    }
}
