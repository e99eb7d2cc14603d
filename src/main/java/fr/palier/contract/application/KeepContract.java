package fr.palier.contract.application;

import fr.palier.contract.Contract;
import fr.palier.contract.ContractReason;
import fr.palier.contract.persistence.ContractRows;
import fr.palier.housing.Homes;
import fr.palier.office.References;
import fr.palier.procurement.ContractNotified;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import fr.palier.supplier.SourcedFile;
import fr.palier.supplier.SourcedFiles;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts contracts into the register and keeps them: those of our consultations by themselves, others by hand. */
@Component
public class KeepContract {

    private final ContractDesk desk;
    private final ContractRows rows;
    private final References references;
    private final Firms firms;
    private final Homes homes;
    private final Optional<SourcedFiles> files;

    KeepContract(
            ContractDesk desk,
            ContractRows rows,
            References references,
            Firms firms,
            Homes homes,
            Optional<SourcedFiles> files) {
        this.desk = desk;
        this.rows = rows;
        this.references = references;
        this.firms = firms;
        this.homes = homes;
        this.files = files;
    }

    /** A lot was notified: its contract stands in the register, to be completed with what a notification does not know. */
    @EventListener
    @Transactional
    public void notified(ContractNotified lot) {
        if (rows.findLot(lot.office(), lot.tender(), lot.lot()).isPresent()) {
            return;
        }
        Firm holder = firms.findOrRegister(
                lot.office(), new NewFirm(lot.siret(), lot.firmName(), lot.email(), null, null, null, null, null));
        Contract contract = new Contract(
                references.next(References.Letter.C, lot.office()),
                lot.office(),
                null,
                holder.id(),
                lot.title(),
                lot.tender(),
                lot.lot(),
                lot.notifiedOn(),
                lot.durationMonths() < 1
                        ? null
                        : lot.notifiedOn().plusMonths(lot.durationMonths()).minusDays(1),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                files.flatMap(source -> source.find(lot.office(), lot.tender()))
                        .map(SourcedFile::family)
                        .orElse(null),
                null);
        rows.add(contract, desk.now(), desk.person().id());
        desk.note(
                contract,
                "registered",
                "Contrat inscrit au registre à la notification de %s, lot n° %d : délais, prix et résidences à compléter."
                        .formatted(lot.tender(), lot.lot()));
    }

    /** By hand. @param entered its reference is given here */
    @Transactional
    public String add(Contract entered) {
        String office = desk.keeper();
        Contract contract = with(references.next(References.Letter.C, office), office, null, null, entered);
        checkParts(contract);
        rows.add(contract, desk.now(), desk.person().id());
        desk.note(contract, "registered", "Contrat inscrit au registre.");
        return contract.reference();
    }

    /** Whether something changed. */
    @Transactional
    public boolean change(String reference, Contract entered) {
        String office = desk.keeper();
        Contract before = rows.lock(office, reference).orElseThrow(() -> ContractReason.UNKNOWN.rejection(reference));
        Contract after = with(reference, office, before.tender(), before.lot(), entered);
        if (after.equals(before)) {
            return false;
        }
        checkParts(after);
        rows.change(after);
        desk.note(after, "changed", "Contrat modifié : " + ContractDifference.between(before, after) + ".");
        return true;
    }

    private void checkParts(Contract contract) {
        firms.living(contract.office(), contract.firm());
        contract.residences().forEach(residence -> homes.residence(contract.office(), residence));
        desk.check(contract);
    }

    private static Contract with(String reference, String office, String tender, Integer lot, Contract entered) {
        return new Contract(
                reference,
                office,
                entered.code(),
                entered.firm(),
                entered.title(),
                tender,
                lot,
                entered.starts(),
                entered.ends(),
                entered.officer(),
                entered.approvalLimit(),
                entered.penalty(),
                entered.commitments(),
                entered.residences(),
                entered.prices(),
                entered.family(),
                entered.penaltyTerms());
    }
}
