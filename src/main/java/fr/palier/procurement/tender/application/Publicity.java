package fr.palier.procurement.tender.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Office;
import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import fr.palier.procurement.Channel;
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

    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH'h'mm");

    private static final int SUPPORT = 120;
    private static final int PROOF = 200;
    private static final int ADDRESS = 500;

    private final TenderDesk desk;
    private final Tenders tenders;
    private final PublicityItems items;
    private final TenderTraces traces;
    private final Rules rules;
    private final BusinessCalendar calendar;
    private final ConsultationFiles files;

    Publicity(
            TenderDesk desk,
            Tenders tenders,
            PublicityItems items,
            TenderTraces traces,
            Rules rules,
            BusinessCalendar calendar,
            ConsultationFiles files) {
        this.desk = desk;
        this.tenders = tenders;
        this.items = items;
        this.traces = traces;
        this.rules = rules;
        this.calendar = calendar;
        this.files = files;
    }

    /**
     * What proves a publication: a reference, with a file or an address.
     *
     * @param fileName null when there is no file
     */
    public record Proof(
            OffsetDateTime sentAt,
            OffsetDateTime publishedAt,
            String reference,
            String address,
            String fileName,
            byte[] content) {}

    /** Adds a channel of the buyer's own choice. */
    @Transactional
    public void addChannel(String reference, Channel channel, String support) {
        Tender tender = beforeConsultation(reference);
        String label =
                support == null || support.isBlank() ? channel.label() : TenderDesk.text(support, "Support", SUPPORT);
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
        TenderReason.SENT_IN_FUTURE.when(
                proof.sentAt().isAfter(desk.now()) || proof.publishedAt().isAfter(desk.now()));
        TenderReason.PUBLISHED_BEFORE_SENT.when(proof.publishedAt().isBefore(proof.sentAt()));
        OffsetDateTime approvedParis = approved.atZoneSameInstant(Zone.PARIS).toOffsetDateTime();
        TenderReason.SENT_BEFORE_VISA.when(
                proof.sentAt().isBefore(approvedParis.truncatedTo(java.time.temporal.ChronoUnit.MINUTES)),
                MOMENT.format(approvedParis));
        String number = TenderDesk.text(proof.reference(), "Référence de l’avis", PROOF);
        String address = proof.address() == null || proof.address().isBlank()
                ? null
                : proof.address().strip();
        boolean hasFile = proof.content() != null && proof.content().length > 0;
        TenderReason.PROOF_INCOMPLETE.when(address == null && !hasFile && item.document() == null);
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
                desk.person().id(),
                desk.now());
        PublicityItem.checkJoueFirst(items.of(reference));
        desk.note(
                tender,
                "publicityProven",
                "Publication prouvée : %s, n° %s, parue le %s."
                        .formatted(item.support(), number, MOMENT.format(proof.publishedAt())),
                Map.of(
                        "channel",
                        channel,
                        "sentAt",
                        proof.sentAt().toString(),
                        "publishedAt",
                        proof.publishedAt().toString()));
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
        PublicityItem.checkJoueFirst(all);
        LocalDate sent = firstSending(tender, all);
        LocalDate lastProof = all.stream()
                .map(item -> paris(item.publishedAt()))
                .max(Comparator.naturalOrder())
                .orElse(sent);
        ConsultationClock clock = ConsultationClock.of(sent, legalDays(tender), lastProof, tender.minimumDays());
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

    private int legalDays(Tender tender) {
        String procedure =
                switch (tender.procedure()) {
                    case DIRECT_PURCHASE ->
                        throw new IllegalStateException(tender.reference() + " was bought directly: no consultation");
                    case ADAPTED, ADAPTED_SUPERVISED -> "ADAPTED";
                    case FORMAL ->
                        switch (tender.formalProcedure()) {
                            case OPEN -> "OPEN";
                            case RESTRICTED -> "RESTRICTED_APPLICATIONS";
                            case NEGOTIATED -> "NEGOTIATED_APPLICATIONS";
                        };
                };
        Decision decision = rules.decide(
                        tender.office(),
                        tender.reference(),
                        "consultation-period",
                        Map.of(
                                "procedure", procedure,
                                "electronic", true,
                                "priorInformationNotice", false,
                                "urgency", false,
                                "documentsAllOnProfile", Boolean.TRUE.equals(tender.documentsAllOnProfile())))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("consultation-period"));
        return decision.number("days");
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
