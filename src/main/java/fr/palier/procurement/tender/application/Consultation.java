package fr.palier.procurement.tender.application;

import fr.palier.engine.Role;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.DepositRegister;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.PublicityItem;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.PublicityItems;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The time in which firms may answer: the deposit register and the deadline. No amount, no content: there is nothing to read. */
@Component
public class Consultation {

    private static final int FIRM = 200;
    private static final int RECEIPT = 60;
    private static final int EMAIL = 200;

    private final TenderDesk desk;
    private final Tenders tenders;
    private final Deposits deposits;
    private final PublicityItems publicity;
    private final TenderTraces traces;
    private final TenderFlow flow;
    private final BusinessCalendar calendar;
    private final Firms firms;

    Consultation(
            TenderDesk desk,
            Tenders tenders,
            Deposits deposits,
            PublicityItems publicity,
            TenderTraces traces,
            TenderFlow flow,
            BusinessCalendar calendar,
            Firms firms) {
        this.desk = desk;
        this.tenders = tenders;
        this.deposits = deposits;
        this.publicity = publicity;
        this.traces = traces;
        this.flow = flow;
        this.calendar = calendar;
        this.firms = firms;
    }

    /**
     * Writes a deposit into the register, late ones too: who, when, with which receipt.
     *
     * @throws fr.palier.office.Rejection {@code supplier.wrongSiret}, {@code tender.duplicateReceipt}, {@code tender.depositInFuture}
     */
    @Transactional
    public long register(
            String reference, String firmName, String siret, String email, OffsetDateTime depositedAt, String receipt) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.CONSULTATION, TenderStatus.OPENING);
        String name = TenderDesk.text(firmName, "Entreprise", FIRM);
        String address =
                email == null || email.isBlank() ? null : TenderDesk.text(email, "Adresse électronique", EMAIL);
        Firm firm =
                firms.findOrRegister(tender.office(), new NewFirm(siret, name, address, null, null, null, null, null));
        TenderReason.DEPOSIT_IN_FUTURE.when(depositedAt.isAfter(desk.now()));
        TenderReason.DEPOSIT_TOO_EARLY.when(publicity.of(reference).stream()
                .map(PublicityItem::publishedAt)
                .min(OffsetDateTime::compareTo)
                .filter(depositedAt::isBefore)
                .isPresent());
        long id = deposits.add(
                reference,
                firm,
                name,
                address,
                depositedAt,
                TenderDesk.text(receipt, "Accusé de dépôt", RECEIPT),
                desk.person().id(),
                desk.now());
        if (tender.status() == TenderStatus.OPENING) {
            sort(tender);
        }
        desk.note(
                tender,
                "depositRegistered",
                // who answered is for the register, which fewer people may read than the journal
                "Dépôt inscrit au registre (n° %d), reçu le %s."
                        .formatted(id, Publicity.MOMENT.format(depositedAt.atZoneSameInstant(Zone.PARIS))),
                Map.of("deposit", id, "at", depositedAt.toString()));
        return id;
    }

    /** Moves the deadline, with a reason that all firms are told. */
    @Transactional
    public void extend(String reference, OffsetDateTime deadline, String reason) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.CONSULTATION);
        TenderReason.DEADLINE_REACHED.when(!tender.deadline().isAfter(desk.now()));
        TenderReason.DEADLINE_NOT_LATER.when(
                !deadline.isAfter(tender.deadline()),
                Publicity.MOMENT.format(tender.deadline().atZoneSameInstant(Zone.PARIS)));
        TenderReason.DEADLINE_TOO_FAR.when(deadline.isAfter(desk.now().plusYears(1)));
        TenderReason.DEADLINE_DAY_OFF.when(
                !calendar.isWorkingDay(deadline.atZoneSameInstant(Zone.PARIS).toLocalDate(), desk.office(tender)));
        String why = TenderDesk.reason(reason);
        traces.addDeadlineChange(reference, tender.deadline(), deadline, why, desk.person(), desk.now());
        tenders.moveDeadline(reference, deadline);
        flow.moveDeadline(tender, deadline);
        desk.note(
                tender,
                "deadlineExtended",
                "Date limite reportée au %s : %s"
                        .formatted(Publicity.MOMENT.format(deadline.atZoneSameInstant(Zone.PARIS)), why),
                Map.of("old", tender.deadline().toString(), "new", deadline.toString()));
    }

    /** The deadline is reached: the register is closed and sorted. */
    @Transactional
    public void close(String reference) {
        Tender tender = desk.lock(reference);
        tender.mustBe(TenderStatus.CONSULTATION);
        tenders.move(tender, TenderStatus.OPENING);
        List<Deposit> sorted = sort(tender);
        long inTime = sorted.stream()
                .filter(deposit -> deposit.state() == DepositState.SEALED)
                .count();
        desk.note(
                tender,
                "deadlineReached",
                "Date limite atteinte : %d pli(s) à ouvrir.".formatted(inTime),
                Map.of("deposits", sorted.size(), "inTime", inTime));
    }

    private List<Deposit> sort(Tender tender) {
        List<Deposit> all = deposits.of(tender.reference());
        Map<Long, DepositState> states = DepositRegister.sort(
                all.stream()
                        .map(one -> new DepositRegister.Entry(
                                one.id(), one.siret(), one.depositedAt().toInstant()))
                        .toList(),
                tender.deadline().toInstant());
        all.stream()
                .filter(one -> one.state() != DepositState.OPENED && one.state() != states.get(one.id()))
                .forEach(one -> deposits.mark(one.id(), states.get(one.id())));
        return deposits.of(tender.reference());
    }
}
