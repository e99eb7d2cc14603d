package fr.palier.evaluation.scorecard.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.evaluation.scorecard.domain.Fall;
import fr.palier.office.Journal;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells those in charge of a contract that a rate of its firm fell. */
@Component
class TellFall {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);

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
        Map<String, ?> details = Map.of("firm", fall.firm(), "figure", fall.figure(), "rule", fall.rule());
        journal.write(
                office,
                reference,
                "fall.rateFell",
                "%s : %d sur %d depuis le %s, contre %d sur %d avant."
                        .formatted(
                                fall.figure().label(),
                                fall.now().kept(),
                                fall.now().events(),
                                DAY.format(fall.since()),
                                fall.before().kept(),
                                fall.before().events()),
                details);
        // the file of a contract is read by some to whom a firm's figures may be closed
        journal.write(
                office,
                fall.contract(),
                "evaluation.rateFell",
                "Baisse d'un taux, %s : suivie sous %s."
                        .formatted(fall.workType().label().toLowerCase(Locale.FRANCE), reference),
                details);
    }
}
