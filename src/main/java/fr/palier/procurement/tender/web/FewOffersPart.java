package fr.palier.procurement.tender.web;

import fr.palier.office.Person;
import fr.palier.procurement.tender.application.offers.FewOffers;
import fr.palier.procurement.tender.persistence.FewOffersTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.web.FilePart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many applied of how many that the office expects, and what was decided; what the person who decides reads. */
@Component
class FewOffersPart implements FilePart {

    private static final int BEFORE_THE_CALENDAR = 12;

    private final Tenders tenders;
    private final FewOffersTraces traces;
    private final FewOffers fewOffers;

    FewOffersPart(Tenders tenders, FewOffersTraces traces, FewOffers fewOffers) {
        this.tenders = tenders;
        this.traces = traces;
        this.fewOffers = fewOffers;
    }

    @Override
    public int order() {
        return BEFORE_THE_CALENDAR;
    }

    @Override
    public Optional<Content> of(String office, String reference, Person reader) {
        return tenders.find(office, reference)
                .map(tender -> traces.of(reference))
                .filter(lines -> !lines.isEmpty())
                .map(lines -> content(lines, fewOffers.inTime(reference)));
    }

    private static Content content(List<FewOffersTraces.Line> lines, int now) {
        return new Content(
                "Candidatures reçues et attendues",
                "procurement/tender/suites :: candidatures",
                Map.of("lines", lines, "now", now));
    }
}
