package fr.palier.procurement.tender.application;

import fr.palier.engine.Accounts;
import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.FewOffersTraces;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.OpeningSessions;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening of the sealed deposits: after the deadline only, the last one of each firm, lot by lot. */
@Component
public class Opening {

    private static final int OTHERS = 500;

    private final TenderDesk desk;
    private final Tenders tenders;
    private final Deposits deposits;
    private final Lots lots;
    private final Offers offers;
    private final Rules rules;
    private final ConsultationFiles files;
    private final OpeningSessions sessions;
    private final FewOffersTraces fewOffers;
    private final Accounts accounts;

    Opening(
            TenderDesk desk,
            Tenders tenders,
            Deposits deposits,
            Lots lots,
            Offers offers,
            Rules rules,
            ConsultationFiles files,
            OpeningSessions sessions,
            FewOffersTraces fewOffers,
            Accounts accounts) {
        this.desk = desk;
        this.tenders = tenders;
        this.deposits = deposits;
        this.lots = lots;
        this.offers = offers;
        this.rules = rules;
        this.files = files;
        this.sessions = sessions;
        this.fewOffers = fewOffers;
        this.accounts = accounts;
    }

    @Transactional(readOnly = true)
    public Optional<OpeningSessions.Session> session(String reference) {
        return sessions.of(reference);
    }

    /** Everybody of the office who may be the second person. */
    public List<Accounts.Account> colleagues() {
        return accounts.ofOffice(desk.person().office()).stream()
                .filter(account -> !account.id().equals(desk.person().id()))
                .toList();
    }

    /**
     * Opens the session: two people, from now on deposits may be opened; what is decided about few applications comes before.
     *
     * @param second account of the second person
     * @param others whoever else attends, may be blank
     * @throws fr.palier.office.Rejection {@code tender.sealed}, {@code tender.secondPerson}, {@code tender.sessionOpen}
     */
    @Transactional
    public void startSession(String reference, String second, String others) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        refuseWhileSealed(tender);
        tender.mustBe(TenderStatus.OPENING);
        TenderReason.FEW_UNDECIDED.when(fewOffers.waiting(reference).isPresent());
        TenderReason.SESSION_OPEN.when(sessions.of(reference).isPresent());
        Accounts.Account colleague = colleagues().stream()
                .filter(account -> account.id().equals(second))
                .findFirst()
                .orElseThrow(TenderReason.SECOND_PERSON::rejection);
        String attending =
                others == null || others.isBlank() ? null : TenderDesk.text(others, "Autres présents", OTHERS);
        sessions.add(
                reference,
                new OpeningSessions.Session(
                        desk.now(),
                        desk.person().id(),
                        desk.person().name(),
                        colleague.id(),
                        colleague.name(),
                        attending));
        desk.note(
                tender,
                "openingSession",
                "Séance d’ouverture des plis ouverte par %s, avec %s."
                        .formatted(desk.person().name(), colleague.name()),
                Map.of("openedBy", desk.person().id(), "second", colleague.id()));
    }

    /**
     * Records what an opened deposit offers for a lot.
     *
     * @throws fr.palier.office.Rejection {@code tender.sealed} before the deadline, {@code tender.depositLate},
     *     {@code tender.depositSuperseded}
     */
    @Transactional
    public void open(String reference, long deposit, int lot, Money amount) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        refuseWhileSealed(tender);
        tender.mustBe(TenderStatus.OPENING);
        TenderReason.NO_SESSION.when(sessions.of(reference).isEmpty());
        Deposit opened = deposits.get(reference, deposit);
        TenderReason.DEPOSIT_LATE.when(opened.state() == DepositState.LATE);
        TenderReason.DEPOSIT_SUPERSEDED.when(opened.state() == DepositState.SUPERSEDED);
        lots.get(reference, lot);
        offers.open(
                opened,
                lot,
                LotEditing.amount(amount, "Montant de l’offre"),
                desk.person().id(),
                desk.now());
        deposits.mark(deposit, DepositState.OPENED);
        // the amount stays in the table of offers: the journal is read by more people
        desk.note(
                tender,
                "depositOpened",
                "Pli ouvert (dépôt n° %d), lot n° %d.".formatted(deposit, lot),
                Map.of("deposit", deposit, "lot", lot));
    }

    /**
     * Ends the opening and makes its record; returns whether any offer was received.
     *
     * @throws fr.palier.office.Rejection {@code tender.notOpened} while a deposit in time is still sealed
     */
    @Transactional
    public boolean close(String reference) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        refuseWhileSealed(tender);
        tender.mustBe(TenderStatus.OPENING);
        OpeningSessions.Session session = sessions.of(reference).orElseThrow(TenderReason.NO_SESSION::rejection);
        List<Deposit> all = deposits.of(reference);
        all.stream()
                .filter(one -> one.state() == DepositState.SEALED)
                .findFirst()
                .ifPresent(one -> {
                    throw TenderReason.NOT_OPENED.rejection(one.firmName());
                });
        all.stream().filter(one -> one.state() == DepositState.LATE).forEach(one -> setAside(tender, one));
        List<Offer> received = offers.of(reference);
        tenders.recordOpening(reference, desk.person().id(), desk.now());
        tenders.move(tender, TenderStatus.ANALYSIS);
        List<Lot> allLots = lots.of(reference);
        files.print(
                tender,
                ConsultationFiles.OPENING_RECORD,
                "Procès-verbal d'ouverture " + reference + ".pdf",
                "procurement/tender/pv-ouverture",
                Map.of(
                        "closedAt",
                        desk.now(),
                        "session",
                        session,
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
        Decision decision = rules.decide(
                        tender.office(),
                        tender.reference(),
                        "offer-outcome",
                        Analysis.inputs(tender, Defect.LATE, tender.isNegotiated(), false))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("offer-outcome"));
        desk.note(
                tender,
                "depositSetAside",
                "Pli hors délai écarté sans être ouvert (dépôt n° %d).".formatted(late.id()),
                Map.of("deposit", late.id(), "rule", decision.rule()));
    }

    private void refuseWhileSealed(Tender tender) {
        boolean sealed = tender.deadline() == null || desk.now().isBefore(tender.deadline());
        TenderReason.SEALED.when(
                sealed,
                tender.deadline() == null
                        ? "jour de la date limite"
                        : Publicity.MOMENT.format(tender.deadline().atZoneSameInstant(Zone.PARIS)));
    }
}
