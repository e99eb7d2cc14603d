package fr.palier.procurement.tender.web;

import fr.palier.office.Person;
import fr.palier.procurement.tender.persistence.TenderLinks;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.web.FilePart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The consultations that follow one another, on the file of each. */
@Component
class ChainPart implements FilePart {

    private static final int AFTER_THE_CONSULTATION = 15;

    private final Tenders tenders;
    private final TenderLinks links;

    ChainPart(Tenders tenders, TenderLinks links) {
        this.tenders = tenders;
        this.links = links;
    }

    @Override
    public int order() {
        return AFTER_THE_CONSULTATION;
    }

    @Override
    public Optional<Content> of(String office, String reference, Person reader) {
        return tenders.find(office, reference)
                .map(tender -> links.chain(reference))
                .filter(chain -> chain.size() > 1)
                .map(chain -> content(reference, chain));
    }

    private static Content content(String here, List<TenderLinks.ChainLine> chain) {
        return new Content(
                "Consultations liées", "procurement/tender/suites :: chaine", Map.of("here", here, "chain", chain));
    }
}
