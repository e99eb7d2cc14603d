package fr.palier.evaluation.application;

import fr.palier.engine.Rules;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.domain.EvaluationReason;
import fr.palier.evaluation.persistence.RatedContractRows;
import fr.palier.office.Offices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The sheet of a contract follows from what its consultation bought: the table {@code contract-sheet}. */
@Component
class ContractSheets {

    private static final String TABLE = "contract-sheet";
    private static final String NONE = "NONE";

    private final RatedContractRows rows;
    private final Rules rules;
    private final Offices offices;
    private final EvaluationDesk desk;

    ContractSheets(RatedContractRows rows, Rules rules, Offices offices, EvaluationDesk desk) {
        this.rows = rows;
        this.rules = rules;
        this.offices = offices;
        this.desk = desk;
    }

    /** Writes down what is new, and what follows otherwise than before. */
    void follow(String office) {
        of(office).forEach((contract, sheet) -> {
            if (sheet != contract.kind()) {
                rows.follow(office, contract.contract(), sheet, desk.now());
            }
        });
    }

    /** What follows now, by contract: for pages that are read before it is written down. */
    Map<String, SheetKind> following(String office) {
        Map<String, SheetKind> kinds = new HashMap<>();
        of(office).forEach((contract, sheet) -> kinds.put(contract.contract(), sheet));
        return kinds;
    }

    private Map<RatedContractRows.OfTender, SheetKind> of(String office) {
        String policy = offices.get(office).policy();
        Map<List<String>, Optional<SheetKind>> known = new HashMap<>();
        Map<RatedContractRows.OfTender, SheetKind> sheets = new HashMap<>();
        for (RatedContractRows.OfTender contract : rows.ofTenders(office)) {
            Set<String> purchases = contract.purchases().isEmpty() ? Set.of("") : contract.purchases();
            List<Optional<SheetKind>> found = purchases.stream()
                    .map(purchase -> known.computeIfAbsent(
                            List.of(contract.nature(), purchase), key -> decide(policy, contract.nature(), purchase)))
                    .distinct()
                    .toList();
            // a family that mixes purchases is rated as the nature alone says
            (found.size() == 1 ? found.get(0) : decide(policy, contract.nature(), ""))
                    .ifPresent(kind -> sheets.put(contract, kind));
        }
        return sheets;
    }

    private Optional<SheetKind> decide(String policy, String nature, String purchase) {
        String sheet = rules.simulateOne(TABLE, Map.of("officePolicy", policy, "nature", nature, "purchase", purchase))
                .orElseThrow(() -> EvaluationReason.NO_RULE.rejection(TABLE))
                .text("sheet");
        return NONE.equals(sheet) ? Optional.empty() : Optional.of(SheetKind.valueOf(sheet));
    }
}
