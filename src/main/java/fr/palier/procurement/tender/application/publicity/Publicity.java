package fr.palier.procurement.tender.application.publicity;

import fr.palier.engine.Role;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Office;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import fr.palier.procurement.Channel;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.ConsultationClock;
import fr.palier.procurement.tender.domain.PublicityItem;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.domain.VisaKind;
import fr.palier.procurement.tender.persistence.PublicityItems;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The publicity plan, one proof per channel, and the clocks that start from them. */
@Component
public class Publicity {

    public static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH'h'mm");

    private static final int SUPPORT = 120;
    private static final int PROOF = 200;
    private static final int ADDRESS = 500;

    private final TenderDesk desk;
    private final Tenders tenders;
    private final PublicityItems items;
    private final TenderTraces traces;
    private final ConsultationPeriod period;
    private final PublicityDelays delays;
    private final BusinessCalendar calendar;
    private final ConsultationFiles files;

    Publicity(
            TenderDesk desk,
            Tenders tenders,
            PublicityItems items,
            TenderTraces traces,
            ConsultationPeriod period,
            PublicityDelays delays,
            BusinessCalendar calendar,
            ConsultationFiles files) {
        this.desk = desk;
        this.tenders = tenders;
        this.items = items;
        this.traces = traces;
        this.period = period;
        this.delays = delays;
        this.calendar = calendar;
        this.files = files;
    }

    /**
     * What proves a publication: a reference, with a file or an address.
     *
     * @param publishedAt null for a notice sent to the JOUE that has not appeared yet
     * @param fileName null when there is no file
     * @param sendingProof what proves the date of sending, due for the JOUE
     * @param receiptConfirmedAt when the Publications Office confirmed the receipt; null where unknown
     * @param sameContent the person's statement that a national notice says no more than the European one
     */
    public record Proof(
            OffsetDateTime sentAt,
            OffsetDateTime publishedAt,
            String reference,
            String address,
            String fileName,
            byte[] content,
            String sendingProof,
            OffsetDateTime receiptConfirmedAt,
            boolean sameContent) {}

    /** Adds a channel of the buyer's own choice. */
    @Transactional
    public void addChannel(String reference, Channel channel, String support) {
        Tender tender = beforeConsultation(reference);
        String label =
                support == null || support.isBlank() ? channel.label() : Text.required(support, "Support", SUPPORT);
        items.add(reference, channel, label, false);
        desk.note(
                tender,
                "channelAdded",
                "Support ajouté au plan de publicité : %s.".formatted(label),
                Map.of("channel", channel));
    }

    @Transactional
    public void removeChannel(String reference, Channel channel) {
        Tender tender = beforeConsultation(reference);
        PublicityItem item = item(reference, channel);
        TenderReason.REQUIRED_CHANNEL.when(item.required(), item.support());
        items.remove(reference, channel);
        desk.note(
                tender,
                "channelRemoved",
                "Support retiré du plan de publicité : %s.".formatted(item.support()),
                Map.of("channel", channel));
    }

    /** Settles the plan with the deadline that the notice announces. */
    @Transactional
    public void settlePlan(String reference, LocalDate day, LocalTime hour) {
        Tender tender = inPublicity(reference);
        OffsetDateTime announced = day.atTime(hour).atZone(Zone.PARIS).toOffsetDateTime();
        checkDeadline(tender, announced);
        period.check(tender, announced, hour);
        tenders.announceDeadline(reference, announced, hour);
        desk.note(
                tender,
                "publicityPlanned",
                "Plan de publicité arrêté ; date limite annoncée : %s.".formatted(MOMENT.format(announced)),
                Map.of("deadline", announced.toString()));
    }

    /** Records the proof of a channel; again replaces it, which the journal shows. */
    @Transactional
    public void prove(String reference, Channel channel, Proof proof) {
        Tender tender = inPublicity(reference);
        PublicityItem item = item(reference, channel);
        OffsetDateTime approved = traces.visas(reference).stream()
                .filter(visa -> visa.kind() == VisaKind.DOCUMENTS && visa.granted())
                .map(TenderTraces.Visa::at)
                .reduce((first, last) -> last)
                .orElseThrow();
        boolean european = channel == Channel.JOUE;
        boolean beside = !european && items.of(reference).stream().anyMatch(one -> one.channel() == Channel.JOUE);
        boolean published = proof.publishedAt() != null;
        OfficeReason.MISSING.when(!published && !european, "Paru le");
        TenderReason.SENT_IN_FUTURE.when(proof.sentAt().isAfter(desk.now())
                || published && proof.publishedAt().isAfter(desk.now()));
        TenderReason.PUBLISHED_BEFORE_SENT.when(published && proof.publishedAt().isBefore(proof.sentAt()));
        checkSending(proof, european);
        TenderReason.SAME_CONTENT.when(beside && !proof.sameContent(), item.support());
        OffsetDateTime approvedParis = approved.atZoneSameInstant(Zone.PARIS).toOffsetDateTime();
        TenderReason.SENT_BEFORE_VISA.when(
                proof.sentAt().isBefore(approvedParis.truncatedTo(java.time.temporal.ChronoUnit.MINUTES)),
                MOMENT.format(approvedParis));
        String number = Text.required(proof.reference(), "Référence de l’avis", PROOF);
        String address = proof.address() == null || proof.address().isBlank()
                ? null
                : proof.address().strip();
        boolean hasFile = proof.content() != null && proof.content().length > 0;
        TenderReason.PROOF_INCOMPLETE.when(published && address == null && !hasFile && item.document() == null);
        if (address != null) {
            OfficeReason.TOO_LONG.when(address.length() > ADDRESS, "Adresse de la preuve", ADDRESS);
            TenderReason.WRONG_ADDRESS.when(!address.matches("https?://[^\\s<>\"]+"));
        }
        Long document = hasFile
                ? Long.valueOf(files.store(tender, ConsultationFiles.PROOF, proof.fileName(), proof.content())
                        .id())
                : item.document();
        items.prove(
                reference,
                channel,
                proof.sentAt(),
                proof.publishedAt(),
                number,
                address,
                document,
                blank(proof.sendingProof()) ? null : Text.required(proof.sendingProof(), "Preuve de l’envoi", PROOF),
                proof.receiptConfirmedAt(),
                beside,
                desk.person().id(),
                desk.now());
        PublicityItem.checkJoueFirst(items.of(reference), delays.joueHeadStart());
        desk.note(
                tender,
                published ? "publicityProven" : "noticeSent",
                (published ? "Publication prouvée : %s, n° %s, parue le %s." : "Avis envoyé : %s, n° %s, le %s.")
                                .formatted(
                                        item.support(),
                                        number,
                                        MOMENT.format(published ? proof.publishedAt() : proof.sentAt()))
                        + (beside ? " Contenu attesté conforme à l’avis du JOUE." : ""),
                Map.of(
                        "channel",
                        channel,
                        "sentAt",
                        proof.sentAt().toString(),
                        "publishedAt",
                        String.valueOf(proof.publishedAt()),
                        "receiptConfirmedAt",
                        String.valueOf(proof.receiptConfirmedAt())));
    }

    private void checkSending(Proof proof, boolean european) {
        TenderReason.SENDING_PROOF.when(european && blank(proof.sendingProof()));
        OffsetDateTime receipt = proof.receiptConfirmedAt();
        TenderReason.RECEIPT_BEFORE_SENDING.when(
                receipt != null && (receipt.isBefore(proof.sentAt()) || receipt.isAfter(desk.now())));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /**
     * All channels are proven: the consultation runs.
     *
     * @return its deadline
     * @throws fr.palier.office.Rejection {@code tender.proofMissing}
     */
    @Transactional
    public OffsetDateTime openConsultation(String reference) {
        Tender tender = inPublicity(reference);
        List<PublicityItem> all = items.of(reference);
        all.stream().filter(item -> !item.isProven()).findFirst().ifPresent(item -> {
            throw TenderReason.PROOF_MISSING.rejection(item.support());
        });
        PublicityItem.checkJoueFirst(all, delays.joueHeadStart());
        LocalDate sent = firstSending(tender, all);
        LocalDate lastProof = all.stream()
                .map(item -> paris(item.publishedAt()))
                .max(Comparator.naturalOrder())
                .orElse(sent);
        int legalDays = period.decide(tender, sent);
        ConsultationClock clock =
                ConsultationClock.of(sent, legalDays, lastProof, period.policyDays(tender, legalDays));
        Office office = desk.office(tender);
        OffsetDateTime deadline = clock.deadline(
                        tender.deadlineHour(),
                        tender.announcedDeadline().atZoneSameInstant(Zone.PARIS),
                        calendar,
                        office)
                .toOffsetDateTime();
        TenderReason.DEADLINE_PAST.when(!deadline.isAfter(desk.now()));
        tenders.recordClocks(reference, clock.legalEnd(), clock.policyEnd(), deadline);
        tenders.move(tender, TenderStatus.CONSULTATION);
        boolean moved = deadline.isAfter(tender.announcedDeadline());
        desk.note(
                tender,
                "consultationOpened",
                "Consultation ouverte : date limite %s.%s"
                        .formatted(
                                MOMENT.format(deadline),
                                moved
                                        ? " Elle est postérieure à la date annoncée : publier un avis rectificatif."
                                        : ""),
                details(clock, deadline));
        return deadline;
    }

    private static Map<String, Object> details(ConsultationClock clock, OffsetDateTime deadline) {
        Map<String, Object> details = new java.util.LinkedHashMap<>();
        details.put("legalEnd", String.valueOf(clock.legalEnd()));
        details.put("policyEnd", String.valueOf(clock.policyEnd()));
        details.put("deadline", deadline.toString());
        return details;
    }

    /** The legal period runs from the sending to the JOUE, else from the first sending. */
    private static LocalDate firstSending(Tender tender, List<PublicityItem> all) {
        return all.stream()
                .filter(item -> !tender.isFormal() || item.channel() == Channel.JOUE)
                .map(item -> paris(item.sentAt()))
                .min(Comparator.naturalOrder())
                .orElse(paris(tender.openedAt()));
    }

    private void checkDeadline(Tender tender, OffsetDateTime deadline) {
        TenderReason.DEADLINE_PAST.when(!deadline.isAfter(desk.now()));
        TenderReason.DEADLINE_TOO_FAR.when(deadline.isAfter(desk.now().plusYears(1)));
        TenderReason.DEADLINE_DAY_OFF.when(!calendar.isWorkingDay(deadline.toLocalDate(), desk.office(tender)));
    }

    private PublicityItem item(String reference, Channel channel) {
        return items.of(reference).stream()
                .filter(one -> one.channel() == channel)
                .findFirst()
                .orElseThrow(TenderReason.UNKNOWN_CHANNEL::rejection);
    }

    private Tender inPublicity(String reference) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.PUBLICITY);
        return tender;
    }

    private Tender beforeConsultation(String reference) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.LAUNCH_VISA, TenderStatus.PREPARATION, TenderStatus.PUBLICITY);
        return tender;
    }

    private static LocalDate paris(OffsetDateTime moment) {
        return moment.atZoneSameInstant(Zone.PARIS).toLocalDate();
    }
}
