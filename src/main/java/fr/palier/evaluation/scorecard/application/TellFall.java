package fr.palier.evaluation.scorecard.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.evaluation.scorecard.domain.Fall;
import fr.palier.office.Journal;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells those in charge of a contract that a rate of its firm fell. */
@Component
class TellFall {

    private final Contracts contracts;
    private final Firms firms;
    private final ContractOfficers officers;
    private final Outbox outbox;
    private final Journal journal;

    TellFall(Contracts contracts, Firms firms, ContractOfficers officers, Outbox outbox, Journal journal) {
        this.contracts = contracts;
        this.firms = firms;
        this.officers = officers;
        this.outbox = outbox;
        this.journal = journal;
    }

    /** @param reference of the case that follows it */
    void tell(String office, Fall fall, String reference) {
        Contract contract = contracts.find(office, fall.contract()).orElseThrow();
        Firm firm = firms.living(office, fall.firm());
        officers.told(contract, firm)
                .forEach(account -> outbox.post(new Mail(
                        office,
                        fall.contract(),
                        account.email(),
                        "evaluation/taux-en-baisse",
                        Map.of(
                                "fall",
                                fall,
                                "contract",
                                contract,
                                "firm",
                                firm.name(),
                                "reference",
                                reference,
                                "name",
                                account.name()),
                        List.of())));
        journal.write(
                office,
                fall.contract(),
                "evaluation.rateFell",
                "%s, %s, %s : %d sur %d depuis le %s, contre %d sur %d avant ; suivi : %s."
                        .formatted(
                                firm.name(),
                                fall.workType().label().toLowerCase(Locale.FRANCE),
                                fall.figure().label().toLowerCase(Locale.FRANCE),
                                fall.now().kept(),
                                fall.now().events(),
                                fall.since(),
                                fall.before().kept(),
                                fall.before().events(),
                                reference),
                Map.of("firm", fall.firm(), "figure", fall.figure(), "rule", fall.rule()));
    }
}
