package fr.palier.procurement.tender.application.reading;

import fr.palier.committee.Outcome;
import fr.palier.office.Journal;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.PlanLine;
import fr.palier.procurement.tender.domain.PlanStep;
import fr.palier.procurement.tender.domain.PublicityItem;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.domain.VisaKind;
import fr.palier.procurement.tender.persistence.TenderTraces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of the backward plan: the day on which each step ended, taken from the facts of the file, never typed. */
@Component
public class PlanProgress {

    private static final Set<TenderStatus> BACK_AT_THE_OFFERS = EnumSet.of(TenderStatus.OPENING, TenderStatus.ANALYSIS);

    private final Journal journal;
    private final Clock clock;

    PlanProgress(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** The planned steps, in their order; empty before the launch is confirmed. */
    @Transactional(readOnly = true)
    public List<PlanLine> of(TenderReader.TenderFile file) {
        LocalDate readOn = file.tender().status().isEnd() ? null : LocalDate.now(clock.withZone(Zone.PARIS));
        return file.plan().stream()
                .map(step -> new PlanLine(step, doneOn(step.step(), file).orElse(null), readOn))
                .toList();
    }

    private Optional<LocalDate> doneOn(PlanStep step, TenderReader.TenderFile file) {
        return switch (step) {
            case NEEDS_ANALYSIS -> day(Stream.of(file.tender().openedAt()));
            case DRAFTING -> visa(file, VisaKind.DOCUMENTS);
            case VISA -> visa(file, VisaKind.SIGNATORY);
            case PUBLICITY -> publicity(file);
            case CONSULTATION -> consultation(file);
            case ANALYSIS -> analysis(file);
            case COMMITTEE_CONVOCATION -> opinion(file);
            case DECISION -> ofAllLots(file.lots(), Lot::decidedAt);
            case STANDSTILL -> standstill(awarded(file));
            case NOTIFICATION -> ofAllLots(awarded(file), Lot::notifiedAt);
        };
    }

    private Optional<LocalDate> visa(TenderReader.TenderFile file, VisaKind kind) {
        return day(file.visas().stream()
                .filter(visa -> visa.kind() == kind && visa.granted())
                .map(TenderTraces.Visa::at));
    }

    /** Every channel that has to be proven was. */
    private Optional<LocalDate> publicity(TenderReader.TenderFile file) {
        List<PublicityItem> required =
                file.publicity().stream().filter(PublicityItem::required).toList();
        return required.stream().allMatch(PublicityItem::isProven)
                ? day(required.stream().map(PublicityItem::publishedAt))
                : Optional.empty();
    }

    private Optional<LocalDate> consultation(TenderReader.TenderFile file) {
        return day(Stream.ofNullable(file.tender().deadline())
                .filter(deadline -> !deadline.isAfter(OffsetDateTime.now(clock))));
    }

    /** An analysis that was sent back has not ended. */
    private Optional<LocalDate> analysis(TenderReader.TenderFile file) {
        return BACK_AT_THE_OFFERS.contains(file.tender().status())
                ? Optional.empty()
                : day(journal.of(file.tender().office(), file.tender().reference()).stream()
                        .filter(line -> line.event().equals("tender.offersAnalysed"))
                        .map(Journal.Line::at));
    }

    private Optional<LocalDate> opinion(TenderReader.TenderFile file) {
        return day(file.committeeItems().stream()
                .filter(item -> Outcome.FAVOURABLE.name().equals(item.outcome()))
                .map(TenderTraces.CommitteeItem::decidedAt));
    }

    private Optional<LocalDate> standstill(List<Lot> awarded) {
        LocalDate today = LocalDate.now(clock.withZone(Zone.PARIS));
        boolean over = !awarded.isEmpty()
                && awarded.stream().map(Lot::earliestSignature).allMatch(day -> day != null && !day.isAfter(today));
        return over ? awarded.stream().map(Lot::earliestSignature).max(Comparator.naturalOrder()) : Optional.empty();
    }

    private static List<Lot> awarded(TenderReader.TenderFile file) {
        return file.lots().stream().filter(lot -> lot.winner() != null).toList();
    }

    private static Optional<LocalDate> ofAllLots(
            List<Lot> lots, java.util.function.Function<Lot, OffsetDateTime> moment) {
        return lots.isEmpty() || lots.stream().map(moment).anyMatch(Objects::isNull)
                ? Optional.empty()
                : day(lots.stream().map(moment));
    }

    /** Day of Paris of the last one. */
    private static Optional<LocalDate> day(Stream<OffsetDateTime> moments) {
        return moments.filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(last -> last.atZoneSameInstant(Zone.PARIS).toLocalDate());
    }
}
