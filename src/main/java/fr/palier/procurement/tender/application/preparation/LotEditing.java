package fr.palier.procurement.tender.application.preparation;

import fr.palier.engine.Role;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.persistence.Lots;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lots and what they hold, until the documents are approved. */
@Component
public class LotEditing {

    private static final int MOST_LOTS = 99;
    private static final int TITLE = 200;
    private static final int NAME = 120;
    private static final int LONGEST_DELAY = 365;
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(1_000_000_000L);

    private final TenderDesk desk;
    private final Lots lots;

    LotEditing(TenderDesk desk, Lots lots) {
        this.desk = desk;
        this.lots = lots;
    }

    /** Adds a lot and returns its number. */
    @Transactional
    public int add(String reference, String title, Money estimate) {
        Tender tender = desk.beingPrepared(reference);
        List<Lot> before = lots.of(reference);
        TenderReason.TOO_MANY_LOTS.when(before.size() >= MOST_LOTS);
        String label = freeTitle(before, 0, title);
        int number = lots.add(reference, label, TenderDesk.amount(estimate, "Estimation du lot"));
        desk.note(
                tender,
                "lotAdded",
                "Lot n° %d ajouté : %s, %s HT.".formatted(number, label, estimate),
                Map.of("lot", number, "estimate", estimate.euros()));
        return number;
    }

    @Transactional
    public void change(String reference, int number, String title, Money estimate) {
        Tender tender = desk.beingPrepared(reference);
        Lot before = lots.get(reference, number);
        String label = freeTitle(lots.of(reference), number, title);
        lots.change(reference, number, label, TenderDesk.amount(estimate, "Estimation du lot"));
        desk.note(
                tender,
                "lotChanged",
                "Lot n° %d modifié : %s, %s HT.".formatted(number, label, estimate),
                Map.of("lot", number, "old", before.estimate().euros(), "new", estimate.euros()));
    }

    @Transactional
    public void remove(String reference, int number) {
        Tender tender = desk.beingPrepared(reference);
        Lot lot = lots.get(reference, number);
        TenderReason.LAST_LOT.when(lots.of(reference).size() == 1);
        lots.remove(reference, number);
        desk.note(tender, "lotRemoved", "Lot n° %d retiré : %s.".formatted(number, lot.title()), Map.of("lot", number));
    }

    /** Sets the budget of a lot, before launch: an offer above it may then be called unacceptable (L2152-3). */
    @Transactional
    public void recordBudget(String reference, int number, Money budget) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        TenderReason.BUDGET_CLOSED.when(!tender.status().isBeforePublication());
        lots.get(reference, number);
        lots.recordBudget(
                reference,
                number,
                TenderDesk.amount(budget, "Budget du lot"),
                desk.person().id(),
                desk.now());
        desk.note(
                tender,
                "budgetRecorded",
                "Budget du lot n° %d arrêté à %s HT.".formatted(number, budget),
                Map.of("lot", number, "budget", budget.euros()));
    }

    /** @param delayDays days at most between order and work done */
    @Transactional
    public void addWork(String reference, int lot, String workType, int delayDays) {
        desk.beingPrepared(reference);
        lots.get(reference, lot);
        OfficeReason.WRONG_NUMBER.when(delayDays < 1 || delayDays > LONGEST_DELAY, "Délai en jours", 1, LONGEST_DELAY);
        lots.addWork(reference, lot, Text.required(workType, "Type de travaux", NAME), delayDays);
    }

    @Transactional
    public void addResidence(String reference, int lot, String residence) {
        desk.beingPrepared(reference);
        lots.get(reference, lot);
        lots.addResidence(reference, lot, Text.required(residence, "Résidence", NAME));
    }

    @Transactional
    public void addLine(String reference, int lot, String code, String label, String unit, BigDecimal quantity) {
        desk.beingPrepared(reference);
        lots.get(reference, lot);
        String id = Text.required(code, "Code de la ligne", 20);
        OfficeReason.WRONG_TEXT.when(!id.matches("[0-9A-Za-z.-]+"), "Code de la ligne");
        OfficeReason.WRONG_NUMBER.when(
                quantity.signum() <= 0 || quantity.compareTo(MOST_UNITS) > 0, "Quantité", 1, MOST_UNITS.intValue());
        lots.addLine(
                reference,
                lot,
                id,
                Text.required(label, "Désignation", TITLE),
                Text.required(unit, "Unité", 20),
                quantity);
    }

    /** @param kind {@code work}, {@code residence} or {@code line} */
    @Transactional
    public void removeContent(String reference, int lot, String kind, String key) {
        desk.beingPrepared(reference);
        lots.removeContent(reference, lot, kind, key);
    }

    private static String freeTitle(List<Lot> before, int own, String title) {
        String label = Text.required(title, "Intitulé du lot", TITLE);
        boolean taken = before.stream()
                .anyMatch(lot -> lot.number() != own && lot.title().equalsIgnoreCase(label));
        TenderReason.DUPLICATE_LOT.when(taken, label);
        return label;
    }
}
