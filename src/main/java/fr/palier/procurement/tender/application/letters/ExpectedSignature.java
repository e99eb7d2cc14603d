package fr.palier.procurement.tender.application.letters;

import fr.palier.engine.Rules;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.LetterDraft;
import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Standstill;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.persistence.LetterDrafts;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When the contract of a lot could be signed if its letters left today: what a letter says of the standstill. */
@Component
class ExpectedSignature {

    private final TenderDesk desk;
    private final Lots lots;
    private final Offers offers;
    private final LetterDrafts drafts;
    private final Rules rules;

    ExpectedSignature(TenderDesk desk, Lots lots, Offers offers, LetterDrafts drafts, Rules rules) {
        this.desk = desk;
        this.lots = lots;
        this.offers = offers;
        this.drafts = drafts;
        this.rules = rules;
    }

    /** By lot, the first day on which its contract may be signed if all letters leave today; without the lots where none is told. */
    Map<Integer, LocalDate> of(Tender tender, LetterDraft draft) {
        Map<Integer, LocalDate> days = new HashMap<>();
        if (draft.lot() == null || draft.kind() == LetterKind.LATE || draft.kind() == LetterKind.REASONS) {
            return days;
        }
        for (int lot : drafts.lots(tender.reference()).getOrDefault(draft.id(), Set.of())) {
            LocalDate known = lots.get(tender.reference(), lot).earliestSignature();
            int pause = known == null ? pause(tender, lot) : 0;
            if (known != null || pause > 0) {
                days.put(lot, known == null ? new Standstill(pause).earliestSignature(desk.today()) : known);
            }
        }
        return days;
    }

    private int pause(Tender tender, int lot) {
        boolean electronic = drafts.of(tender.reference(), lot).stream().allMatch(one -> one.email() != null);
        long bidders = offers.of(tender.reference(), lot).stream()
                .map(Offer::siret)
                .distinct()
                .count();
        return rules.simulateOne(
                        "standstill",
                        Map.of("procedure", tender.procedure().name(), "electronicNotice", electronic, "bidders", (int)
                                bidders))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("standstill"))
                .number("days");
    }
}
