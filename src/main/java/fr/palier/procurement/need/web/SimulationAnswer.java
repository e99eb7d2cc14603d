package fr.palier.procurement.need.web;

import fr.palier.procurement.Channel;
import fr.palier.procurement.CommitteeKind;
import fr.palier.procurement.FormalProcedure;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.need.application.SimulateNeed;
import fr.palier.procurement.need.application.SmallLots;
import fr.palier.procurement.need.domain.Assessment;
import fr.palier.procurement.need.domain.CountedLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the thresholds say of a need. */
@Schema(name = "Assessment", description = "Montant calculé avec ses lignes, procédure, règle et fondement.")
record SimulationAnswer(
        @Schema(description = "Montant comparé aux seuils, euros HT") BigDecimal needAmount,
        @Schema(description = "Part de ce besoin seul") BigDecimal ownAmount,
        @Schema(description = "Règle de calcul, en clair") String method,
        List<Line> lines,
        Procedure procedure,
        FormalProcedure formalProcedure,
        CommitteeKind committee,
        @Schema(description = "Jours calendaires") int minimumConsultationDays,
        List<Channel> channels,
        @Schema(description = "Ligne de table qui a décidé") String rule,
        @Schema(description = "Fondement en clair, avec l'article ou la politique") String basis,
        @Schema(description = "Version de la table") String tableVersion,
        @Schema(description = "true si, pris seul, le besoin suivrait une procédure plus souple") boolean splitWarning,
        @Schema(description = "Procédure de ce besoin pris seul") Procedure procedureAlone,
        List<LotAnswer> lots,
        List<SimulateNeed.Step> plan) {

    /** One amount of the total. */
    @Schema(name = "AssessmentLine")
    record Line(CountedLine.Source source, String reference, LocalDate date, String label, BigDecimal amount) {}

    /** What the rule on small lots says of a lot that is to be taken out. */
    @Schema(name = "LotAssessment")
    record LotAnswer(
            int number, BigDecimal share, boolean adaptedAllowed, boolean dispensed, String rule, String basis) {}

    static SimulationAnswer of(SimulateNeed.Answer answer) {
        return of(
                answer.assessment(),
                answer.formal(),
                answer.lots().stream().map(SimulationAnswer::lot).toList(),
                answer.plan());
    }

    static SimulationAnswer of(
            Assessment assessment, FormalProcedure formal, List<LotAnswer> lots, List<SimulateNeed.Step> plan) {
        return new SimulationAnswer(
                assessment.computed().total().euros(),
                assessment.computed().own().euros(),
                assessment.computed().method(),
                assessment.computed().lines().stream()
                        .map(line -> new Line(
                                line.source(),
                                line.reference(),
                                line.on(),
                                line.label(),
                                line.amount().euros()))
                        .toList(),
                assessment.choice().procedure(),
                formal,
                assessment.choice().committee(),
                assessment.choice().days(),
                assessment.choice().channels(),
                assessment.choice().rule(),
                assessment.choice().basis(),
                assessment.choice().version(),
                assessment.isSplit(),
                assessment.alone().procedure(),
                lots,
                plan);
    }

    private static LotAnswer lot(SmallLots.Answer answer) {
        return new LotAnswer(
                answer.lot().number(),
                answer.share(),
                answer.adaptedAllowed(),
                answer.dispensed(),
                answer.rule(),
                answer.basis());
    }
}
