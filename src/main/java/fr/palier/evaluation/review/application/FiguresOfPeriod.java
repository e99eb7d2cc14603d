package fr.palier.evaluation.review.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.domain.ReviewPeriod;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Figures of a period, from the facts that the other parts of the module keep. */
@Component
class FiguresOfPeriod implements ReviewFigures {

    private final Contracts contracts;

    FiguresOfPeriod(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public Provisional of(String office, long firm, SheetKind sheet, ReviewPeriod period) {
        return Provisional.nothing();
    }

    @Override
    public Set<Long> firms(String office, SheetKind sheet, ReviewPeriod period) {
        return sheet.isCounted()
                ? contracts.ofUpkeep(office, period.from(), period.until()).stream()
                        .map(Contract::firm)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
