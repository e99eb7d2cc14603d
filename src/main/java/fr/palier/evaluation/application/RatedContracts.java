package fr.palier.evaluation.application;

import fr.palier.contract.Contract;
import fr.palier.contract.ContractReason;
import fr.palier.contract.Contracts;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.domain.RatingReason;
import fr.palier.evaluation.persistence.RatedContractRows;
import fr.palier.office.OfficeReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which contracts of the register are rated on a sheet, and on which one. */
@Component
public class RatedContracts {

    /** Sheets that a contract may be rated on. */
    public static final List<SheetKind> KINDS = List.of(SheetKind.SUPPLIES, SheetKind.SERVICES, SheetKind.DESIGN);

    private static final int MOST = 500;

    private final EvaluationDesk desk;
    private final RatedContractRows rows;
    private final ContractSheets sheets;
    private final LookBack lookBack;
    private final Contracts contracts;

    RatedContracts(
            EvaluationDesk desk,
            RatedContractRows rows,
            ContractSheets sheets,
            LookBack lookBack,
            Contracts contracts) {
        this.desk = desk;
        this.rows = rows;
        this.sheets = sheets;
        this.lookBack = lookBack;
        this.contracts = contracts;
    }

    /** Running ones, and those that ended a short while ago, by the table {@code look-back}; those of which nothing is said first. */
    @Transactional(readOnly = true)
    public List<RatedContractRows.Line> lines() {
        desk.mustBe(EvaluationDesk.READERS);
        String office = desk.office();
        Map<String, SheetKind> following = sheets.following(office);
        LocalDate since = desk.today().minusMonths(lookBack.months(office, LookBack.Subject.ENDED_CONTRACTS));
        return rows.lines(office, since, MOST).stream()
                .map(line -> line.with(following.get(line.contract())))
                .toList();
    }

    /** @throws fr.palier.office.Rejection {@code contract.notFound}, for another office's too */
    @Transactional(readOnly = true)
    public void mustKnow(String reference) {
        desk.mustBe(EvaluationDesk.READERS);
        ContractReason.UNKNOWN.when(contracts.find(desk.office(), reference).isEmpty(), reference);
    }

    /** @param kind null = not rated @param reason required where it is not rated */
    @Transactional
    public void say(String reference, SheetKind kind, String reason) {
        desk.mustBe(EvaluationDesk.BUYERS);
        String office = desk.office();
        Contract contract =
                contracts.find(office, reference).orElseThrow(() -> ContractReason.UNKNOWN.rejection(reference));
        RatingReason.CONTRACT_COUNTED.when(!contract.commitments().isEmpty(), reference);
        OfficeReason.WRONG_CHOICE.when(
                kind != null && !Set.copyOf(KINDS).contains(kind), kind == null ? "" : kind.label(), "Fiche");
        String why = kind == null ? EvaluationDesk.reason(reason) : null;
        rows.say(office, reference, kind, why, desk.now(), desk.person().id());
        desk.note(
                office,
                reference,
                "contractSheet",
                kind == null
                        ? "Contrat sans évaluation périodique : " + why
                        : "Contrat évalué sur la fiche « %s ».".formatted(kind.label()));
    }
}
