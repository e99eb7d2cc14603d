package fr.palier.procurement.tender.application.letters;

import fr.palier.procurement.tender.application.OfferScores;
import fr.palier.procurement.tender.domain.Application;
import fr.palier.procurement.tender.domain.Criterion;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.SetAside;
import fr.palier.procurement.tender.domain.SetAsideGround;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** First drafts of what a letter must explain, from the facts of the analysis; the buyer may correct them before sending. */
@Component
public class LetterTexts {

    private final AwardCriteria criteria;
    private final OfferScores offerScores;

    LetterTexts(AwardCriteria criteria, OfferScores offerScores) {
        this.criteria = criteria;
        this.offerScores = offerScores;
    }

    /** One criterion: weight, score of the reader's offer, score of the chosen one. */
    public record ScoreLine(String criterion, int weight, BigDecimal own, BigDecimal winners) {}

    /** Scores side by side; empty for an offer that was not ranked. */
    List<ScoreLine> comparison(Offer bid, Offer winner) {
        if (!bid.isAdmitted()) {
            return List.of();
        }
        Map<Long, Map<Long, BigDecimal>> all = offerScores.all(bid.reference(), criteria.of(bid.reference()));
        return criteria.of(bid.reference()).all().stream()
                .map(one -> new ScoreLine(
                        one.name(),
                        one.weight(),
                        all.getOrDefault(bid.id(), Map.of()).get(one.id()),
                        all.getOrDefault(winner.id(), Map.of()).get(one.id())))
                .toList();
    }

    /** Why an offer was not chosen. */
    public String reasonsOfRejection(Offer bid, Offer winner) {
        if (!bid.isAdmitted()) {
            return "Votre offre a été éliminée : %s. %s"
                    .formatted(bid.defect().label().toLowerCase(Locale.FRANCE), sentence(bid.defectReason()));
        }
        List<String> below = comparison(bid, winner).stream()
                .filter(line -> line.own() != null
                        && line.winners() != null
                        && line.own().compareTo(line.winners()) < 0)
                .map(line ->
                        "« %s » (%s contre %s)".formatted(line.criterion(), note(line.own()), note(line.winners())))
                .toList();
        String rank =
                "Votre offre est classée au rang %d avec la note de %s sur 20 ; l’offre retenue a obtenu %s sur 20."
                        .formatted(bid.rank(), note(bid.total()), note(winner.total()));
        return below.isEmpty()
                ? rank
                : rank
                        + " Elle est moins bien notée que l’offre retenue pour : %s."
                                .formatted(String.join(", ", below));
    }

    /** Why the chosen offer was chosen: never its price in figures, which is a business secret until the contract is public. */
    public String advantagesOf(Offer winner) {
        Map<Long, BigDecimal> scores = offerScores
                .all(winner.reference(), criteria.of(winner.reference()))
                .getOrDefault(winner.id(), Map.of());
        List<String> notes = new ArrayList<>();
        for (Criterion criterion : criteria.of(winner.reference()).all()) {
            BigDecimal score = scores.get(criterion.id());
            if (score != null) {
                notes.add("%s : %s sur 20"
                        .formatted(criterion.kind() == CriterionKind.PRICE ? "prix" : criterion.name(), note(score)));
            }
        }
        return "Économiquement la plus avantageuse au regard des critères annoncés, l’offre retenue obtient %s sur 20 (%s)."
                .formatted(note(winner.total()), String.join(" ; ", notes));
    }

    /** Why an application was refused. */
    static String reasonsOfInadmissibility(Application application) {
        String why = application.history().get(application.history().size() - 1).reason();
        return application.missing().isEmpty()
                ? why
                : why + " Pièces non remises : %s.".formatted(String.join(", ", application.missing()));
    }

    /** Why a chosen offer was set aside. */
    static String reasonsOfSettingAside(SetAside aside) {
        String cause = aside.ground() == SetAsideGround.MISSING_PROOFS
                ? "Les preuves de non-exclusion qui vous ont été demandées ne sont pas toutes parvenues dans le délai fixé (article R2144-7 du code de la commande publique)."
                : "Vous n’êtes plus en mesure d’exécuter le marché.";
        return cause + " " + aside.reason();
    }

    static String note(BigDecimal score) {
        return score == null ? "—" : String.format(Locale.FRANCE, "%.2f", score);
    }

    private static String sentence(String text) {
        return text == null ? "" : text.strip();
    }
}
