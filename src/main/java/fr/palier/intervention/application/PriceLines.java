package fr.palier.intervention.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.contract.PriceLine;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.Line;
import fr.palier.intervention.Status;
import fr.palier.intervention.persistence.WorkRows;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lines of the contract's price list: on the order, and of what was really done. */
@Component
public class PriceLines {

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private final InterventionDesk desk;
    private final Contracts contracts;
    private final WorkRows work;
    private final PlaceOrder orders;

    PriceLines(InterventionDesk desk, Contracts contracts, WorkRows work, PlaceOrder orders) {
        this.desk = desk;
        this.contracts = contracts;
        this.work = work;
        this.orders = orders;
    }

    /** Puts lines on the order and sends it again, with its estimated amount. @param quantities by code; those of nothing leave */
    @Transactional
    public void order(String office, String reference, Map<String, BigDecimal> quantities) {
        Intervention intervention = desk.locked(office, reference);
        InterventionReason.ENDED.when(
                intervention.isEnded(), reference, intervention.status().label());
        InterventionReason.ALREADY_DONE.when(intervention.status() == Status.DONE);
        List<Line> lines = priced(contracts, intervention, quantities);
        work.replaceLines(reference, WorkRows.Stage.ORDERED, lines);
        desk.note(
                intervention,
                "linesOrdered",
                "Lignes de la commande : montant estimé %s HT.".formatted(Line.sum(lines)),
                Map.of("amount", Line.sum(lines).euros().toString()));
        orders.send(office, reference);
    }

    /** What was really done; gives the amount. */
    Money done(Intervention intervention, Map<String, BigDecimal> quantities) {
        List<Line> lines = priced(contracts, intervention, quantities);
        work.replaceLines(intervention.reference(), WorkRows.Stage.DONE, lines);
        return Line.sum(lines);
    }

    /** Lines at the prices of the contract. @throws fr.palier.office.Rejection {@code intervention.noContract}, {@code intervention.unknownPrice} */
    static List<Line> priced(Contracts contracts, Intervention intervention, Map<String, BigDecimal> quantities) {
        if (quantities.isEmpty()) {
            return List.of();
        }
        InterventionReason.NO_CONTRACT.when(intervention.contract() == null);
        Contract contract =
                contracts.find(intervention.office(), intervention.contract()).orElseThrow();
        List<Line> lines = new ArrayList<>();
        quantities.forEach((code, quantity) -> {
            PriceLine price = contract.price(code)
                    .orElseThrow(() -> InterventionReason.UNKNOWN_PRICE.rejection(code, contract.reference()));
            OfficeReason.WRONG_NUMBER.when(
                    quantity.signum() < 0 || quantity.compareTo(MOST) > 0, "Quantité " + code, 0, MOST.intValue());
            if (quantity.signum() > 0) {
                lines.add(new Line(price.code(), price.label(), price.unit(), price.price(), quantity));
            }
        });
        return lines;
    }
}
