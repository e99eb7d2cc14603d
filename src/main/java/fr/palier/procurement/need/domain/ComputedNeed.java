package fr.palier.procurement.need.domain;

import fr.palier.office.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The value that is compared with the thresholds (articles R2121-1 to R2121-9 CCP) and what it is made of.
 *
 * @param own value of this purchase alone, with its renewals or its maximum
 * @param total sum of the lines, never below {@code own}
 * @param method French text: which rule of computation, with its article
 */
public record ComputedNeed(Money own, Money total, String method, List<CountedLine> lines) {

    public ComputedNeed {
        lines = List.copyOf(lines);
    }

    /**
     * @param own this need
     * @param others everything of the same family or operation, whatever its date; this need itself is left out
     * @param estimate estimate of the whole operation, for works
     */
    public static ComputedNeed of(
            CountedLine own, List<CountedLine> others, CountingPeriod period, Optional<Money> estimate) {
        List<CountedLine> lines = new ArrayList<>();
        lines.add(own);
        others.stream()
                .filter(line -> !line.reference().equals(own.reference()))
                .filter(line -> period.holds(line.on(), own.on()))
                .sorted(Comparator.comparing(CountedLine::on).thenComparing(CountedLine::reference))
                .forEach(lines::add);
        Money counted = sum(lines);
        estimate.map(whole -> whole.minus(counted))
                .filter(rest -> rest.compareTo(Money.ZERO) > 0)
                .ifPresent(rest -> lines.add(new CountedLine(
                        CountedLine.Source.OPERATION_REMAINDER, "", own.on(), "Autres marchés prévus", rest)));
        return new ComputedNeed(own.amount(), sum(lines), period.basis(), lines);
    }

    private static Money sum(List<CountedLine> lines) {
        return Money.sum(lines.stream().map(CountedLine::amount).toList());
    }
}
