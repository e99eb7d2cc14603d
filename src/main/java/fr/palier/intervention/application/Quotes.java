package fr.palier.intervention.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.domain.Quote;
import fr.palier.intervention.persistence.WorkRows;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quotes: above the contract's limit somebody approves them, up to it they are approved by the contract itself. */
@Component
public class Quotes {

    private static final int TEXT = 4000;
    private static final Money MOST = Money.of(1_000_000);

    private final InterventionDesk desk;
    private final WorkRows work;
    private final Contracts contracts;
    private final PlaceOrder firms;
    private final InterventionFlow flow;

    Quotes(InterventionDesk desk, WorkRows work, Contracts contracts, PlaceOrder firms, InterventionFlow flow) {
        this.desk = desk;
        this.work = work;
        this.contracts = contracts;
        this.firms = firms;
        this.flow = flow;
    }

    /** Whether the quote waits for an approval. */
    @Transactional
    public boolean send(String office, String reference, Money amount, String text, Long document) {
        Intervention intervention = desk.locked(office, reference);
        InterventionReason.ENDED.when(
                intervention.isEnded(), reference, intervention.status().label());
        InterventionReason.NO_CONTRACT.when(intervention.contract() == null);
        InterventionReason.QUOTE_WAITS.when(open(office, reference).isPresent());
        InterventionReason.NOT_SENT_YET.when(!flow.waitsForWork(intervention), reference);
        OfficeReason.WRONG_AMOUNT.when(amount.compareTo(Money.ZERO) <= 0, "Montant du devis");
        OfficeReason.ABSURD_AMOUNT.when(amount.compareTo(MOST) > 0, "Montant du devis");
        String words = Text.required(text, "Objet du devis", TEXT);
        long quote = work.addQuote(office, reference, amount, words, document, desk.now());
        boolean asks = exceeds(intervention, amount);
        if (asks) {
            desk.note(
                    intervention,
                    "quoteSent",
                    "Devis de %s reçu, à approuver.".formatted(amount),
                    Map.of("quote", quote));
            flow.quoteSent(intervention);
        } else {
            work.decideQuote(
                    quote, Quote.Status.APPROVED, desk.now(), desk.person().id(), null);
            desk.note(
                    intervention,
                    "quoteSent",
                    "Devis de %s reçu, dans le plafond du contrat : accepté.".formatted(amount),
                    Map.of("quote", quote));
        }
        return asks;
    }

    /** @param reason needed for a refusal */
    @Transactional
    public void decide(String office, String reference, boolean approved, String reason) {
        Intervention intervention = desk.locked(office, reference);
        Quote quote = open(office, reference).orElseThrow(InterventionReason.NO_QUOTE::rejection);
        String why = approved ? null : InterventionDesk.reason(reason);
        Quote.Status status = approved ? Quote.Status.APPROVED : Quote.Status.REFUSED;
        work.decideQuote(quote.id(), status, desk.now(), desk.person().id(), why);
        desk.note(
                intervention,
                "quoteDecided",
                "Devis de %s %s.%s".formatted(quote.amount(), status.label(), why == null ? "" : " " + why),
                Map.of("quote", quote.id(), "status", status));
    }

    @Transactional
    public void tell(String office, String reference) {
        Intervention intervention = desk.locked(office, reference);
        var quotes = work.quotes(office, reference);
        firms.tell(intervention, "intervention/devis", Map.of("quote", quotes.get(quotes.size() - 1)));
    }

    /** @throws fr.palier.office.Rejection {@code intervention.quoteNeeded} where work costs more than was approved */
    void mustBeCovered(Intervention intervention, Money amount) {
        if (!exceeds(intervention, amount)) {
            return;
        }
        boolean approved = work.quotes(intervention.office(), intervention.reference()).stream()
                .anyMatch(quote -> quote.status() == Quote.Status.APPROVED
                        && quote.amount().compareTo(amount) >= 0);
        InterventionReason.QUOTE_NEEDED.when(
                !approved, amount, limit(intervention).orElse(Money.ZERO));
    }

    private Optional<Quote> open(String office, String reference) {
        return work.quotes(office, reference).stream()
                .filter(quote -> quote.status() == Quote.Status.SENT)
                .findFirst();
    }

    /** No limit in the contract: every amount asks for a quote. */
    private boolean exceeds(Intervention intervention, Money amount) {
        return amount.compareTo(limit(intervention).orElse(Money.ZERO)) > 0;
    }

    private Optional<Money> limit(Intervention intervention) {
        return Optional.ofNullable(intervention.contract())
                .flatMap(contract -> contracts.find(intervention.office(), contract))
                .map(Contract::approvalLimit);
    }
}
