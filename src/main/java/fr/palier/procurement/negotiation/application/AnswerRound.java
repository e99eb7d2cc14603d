package fr.palier.procurement.negotiation.application;

import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.negotiation.domain.Answer;
import fr.palier.procurement.negotiation.domain.Bidder;
import fr.palier.procurement.negotiation.domain.Content;
import fr.palier.procurement.negotiation.domain.LogKind;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import fr.palier.procurement.negotiation.domain.Round;
import fr.palier.procurement.negotiation.persistence.Answers;
import fr.palier.procurement.negotiation.persistence.Bidders;
import fr.palier.procurement.negotiation.persistence.ExchangeLog;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.negotiation.persistence.Rounds;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Tenders;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A firm answers a round by its signed link; what it says is sealed at once. */
@Component
public class AnswerRound {

    private static final int MESSAGE = 8000;
    private static final int HASH_SHOWN = 8;

    private final NegotiationDesk desk;
    private final Tenders tenders;
    private final Lots lots;
    private final Offers offers;
    private final Negotiations negotiations;
    private final Bidders bidders;
    private final Rounds rounds;
    private final Answers answers;
    private final ExchangeLog log;
    private final AnswerSeal seal;

    AnswerRound(
            NegotiationDesk desk,
            Tenders tenders,
            Lots lots,
            Offers offers,
            Negotiations negotiations,
            Bidders bidders,
            Rounds rounds,
            Answers answers,
            ExchangeLog log,
            AnswerSeal seal) {
        this.desk = desk;
        this.tenders = tenders;
        this.lots = lots;
        this.offers = offers;
        this.negotiations = negotiations;
        this.bidders = bidders;
        this.rounds = rounds;
        this.answers = answers;
        this.log = log;
        this.seal = seal;
    }

    /**
     * What the page of a link shows.
     *
     * @param receipts of the firm's own answers, newest last
     */
    public record Invitation(
            Tender tender, Round round, Bidder bidder, List<Lot> lots, List<Answer> receipts, boolean open) {}

    /**
     * What became of an answer.
     *
     * @param late whether it came after the deadline: kept, set aside, never opened
     */
    public record Receipt(String receipt, OffsetDateTime at, boolean late, OffsetDateTime deadline) {}

    /** @throws fr.palier.office.Rejection {@code negotiation.roundClosed} when the link leads to no round */
    @Transactional(readOnly = true)
    public Invitation invitation(SignedLinks.Link link) {
        Rounds.Invitation invited = rounds.ofLink(link.id()).orElseThrow(NegotiationReason.ROUND_CLOSED::rejection);
        Round round = rounds.find(invited.round()).orElseThrow();
        Bidder bidder = bidders.get(link.reference(), invited.bidder());
        Tender tender = tenders.get(link.office(), link.reference());
        boolean open = bidder.isIn()
                && round.closedAt() == null
                && tender.status() == TenderStatus.NEGOTIATION
                && !desk.now().isAfter(round.deadline());
        return new Invitation(tender, round, bidder, lotsOf(tender, bidder), answers.of(round.id(), bidder.id()), open);
    }

    /**
     * Receives an answer, sealed. The same again is the same answer; another one takes its place until the deadline.
     *
     * @param amounts by lot number, HT
     * @throws fr.palier.office.Rejection {@code negotiation.roundClosed}, {@code negotiation.bidderOut}, {@code negotiation.noAmount},
     *     {@code negotiation.wrongLot}; a late answer is no exception: what was sent is kept
     */
    @Transactional
    public Receipt answer(SignedLinks.Link link, Map<Integer, Money> amounts, String message) {
        Rounds.Invitation invited = rounds.ofLink(link.id()).orElseThrow(NegotiationReason.ROUND_CLOSED::rejection);
        Tender tender = tenders.lock(link.office(), link.reference());
        negotiations.lock(link.reference());
        Round round = rounds.find(invited.round()).orElseThrow();
        Bidder bidder = bidders.get(link.reference(), invited.bidder());
        NegotiationReason.BIDDER_OUT.when(!bidder.isIn(), bidder.firmName());
        NegotiationReason.ROUND_CLOSED.when(round.closedAt() != null || tender.status() != TenderStatus.NEGOTIATION);
        check(tender, bidder, amounts, message);
        Content content = new Content(amounts, message);
        // the fingerprint is bound to the moment, which the database keeps less exactly than the clock
        OffsetDateTime at = desk.now().truncatedTo(ChronoUnit.MILLIS);
        String hash = seal.fingerprint(content, round.id(), bidder.id(), at);
        boolean late = at.isAfter(round.deadline());
        List<Answer> before = answers.of(round.id(), bidder.id());
        Optional<Answer> current = before.stream()
                .filter(one -> one.state() == (late ? Answer.State.LATE : Answer.State.SEALED))
                .reduce((first, second) -> second);
        if (current.filter(one ->
                        one.contentHash().equals(seal.fingerprint(content, round.id(), bidder.id(), one.receivedAt())))
                .isPresent()) {
            return new Receipt(current.get().receipt(), current.get().receivedAt(), late, round.deadline());
        }
        if (!late) {
            current.ifPresent(one -> answers.mark(one.id(), Answer.State.SUPERSEDED));
        }
        String receipt = "T%d-%d-%s".formatted(round.number(), before.size() + 1, hash.substring(0, HASH_SHOWN));
        answers.add(
                round.id(),
                bidder.id(),
                at,
                "LINK",
                receipt,
                hash,
                seal.seal(content, round.id(), bidder.id()),
                late ? Answer.State.LATE : Answer.State.SEALED);
        log.append(
                tender.reference(),
                at,
                bidder.firmName(),
                late ? LogKind.ANSWER_LATE : LogKind.ANSWER_RECEIVED,
                bidder.firmName(),
                "%s, accusé %s, empreinte %s".formatted(round.label(), receipt, hash));
        desk.note(
                tender,
                late ? "answerLate" : "answerReceived",
                // who answered is for fewer people than the journal
                (late ? "%s : une réponse hors délai est écartée." : "%s : une réponse scellée est reçue.")
                        .formatted(round.label()),
                Map.of("round", round.number(), "receipt", receipt));
        return new Receipt(receipt, at, late, round.deadline());
    }

    private void check(Tender tender, Bidder bidder, Map<Integer, Money> amounts, String message) {
        NegotiationReason.NO_AMOUNT.when(amounts.isEmpty());
        OfficeReason.TOO_LONG.when(message != null && message.length() > MESSAGE, "Message", MESSAGE);
        Set<Integer> own = lotsOf(tender, bidder).stream().map(Lot::number).collect(Collectors.toSet());
        amounts.forEach((lot, amount) -> {
            NegotiationReason.WRONG_LOT.when(!own.contains(lot), lot);
            NegotiationReason.WRONG_AMOUNT.when(amount.compareTo(Money.ZERO) <= 0);
            OfficeReason.ABSURD_AMOUNT.when(amount.compareTo(Money.of(1_000_000_000)) > 0, "Montant du lot");
        });
    }

    /** A firm negotiates what it has offered; one that has offered nothing yet may answer for any lot. */
    private List<Lot> lotsOf(Tender tender, Bidder bidder) {
        List<Lot> all = lots.of(tender.reference());
        if (bidder.deposit() == null) {
            return all;
        }
        Set<Integer> own = offers.of(tender.reference()).stream()
                .filter(offer -> offer.siret().equals(bidder.siret()))
                .map(Offer::lot)
                .collect(Collectors.toSet());
        return all.stream().filter(lot -> own.contains(lot.number())).toList();
    }
}
