package fr.palier.procurement.tender.application.award;

import fr.palier.office.OfficeReason;
import fr.palier.procurement.quality.QualityFindings;
import fr.palier.procurement.quality.domain.Finding;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the service that asked was served. */
@Component
public class Feedback {

    private static final int BEST = 5;
    private static final int COMMENT = 2000;

    private final TenderDesk desk;
    private final Tenders tenders;
    private final TenderTraces traces;
    private final QualityFindings quality;

    Feedback(TenderDesk desk, Tenders tenders, TenderTraces traces, QualityFindings quality) {
        this.desk = desk;
        this.tenders = tenders;
        this.traces = traces;
        this.quality = quality;
    }

    /** @param score 1 (badly served) to 5 */
    @Transactional
    public void give(String reference, int score, boolean fitsNeed, String comment) {
        Tender tender = desk.lock(reference);
        desk.mustBeIn("service-" + tender.service());
        OfficeReason.WRONG_NUMBER.when(score < 1 || score > BEST, "Note", 1, BEST);
        OfficeReason.TOO_LONG.when(comment != null && comment.length() > COMMENT, "Commentaire", COMMENT);
        traces.addFeedback(reference, score, fitsNeed, comment, desk.person().id(), desk.now());
        tenders.move(tender, TenderStatus.COMPLETED);
        desk.note(
                tender,
                "feedbackGiven",
                "Retour du service demandeur : %d / 5, %s."
                        .formatted(score, fitsNeed ? "le besoin est couvert" : "le besoin n’est pas couvert"),
                Map.of("score", score, "fitsNeed", fitsNeed));
        quality.report(
                tender.office(),
                reference,
                Finding.BAD_FEEDBACK,
                score,
                "retour",
                "le service demandeur note l’achat %d sur 5.".formatted(score));
    }
}
