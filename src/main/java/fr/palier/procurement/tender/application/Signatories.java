package fr.palier.procurement.tender.application;

import fr.palier.engine.Rules;
import fr.palier.office.Money;
import fr.palier.office.Offices;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which group signs an act, by delegation and amount: the table {@code signature-delegation}, kept with the file. */
@Component
class Signatories {

    private final Rules rules;
    private final Offices offices;

    Signatories(Rules rules, Offices offices) {
        this.rules = rules;
        this.offices = offices;
    }

    /** Acts that the table knows. */
    enum Act {
        LAUNCH,
        AWARD,
        CONTRACT_SIGNATURE,
        DISCONTINUATION
    }

    /** @throws fr.palier.office.Rejection {@code tender.noSignatory} */
    String of(Tender tender, Act act, Money amount) {
        return rules.decide(
                        tender.office(),
                        tender.reference(),
                        "signature-delegation",
                        Map.of(
                                "officePolicy", offices.get(tender.office()).policy(),
                                "actKind", act.name(),
                                "amount", amount.euros()))
                .orElseThrow(TenderReason.NO_SIGNATORY::rejection)
                .text("signatory");
    }
}
