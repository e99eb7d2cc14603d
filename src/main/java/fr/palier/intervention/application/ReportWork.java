package fr.palier.intervention.application;

import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.domain.Entry;
import fr.palier.office.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Work is declared done, with the price lines really done; what costs more than was approved needs a quote first. */
@Component
public class ReportWork {

    private final InterventionDesk desk;
    private final PriceLines prices;
    private final Quotes quotes;
    private final ReportEvent reports;

    ReportWork(InterventionDesk desk, PriceLines prices, Quotes quotes, ReportEvent reports) {
        this.desk = desk;
        this.prices = prices;
        this.quotes = quotes;
        this.reports = reports;
    }

    /** @param quantities by code of the price list; none = not said */
    @Transactional
    public InterventionEvent done(String office, String reference, Entry entry, Map<String, BigDecimal> quantities) {
        if (entry.kind() != EventKind.WORK_DONE) {
            throw new IllegalArgumentException("Only work done has lines: " + entry.kind());
        }
        var recorded = reports.report(office, reference, entry);
        if (recorded.isNew() && !quantities.isEmpty()) {
            Intervention intervention = desk.get(office, reference);
            Money amount = prices.done(intervention, quantities);
            quotes.mustBeCovered(intervention, amount);
        }
        return recorded.event();
    }
}
