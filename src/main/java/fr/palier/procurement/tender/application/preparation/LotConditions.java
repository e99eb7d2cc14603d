package fr.palier.procurement.tender.application.preparation;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.LotTerms;
import fr.palier.procurement.tender.domain.PreparationReason;
import fr.palier.procurement.tender.domain.Reservation;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.Variants;
import fr.palier.procurement.tender.persistence.LotTermRows;
import fr.palier.procurement.tender.persistence.Lots;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a lot is reserved to and whether it takes variants; both are announced and stay. */
@Component
public class LotConditions {

    private static final int SHORTEST_MINIMUM = 10;
    private static final int LONGEST_MINIMUM = 2000;

    private final TenderDesk desk;
    private final Lots lots;
    private final LotTermRows rows;
    private final Rules rules;

    LotConditions(TenderDesk desk, Lots lots, LotTermRows rows, Rules rules) {
        this.desk = desk;
        this.lots = lots;
        this.rows = rows;
        this.rules = rules;
    }

    /**
     * Reserves a lot, or opens it to all again.
     *
     * @param kind null = open to all
     * @param socialServices whether the lot buys social or other specific services
     * @throws fr.palier.office.Rejection {@code tender.reservationRefused} with the article that forbids it
     */
    @Transactional
    public void reserve(String reference, int lot, Reservation kind, boolean socialServices) {
        Tender tender = desk.beingPrepared(reference);
        lots.get(reference, lot);
        if (kind == null) {
            rows.reserve(reference, lot, null, null, null);
            desk.note(
                    tender,
                    "lotOpened",
                    "Lot n° %d ouvert à toutes les entreprises.".formatted(lot),
                    Map.of("lot", lot));
            return;
        }
        Decision decision = rules.decide(
                        tender.office(),
                        reference,
                        "lot-reservation",
                        Map.of(
                                "kind", kind.name(),
                                "nature", tender.nature().name(),
                                "socialServices", socialServices,
                                "durationMonths", tender.durationMonths(),
                                "launchDate", desk.launchDay(tender)))
                .orElseThrow(PreparationReason.RESERVATION_UNKNOWN::rejection);
        PreparationReason.RESERVATION_REFUSED.when(!decision.isTrue("allowed"), decision.basis());
        rows.reserve(reference, lot, kind, decision.number("minimumShare"), decision.basis());
        desk.note(
                tender,
                "lotReserved",
                "Lot n° %d réservé : %s.".formatted(lot, kind.label()),
                Map.of("lot", lot, "kind", kind, "rule", decision.rule()));
    }

    /** Says whether a lot takes variants, with what they have to respect at least where it does. */
    @Transactional
    public void setVariants(String reference, int lot, Variants variants, String minimum) {
        Tender tender = desk.beingPrepared(reference);
        lots.get(reference, lot);
        String least = minimum == null || variants == Variants.FORBIDDEN ? "" : minimum.strip();
        PreparationReason.VARIANT_MINIMUM.when(
                variants != Variants.FORBIDDEN && least.length() < SHORTEST_MINIMUM, lot);
        OfficeReason.TOO_LONG.when(least.length() > LONGEST_MINIMUM, "Exigences minimales", LONGEST_MINIMUM);
        rows.setVariants(reference, lot, variants, least.isEmpty() ? null : least);
        desk.note(
                tender,
                "variantsSet",
                "Variantes du lot n° %d : %s.".formatted(lot, variants.label().toLowerCase(java.util.Locale.FRANCE)),
                Map.of("lot", lot, "variants", variants));
    }

    /** What the law says of variants when a lot says nothing. */
    public Optional<Decision> variantDefault(Tender tender) {
        return rules.simulateOne(
                "variant-default", Map.of("procedure", tender.procedure().name()));
    }

    public Map<Integer, LotTerms> of(String reference) {
        return rows.of(reference);
    }
}
