package fr.palier.procurement.quality.application;

import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.QualityObjective;
import fr.palier.procurement.quality.persistence.PurchaseYears;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Objectives of the office's quality system, by year, with what they are counted from: two counted here, others contributed. */
@Component
public class QualityObjectives {

    private static final int PERCENT_DECIMALS = 1;

    private final PurchaseYears years;
    private final Rules rules;
    private final Offices offices;
    private final CurrentPerson people;
    private final ObjectProvider<QualityObjective> others;

    QualityObjectives(
            PurchaseYears years,
            Rules rules,
            Offices offices,
            CurrentPerson people,
            ObjectProvider<QualityObjective> others) {
        this.others = others;
        this.years = years;
        this.rules = rules;
        this.offices = offices;
        this.people = people;
    }

    /** A share with its numerator and denominator. @param percent null of nothing */
    public record Share(int numerator, int denominator, BigDecimal percent) {

        static Share of(long numerator, long denominator) {
            return new Share(
                    (int) numerator,
                    (int) denominator,
                    denominator == 0
                            ? null
                            : BigDecimal.valueOf(100 * numerator)
                                    .divide(BigDecimal.valueOf(denominator), PERCENT_DECIMALS, RoundingMode.HALF_UP));
        }
    }

    /** @param floor applications that the office expects at least for this nature */
    public record Applications(PurchaseYears.Closed tender, int floor) {

        public boolean isReached() {
            return tender.received() >= floor;
        }
    }

    /** An objective that another module counts. */
    public record Further(QualityObjective.Reached reached, Share share) {}

    /** @param formalAmount of {@code amount}, what was awarded in a formal procedure */
    public record Year(
            int year,
            Share enoughApplications,
            List<Applications> applications,
            Share formal,
            Money formalAmount,
            Money amount,
            List<PurchaseYears.Notified> notified,
            List<Further> further) {}

    /** @throws fr.palier.office.Rejection {@code office.notAllowed} */
    @Transactional(readOnly = true)
    public Year of(int year) {
        OfficeReason.NOT_ALLOWED.when(
                Arrays.stream(new Role[] {Role.QUALITY, Role.SUPERVISORS, Role.EXECUTIVE, Role.BUYERS})
                        .noneMatch(role -> people.get().is(role.group())));
        String office = people.office();
        List<Applications> applications = years.closed(office, year).stream()
                .map(tender -> new Applications(tender, floor(office, tender.nature())))
                .toList();
        List<PurchaseYears.Notified> notified = years.notified(office, year);
        List<PurchaseYears.Notified> formal = notified.stream()
                .filter(one -> one.procedure().equals(Procedure.FORMAL.name()))
                .toList();
        return new Year(
                year,
                Share.of(applications.stream().filter(Applications::isReached).count(), applications.size()),
                applications,
                Share.of(formal.size(), notified.size()),
                total(formal),
                total(notified),
                notified,
                others.orderedStream()
                        .map(objective -> objective.of(office, year))
                        .map(reached -> new Further(reached, Share.of(reached.numerator(), reached.denominator())))
                        .toList());
    }

    private int floor(String office, String nature) {
        return rules.simulateOne(
                        "expected-applications",
                        Map.of("officePolicy", offices.get(office).policy(), "nature", nature))
                .map(row -> row.number("minimumApplications"))
                .orElseThrow(() -> new IllegalStateException("No expected applications for " + nature));
    }

    private static Money total(List<PurchaseYears.Notified> all) {
        return Money.sum(all.stream().map(PurchaseYears.Notified::awarded).toList());
    }
}
