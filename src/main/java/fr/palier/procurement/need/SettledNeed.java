package fr.palier.procurement.need;

import fr.palier.office.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A need whose procedure is settled: what a consultation starts from.
 *
 * @param reference {@code B-…}
 * @param service code of the service that asked
 * @param requester account that asked
 * @param nature {@code WORKS}, {@code SUPPLIES} or {@code SERVICES}
 * @param amount estimate of this purchase alone, small lots that were taken out left aside
 * @param needAmount amount compared with the thresholds (operation, homogeneous family…)
 * @param procedure {@code ADAPTED}, {@code ADAPTED_SUPERVISED} or {@code FORMAL}: the decision's, or a stricter one of the buyer's choice
 * @param formalProcedure {@code OPEN}, {@code RESTRICTED}, {@code NEGOTIATED}; null when not formal
 * @param committee {@code NONE}, {@code ETHICS_COMMITTEE} or {@code CAO}
 * @param minimumConsultationDays calendar days, policy or law
 * @param channels publicity channels to prove
 * @param lots lots of this consultation, those taken out as small lots left aside; empty for a need without lots
 * @param basis French text of the rule that decided
 */
public record SettledNeed(
        String reference,
        String office,
        String service,
        String requester,
        String subject,
        String nature,
        Money amount,
        Money needAmount,
        String family,
        String operation,
        int durationMonths,
        LocalDate launchDate,
        String procedure,
        String formalProcedure,
        String committee,
        int minimumConsultationDays,
        List<String> channels,
        List<PlannedLot> lots,
        String basis) {

    public SettledNeed {
        channels = List.copyOf(channels);
        lots = List.copyOf(lots);
    }
}
