package fr.palier.procurement.need.application;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.Office;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.Rejection;
import fr.palier.procurement.need.NeedReason;
import fr.palier.procurement.need.domain.PastPurchase;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.need.persistence.PastPurchases;
import fr.palier.procurement.need.persistence.WorksOperations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads purchases made outside the product; good lines are kept, each refused line says why. */
@Component
public class ImportPastPurchases {

    private final PastPurchases purchases;
    private final Needs needs;
    private final WorksOperations operations;
    private final FamilyOfPurchase families;
    private final Offices offices;
    private final CurrentPerson people;
    private final Journal journal;
    private final Clock clock;

    ImportPastPurchases(
            PastPurchases purchases,
            Needs needs,
            WorksOperations operations,
            FamilyOfPurchase families,
            Offices offices,
            CurrentPerson people,
            Journal journal,
            Clock clock) {
        this.purchases = purchases;
        this.needs = needs;
        this.operations = operations;
        this.families = families;
        this.offices = offices;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param added lines that now count
     * @param known lines that were there already, with the same content
     */
    public record Report(int added, int known, List<Refused> refused) {}

    /** A line that was not kept; line 1 is the line of titles. */
    public record Refused(long line, String reference, String reason) {}

    /** @throws Rejection when the file as a whole cannot be read */
    @Transactional
    public Report read(byte[] file) {
        Person person = people.get();
        people.mustBe(Role.BUYERS.group());
        Office office = offices.get(people.office());
        int added = 0;
        int known = 0;
        List<Refused> refused = new ArrayList<>();
        for (PurchaseFile.Line line : PurchaseFile.lines(file)) {
            try {
                String need = line.cells().optional("besoin", 60).orElse("");
                NeedReason.COUNTED_BY_NEED.when(
                        !need.isEmpty() && needs.find(office.code(), need).isPresent(), need);
                if (keep(office, line.purchase(), person)) {
                    added++;
                } else {
                    known++;
                }
            } catch (Rejection reason) {
                refused.add(new Refused(line.number(), line.reference(), reason.getMessage()));
            }
        }
        journal.write(
                office.code(),
                "achats-passes",
                "procurement.pastPurchasesRead",
                "Achats passés lus : %d ajoutés, %d déjà connus, %d lignes refusées."
                        .formatted(added, known, refused.size()),
                Map.of("added", added, "known", known, "refused", refused.size()));
        return new Report(added, known, List.copyOf(refused));
    }

    /** A purchase that should not have been counted is set aside with a reason; it stays on file. */
    @Transactional
    public void setAside(String reference, String reason) {
        people.mustBe(Role.BUYERS.group());
        String explanation = Reasons.written(reason);
        OfficeReason.NOT_FOUND.when(!purchases.setAside(people.office(), reference, explanation), reference);
        journal.write(
                people.office(),
                "achats-passes",
                "procurement.pastPurchaseSetAside",
                "Achat %s écarté des totaux : %s".formatted(reference, explanation),
                Map.of("reference", reference));
    }

    private boolean keep(Office office, PastPurchase read, Person person) {
        String on = ProcedureRules.DAY.format(read.purchasedOn());
        NeedReason.FUTURE_PURCHASE.when(read.purchasedOn().isAfter(LocalDate.now(clock)), on);
        PastPurchase purchase = families.resolved(office.code(), read);
        NeedReason.UNKNOWN_OPERATION.when(
                purchase.operation() != null
                        && operations.find(office.code(), purchase.operation()).isEmpty(),
                purchase.operation());
        Optional<PastPurchase> before = purchases.find(office.code(), purchase.reference());
        if (before.isPresent()) {
            NeedReason.PURCHASE_DIFFERS.when(!before.get().isSameAs(purchase), purchase.reference());
            return false;
        }
        purchases.add(office.code(), purchase, person.id());
        return true;
    }
}
