package fr.palier.procurement.tender.application.award;

import fr.palier.office.Money;
import fr.palier.procurement.need.NeedOutcomes;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a need is told when one of its consultations ends. Lots may be taken over by another consultation: the last one to end tells, for
 * all of them.
 */
@Component
class NeedAfterTender {

    private final Tenders tenders;
    private final NeedOutcomes needs;

    NeedAfterTender(Tenders tenders, NeedOutcomes needs) {
        this.tenders = tenders;
        this.needs = needs;
    }

    /** Later totals count what was awarded, over the whole duration, or nothing; the estimate while a consultation still runs. */
    void tell(Tender ended) {
        if (tenders.othersRun(ended)) {
            return;
        }
        List<Money> awarded = tenders.notifiedFor(ended.need());
        if (awarded.isEmpty()) {
            needs.discontinued(ended.office(), ended.need());
        } else {
            needs.awarded(ended.office(), ended.need(), Money.sum(awarded));
        }
    }
}
