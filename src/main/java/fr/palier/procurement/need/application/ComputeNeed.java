package fr.palier.procurement.need.application;

import fr.palier.engine.Rules;
import fr.palier.office.Journal;
import fr.palier.office.Offices;
import fr.palier.procurement.need.domain.Assessment;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.NeedStatus;
import fr.palier.procurement.need.domain.StatedNeed;
import fr.palier.procurement.need.persistence.Computations;
import fr.palier.procurement.need.persistence.Needs;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes a need, asks the rules, keeps both with the file and says whether the purchase looks cut. */
@Component
public class ComputeNeed {

    private final Needs needs;
    private final AssessNeed assess;
    private final Computations computations;
    private final Rules rules;
    private final Offices offices;
    private final Journal journal;

    ComputeNeed(
            Needs needs, AssessNeed assess, Computations computations, Rules rules, Offices offices, Journal journal) {
        this.needs = needs;
        this.assess = assess;
        this.computations = computations;
        this.rules = rules;
        this.offices = offices;
        this.journal = journal;
    }

    /** Returns whether a split-purchase warning must be answered. */
    @Transactional
    public boolean afterStatement(String office, String reference) {
        Need need = needs.lock(office, reference);
        boolean split = keep(need).assessment().isSplit() && need.splitAnswer() == null;
        needs.become(need, split ? NeedStatus.SPLIT_WARNED : NeedStatus.TO_REVIEW);
        return split;
    }

    /** A computation kept with the file. */
    record Kept(long id, Assessment assessment) {}

    Kept keep(Need need) {
        StatedNeed stated = need.stated();
        needs.lockGroup(need.office(), stated.family(), stated.operation());
        Assessment assessment = assess.assess(
                Asking.keptWith(rules, need.office(), need.reference()), offices.get(need.office()), need);
        long id = computations.keep(need.reference(), assessment);
        journal.write(
                need.office(),
                need.reference(),
                "procurement.needComputed",
                "Besoin calculé : %s HT (%d ligne(s)), %s.%s"
                        .formatted(
                                assessment.computed().total(),
                                assessment.computed().lines().size(),
                                assessment.choice().procedure().label().toLowerCase(java.util.Locale.FRANCE),
                                assessment.isSplit() ? " Alerte de fractionnement." : ""),
                Map.of(
                        "total", assessment.computed().total().euros(),
                        "rule", assessment.choice().rule(),
                        "decision", assessment.choice().record()));
        return new Kept(id, assessment);
    }
}
