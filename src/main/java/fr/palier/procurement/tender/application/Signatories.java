package fr.palier.procurement.tender.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.Money;
import fr.palier.office.Offices;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which group signs an act, by delegation and amount: the table {@code signature-delegation}. */
@Component
public class Signatories {

    private static final String TABLE = "signature-delegation";

    private final Rules rules;
    private final Offices offices;
    private final TenderDesk desk;

    Signatories(Rules rules, Offices offices, TenderDesk desk) {
        this.rules = rules;
        this.offices = offices;
        this.desk = desk;
    }

    /** Acts that the table knows. */
    public enum Act {
        LAUNCH,
        AWARD,
        CONTRACT_SIGNATURE,
        DISCONTINUATION
    }

    /**
     * Groups that may sign, as a task's candidates want them: the delegated one, and the executive, who keeps the power that was
     * delegated. The decision is kept with the file. @throws fr.palier.office.Rejection {@code tender.noSignatory}
     */
    public String settle(Tender tender, Act act, Money amount) {
        return rules.decide(tender.office(), tender.reference(), TABLE, inputs(tender, act, amount))
                .map(Signatories::group)
                .map(group ->
                        Stream.of(Role.EXECUTIVE.group(), group).distinct().collect(Collectors.joining(",")))
                .orElseThrow(TenderReason.NO_SIGNATORY::rejection);
    }

    /** The person at work is in that group, or is the executive, who keeps the power that was delegated. */
    public void mustSign(Tender tender, Act act, Money amount) {
        String group = rules.simulateOne(TABLE, inputs(tender, act, amount))
                .map(Signatories::group)
                .orElseThrow(TenderReason.NO_SIGNATORY::rejection);
        desk.mustBeIn(Role.EXECUTIVE.group(), group);
    }

    private Map<String, Object> inputs(Tender tender, Act act, Money amount) {
        return Map.of(
                "officePolicy", offices.get(tender.office()).policy(),
                "actKind", act.name(),
                "amount", amount.euros());
    }

    private static String group(Decision decision) {
        return decision.text("signatory");
    }
}
