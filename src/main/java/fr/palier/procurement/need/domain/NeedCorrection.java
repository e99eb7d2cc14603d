package fr.palier.procurement.need.domain;

import fr.palier.office.Money;
import fr.palier.procurement.Nature;
import java.time.LocalDate;

/** What changes in a need that came back; null = as before. */
public record NeedCorrection(
        String subject,
        Nature nature,
        Money amount,
        String family,
        String operation,
        Integer durationMonths,
        Integer renewals,
        Money frameworkMaximum,
        LocalDate launchDate,
        String period,
        String place) {

    /** The corrected need; a family replaces an operation and the other way round. */
    public StatedNeed of(StatedNeed before) {
        boolean grouped = family != null || operation != null;
        return new StatedNeed(
                or(subject, before.subject()),
                or(nature, before.nature()),
                or(amount, before.amount()),
                grouped ? family : before.family(),
                grouped ? operation : before.operation(),
                or(durationMonths, before.durationMonths()),
                or(renewals, before.renewals()),
                or(frameworkMaximum, before.frameworkMaximum()),
                or(launchDate, before.launchDate()),
                or(period, before.period()),
                or(place, before.place()),
                amount == null || amount.equals(before.amount()) ? before.lots() : java.util.List.of());
    }

    private static <T> T or(T changed, T before) {
        return changed == null ? before : changed;
    }
}
