package fr.palier.procurement.tender.application.preparation;

import fr.palier.engine.Decision;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Zone;
import fr.palier.procurement.market.ReservablePurchases;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.launch.WasteDiagnosis;
import fr.palier.procurement.tender.domain.DossierVersion;
import fr.palier.procurement.tender.domain.InsertionRequest;
import fr.palier.procurement.tender.domain.LibraryClause;
import fr.palier.procurement.tender.domain.LotTerms;
import fr.palier.procurement.tender.domain.SubCriterion;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.Insertions;
import fr.palier.procurement.tender.persistence.LotTermRows;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.procurement.tender.persistence.WorksFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of the preparation show beside the file itself. */
@Component
public class PreparationReader {

    private final Tenders tenders;
    private final Insertions insertions;
    private final WorksFacts works;
    private final WasteDiagnosis diagnosis;
    private final LotTermRows terms;
    private final ReservablePurchases reservables;
    private final LotConditions conditions;
    private final CriteriaDetail criteria;
    private final ContractClauses clauses;
    private final Dossiers dossiers;
    private final CurrentPerson people;
    private final TenderDesk desk;

    PreparationReader(
            Tenders tenders,
            Insertions insertions,
            WorksFacts works,
            WasteDiagnosis diagnosis,
            LotTermRows terms,
            ReservablePurchases reservables,
            LotConditions conditions,
            CriteriaDetail criteria,
            ContractClauses clauses,
            Dossiers dossiers,
            CurrentPerson people,
            TenderDesk desk) {
        this.tenders = tenders;
        this.insertions = insertions;
        this.works = works;
        this.diagnosis = diagnosis;
        this.terms = terms;
        this.reservables = reservables;
        this.conditions = conditions;
        this.criteria = criteria;
        this.clauses = clauses;
        this.dossiers = dossiers;
        this.people = people;
        this.desk = desk;
    }

    /**
     * Lots, criteria, works.
     *
     * @param reservable structures and note of the office's list for this family, null where it reserves none
     * @param freeVariants lots of the office this year that allow free variants
     */
    public record Details(
            Optional<WorksFacts.Works> works,
            Optional<Decision> diagnosis,
            boolean diagnosisOnFile,
            Map<Integer, LotTerms> terms,
            Optional<Decision> variantDefault,
            String reservable,
            int freeVariants,
            List<SubCriterion> parts,
            List<CriteriaDetail.Proposal> proposals) {

        public LotTerms of(int lot) {
            return terms.getOrDefault(lot, LotTerms.silent(lot));
        }

        public List<SubCriterion> partsOf(long criterion) {
            return parts.stream().filter(part -> part.criterion() == criterion).toList();
        }
    }

    /** The facilitator's opinion, clause texts and versions. @param pending what a version assembled now would change */
    public record Documents(
            Optional<Insertions.Duty> opinion,
            List<InsertionRequest> requests,
            List<LibraryClause> taken,
            List<LibraryClause> available,
            List<Dossiers.Step> history,
            Optional<DossierVersion.Change> pending) {}

    @Transactional(readOnly = true)
    public Details details(String reference) {
        Tender tender = tenders.get(people.office(), reference);
        int year = tender.openedAt().atZoneSameInstant(Zone.PARIS).getYear();
        return new Details(
                works.of(reference),
                diagnosis.duty(tender),
                diagnosis.isOnFile(tender),
                conditions.of(reference),
                conditions.variantDefault(tender),
                reservables
                        .of(tender.office(), tender.family(), desk.launchDay(tender))
                        .map(one -> one.kindsAsRead() + ". " + one.note())
                        .orElse(null),
                terms.freeVariants(tender.office(), year),
                criteria.of(reference),
                criteria.proposals(tender));
    }

    @Transactional(readOnly = true)
    public Documents documents(String reference) {
        Tender tender = tenders.get(people.office(), reference);
        return new Documents(
                insertions.duty(reference),
                insertions.of(reference),
                clauses.of(reference),
                clauses.available(tender),
                dossiers.history(reference),
                dossiers.pending(reference));
    }
}
