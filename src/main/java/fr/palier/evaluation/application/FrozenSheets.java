package fr.palier.evaluation.application;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.domain.FrozenSheet;
import fr.palier.evaluation.persistence.SheetRows;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Evaluations as they were frozen, those that a later one corrects left out. Callers check the person's role; the office is theirs to
 * name.
 */
@Component
public class FrozenSheets {

    private final SheetRows rows;
    private final Firms firms;

    FrozenSheets(SheetRows rows, Firms firms) {
        this.rows = rows;
        this.firms = firms;
    }

    /**
     * Sheets of a firm, with those of the records that were merged into it, the newest first.
     *
     * @param kind null = all
     * @param from first day of freezing @param until last day of freezing
     */
    public List<FrozenSheet> of(String office, long firm, SheetKind kind, LocalDate from, LocalDate until) {
        Set<Long> records = Stream.concat(
                        Stream.of(firm), firms.mergedInto(office, firm).stream().map(Firm::id))
                .collect(Collectors.toSet());
        return rows.standing(office, records, kind, from, until);
    }

    /** Sheets of all firms of the office, the newest first; @param kind null = all */
    public List<FrozenSheet> all(String office, SheetKind kind, LocalDate from, LocalDate until) {
        return rows.standing(office, Set.of(), kind, from, until);
    }

    /** One sheet, a corrected one too. @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    public FrozenSheet get(String office, String reference) {
        return rows.find(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** Number of sheets frozen, by year, kind and occasion: one evaluation = one frozen sheet. */
    public List<SheetRows.Count> counts(String office) {
        return rows.counts(office);
    }
}
