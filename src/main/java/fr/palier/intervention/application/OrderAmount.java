package fr.palier.intervention.application;

import fr.palier.intervention.Line;
import fr.palier.intervention.domain.Quote;
import fr.palier.intervention.persistence.WorkRows;
import fr.palier.office.Money;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an order is worth: the lines really done, else the approved quote, else the lines ordered. */
@Component
public class OrderAmount {

    private final WorkRows work;

    OrderAmount(WorkRows work) {
        this.work = work;
    }

    public Optional<Money> of(String office, String reference) {
        return sum(work.lines(reference, WorkRows.Stage.DONE))
                .or(() -> work.quotes(office, reference).stream()
                        .filter(quote -> quote.status() == Quote.Status.APPROVED)
                        .map(Quote::amount)
                        .reduce((one, later) -> later))
                .or(() -> sum(work.lines(reference, WorkRows.Stage.ORDERED)));
    }

    private static Optional<Money> sum(List<Line> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(Line.sum(lines));
    }
}
