package fr.palier.procurement.tender.application.analysis;

import fr.palier.engine.Role;
import fr.palier.office.Person;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.AnalysisOpenings;
import fr.palier.supplier.OffersUnderAnalysis;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers who opened an analysis: whoever may analyse and reads the offers, marks or report before the decision. */
@Component
public class OpenedAnalyses implements OffersUnderAnalysis {

    private final AnalysisOpenings openings;
    private final TenderDesk desk;

    OpenedAnalyses(AnalysisOpenings openings, TenderDesk desk) {
        this.openings = openings;
        this.desk = desk;
    }

    /** In a transaction of its own: what was read stays read, whatever becomes of the page. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(Tender tender) {
        Person reader = desk.person();
        boolean analyst = reader.is(Role.BUYERS.group()) || reader.is(Role.PROJECT_MANAGERS.group());
        if (analyst && isUnderAnalysis(tender.status()) && !openings.isNoted(tender.reference(), reader.id())) {
            openings.note(tender.reference(), reader.id(), desk.now());
            desk.note(tender, "analysisOpened", "Analyse des offres ouverte.", Map.of());
        }
    }

    private static boolean isUnderAnalysis(TenderStatus status) {
        return status == TenderStatus.ANALYSIS
                || status == TenderStatus.NEGOTIATION
                || status == TenderStatus.COMMITTEE
                || status == TenderStatus.DECISION;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> openedBy(String office, Person person) {
        return openings.firmsOf(office, person.id());
    }
}
