package fr.palier.procurement.tender.application.publicity;

import fr.palier.engine.Role;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.TenderFlow;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.DepositLots;
import fr.palier.procurement.tender.domain.DepositRegister;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.NoticeKind;
import fr.palier.procurement.tender.domain.PublicityItem;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.PublicityItems;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import fr.palier.supplier.Siren;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The time in which firms may answer: the deposit register and the deadline. No amount, no content: there is nothing to read. */
@Component
public class Consultation {

    private static final int FIRM = 200;
    private static final int RECEIPT = 60;
    private static final int EMAIL = 200;
    private static final int SIREN = 9;

    private final TenderDesk desk;
    private final Tenders tenders;
    private final Deposits deposits;
    private final Lots lots;
    private final PublicityItems publicity;
    private final TenderTraces traces;
    private final TenderFlow flow;
    private final BusinessCalendar calendar;
    private final Firms firms;
    private final FirmNotices notices;

    Consultation(
            TenderDesk desk,
            Tenders tenders,
            Deposits deposits,
            Lots lots,
            PublicityItems publicity,
            TenderTraces traces,
            TenderFlow flow,
            BusinessCalendar calendar,
            Firms firms,
            FirmNotices notices) {
        this.desk = desk;
        this.tenders = tenders;
        this.deposits = deposits;
        this.lots = lots;
        this.publicity = publicity;
        this.traces = traces;
        this.flow = flow;
        this.calendar = calendar;
        this.firms = firms;
        this.notices = notices;
    }

    /**
     * Writes a deposit into the register, late ones too: who, when, with which receipt.
     *
     * @throws fr.palier.office.Rejection {@code supplier.wrongSiret}, {@code tender.duplicateReceipt}, {@code tender.depositInFuture}
     */
    @Transactional
    public long register(
            String reference, String firmName, String siret, String email, OffsetDateTime depositedAt, String receipt) {
        return register(reference, new Entry(firmName, siret, email, depositedAt, receipt, List.of(), Set.of()));
    }

    /**
     * A line of the register.
     *
     * @param siret the firm, or the leader of a group
     * @param email null where letters go on paper
     * @param members SIRETs of the other firms of the group
     * @param lots numbers of the lots that the deposit answers for; empty = all of the consultation
     */
    public record Entry(
            String firmName,
            String siret,
            String email,
            OffsetDateTime depositedAt,
            String receipt,
            List<String> members,
            Set<Integer> lots) {}

    /**
     * The same for a firm alone or a group, for all lots or for some.
     *
     * @throws fr.palier.office.Rejection {@code tender.wrongMember}, {@code tender.depositLot} too
     */
    @Transactional
    public long register(String reference, Entry entry) {
        OffsetDateTime depositedAt = entry.depositedAt();
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.CONSULTATION, TenderStatus.OPENING);
        String name = Text.required(entry.firmName(), "Entreprise", FIRM);
        String address = entry.email() == null || entry.email().isBlank()
                ? null
                : Text.required(entry.email(), "Adresse électronique", EMAIL);
        Firm firm = firms.findOrRegister(
                tender.office(), new NewFirm(entry.siret(), name, address, null, null, null, null, null));
        TenderReason.DEPOSIT_IN_FUTURE.when(depositedAt.isAfter(desk.now()));
        TenderReason.DEPOSIT_TOO_EARLY.when(publicity.of(reference).stream()
                .map(PublicityItem::publishedAt)
                .min(OffsetDateTime::compareTo)
                .filter(depositedAt::isBefore)
                .isPresent());
        List<Integer> known = lots.of(reference).stream().map(Lot::number).toList();
        Set<Integer> answered = DepositLots.of(entry.lots(), known);
        long id = deposits.add(
                reference,
                firm,
                name,
                address,
                depositedAt,
                Text.required(entry.receipt(), "Accusé de dépôt", RECEIPT),
                answered,
                desk.person().id(),
                desk.now());
        group(id, firm.siret(), entry.members());
        if (tender.status() == TenderStatus.OPENING) {
            sort(tender);
        }
        desk.note(
                tender,
                "depositRegistered",
                // who answered is for the register, which fewer people may read than the journal
                "Dépôt inscrit au registre (n° %d), reçu le %s%s."
                        .formatted(
                                id,
                                Publicity.MOMENT.format(depositedAt.atZoneSameInstant(Zone.PARIS)),
                                answered.size() == known.size()
                                        ? ""
                                        : ", " + Deposit.named(answered).toLowerCase(Locale.FRANCE)),
                Map.of("deposit", id, "at", depositedAt.toString(), "lots", answered));
        return id;
    }

    /** Moves the deadline, with a reason that all firms are told. */
    @Transactional
    public void extend(String reference, OffsetDateTime deadline, String reason) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.CONSULTATION);
        TenderReason.DEADLINE_REACHED.when(!tender.deadline().isAfter(desk.now()));
        checkNewDeadline(tender, deadline);
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
        notices.tell(
                tender,
                NoticeKind.EXTENSION,
                "La date limite de remise est reportée au %s (heure de Paris), pour toutes les entreprises.\n\nMotif : %s"
                        .formatted(Publicity.MOMENT.format(deadline.atZoneSameInstant(Zone.PARIS)), why));
    }

    /** A deadline that replaces another one: later, in the future, on a working day, within a year. */
    public void checkNewDeadline(Tender tender, OffsetDateTime deadline) {
        TenderReason.DEADLINE_NOT_LATER.when(
                !deadline.isAfter(tender.deadline()),
                Publicity.MOMENT.format(tender.deadline().atZoneSameInstant(Zone.PARIS)));
        TenderReason.DEADLINE_PAST.when(!deadline.isAfter(desk.now()));
        TenderReason.DEADLINE_TOO_FAR.when(deadline.isAfter(desk.now().plusYears(1)));
        TenderReason.DEADLINE_DAY_OFF.when(
                !calendar.isWorkingDay(deadline.atZoneSameInstant(Zone.PARIS).toLocalDate(), desk.office(tender)));
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

    private void group(long deposit, String leader, List<String> members) {
        Set<String> firms = new HashSet<>(Set.of(leader));
        for (String member : members) {
            String siret = member.replaceAll("[\\s\\u00a0\\u202f]", "");
            TenderReason.WRONG_MEMBER.when(
                    !siret.matches("[0-9]{14}") || !Siren.isSound(siret.substring(0, SIREN)), member);
            TenderReason.MEMBER_TWICE.when(!firms.add(siret), siret);
            deposits.addMember(deposit, siret);
        }
    }

    /** Firms that stand behind several bidders in time: by SIRET, the ids of their deposits. Nobody else's business before. */
    @Transactional(readOnly = true)
    public Map<String, Set<Long>> severalTimes(Tender tender) {
        return tender.deadline() == null
                ? Map.of()
                : DepositRegister.severalTimes(
                        entries(tender), tender.deadline().toInstant());
    }

    /** SIRETs of the other firms of each group, by deposit. */
    @Transactional(readOnly = true)
    public Map<Long, Set<String>> groups(String reference) {
        return deposits.groups(reference);
    }

    private List<DepositRegister.Entry> entries(Tender tender) {
        Map<Long, Set<String>> groups = deposits.groups(tender.reference());
        return deposits.of(tender.reference()).stream()
                .map(one -> new DepositRegister.Entry(
                        one.id(),
                        one.siret(),
                        groups.getOrDefault(one.id(), Set.of()),
                        one.numbers(),
                        one.depositedAt().toInstant()))
                .toList();
    }

    private List<Deposit> sort(Tender tender) {
        List<Deposit> all = deposits.of(tender.reference());
        List<DepositRegister.Entry> entries = entries(tender);
        Instant deadline = tender.deadline().toInstant();
        Map<Long, DepositState> states = DepositRegister.sort(entries, deadline);
        Map<Long, Map<Integer, Long>> replaced = DepositRegister.replaced(entries, deadline);
        all.forEach(one -> deposits.replace(one.id(), replaced.getOrDefault(one.id(), Map.of())));
        all.stream()
                .filter(one -> one.state() != DepositState.OPENED
                        && one.state() != DepositState.EMPTY
                        && one.state() != states.get(one.id()))
                .forEach(one -> deposits.mark(one.id(), states.get(one.id())));
        return deposits.of(tender.reference());
    }
}
