package fr.palier.intervention.round.application;

import fr.palier.engine.Decision;
import fr.palier.housing.Place;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.round.domain.Answer;
import fr.palier.intervention.round.domain.Checklist;
import fr.palier.intervention.round.domain.Round;
import fr.palier.intervention.round.domain.RoundCount;
import fr.palier.intervention.round.domain.RoundKind;
import fr.palier.intervention.round.domain.RoundReason;
import fr.palier.intervention.round.domain.RoundStatus;
import fr.palier.intervention.round.persistence.ChecklistRows;
import fr.palier.intervention.round.persistence.RoundCounts;
import fr.palier.intervention.round.persistence.RoundRows;
import fr.palier.office.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What pages show of rounds. */
@Component
public class RoundReader {

    private static final int MOST = 300;
    private static final int SHOWN = 100;
    private static final int LONGEST_PERIOD = 366;

    private final RoundDesk desk;
    private final RoundRows rows;
    private final RoundCounts counts;
    private final ChecklistRows checklists;
    private final OrderFinding findings;

    RoundReader(RoundDesk desk, RoundRows rows, RoundCounts counts, ChecklistRows checklists, OrderFinding findings) {
        this.desk = desk;
        this.rows = rows;
        this.counts = counts;
        this.checklists = checklists;
        this.findings = findings;
    }

    /** @param late its hour has passed and it is not made */
    public record Line(Round round, Place place, boolean late) {}

    /** @param known intervention under way, by position of the line that it concerns */
    public record Sheet(
            Round round,
            Place place,
            boolean late,
            Checklist list,
            List<Answer> answers,
            Map<Integer, Intervention> known) {}

    /** Rounds to make, those missed that can still be recorded, those made today. */
    public record Today(List<Line> toDo, List<Line> missed, List<Line> done, String agency) {}

    /** @param minimum number below which no rate is shown */
    public record Results(
            LocalDate from,
            LocalDate to,
            RoundKind kind,
            Long residence,
            int minimum,
            List<RoundCount> counts,
            RoundCount total,
            List<Line> notInTime) {}

    /** @param everyAgency also those of other agencies than the reader's */
    public Today today(boolean everyAgency) {
        desk.mustBe(RoundDesk.READERS);
        String office = desk.office();
        String agency = everyAgency ? null : desk.person().service().orElse(null);
        int days = desk.rulesOf(office, RoundKind.EQUIPMENT_AND_SAFETY).number("recordLateDays");
        List<Line> open = rows.toDo(office, agency, desk.today().minusDays(days), MOST).stream()
                .map(this::line)
                .toList();
        return new Today(
                open.stream()
                        .filter(line -> line.round().status() == RoundStatus.OPEN && !line.late())
                        .toList(),
                open.stream()
                        .filter(line -> line.round().status() == RoundStatus.MISSED || line.late())
                        .toList(),
                rows.done(office, agency, desk.today(), MOST).stream()
                        .map(this::line)
                        .toList(),
                agency);
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, {@code office.notAllowed} */
    public Sheet sheet(String reference) {
        Round round = desk.get(desk.office(), reference);
        desk.mustBe(RoundDesk.READERS, round);
        return sheet(round);
    }

    /** For the panel of a file; empty for who may not read it. */
    public Optional<Sheet> read(String office, String reference, Person reader) {
        return reference.startsWith("T-")
                ? rows.find(office, reference)
                        .filter(round -> RoundDesk.mayRead(reader, round))
                        .map(this::sheet)
                : Optional.empty();
    }

    public List<Line> search(String office, Person reader, String words, int limit) {
        return RoundDesk.mayRead(reader) && !words.isBlank()
                ? rows.search(office, words, limit).stream().map(this::line).toList()
                : List.of();
    }

    /** Rates and numbers of a period, by residence. @param residence null = all @param kind null = both */
    public Results results(LocalDate from, LocalDate to, RoundKind kind, Long residence) {
        desk.mustBe(RoundDesk.READERS);
        RoundReason.WRONG_PERIOD.when(to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_PERIOD)));
        String office = desk.office();
        List<RoundCount> found = counts.of(office, from, to, kind, residence, desk.now());
        Decision rules = desk.rulesOf(office, kind == null ? RoundKind.EQUIPMENT_AND_SAFETY : kind);
        return new Results(
                from,
                to,
                kind,
                residence,
                rules.number("minimumRounds"),
                found,
                total(found),
                counts.notInTime(office, from, to, kind, residence, desk.now(), SHOWN).stream()
                        .map(reference -> line(desk.get(office, reference)))
                        .toList());
    }

    public LocalDate day() {
        return desk.today();
    }

    private static RoundCount total(List<RoundCount> all) {
        return new RoundCount(
                0,
                "Ensemble",
                null,
                all.stream().mapToInt(RoundCount::due).sum(),
                all.stream().mapToInt(RoundCount::onTime).sum(),
                all.stream().mapToInt(RoundCount::late).sum(),
                all.stream().mapToInt(RoundCount::missed).sum(),
                all.stream().mapToInt(RoundCount::findings).sum(),
                all.stream().mapToInt(RoundCount::ordered).sum());
    }

    private Sheet sheet(Round round) {
        Checklist list = checklists.get(round.checklist());
        List<Intervention> underWay = round.status().isDone() ? List.of() : findings.underWay(round);
        Map<Integer, Intervention> known = list.items().stream()
                .flatMap(item -> underWay.stream()
                        .filter(one -> one.equipment() == item.equipment())
                        .limit(1)
                        .map(one -> Map.entry(item.position(), one)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Sheet(
                round,
                desk.place(round),
                round.status() == RoundStatus.MISSED || round.isLate(desk.now()),
                list,
                rows.answers(round.office(), round.reference()),
                known);
    }

    private Line line(Round round) {
        return new Line(round, desk.place(round), round.isLate(desk.now()));
    }
}
