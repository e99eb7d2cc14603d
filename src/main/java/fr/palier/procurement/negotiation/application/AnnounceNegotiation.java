package fr.palier.procurement.negotiation.application;

import fr.palier.engine.Role;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.FormalProcedure;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import fr.palier.procurement.negotiation.domain.Terms;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.tender.domain.Tender;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the documents say of a negotiation, before publication: provided or not, the right to do without, minimum requirements. */
@Component
public class AnnounceNegotiation {

    private static final int REQUIREMENTS = 4000;

    private final NegotiationDesk desk;
    private final Negotiations negotiations;

    AnnounceNegotiation(NegotiationDesk desk, Negotiations negotiations) {
        this.desk = desk;
        this.negotiations = negotiations;
    }

    /** @throws fr.palier.office.Rejection {@code negotiation.termsFrozen}, {@code negotiation.announcedInOpenTender} */
    @Transactional
    public void record(String reference, Terms terms) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        NegotiationReason.TERMS_FROZEN.when(!tender.status().isBeforePublication());
        NegotiationReason.NEGOTIATION_IN_OPEN_TENDER.when(
                terms.provided() && tender.isFormal() && tender.formalProcedure() != FormalProcedure.NEGOTIATED);
        String requirements = terms.minimumRequirements() == null
                        || terms.minimumRequirements().isBlank()
                ? null
                : terms.minimumRequirements().strip();
        OfficeReason.TOO_LONG.when(
                requirements != null && requirements.length() > REQUIREMENTS, "Exigences minimales", REQUIREMENTS);
        Terms kept = new Terms(
                terms.provided(),
                terms.provided() && terms.awardWithout(),
                terms.provided() && terms.stagedReduction(),
                requirements);
        negotiations.recordTerms(reference, kept, desk.person().id(), desk.now());
        desk.note(
                tender,
                "announced",
                "Négociation aux documents : " + kept.sentence(),
                Map.of(
                        "provided",
                        kept.provided(),
                        "awardWithout",
                        kept.awardWithout(),
                        "stagedReduction",
                        kept.stagedReduction()));
    }
}
