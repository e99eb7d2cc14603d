package fr.palier.procurement.need.web;

import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.Person;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.persistence.Computations;
import fr.palier.procurement.need.persistence.DirectPurchases;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.need.persistence.Settlements;
import fr.palier.web.FilePart;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the file of a need shows: facts, computed total, procedure with its rule, direct purchase. */
@Component
class NeedFilePart implements FilePart {

    private final Needs needs;
    private final Computations computations;
    private final Settlements settlements;
    private final DirectPurchases purchases;
    private final Rules rules;

    NeedFilePart(
            Needs needs, Computations computations, Settlements settlements, DirectPurchases purchases, Rules rules) {
        this.needs = needs;
        this.computations = computations;
        this.settlements = settlements;
        this.purchases = purchases;
        this.rules = rules;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Content> of(String office, String reference, Person reader) {
        return needs.find(office, reference).map(need -> content(need, reader));
    }

    private Content content(Need need, Person reader) {
        boolean buyer = reader.is(Role.BUYERS.group());
        boolean requester = reader.id().equals(need.requester()) || reader.is("service-" + need.service());
        Map<String, Object> model = new HashMap<>();
        model.put("need", need);
        model.put("computation", computations.last(need.reference()).orElse(null));
        model.put("settlement", settlements.of(need.reference()).orElse(null));
        model.put("purchase", purchases.of(need.reference()).orElse(null));
        model.put("decisions", rules.of(need.office(), need.reference()));
        model.put("parts", needs.partsOf(need));
        model.put("withdrawable", need.status().isWithdrawable() && (buyer || requester));
        return new Content("Besoin", "procurement/besoin :: volet", model);
    }
}
