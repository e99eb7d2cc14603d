package fr.palier.demo;

import fr.palier.evaluation.dossier.application.FreezeDossier;
import fr.palier.evaluation.dossier.application.ReadDossiers;
import fr.palier.evaluation.dossier.domain.DossierPeriod;
import fr.palier.testing.As;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the outside evaluator of office 62 finds: the sheets and figures of two years. */
class DemoDossiers {

    private static final String QUALITY = "quality-62";

    private final FreezeDossier freezing;
    private final ReadDossiers reader;
    private final DemoClock clock;

    DemoDossiers(FreezeDossier freezing, ReadDossiers reader, DemoClock clock, As people) {
        this.freezing = freezing;
        this.reader = reader;
        this.clock = clock;
    }

    /** Once, after sites were rated and upkeep was counted. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 4)
    void fill() {
        if (As.person(QUALITY, reader::all).isEmpty()) {
            LocalDate today = clock.now().toLocalDate();
            As.person(QUALITY, () -> freezing.freeze(new DossierPeriod(today.minusYears(2), today), ""));
        }
    }
}
