package fr.palier.procurement.tender.application.reading;

import fr.palier.engine.Rules;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Person;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.tender.application.OfferRights;
import fr.palier.procurement.tender.application.OfferScores;
import fr.palier.procurement.tender.application.TenderFlow;
import fr.palier.procurement.tender.domain.BackwardPlan;
import fr.palier.procurement.tender.domain.ClauseCheck;
import fr.palier.procurement.tender.domain.Criteria;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotContent;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.PublicityItem;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Clauses;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.PublicityItems;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What pages and API read of consultations, under the reader's rights: what may not be read is not there. */
@Component
public class TenderReader {

    private final Tenders tenders;
    private final Lots lots;
    private final AwardCriteria criteria;
    private final Clauses clauses;
    private final PublicityItems publicity;
    private final Deposits deposits;
    private final Offers offers;
    private final TenderTraces traces;
    private final OfferScores offerScores;
    private final TenderFlow flow;
    private final Rules rules;
    private final CurrentPerson people;

    TenderReader(
            Tenders tenders,
            Lots lots,
            AwardCriteria criteria,
            Clauses clauses,
            PublicityItems publicity,
            Deposits deposits,
            Offers offers,
            TenderTraces traces,
            OfferScores offerScores,
            TenderFlow flow,
            Rules rules,
            CurrentPerson people) {
        this.tenders = tenders;
        this.lots = lots;
        this.criteria = criteria;
        this.clauses = clauses;
        this.publicity = publicity;
        this.deposits = deposits;
        this.offers = offers;
        this.traces = traces;
        this.offerScores = offerScores;
        this.flow = flow;
        this.rules = rules;
        this.people = people;
    }

    /**
     * A consultation as one reader may see it.
     *
     * @param deposits empty where the reader may not see who deposited
     * @param offers empty where the reader may not see what was offered
     * @param scores by offer, then by criterion
     */
    public record TenderFile(
            Tender tender,
            List<Lot> lots,
            Map<Integer, LotContent> contents,
            Criteria criteria,
            List<ClauseCheck> clauses,
            List<PublicityItem> publicity,
            List<BackwardPlan.Step> plan,
            List<TenderTraces.Visa> visas,
            List<TenderTraces.DeadlineChange> deadlineChanges,
            boolean registerVisible,
            List<Deposit> deposits,
            boolean offersVisible,
            List<Offer> offers,
            Map<Long, Map<Long, BigDecimal>> scores,
            List<TenderTraces.CommitteeItem> committeeItems,
            List<TenderTraces.LotDecision> decisions,
            List<TenderTraces.Letter> letters,
            Optional<TenderTraces.Feedback> feedback) {

        public List<Offer> offersOf(int lot) {
            return offers.stream().filter(offer -> offer.lot() == lot).toList();
        }
    }

    /** Consultations of the reader's office, newest first; null = any. */
    @Transactional(readOnly = true)
    public List<Tender> search(TenderStatus status, Procedure procedure, String text) {
        return tenders.search(people.office(), status, procedure == null ? null : procedure.name(), text);
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, for another office's reference too */
    @Transactional(readOnly = true)
    public TenderFile get(String reference) {
        return file(tenders.get(people.office(), reference), people.get());
    }

    @Transactional(readOnly = true)
    public Optional<TenderFile> find(String office, String reference, Person reader) {
        return tenders.find(office, reference).map(tender -> file(tender, reader));
    }

    /** Where the consultation stands in its models. */
    public List<TenderFlow.Standing> standing(String reference) {
        tenders.get(people.office(), reference);
        return flow.standing(reference);
    }

    /** Decisions kept with the file; the outcome of offers is left out for those who may not see offers. */
    public List<Rules.Kept> decisions(TenderFile file) {
        return rules.of(file.tender().office(), file.tender().reference()).stream()
                .filter(line -> file.offersVisible() || !mentionsOffers(line))
                .toList();
    }

    /** Inputs of these hold what was offered. */
    private static boolean mentionsOffers(Rules.Kept line) {
        Object act = line.inputs().get("actKind");
        return line.key().equals("offer-outcome") || "AWARD".equals(act) || "CONTRACT_SIGNATURE".equals(act);
    }

    private TenderFile file(Tender tender, Person reader) {
        String reference = tender.reference();
        Criteria weighed = criteria.of(reference);
        boolean seesRegister = OfferRights.seesRegister(tender, reader);
        boolean seesOffers = OfferRights.seesOffers(tender, reader);
        List<Lot> all = lots.of(reference).stream()
                .map(lot -> seesOffers || lot.notifiedAt() != null ? lot : withoutAmount(lot))
                .toList();
        return new TenderFile(
                tender,
                all,
                all.stream()
                        .map(Lot::number)
                        .collect(Collectors.toMap(Function.identity(), number -> lots.content(reference, number))),
                weighed,
                clauses.of(reference),
                publicity.of(reference),
                traces.plan(reference),
                traces.visas(reference),
                traces.deadlineChanges(reference),
                seesRegister,
                seesRegister ? deposits.of(reference) : List.of(),
                seesOffers,
                seesOffers ? offers.of(reference) : List.of(),
                seesOffers ? offerScores.all(reference, weighed) : Map.of(),
                traces.items(reference),
                traces.decisions(reference),
                traces.letters(reference),
                traces.feedback(reference));
    }

    private static Lot withoutAmount(Lot lot) {
        return new Lot(
                lot.reference(),
                lot.number(),
                lot.title(),
                lot.estimate(),
                lot.budget(),
                lot.budgetRecordedAt(),
                lot.status(),
                lot.reason(),
                lot.winner(),
                null,
                lot.decidedBy(),
                lot.decidedAt(),
                lot.standstillDays(),
                lot.lettersSentAt(),
                lot.earliestSignature(),
                lot.signedBy(),
                lot.signedAt(),
                lot.notifiedAt());
    }
}
