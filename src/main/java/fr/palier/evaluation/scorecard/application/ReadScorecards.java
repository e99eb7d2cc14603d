package fr.palier.evaluation.scorecard.application;

import fr.palier.engine.Role;
import fr.palier.evaluation.domain.EvaluationReason;
import fr.palier.evaluation.scorecard.domain.Counted;
import fr.palier.evaluation.scorecard.domain.Figure;
import fr.palier.evaluation.scorecard.domain.Ranking;
import fr.palier.evaluation.scorecard.domain.Scorecard;
import fr.palier.evaluation.scorecard.domain.Trend;
import fr.palier.evaluation.scorecard.persistence.BehindRows;
import fr.palier.evaluation.scorecard.persistence.FallRows;
import fr.palier.housing.WorkType;
import fr.palier.office.CurrentPerson;
import fr.palier.supplier.EqualTreatment;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Scorecards of the reader's office, for those who answer for upkeep, purchases or quality. */
@Component
public class ReadScorecards {

    /** Who reads them. */
    public static final Set<String> READERS = Set.of(
            Role.BUYERS.group(),
            Role.RENTAL_MANAGEMENT.group(),
            Role.QUALITY.group(),
            Role.EXECUTIVE.group(),
            Role.SUPERVISORS.group());

    private static final int LONGEST_YEARS = 30;
    private static final int MOST_BEHIND = 300;

    private final Scorecards scorecards;
    private final BehindRows behind;
    private final FallRows falls;
    private final TableVersions versions;
    private final Firms firms;
    private final EqualTreatment treatment;
    private final CurrentPerson people;

    ReadScorecards(
            Scorecards scorecards,
            BehindRows behind,
            FallRows falls,
            TableVersions versions,
            Firms firms,
            EqualTreatment treatment,
            CurrentPerson people) {
        this.scorecards = scorecards;
        this.behind = behind;
        this.falls = falls;
        this.versions = versions;
        this.firms = firms;
        this.treatment = treatment;
        this.people = people;
    }

    /** Days, both included. */
    public record Period(LocalDate from, LocalDate until) {

        public Period {
            EvaluationReason.PERIOD_ENDS_BEFORE.when(until.isBefore(from));
            EvaluationReason.PERIOD_TOO_LONG.when(from.plusYears(LONGEST_YEARS).isBefore(until), LONGEST_YEARS);
        }
    }

    /**
     * The firm; its living record where it was merged.
     *
     * @throws fr.palier.office.Rejection {@code supplier.firm.notFound}; {@code supplier.pastEvaluation.notAllowed} to whoever analyses an
     *     offer of it
     */
    public Firm firm(long id) {
        Firm firm = firms.living(office(), id);
        treatment.mustBeOpen(firm);
        return firm;
    }

    public Scorecard scorecard(long firm, Period period) {
        return scorecards.of(office(), firm(firm).id(), period.from(), period.until());
    }

    public Trend trend(long firm, Period period) {
        return scorecards.trend(office(), firm(firm).id(), period.from(), period.until());
    }

    /** Without firms whose offer the reader analyses. @param workType null = all trades */
    public Ranking ranking(WorkType workType, Period period) {
        String office = office();
        Set<Long> closed = treatment.closedTo(office, people.get()).stream()
                .flatMap(siren -> firms.ofSiren(office, siren).stream())
                .map(Firm::id)
                .collect(Collectors.toSet());
        return scorecards
                .ranking(office, workType, period.from(), period.until())
                .without(closed);
    }

    /** Rates of the firm that fell and have not come back. */
    public List<FallRows.Followed> falls(long firm) {
        String office = office();
        return falls.open(office, scorecards.records(office, firm(firm).id()));
    }

    public List<WorkType> trades() {
        return scorecards.trades(office());
    }

    /** Interventions behind a figure, latest first, so many at most. @param contract null = all @param workType null = all */
    public List<BehindRows.Behind> behind(
            long firm, Period period, String contract, WorkType workType, Figure figure, BehindRows.Which which) {
        String office = office();
        return behind.list(
                new BehindRows.Asked(
                        office,
                        scorecards.records(office, firm(firm).id()),
                        period.from(),
                        period.until(),
                        contract,
                        workType,
                        figure,
                        which),
                MOST_BEHIND);
    }

    /** Interventions of the office whose facts are still to be counted again, by the versions that they were counted by. */
    public List<Counted.Behind> recounting() {
        return versions.behind(office());
    }

    public boolean mayRebuild() {
        return people.get().is(Role.SUPERVISORS.group());
    }

    private String office() {
        people.mustBe(READERS);
        return people.office();
    }
}
