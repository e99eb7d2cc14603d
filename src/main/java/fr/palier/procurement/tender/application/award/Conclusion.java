package fr.palier.procurement.tender.application.award;

import fr.palier.correspondence.Letter;
import fr.palier.correspondence.LetterSent;
import fr.palier.correspondence.Letters;
import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.Zone;
import fr.palier.procurement.ContractNotified;
import fr.palier.procurement.tender.application.Signatories;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.TenderFlow;
import fr.palier.procurement.tender.application.letters.LettersUnderWay;
import fr.palier.procurement.tender.application.letters.TenderLetters;
import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Standstill;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After the decision, per lot: every bidder is told, the standstill runs from the last letter, then signature and notification. */
@Component
public class Conclusion {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final TenderDesk desk;
    private final Tenders tenders;
    private final Lots lots;
    private final Offers offers;
    private final TenderTraces traces;
    private final TenderLetters letters;
    private final LettersUnderWay underWay;
    private final Letters register;
    private final Rules rules;
    private final Signatories signatories;
    private final TenderFlow flow;
    private final NeedAfterTender need;
    private final AwardNotices notices;
    private final Sites sites;
    private final ApplicationsAgainstFloor floor;
    private final ApplicationEventPublisher events;

    Conclusion(
            TenderDesk desk,
            Tenders tenders,
            Lots lots,
            Offers offers,
            TenderTraces traces,
            TenderLetters letters,
            LettersUnderWay underWay,
            Letters register,
            Rules rules,
            Signatories signatories,
            TenderFlow flow,
            NeedAfterTender need,
            AwardNotices notices,
            Sites sites,
            ApplicationsAgainstFloor floor,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.tenders = tenders;
        this.lots = lots;
        this.offers = offers;
        this.traces = traces;
        this.letters = letters;
        this.underWay = underWay;
        this.register = register;
        this.rules = rules;
        this.signatories = signatories;
        this.flow = flow;
        this.need = need;
        this.notices = notices;
        this.sites = sites;
        this.floor = floor;
        this.events = events;
    }

    /** Lots to conclude, by number. */
    public List<Integer> lotNumbers(String reference) {
        return lots.of(reference).stream().map(Lot::number).toList();
    }

    /** A letter of ours left: the procedure goes on once all those it waits for have. */
    @EventListener
    @Transactional
    public void sent(LetterSent sent) {
        Optional<TenderTraces.Letter> ours = traces.letter(sent.letterId());
        if (ours.isEmpty()) {
            return;
        }
        Tender tender = tenders.lock(sent.office(), sent.reference());
        traces.recordSending(sent.letterId(), sent.sentAt().atZone(Zone.PARIS).toOffsetDateTime());
        TenderTraces.Letter letter = ours.get();
        if (tender.status() != TenderStatus.CONCLUSION || letter.lot() == null || letter.sentAt() != null) {
            return;
        }
        if (letter.kind() == LetterKind.NOTIFICATION) {
            flow.notificationSent(tender, letter.lot());
        } else {
            underWay.lotsOf(sent.reference(), sent.letterId()).stream()
                    .filter(lot -> underWay.of(sent.reference(), lot).haveAllLeft())
                    .forEach(lot -> flow.lettersSent(tender, lot));
        }
    }

    /**
     * All letters that concern a lot have left, whichever lot they were drafted with: the standstill runs from the last one.
     *
     * @return first day on which the contract may be signed; empty when the lot is not awarded
     */
    @Transactional
    public Optional<LocalDate> startStandstill(String reference, int number) {
        Tender tender = desk.lock(reference);
        Lot lot = lots.get(reference, number);
        LettersUnderWay.Standing standing = underWay.of(reference, number);
        List<TenderTraces.Letter> awaited = standing.letters();
        OffsetDateTime last = awaited.stream()
                .map(TenderTraces.Letter::sentAt)
                .filter(Objects::nonNull)
                .max(OffsetDateTime::compareTo)
                .orElse(desk.now());
        TenderReason.LETTERS_NOT_SENT.when(!standing.haveAllLeft(), number);
        if (lot.status() != LotStatus.AWARDED) {
            lots.recordStandstill(lot, 0, last, null);
            return Optional.empty();
        }
        boolean electronic = awaited.stream()
                .map(one -> register.get(tender.office(), one.letter()))
                .allMatch(letter -> letter.channel() == Letter.Channel.EMAIL);
        int days = standstill(tender, number, electronic).number("days");
        LocalDate earliest = new Standstill(days)
                .earliestSignature(last.atZoneSameInstant(Zone.PARIS).toLocalDate());
        lots.recordStandstill(lot, days, last, earliest);
        desk.note(
                tender,
                "standstillStarted",
                days == 0
                        ? "Lot n° %d : aucun délai de suspension.".formatted(number)
                        : "Lot n° %d : délai de suspension de %d jours, signature possible à partir du %s."
                                .formatted(number, days, DAY.format(earliest)),
                Map.of("lot", number, "days", days, "earliestSignature", earliest.toString()));
        return Optional.of(earliest);
    }

    /** Group that signs the contract of a lot. */
    @Transactional
    public String signatory(String reference, int number) {
        Tender tender = desk.lock(reference);
        return signatories.settle(
                tender,
                Signatories.Act.CONTRACT_SIGNATURE,
                lots.get(reference, number).awardedAmount());
    }

    /** @throws fr.palier.office.Rejection {@code tender.tooEarlyToSign} within the standstill */
    @Transactional
    public void sign(String reference, int number) {
        Tender tender = desk.lock(reference);
        tender.mustBe(TenderStatus.CONCLUSION);
        Lot lot = lots.get(reference, number);
        signatories.mustSign(tender, Signatories.Act.CONTRACT_SIGNATURE, lot.awardedAmount());
        desk.mustDiffer(tender.analysedBy(), "signer le marché");
        TenderReason.LETTERS_NOT_SENT.when(lot.earliestSignature() == null, number);
        TenderReason.TOO_EARLY_TO_SIGN.when(
                desk.today().isBefore(lot.earliestSignature()), number, DAY.format(lot.earliestSignature()));
        lots.sign(lot, desk.person().id(), desk.now());
        notices.settle(tender, lot);
        desk.note(tender, "lotSigned", "Lot n° %d signé.".formatted(number), Map.of("lot", number));
    }

    /**
     * Sends the notification to the holder; the site of a works lot opens.
     *
     * @param worksOfficer who follows the works; required for works alone
     * @param plannedAcceptance required for works alone
     */
    @Transactional
    public void notifyHolder(String reference, int number, String worksOfficer, LocalDate plannedAcceptance) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        Lot lot = lots.get(reference, number);
        TenderReason.LOT_WRONG_MOMENT.when(
                lot.status() != LotStatus.SIGNED, lot.status().label());
        Offer holder = offers.get(reference, lot.winner());
        sites.open(tender, lot, holder, worksOfficer, plannedAcceptance);
        letters.notification(tender, lot, holder);
    }

    /** The notification left: the lot is notified on that day. */
    @Transactional
    public void recordNotification(String reference, int number) {
        Tender tender = desk.lock(reference);
        Lot lot = lots.get(reference, number);
        OffsetDateTime at = traces.letters(reference).stream()
                .filter(one -> one.kind() == LetterKind.NOTIFICATION && Objects.equals(one.lot(), number))
                .map(TenderTraces.Letter::sentAt)
                .filter(Objects::nonNull)
                .max(OffsetDateTime::compareTo)
                .orElseThrow(() -> TenderReason.LETTERS_NOT_SENT.rejection(number));
        lots.notify(lot, at);
        desk.note(
                tender,
                "lotNotified",
                "Lot n° %d notifié le %s.".formatted(number, DAY.format(at.atZoneSameInstant(Zone.PARIS))),
                Map.of("lot", number, "at", at.toString()));
        Offer holder = offers.get(reference, lot.winner());
        events.publishEvent(new ContractNotified(
                tender.office(),
                reference,
                number,
                lot.title(),
                holder.siret(),
                holder.firmName(),
                holder.email(),
                at.atZoneSameInstant(Zone.PARIS).toLocalDate(),
                tender.durationMonths()));
    }

    /** All lots are concluded: the need's totals count what was awarded, or nothing; returns whether a lot was notified. */
    @Transactional
    public boolean finish(String reference) {
        Tender tender = desk.lock(reference);
        List<Lot> all = lots.of(reference);
        boolean notified = all.stream().anyMatch(lot -> lot.status() == LotStatus.NOTIFIED);
        boolean unsuccessful = all.stream().anyMatch(lot -> lot.status() == LotStatus.UNSUCCESSFUL);
        TenderStatus end =
                notified ? TenderStatus.NOTIFIED : unsuccessful ? TenderStatus.UNSUCCESSFUL : TenderStatus.DISCONTINUED;
        tenders.move(tender, end);
        need.tell(tender);
        floor.report(tender);
        desk.note(
                tender,
                "concluded",
                "Consultation : %s.".formatted(end.label().toLowerCase(java.util.Locale.FRANCE)),
                Map.of());
        return notified;
    }

    private Decision standstill(Tender tender, int lot, boolean electronic) {
        long bidders = offers.of(tender.reference(), lot).stream()
                .map(Offer::siret)
                .distinct()
                .count();
        return rules.decide(
                        tender.office(),
                        tender.reference(),
                        "standstill",
                        Map.of("procedure", tender.procedure().name(), "electronicNotice", electronic, "bidders", (int)
                                bidders))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("standstill"));
    }
}
