package fr.palier.procurement.need.process;

import fr.palier.engine.Submission;
import fr.palier.procurement.Nature;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.need.domain.DirectPurchase;
import fr.palier.procurement.need.domain.NeedCorrection;
import fr.palier.procurement.need.domain.NegotiationGround;
import fr.palier.procurement.need.domain.NoCompetitionCase;
import fr.palier.procurement.need.domain.Review;
import fr.palier.procurement.need.domain.StatedNeed;
import java.util.List;

/** What the forms of {@code purchase-request} hold, as the use cases take it. */
final class NeedForms {

    /** Choice of a list that means "none". */
    private static final String NONE = "NONE";

    enum SplitAnswer {
        MAINTAINED,
        CORRECTED,
        WITHDRAWN
    }

    enum PurchaseOutcome {
        SIGNED,
        TO_SIGN,
        SENT_BACK,
        WITHDRAWN
    }

    private NeedForms() {}

    static StatedNeed stated(Submission form) {
        return new StatedNeed(
                form.text("object"),
                form.choice("nature", Nature.class),
                form.money("estimate"),
                form.optionalText("family").orElse(null),
                form.optionalText("operation").orElse(null),
                form.number("durationMonths"),
                form.optionalNumber("renewals").orElse(0),
                form.optionalMoney("frameworkMaximum").orElse(null),
                form.date("launchDate"),
                form.optionalText("period").orElse(null),
                form.optionalText("place").orElse(null),
                List.of());
    }

    static NeedCorrection correction(Submission form) {
        return new NeedCorrection(
                form.optionalText("object").orElse(null),
                form.optionalChoice("nature", Nature.class).orElse(null),
                form.optionalMoney("estimate").orElse(null),
                form.optionalText("family").orElse(null),
                form.optionalText("operation").orElse(null),
                form.optionalNumber("durationMonths").orElse(null),
                form.optionalNumber("renewals").orElse(null),
                form.optionalMoney("frameworkMaximum").orElse(null),
                form.optionalDate("launchDate").orElse(null),
                form.optionalText("period").orElse(null),
                form.optionalText("place").orElse(null));
    }

    static Review review(Submission form) {
        return new Review(
                chosen(form, "procedureChoice").map(Procedure::valueOf).orElse(null),
                "RESTRICTED".equals(form.optionalText("formalChoice").orElse(NONE)),
                chosen(form, "negotiationGround")
                        .map(NegotiationGround::valueOf)
                        .orElse(NegotiationGround.NONE),
                form.optionalText("choiceReason").orElse(null),
                chosen(form, "noCompetitionCase")
                        .map(NoCompetitionCase::valueOf)
                        .orElse(null),
                form.optionalText("justification").orElse(null));
    }

    static DirectPurchase directPurchase(Submission form) {
        return new DirectPurchase(
                form.optionalText("consulted").orElse(null),
                form.optionalText("supplier").orElse(null),
                form.optionalText("siren").map(siren -> siren.replace(" ", "")).orElse(null),
                form.optionalMoney("paid").orElse(null),
                form.optionalText("purchaseReason").orElse(null),
                form.optionalDate("purchasedOn").orElse(null),
                form.optionalText("rotationAnswer").orElse(null));
    }

    private static java.util.Optional<String> chosen(Submission form, String field) {
        return form.optionalText(field).filter(choice -> !choice.equals(NONE));
    }
}
