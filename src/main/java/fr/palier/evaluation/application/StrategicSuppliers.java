package fr.palier.evaluation.application;

import fr.palier.evaluation.EvaluatedFirms;
import fr.palier.evaluation.domain.FrenchDay;
import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.domain.RatingReason;
import fr.palier.evaluation.domain.StrategicFlag;
import fr.palier.evaluation.persistence.StrategicRows;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.QualityObjective;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suppliers that the office cannot do without: who, why, since when, and which of them were evaluated (third quality objective). */
@Component
public class StrategicSuppliers {

    private final EvaluationDesk desk;
    private final StrategicRows rows;
    private final Firms firms;
    private final ObjectProvider<EvaluatedFirms> evaluated;

    StrategicSuppliers(EvaluationDesk desk, StrategicRows rows, Firms firms, ObjectProvider<EvaluatedFirms> evaluated) {
        this.desk = desk;
        this.rows = rows;
        this.firms = firms;
        this.evaluated = evaluated;
    }

    /** @param lastOn last evaluation until the end of the period; null = never */
    public record Line(StrategicFlag flag, Firm firm, LocalDate lastOn) {}

    /**
     * A period.
     *
     * @param share strategic suppliers of the period, and those of them that were evaluated in it
     * @param missing never evaluated, or not for so many months before the end of the period, the longest first
     */
    public record Period(
            LocalDate from, LocalDate until, Rate share, List<Line> running, List<Line> missing, int months) {}

    @Transactional
    public void flag(long firm, String reason, LocalDate from) {
        desk.mustBe(EvaluationDesk.BUYERS);
        String office = desk.office();
        Firm living = firms.living(office, firm);
        OfficeReason.MISSING.when(from == null, "À partir du");
        RatingReason.STRATEGIC_FROM.when(
                from.isBefore(desk.today().minusYears(1).withDayOfYear(1)) || from.isAfter(desk.today()));
        boolean added = rows.add(
                office,
                new StrategicFlag(0, living.id(), EvaluationDesk.reason(reason), from, null, null, null, null),
                desk.now(),
                desk.person());
        RatingReason.STRATEGIC_ALREADY.when(!added, living.name());
        desk.note(
                office,
                key(living.id()),
                "strategicFlagged",
                "Fournisseur stratégique à partir du %s : %s".formatted(FrenchDay.of(from), reason.strip()));
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    @Transactional(readOnly = true)
    public void mustKnow(long id) {
        desk.mustBe(EvaluationDesk.READERS);
        OfficeReason.NOT_FOUND.when(
                rows.all(desk.office()).stream().noneMatch(flag -> flag.id() == id), "signalement " + id);
    }

    @Transactional
    public void end(long id, LocalDate lastDay, String reason) {
        desk.mustBe(EvaluationDesk.BUYERS);
        String office = desk.office();
        StrategicFlag flag =
                rows.lock(office, id).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("signalement " + id));
        OfficeReason.MISSING.when(lastDay == null, "Dernier jour");
        RatingReason.STRATEGIC_ENDED.when(flag.untilOn() != null);
        RatingReason.STRATEGIC_PERIOD.when(lastDay.isBefore(flag.fromOn()));
        String why = EvaluationDesk.reason(reason);
        rows.end(id, lastDay, why, desk.now(), desk.person());
        desk.note(
                office,
                key(flag.firm()),
                "strategicEnded",
                "N'est plus fournisseur stratégique après le %s : %s".formatted(FrenchDay.of(lastDay), why));
    }

    /** All flags, running ones first. */
    @Transactional(readOnly = true)
    public List<Line> history() {
        desk.mustBe(EvaluationDesk.READERS);
        return lines(desk.office(), rows.all(desk.office()), lastEvaluated(desk.office(), desk.today()));
    }

    @Transactional(readOnly = true)
    public Period period(LocalDate from, LocalDate until) {
        desk.mustBe(EvaluationDesk.READERS);
        return period(desk.office(), from, until);
    }

    /** The same for indicators. Callers check the person's role; the office is theirs to name. */
    @Transactional(readOnly = true)
    public Period period(String office, LocalDate from, LocalDate until) {
        RatingReason.WRONG_PERIOD.when(until.isBefore(from));
        int months = desk.strategicMonths(office);
        List<Line> running = lines(
                office,
                rows.all(office).stream()
                        .filter(flag -> !flag.fromOn().isAfter(until)
                                && (flag.untilOn() == null || !flag.untilOn().isBefore(from)))
                        .toList(),
                lastEvaluated(office, until));
        Map<Long, LocalDate> firmsOfPeriod = new HashMap<>();
        running.forEach(line -> firmsOfPeriod.put(line.firm().id(), line.lastOn()));
        long seen = firmsOfPeriod.values().stream()
                .filter(day -> day != null && !day.isBefore(from))
                .count();
        LocalDate since = until.minusMonths(months);
        List<Line> missing = running.stream()
                .filter(line -> line.flag().stands(until))
                .filter(line -> line.lastOn() == null || !line.lastOn().isAfter(since))
                .sorted(Comparator.comparing(Line::lastOn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return new Period(from, until, new Rate(firmsOfPeriod.size(), (int) seen), running, missing, months);
    }

    private Map<Long, LocalDate> lastEvaluated(String office, LocalDate until) {
        Map<Long, LocalDate> last = new HashMap<>();
        evaluated.stream().forEach(source -> source.lastEvaluated(office, until)
                .forEach((firm, day) -> last.merge(firm, day, (one, other) -> one.isAfter(other) ? one : other)));
        return last;
    }

    private List<Line> lines(String office, List<StrategicFlag> flags, Map<Long, LocalDate> last) {
        return flags.stream()
                .map(flag -> {
                    Firm firm = firms.living(office, flag.firm());
                    return new Line(flag, firm, last.get(firm.id()));
                })
                .toList();
    }

    private static String key(long firm) {
        return "entreprise-" + firm;
    }

    /** What others count by them. */
    @Configuration(proxyBeanMethods = false)
    static class Counted {

        /** The third objective of the quality of purchases. */
        @Bean
        QualityObjective strategicSuppliersEvaluated(StrategicSuppliers suppliers) {
            return (office, year) -> {
                LocalDate first = LocalDate.of(year, 1, 1);
                LocalDate last = LocalDate.of(year, 12, 31);
                Rate share = suppliers.period(office, first, last).share();
                return new QualityObjective.Reached(
                        "Fournisseurs stratégiques évalués",
                        "fournisseur(s) stratégique(s) en %d ont été évalués dans l’année".formatted(year),
                        share.kept(),
                        share.events(),
                        "/fournisseurs-strategiques?du=%s&au=%s".formatted(first, last));
            };
        }

        @Bean
        EvaluatedFirms firmsWithSheets(StrategicRows rows) {
            return (office, until) -> {
                Map<Long, LocalDate> last = new HashMap<>();
                rows.lastSheets(office, until).forEach(one -> last.put(one.firm(), one.day()));
                return last;
            };
        }
    }
}
