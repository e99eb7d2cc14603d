package fr.palier.intervention.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.correspondence.SignedLinks;
import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.Party;
import fr.palier.intervention.domain.Entry;
import fr.palier.intervention.persistence.InterventionRows;
import fr.palier.office.OfficeReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agency chooses who comes, where no contract covers the order or the firm refused it. */
@Component
public class ChoosePerformer {

    private final InterventionDesk desk;
    private final FindPerformer performers;
    private final Contracts contracts;
    private final InterventionRows rows;
    private final SignedLinks links;
    private final RecordEvent recording;

    ChoosePerformer(
            InterventionDesk desk,
            FindPerformer performers,
            Contracts contracts,
            InterventionRows rows,
            SignedLinks links,
            RecordEvent recording) {
        this.desk = desk;
        this.performers = performers;
        this.contracts = contracts;
        this.rows = rows;
        this.links = links;
        this.recording = recording;
    }

    /** From a contract in force for the trade; its residences may be others, the reason says why. */
    @Transactional
    public void contract(String office, String reference, String contract, String reason) {
        Intervention intervention = desk.locked(office, reference);
        String why = InterventionDesk.reason(reason);
        String asked = contract == null ? "" : contract.strip();
        Contract chosen = contracts.find(office, asked).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(asked));
        InterventionReason.NOT_IN_FORCE.when(!chosen.isInForce(desk.now().toLocalDate()), chosen.reference());
        performers.supplier(intervention, chosen);
        assigned(intervention, why);
    }

    @Transactional
    public void ownTeam(String office, String reference, String reason) {
        Intervention intervention = desk.locked(office, reference);
        String why = InterventionDesk.reason(reason);
        performers.ownTeam(intervention);
        assigned(intervention, why);
    }

    /** The link of the firm that was ordered before ends. */
    private void assigned(Intervention intervention, String why) {
        rows.firmLink(intervention.reference()).ifPresent(links::revoke);
        rows.firmLink(intervention.reference(), null);
        recording.record(
                intervention.office(),
                intervention.reference(),
                Entry.now(EventKind.ASSIGNED, Party.OFFICE, desk.person().id(), EntryChannel.PAGE)
                        .withNote(why));
    }
}
