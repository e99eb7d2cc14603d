package fr.palier.demo;

import fr.palier.commitment.application.ExportCredits;
import fr.palier.commitment.application.ReadGestures;
import fr.palier.commitment.application.WatchBudget;
import fr.palier.complaint.application.CallerView;
import fr.palier.complaint.application.ComplaintReader;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.evaluation.scorecard.application.ReadScorecards;
import fr.palier.evaluation.scorecard.application.RebuildFacts;
import fr.palier.evaluation.scorecard.domain.Figure;
import fr.palier.evaluation.scorecard.persistence.BehindRows;
import fr.palier.evaluation.scorecard.persistence.TallyRows;
import fr.palier.housing.Homes;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.Interventions;
import fr.palier.intervention.application.ViewIntervention;
import fr.palier.office.Person;
import fr.palier.survey.application.SurveyFigures;
import fr.palier.survey.persistence.FigureRows;
import fr.palier.testing.As;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages wait for on a year of a large office, measured on the use cases behind them. */
abstract class Volume {

    private static final String OFFICE = DemoYear.OFFICE;
    private static final Person READER = new Person(
            "complaint-desk-44", "Plateforme (fictive)", OFFICE, Set.of("complaint-desk", "quality", "finance"));
    private static final int LIST = 200;

    @Autowired
    DemoYear year;

    @Autowired
    Homes homes;

    @Autowired
    Interventions interventions;

    @Autowired
    ViewIntervention visits;

    @Autowired
    CallerView callers;

    @Autowired
    ComplaintReader complaints;

    @Autowired
    SurveyFigures figures;

    @Autowired
    WatchBudget budget;

    @Autowired
    ReadGestures gestures;

    @Autowired
    ExportCredits credits;

    @Autowired
    ReadScorecards scorecards;

    @Autowired
    RebuildFacts facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** @param median milliseconds */
    record Row(String name, int found, double median) {}

    final List<Row> measure(int rounds) {
        Place place = homes.placeOfDwelling(
                OFFICE, homes.occupant(OFFICE, "BAIL-00101").orElseThrow().dwelling());
        Place common = new Place(place.residence(), place.building(), null);
        long dwelling = place.dwelling().id();
        long occupant = homes.occupant(OFFICE, "BAIL-00101").orElseThrow().id();
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = new ArrayList<>();
        As.person(READER, () -> {
            rows.add(time("homes, by name", rounds, () -> homes.search(OFFICE, "fictif 00101", 12)));
            rows.add(time(
                    "homes, by words of the address", rounds, () -> homes.search(OFFICE, "erables villefictive", 12)));
            rows.add(time("homes, by telephone", rounds, () -> homes.search(OFFICE, "06 39 98 01 01", 12)));
            rows.add(time("desk, search of the caller", rounds, () -> callers.search("locataire 00101")));
            rows.add(time("desk, screen of a caller", rounds, () -> callers.at(null, null, dwelling, occupant)
                    .ofBuilding()));
            rows.add(time("desk, screen of a building", rounds, () -> callers.at(
                            place.residence().id(), place.building().id(), null, null)
                    .ofBuilding()));
            rows.add(time(
                    "desk, advice on a new request",
                    rounds,
                    () -> List.of(callers.advise(
                            null, null, dwelling, occupant, Category.HEATING, Cause.WEAR, null, null, false, false))));
            rows.add(time("interventions of a dwelling", rounds, () -> interventions.at(OFFICE, place, 20)));
            rows.add(time("interventions of a building", rounds, () -> interventions.at(OFFICE, common, 20)));
            rows.add(time("interventions, list", rounds, () -> visits.search("", null, false, LIST)));
            rows.add(time("interventions, by number", rounds, () -> visits.search("BT-0000077", null, false, LIST)));
            rows.add(time("interventions, by residence", rounds, () -> visits.search("érables", null, false, LIST)));
            rows.add(time("requests, list", rounds, () -> complaints.search(OFFICE, READER, "", false, LIST)));
            rows.add(time(
                    "requests, by name", rounds, () -> complaints.search(OFFICE, READER, "44-00101", false, LIST)));
            rows.add(time(
                    "requests, by residence", rounds, () -> complaints.search(OFFICE, READER, "érables", false, LIST)));
            Arrays.stream(FigureRows.By.values())
                    .forEach(by -> rows.add(time("surveys, figures of the year by " + by, rounds, () -> figures.of(
                                    today.minusYears(1), today, by)
                            .lines())));
            rows.add(time("surveys, comments", rounds, () -> figures.comments()));
            rows.add(time("gestures, list", rounds, () -> gestures.search(OFFICE, READER, "", null, null, LIST)));
            rows.add(time(
                    "gestures, by subject",
                    rounds,
                    () -> gestures.search(OFFICE, READER, "plomberie", null, null, LIST)));
            rows.add(time("gestures, budget of the year", rounds, () -> budget.of(OFFICE, today.getYear())
                    .lines()));
            rows.add(time("gestures, credits that wait", rounds, () -> credits.waiting()
                    .oldest()));
            return null;
        });
        rows.addAll(measureScorecards("a year", today.minusYears(2), today, rounds));
        return rows;
    }

    /** Scorecards, ranking and trends of a period. */
    final List<Row> measureScorecards(String name, LocalDate from, LocalDate until, int rounds) {
        ReadScorecards.Period period = new ReadScorecards.Period(from, until);
        long firm = busiest();
        List<Row> rows = new ArrayList<>();
        As.person(READER, () -> {
            rows.add(time("scorecard, " + name, rounds, () -> scorecards
                    .scorecard(firm, period)
                    .lines()));
            rows.add(time("trend, " + name, rounds, () -> scorecards
                    .trend(firm, period)
                    .parts()));
            rows.add(time("ranking of a trade, " + name, rounds, () -> scorecards
                    .ranking(WorkType.PLUMBING, period)
                    .lines()));
            rows.add(time("ranking of all trades, " + name, rounds, () -> scorecards
                    .ranking(null, period)
                    .lines()));
            rows.add(time(
                    "interventions behind a rate, " + name,
                    rounds,
                    () -> scorecards.behind(firm, period, null, null, Figure.ON_TIME, BehindRows.Which.ALL)));
            return null;
        });
        return rows;
    }

    /** Plans of the queries behind them, as PostgreSQL says them. */
    final void explain(LocalDate from, LocalDate until) {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("scorecard", TallyRows.LINES);
        queries.put("trend", TallyRows.TREND);
        queries.put("ranking", TallyRows.FIRMS);
        queries.forEach((name, query) -> jdbc.sql("explain (analyze, costs off, timing off) " + query)
                .param("office", OFFICE)
                .param("firms", new Long[] {busiest()})
                .param("step", "quarter")
                .param("type", WorkType.PLUMBING.name())
                .params(TallyRows.days(from, until))
                .query(String.class)
                .list()
                .forEach(line -> System.out.println("PLAN | " + name + " | " + line)));
    }

    private long busiest() {
        return jdbc.sql(
                        "select firm from upkeep_fact where office = ? group by firm order by count(*) desc, firm limit 1")
                .param(OFFICE)
                .query(Long.class)
                .single();
    }

    static Row time(String name, int rounds, Supplier<? extends List<?>> query) {
        List<Double> times = new ArrayList<>();
        int found = 0;
        // the first round warms up where there are several
        for (int round = 0; round < (rounds == 1 ? 1 : rounds + 1); round++) {
            long start = System.nanoTime();
            found = query.get().size();
            times.add((System.nanoTime() - start) / 1e6);
        }
        List<Double> counted = new ArrayList<>(rounds == 1 ? times : times.subList(1, times.size()));
        Collections.sort(counted);
        System.out.printf(Locale.ROOT, "BENCH | %s | %d | %.1f%n", name, found, counted.get(counted.size() / 2));
        return new Row(name, found, counted.get(counted.size() / 2));
    }

    final long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where office = ?")
                .param(OFFICE)
                .query(Long.class)
                .single();
    }
}
