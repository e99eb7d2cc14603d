package fr.palier.procurement.need.application;

import fr.palier.engine.Rules;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Money;
import fr.palier.procurement.need.domain.CountedLine;
import fr.palier.procurement.need.domain.CountingPeriod;
import fr.palier.procurement.need.domain.Family;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.PastPurchase;
import fr.palier.procurement.need.domain.WorksOperation;
import fr.palier.procurement.need.persistence.Families;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.need.persistence.PastPurchases;
import fr.palier.procurement.need.persistence.WorksOperations;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each family holds over the period before a day, and each operation as a whole, line by line. */
@Component
public class RunningTotals {

    /**
     * @param code of a family or operation
     * @param estimate of the operation, null for a family
     */
    public record Total(String code, String label, Money total, Money estimate, List<CountedLine> lines) {}

    private final Families families;
    private final WorksOperations operations;
    private final PastPurchases purchases;
    private final Needs needs;
    private final ProcedureRules questions;
    private final Rules rules;
    private final CurrentPerson people;

    RunningTotals(
            Families families,
            WorksOperations operations,
            PastPurchases purchases,
            Needs needs,
            ProcedureRules questions,
            Rules rules,
            CurrentPerson people) {
        this.families = families;
        this.operations = operations;
        this.purchases = purchases;
        this.needs = needs;
        this.questions = questions;
        this.rules = rules;
        this.people = people;
    }

    /** Families that hold something for a launch on this day, the fullest first. */
    @Transactional(readOnly = true)
    public List<Total> families(LocalDate launch) {
        String office = people.office();
        CountingPeriod period = questions.countingPeriod(Asking.withoutTrace(rules), "FAMILY");
        Set<String> used = needs.usedFamilies(office);
        return families.all(office).stream()
                .filter(family -> family.isValidOn(launch) && used.contains(family.code()))
                .map(family -> total(office, family, period, launch))
                .filter(total -> !total.lines().isEmpty())
                .sorted(Comparator.comparing(Total::total).reversed())
                .toList();
    }

    /** Operations with everything they hold. */
    @Transactional(readOnly = true)
    public List<Total> operations() {
        String office = people.office();
        return operations.all(office).stream()
                .map(operation -> total(office, operation))
                .toList();
    }

    private Total total(String office, Family family, CountingPeriod period, LocalDate launch) {
        List<CountedLine> lines = lines(office, family.code(), null).stream()
                .filter(line -> period.holds(line.on(), launch))
                .toList();
        return new Total(family.code(), family.label(), sum(lines), null, lines);
    }

    private Total total(String office, WorksOperation operation) {
        List<CountedLine> lines = lines(office, null, operation.code());
        return new Total(
                operation.code(),
                operation.label() + ", " + operation.place(),
                sum(lines),
                operation.estimate(),
                lines);
    }

    private List<CountedLine> lines(String office, String family, String operation) {
        return Stream.concat(
                        purchases.of(office, family, operation).stream().map(PastPurchase::asCounted),
                        needs.of(office, family, operation).stream()
                                .filter(need -> need.status().counts())
                                .map(Need::asCounted))
                .sorted(Comparator.comparing(CountedLine::on).thenComparing(CountedLine::reference))
                .toList();
    }

    private static Money sum(List<CountedLine> lines) {
        return Money.sum(lines.stream().map(CountedLine::amount).toList());
    }
}
