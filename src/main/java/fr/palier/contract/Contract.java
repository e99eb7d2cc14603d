package fr.palier.contract;

import fr.palier.housing.WorkType;
import fr.palier.office.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A contract of the register.
 *
 * @param code number in the office's own software; null = none
 * @param tender consultation that it comes from; null = none of ours
 * @param ends last day; null = not entered yet, so nothing is ordered from it
 * @param officer account of the officer in charge; null = the agency of the residence
 * @param approvalLimit euros HT up to which work is done without an approved quote; null = a quote for every order
 * @param penalty clause of penalties as its text reads; @param penaltyTerms the same to be computed; null = nothing is computed
 * @param family family of purchases of the office; null = not entered
 * @param residences ids of the residences that it covers; none = all
 */
public record Contract(
        String reference,
        String office,
        String code,
        long firm,
        String title,
        String tender,
        Integer lot,
        LocalDate starts,
        LocalDate ends,
        String officer,
        Money approvalLimit,
        String penalty,
        List<Commitment> commitments,
        List<Long> residences,
        List<PriceLine> prices,
        String family,
        PenaltyTerms penaltyTerms) {

    public Contract {
        commitments = List.copyOf(commitments);
        residences = List.copyOf(residences);
        prices = List.copyOf(prices);
    }

    /** One whose family and terms of penalties are not entered. */
    public Contract(
            String reference,
            String office,
            String code,
            long firm,
            String title,
            String tender,
            Integer lot,
            LocalDate starts,
            LocalDate ends,
            String officer,
            Money approvalLimit,
            String penalty,
            List<Commitment> commitments,
            List<Long> residences,
            List<PriceLine> prices) {
        this(
                reference,
                office,
                code,
                firm,
                title,
                tender,
                lot,
                starts,
                ends,
                officer,
                approvalLimit,
                penalty,
                commitments,
                residences,
                prices,
                null,
                null);
    }

    public Optional<Commitment> commitment(WorkType workType) {
        return commitments.stream().filter(one -> one.workType() == workType).findFirst();
    }

    public Optional<PriceLine> price(String line) {
        return prices.stream().filter(one -> one.code().equalsIgnoreCase(line)).findFirst();
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(starts) && ends != null && !day.isAfter(ends);
    }

    public boolean covers(long residence) {
        return residences.isEmpty() || residences.contains(residence);
    }

    /** Whether something can be ordered from it: an end and at least one trade are entered. */
    public boolean isComplete() {
        return ends != null && !commitments.isEmpty();
    }
}
