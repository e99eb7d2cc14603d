package fr.palier.evaluation.dossier.application;

import fr.palier.evaluation.domain.FrozenSheet;
import fr.palier.evaluation.dossier.domain.DossierPeriod;
import fr.palier.evaluation.dossier.domain.DossierReason;
import fr.palier.evaluation.dossier.domain.DossierTable;
import fr.palier.evaluation.dossier.persistence.DossierRows;
import fr.palier.evaluation.scorecard.application.Scorecards;
import fr.palier.evaluation.scorecard.domain.Scorecard;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a dossier of a period holds: cleaned sheets, scorecards of upkeep, the firms they speak of. */
@Component
class DossierContents {

    private final CleanSheets sheets;
    private final Scorecards scorecards;
    private final Firms firms;
    private final DossierRows rows;
    private final DossierDesk desk;

    DossierContents(CleanSheets sheets, Scorecards scorecards, Firms firms, DossierRows rows, DossierDesk desk) {
        this.sheets = sheets;
        this.scorecards = scorecards;
        this.firms = firms;
        this.rows = rows;
        this.desk = desk;
    }

    /** @param known firms by id */
    record Gathered(
            String office,
            DossierPeriod period,
            List<CleanSheets.CleanSheet> frozen,
            List<Scorecard> cards,
            Map<Long, Firm> known) {

        List<DossierTable> tables() {
            return List.of(DossierTables.opinions(frozen, known), DossierTables.upkeep(sorted(), known));
        }

        private List<Scorecard> sorted() {
            return cards.stream()
                    .sorted(Comparator.comparing(
                            (Scorecard card) -> known.get(card.firm()).siret()))
                    .toList();
        }
    }

    /** @throws fr.palier.office.Rejection {@code evaluation.futurePeriod}, {@code evaluation.emptyDossier} */
    Gathered gather(DossierPeriod period, Set<String> masked) {
        String office = desk.officeOf(DossierDesk.KEEPERS);
        DossierReason.FUTURE_PERIOD.when(period.from().isAfter(desk.today()));
        List<CleanSheets.CleanSheet> frozen = sheets.of(office, period, masked);
        List<Scorecard> cards = rows.firmsWithUpkeep(office, period.from(), period.until()).stream()
                .map(firm -> firms.living(office, firm).id())
                .distinct()
                .map(firm -> scorecards.of(office, firm, period.from(), period.until()))
                .toList();
        DossierReason.EMPTY.when(frozen.isEmpty() && cards.isEmpty());
        Map<Long, Firm> known = Stream.concat(
                        frozen.stream().map(CleanSheets.CleanSheet::sheet).map(FrozenSheet::firm),
                        cards.stream().map(Scorecard::firm))
                .distinct()
                .map(firm -> firms.get(office, firm))
                .collect(Collectors.toMap(Firm::id, Function.identity()));
        desk.mustBeOpen(office, known.values().stream().map(Firm::siret));
        return new Gathered(office, period, frozen, cards, known);
    }
}
