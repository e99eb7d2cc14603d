package fr.palier.evaluation.scorecard.application;

import fr.palier.evaluation.scorecard.domain.Satisfaction;
import fr.palier.evaluation.scorecard.domain.Step;
import fr.palier.evaluation.scorecard.domain.Tally;
import fr.palier.evaluation.scorecard.domain.TeamCard;
import fr.palier.evaluation.scorecard.domain.Trend;
import fr.palier.evaluation.scorecard.persistence.TeamRows;
import fr.palier.housing.WorkType;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.survey.TiedAnswers;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Figures of the office's own teams, for the readers of firms' figures: beside them and never in them. */
@Component
public class ReadTeams {

    private final TeamRows rows;
    private final TiedAnswers answers;
    private final Offices offices;
    private final CurrentPerson people;

    ReadTeams(TeamRows rows, TiedAnswers answers, Offices offices, CurrentPerson people) {
        this.rows = rows;
        this.answers = answers;
        this.offices = offices;
        this.people = people;
    }

    /** Teams with interventions that ended in a period, by name. @param workType null = all trades */
    public List<TeamCard.Beside> beside(WorkType workType, ReadScorecards.Period period) {
        String office = office();
        int minimum = answers.minimum(office);
        return rows.teams(office, workType, period.from(), period.until()).stream()
                .map(one ->
                        new TeamCard.Beside(one.team(), one.name(), one.tally(), Satisfaction.of(one.tally(), minimum)))
                .toList();
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound} for a team of which nothing was ever counted */
    public TeamCard card(String team, ReadScorecards.Period period) {
        String office = office();
        OfficeReason.NOT_FOUND.when(!rows.knows(office, team), team);
        int minimum = answers.minimum(office);
        LocalDate from = period.from();
        LocalDate until = period.until();
        List<TeamCard.Line> lines = rows.lines(office, team, from, until).stream()
                .map(line -> new TeamCard.Line(line.workType(), line.tally(), Satisfaction.of(line.tally(), minimum)))
                .toList();
        Tally total = lines.stream().map(TeamCard.Line::tally).reduce(Tally.NONE, Tally::plus);
        Step step = Step.of(from, until);
        return new TeamCard(
                team,
                offices.services(office).stream()
                        .filter(service -> service.code().equals(team))
                        .map(Offices.Service::name)
                        .findFirst()
                        .orElse(team),
                total,
                Satisfaction.of(total, minimum),
                lines,
                new Trend(step, rows.trend(office, team, from, until, step)));
    }

    public List<WorkType> trades() {
        return rows.trades(office());
    }

    private String office() {
        people.mustBe(ReadScorecards.READERS.toArray(String[]::new));
        return people.office();
    }
}
