package fr.palier.procurement.negotiation.application;

import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Person;
import fr.palier.procurement.negotiation.domain.Answer;
import fr.palier.procurement.negotiation.domain.Bidder;
import fr.palier.procurement.negotiation.domain.Chain;
import fr.palier.procurement.negotiation.domain.LogLine;
import fr.palier.procurement.negotiation.domain.Mandate;
import fr.palier.procurement.negotiation.domain.Negotiation;
import fr.palier.procurement.negotiation.domain.Round;
import fr.palier.procurement.negotiation.domain.Terms;
import fr.palier.procurement.negotiation.persistence.Answers;
import fr.palier.procurement.negotiation.persistence.Bidders;
import fr.palier.procurement.negotiation.persistence.ExchangeLog;
import fr.palier.procurement.negotiation.persistence.Mandates;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.negotiation.persistence.Rounds;
import fr.palier.procurement.tender.application.OfferRights;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What pages read of a negotiation, under the reader's rights: what may not be read is not there. */
@Component
public class NegotiationReader {

    private final Tenders tenders;
    private final Negotiations negotiations;
    private final Mandates mandates;
    private final MandateSecrecy secrecy;
    private final Bidders bidders;
    private final Rounds rounds;
    private final Answers answers;
    private final ExchangeLog log;
    private final Accounts accounts;
    private final CurrentPerson people;

    NegotiationReader(
            Tenders tenders,
            Negotiations negotiations,
            Mandates mandates,
            MandateSecrecy secrecy,
            Bidders bidders,
            Rounds rounds,
            Answers answers,
            ExchangeLog log,
            Accounts accounts,
            CurrentPerson people) {
        this.tenders = tenders;
        this.negotiations = negotiations;
        this.mandates = mandates;
        this.secrecy = secrecy;
        this.bidders = bidders;
        this.rounds = rounds;
        this.answers = answers;
        this.log = log;
        this.accounts = accounts;
        this.people = people;
    }

    /**
     * A negotiation as one reader may see it.
     *
     * @param mandate empty but for those who may read it now
     * @param offersVisible whether bidders, answers, amounts and log are shown
     * @param chain what the verification of the log finds
     */
    public record NegotiationFile(
            Terms terms,
            Optional<Negotiation> negotiation,
            Optional<Mandate> mandate,
            List<Mandate.Negotiator> negotiators,
            boolean negotiator,
            boolean offersVisible,
            List<Bidder> bidders,
            List<Round> rounds,
            List<Answer> answers,
            List<Answers.Amount> amounts,
            List<LogLine> log,
            Chain chain) {

        public List<Answer> answersOf(long round) {
            return answers.stream().filter(answer -> answer.round() == round).toList();
        }
    }

    @Transactional(readOnly = true)
    public NegotiationFile get(String reference) {
        Tender tender = tenders.get(people.office(), reference);
        Person reader = people.get();
        boolean sees = OfferRights.seesOffers(tender, reader);
        Optional<Negotiation> negotiation = negotiations.find(reference);
        Optional<Mandate> mandate = mandates.find(reference);
        List<LogLine> lines = log.of(reference);
        return new NegotiationFile(
                terms(reference),
                negotiation,
                mandate.filter(one -> secrecy.mayRead(reader, reference)),
                mandate.map(Mandate::negotiators).orElse(List.of()),
                mandate.filter(one -> one.isNegotiator(reader.id())).isPresent(),
                sees,
                sees ? bidders.of(reference) : List.of(),
                rounds.of(reference),
                sees ? answers.of(reference) : List.of(),
                sees ? answers.amounts(reference) : List.of(),
                sees ? lines : List.of(),
                Chain.of(lines));
    }

    /** What the documents announce; read by the preparation and by whoever prints the rules of the consultation. */
    public Terms terms(String reference) {
        return negotiations.terms(reference).orElse(Terms.NOTHING);
    }

    public boolean isAsked(String reference) {
        return negotiations.find(reference).isPresent();
    }

    /** Who may be named in a mandate. */
    public List<Accounts.Account> possibleNegotiators() {
        return Stream.of(Role.BUYERS, Role.PROJECT_MANAGERS)
                .flatMap(role -> accounts.membersOf(role.group(), people.office()).stream())
                .distinct()
                .sorted(Comparator.comparing(Accounts.Account::name))
                .toList();
    }
}
