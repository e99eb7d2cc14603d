package fr.palier.procurement.tender.application.offers;

import fr.palier.engine.Decision;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.OfferRule;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening of the sealed deposits: after the deadline only, the last one of each firm, lot by lot. */
@Component
public class Opening {

    private final TenderDesk desk;
    private final Tenders tenders;
    private final Deposits deposits;
    private final Lots lots;
    private final Offers offers;
    private final OfferRule rule;
    private final ConsultationFiles files;
    private final OpeningSession session;

    Opening(
            TenderDesk desk,
            Tenders tenders,
            Deposits deposits,
            Lots lots,
            Offers offers,
            OfferRule rule,
            ConsultationFiles files,
            OpeningSession session) {
        this.desk = desk;
        this.tenders = tenders;
        this.deposits = deposits;
        this.lots = lots;
        this.offers = offers;
        this.rule = rule;
        this.files = files;
        this.session = session;
    }

    /**
     * Records what an opened deposit offers for a lot.
     *
     * @throws fr.palier.office.Rejection {@code tender.sealed} before the deadline, {@code tender.depositLate},
     *     {@code tender.depositSuperseded}, {@code tender.lotNotDeposited}, {@code tender.lotSuperseded}
     */
    @Transactional
    public void open(String reference, long deposit, int lot, Money amount) {
        Tender tender = session.running(reference);
        Deposit opened = deposits.get(reference, deposit);
        mustHold(opened, lot);
        offers.open(
                opened,
                lot,
                TenderDesk.amount(amount, "Montant de l’offre"),
                desk.person().id(),
                desk.now());
        deposits.findEmpty(deposit, lot, false);
        deposits.mark(deposit, DepositState.OPENED);
        // the amount stays in the table of offers: the journal is read by more people
        desk.note(
                tender,
                "depositOpened",
                "Pli ouvert (dépôt n° %d), lot n° %d.".formatted(deposit, lot),
                Map.of("deposit", deposit, "lot", lot));
    }

    /**
     * Says that an opened deposit holds no offer for a lot that it was deposited for; one without any offer is no application.
     *
     * @throws fr.palier.office.Rejection as {@link #open}, and {@code tender.offerFound}
     */
    @Transactional
    public void foundEmpty(String reference, long deposit, int lot) {
        Tender tender = session.running(reference);
        Deposit opened = deposits.get(reference, deposit);
        mustHold(opened, lot);
        List<Offer> own = own(reference, deposit);
        TenderReason.OFFER_FOUND.when(own.stream().anyMatch(offer -> offer.lot() == lot), lot);
        deposits.findEmpty(deposit, lot, true);
        if (own.isEmpty() && deposits.get(reference, deposit).toOpen().isEmpty()) {
            deposits.mark(deposit, DepositState.EMPTY);
        }
        desk.note(
                tender,
                "depositFoundEmpty",
                "Pli ouvert (dépôt n° %d) : aucune offre pour le lot n° %d.".formatted(deposit, lot),
                Map.of("deposit", deposit, "lot", lot));
    }

    private List<Offer> own(String reference, long deposit) {
        return offers.of(reference).stream()
                .filter(offer -> offer.deposit() == deposit)
                .toList();
    }

    private void mustHold(Deposit opened, int lot) {
        TenderReason.DEPOSIT_LATE.when(opened.state() == DepositState.LATE);
        TenderReason.DEPOSIT_SUPERSEDED.when(opened.state() == DepositState.SUPERSEDED);
        lots.get(opened.reference(), lot);
        TenderReason.LOT_NOT_DEPOSITED.when(!opened.numbers().contains(lot), lot);
        TenderReason.LOT_SUPERSEDED.when(!opened.standing().contains(lot), lot);
    }

    /** A deposit for all lots may leave some out without saying so; one that named its lots is opened for each. */
    private void mustBeOpened(Deposit deposit, int allLots) {
        if (deposit.state() != DepositState.OPENED || deposit.numbers().size() == allLots) {
            return;
        }
        List<Offer> own = own(deposit.reference(), deposit.id());
        deposit.toOpen().stream()
                .filter(lot -> own.stream().noneMatch(offer -> offer.lot() == lot))
                .findFirst()
                .ifPresent(lot -> {
                    throw TenderReason.LOT_NOT_OPENED.rejection(deposit.firmName(), lot);
                });
    }

    /**
     * Ends the opening and makes its record; returns whether any offer was received.
     *
     * @throws fr.palier.office.Rejection {@code tender.notOpened} while a deposit in time is still sealed,
     *     {@code tender.lotNotOpened} while one of its lots is
     */
    @Transactional
    public boolean close(String reference) {
        Tender tender = session.running(reference);
        List<Deposit> all = deposits.of(reference);
        List<Lot> allLots = lots.of(reference);
        all.forEach(one -> TenderReason.NOT_OPENED.when(one.state() == DepositState.SEALED, one.firmName()));
        all.forEach(one -> mustBeOpened(one, allLots.size()));
        all.stream().filter(one -> one.state() == DepositState.LATE).forEach(one -> setAside(tender, one));
        List<Offer> received = offers.of(reference);
        tenders.recordOpening(reference, desk.person().id(), desk.now());
        tenders.move(tender, TenderStatus.ANALYSIS);
        files.print(
                tender,
                ConsultationFiles.OPENING_RECORD,
                "Procès-verbal d'ouverture " + reference + ".pdf",
                "procurement/tender/pv-ouverture",
                Map.of(
                        "closedAt",
                        desk.now(),
                        "session",
                        session.of(reference).orElseThrow(),
                        "groups",
                        deposits.groups(reference),
                        "deposits",
                        all,
                        "lots",
                        allLots,
                        "offers",
                        received,
                        "zone",
                        Zone.PARIS));
        desk.note(
                tender,
                "offersOpened",
                "Ouverture des plis close : %d offre(s), procès-verbal établi.".formatted(received.size()),
                Map.of("offers", received.size()));
        return !received.isEmpty();
    }

    private void setAside(Tender tender, Deposit late) {
        Decision decision = rule.decide(tender, Defect.LATE, tender.isNegotiated(), false);
        desk.note(
                tender,
                "depositSetAside",
                "Pli hors délai écarté sans être ouvert (dépôt n° %d).".formatted(late.id()),
                Map.of("deposit", late.id(), "rule", decision.rule()));
    }
}
