package fr.palier.procurement.need;

import fr.palier.office.Journal;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.NeedStatus;
import fr.palier.procurement.need.persistence.Needs;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a consultation tells its need, so that later totals count what is true. */
@Component
public class NeedOutcomes {

    private final Needs needs;
    private final Journal journal;

    NeedOutcomes(Needs needs, Journal journal) {
        this.needs = needs;
        this.journal = journal;
    }

    /**
     * The awarded value replaces the estimate in the totals of later needs.
     *
     * @param awarded euros HT of all lots over the whole duration, renewals included
     * @throws fr.palier.office.Rejection {@code office.notFound}, {@code procurement.wrongStatus} unless a consultation is open
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void awarded(String office, String reference, Money awarded) {
        OfficeReason.WRONG_AMOUNT.when(awarded.compareTo(Money.ZERO) <= 0, "Montant attribué");
        Need need = needs.lock(office, reference);
        needs.become(need, NeedStatus.AWARDED);
        needs.outcome(reference, awarded);
        journal.write(
                office,
                reference,
                "procurement.needAwarded",
                "Montant attribué : %s HT (estimation : %s)."
                        .formatted(awarded, need.stated().ownValue()),
                Map.of("estimate", need.stated().ownValue().euros(), "awarded", awarded.euros()));
    }

    /** The consultation ended without a contract: the need no longer counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void discontinued(String office, String reference) {
        needs.become(needs.lock(office, reference), NeedStatus.DISCONTINUED);
        journal.write(
                office,
                reference,
                "procurement.needDiscontinued",
                "Consultation sans suite : le besoin ne compte plus dans les totaux.",
                Map.of());
    }

    /** Another consultation takes over from one that ended without a contract: the need counts, or counts again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void followed(String office, String reference, String tender) {
        needs.reopened(needs.lock(office, reference), tender);
        journal.write(
                office,
                reference,
                "procurement.needFollowed",
                "Consultation %s ouverte à la suite de la précédente.".formatted(tender),
                Map.of("tender", tender));
    }
}
