package fr.palier.procurement.negotiation.application;

import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.negotiation.domain.Answer;
import fr.palier.procurement.negotiation.domain.Bidder;
import fr.palier.procurement.negotiation.domain.Content;
import fr.palier.procurement.negotiation.domain.LogKind;
import fr.palier.procurement.negotiation.domain.LogLine;
import fr.palier.procurement.negotiation.domain.Negotiation;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import fr.palier.procurement.negotiation.domain.NegotiationStatus;
import fr.palier.procurement.negotiation.domain.Round;
import fr.palier.procurement.negotiation.persistence.Answers;
import fr.palier.procurement.negotiation.persistence.Bidders;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.negotiation.persistence.Rounds;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.supplier.Firms;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens what was sealed, once the deadline is reached and by nobody's hand; the amounts become those of the offers. */
@Component
public class OpenAnswers {

    private static final int RECEIPT = 60;
    private static final int MESSAGE = 8000;

    private final NegotiationDesk desk;
    private final Negotiations negotiations;
    private final Bidders bidders;
    private final Rounds rounds;
    private final Answers answers;
    private final Offers offers;
    private final Deposits deposits;
    private final Lots lots;
    private final Firms firms;
    private final AnswerSeal seal;

    OpenAnswers(
            NegotiationDesk desk,
            Negotiations negotiations,
            Bidders bidders,
            Rounds rounds,
            Answers answers,
            Offers offers,
            Deposits deposits,
            Lots lots,
            Firms firms,
            AnswerSeal seal) {
        this.desk = desk;
        this.negotiations = negotiations;
        this.bidders = bidders;
        this.rounds = rounds;
        this.answers = answers;
        this.offers = offers;
        this.deposits = deposits;
        this.lots = lots;
        this.firms = firms;
        this.seal = seal;
    }

    /** @throws fr.palier.office.Rejection {@code negotiation.roundRunning} before the deadline, whoever asks */
    @Transactional
    public void open(String reference) {
        Tender tender = desk.lock(reference);
        negotiations.lock(reference).mustBe(NegotiationStatus.IN_ROUND);
        Round round = rounds.open(reference).orElseThrow(NegotiationReason.NO_ROUND::rejection);
        NegotiationReason.ROUND_RUNNING.when(
                desk.now().isBefore(round.deadline()), NegotiationDesk.moment(round.deadline()));
        rounds.openAnswers(round, desk.now());
        int opened = 0;
        for (Answer answer : answers.ofRound(round.id())) {
            if (answer.state() == Answer.State.SEALED) {
                Bidder bidder = bidders.get(reference, answer.bidder());
                Content content = seal.open(answer.sealed(), round.id(), bidder.id());
                answers.open(answer.id(), content.message());
                String word = seal.word(round.id(), bidder.id(), answer.receivedAt());
                apply(
                        tender,
                        round,
                        bidder,
                        content,
                        answer.receipt(),
                        "%s, mot de l’empreinte %s".formatted(answer.receipt(), word),
                        answer.receivedAt());
                opened++;
            }
        }
        desk.note(
                tender,
                "answersOpened",
                "%s : date limite atteinte, %d réponse(s) ouverte(s).".formatted(round.label(), opened),
                Map.of("round", round.number(), "answers", opened));
    }

    /** An answer that came by the buyer profile. @param siret who answered; must be invited */
    public record FromProfile(
            String siret, OffsetDateTime receivedAt, String receipt, Map<Integer, Money> amounts, String message) {}

    /**
     * Writes down an answer of the buyer profile, after the deadline: before it nothing of it is accepted here.
     *
     * @return whether it came in time; a late one is kept and set aside
     * @throws fr.palier.office.Rejection {@code negotiation.roundRunning}, {@code negotiation.notInvited},
     *     {@code negotiation.duplicateAnswer}
     */
    @Transactional
    public boolean record(String reference, FromProfile entry) {
        Tender tender = desk.lockAsNegotiator(reference);
        Negotiation negotiation = negotiations.lock(reference);
        negotiation.mustBe(NegotiationStatus.IN_ROUND);
        Round round = rounds.open(reference).orElseThrow(NegotiationReason.NO_ROUND::rejection);
        NegotiationReason.ROUND_RUNNING.when(round.answersOpenedAt() == null, NegotiationDesk.moment(round.deadline()));
        Bidder bidder = bidders.ofSiret(reference, entry.siret().replaceAll("\\s", ""))
                .filter(Bidder::isIn)
                .orElseThrow(() -> NegotiationReason.NOT_INVITED.rejection(entry.siret()));
        NegotiationReason.ANSWER_IN_FUTURE.when(entry.receivedAt().isAfter(desk.now()));
        NegotiationReason.ANSWER_BEFORE_ROUND.when(entry.receivedAt().isBefore(round.openedAt()));
        String receipt = entry.receipt() == null ? "" : entry.receipt().strip();
        OfficeReason.MISSING.when(receipt.isEmpty(), "Accusé de dépôt");
        OfficeReason.TOO_LONG.when(receipt.length() > RECEIPT, "Accusé de dépôt", RECEIPT);
        OfficeReason.TOO_LONG.when(entry.message() != null && entry.message().length() > MESSAGE, "Message", MESSAGE);
        boolean late = entry.receivedAt().isAfter(round.deadline());
        NegotiationReason.NO_AMOUNT.when(!late && entry.amounts().isEmpty());
        entry.amounts().forEach((lot, amount) -> {
            lots.get(reference, lot);
            NegotiationReason.WRONG_AMOUNT.when(amount.compareTo(Money.ZERO) <= 0);
        });
        Content content = new Content(entry.amounts(), entry.message());
        Optional<Answer> newest = answers.of(round.id(), bidder.id()).stream()
                .filter(one -> one.state() == Answer.State.OPENED)
                .findFirst();
        boolean counts = !late
                && newest.map(one -> !one.receivedAt().isAfter(entry.receivedAt()))
                        .orElse(true);
        long id = answers.add(
                round.id(),
                bidder.id(),
                entry.receivedAt(),
                "BUYER_PROFILE",
                receipt,
                LogLine.sha256(content.text()),
                null,
                late ? Answer.State.LATE : counts ? Answer.State.OPENED : Answer.State.SUPERSEDED);
        desk.log(
                tender,
                late ? LogKind.ANSWER_LATE : LogKind.ANSWER_RECEIVED,
                bidder.firmName(),
                "%s, profil d’acheteur, reçue le %s, accusé %s"
                        .formatted(round.label(), NegotiationDesk.moment(entry.receivedAt()), receipt));
        if (counts) {
            newest.ifPresent(one -> answers.mark(one.id(), Answer.State.SUPERSEDED));
            answers.open(id, content.message());
            apply(tender, round, bidder, content, receipt, receipt, entry.receivedAt());
        }
        desk.note(
                tender,
                late ? "answerLate" : "answerRecorded",
                "%s : réponse du profil d’acheteur %s."
                        .formatted(round.label(), late ? "hors délai, écartée" : "enregistrée"),
                Map.of("round", round.number(), "receipt", receipt));
        return !late;
    }

    private void apply(
            Tender tender,
            Round round,
            Bidder bidder,
            Content content,
            String receipt,
            String logged,
            OffsetDateTime receivedAt) {
        desk.log(
                tender,
                LogKind.ANSWER_OPENED,
                bidder.firmName(),
                "%s, accusé %s\n%s".formatted(round.label(), logged, content.text()));
        long deposit = bidder.deposit() == null ? firstOffer(tender, bidder, receipt, receivedAt) : bidder.deposit();
        List<Offer> own = offers.of(tender.reference()).stream()
                .filter(offer -> offer.siret().equals(bidder.siret()))
                // a bidder may have deposited lot by lot; its own deposit goes before one in which it leads a group
                .sorted(Comparator.comparing(offer -> offer.deposit() != deposit))
                .toList();
        content.amounts().forEach((lot, amount) -> own.stream()
                .filter(offer -> offer.lot() == lot)
                .findFirst()
                .ifPresentOrElse(
                        offer -> answers.supersede(offer.id(), amount, round.id(), desk.now()),
                        () -> offers.open(
                                deposits.get(tender.reference(), deposit),
                                lot,
                                amount,
                                desk.person().id(),
                                desk.now())));
        offers.unrank(tender.reference());
    }

    /** A firm that was invited without a first offer: its answer is its deposit. */
    private long firstOffer(Tender tender, Bidder bidder, String receipt, OffsetDateTime receivedAt) {
        long deposit = deposits.add(
                tender.reference(),
                firms.get(tender.office(), bidder.firm()),
                bidder.firmName(),
                bidder.email(),
                receivedAt,
                "%s %s".formatted(receipt, bidder.siret()),
                lots.of(tender.reference()).stream().map(Lot::number).collect(Collectors.toSet()),
                desk.person().id(),
                desk.now());
        deposits.mark(deposit, DepositState.OPENED);
        bidders.recordDeposit(bidder.id(), deposit);
        return deposit;
    }
}
