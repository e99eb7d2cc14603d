package fr.palier.procurement.tender.application.analysis;

import fr.palier.engine.Rules;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.Applications;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The documents that an application must hold, by the office's table. */
@Component
class ApplicationDocuments {

    private final Rules rules;
    private final Applications applications;

    ApplicationDocuments(Rules rules, Applications applications) {
        this.rules = rules;
        this.applications = applications;
    }

    /** Asks every opened application for them. */
    void require(Tender tender) {
        rules.decideAll(
                        tender.office(),
                        tender.reference(),
                        "application-documents",
                        Map.of(
                                "nature", tender.nature().name(),
                                "procedure", tender.procedure().name()))
                .forEach(row -> applications.require(tender.reference(), row.text("document"), row.text("label")));
    }
}
