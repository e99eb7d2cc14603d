package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.movein.Reserves;
import fr.palier.office.Zone;
import org.springframework.stereotype.Component;

/** Reserves of the tenant's move-in that stood when the fact happened. */
@Component
class ReservesAtMoveIn implements ReportedDefects {

    private final Reserves reserves;

    ReservesAtMoveIn(Reserves reserves) {
        this.reserves = reserves;
    }

    @Override
    public boolean reportedAtMoveIn(Complaint complaint) {
        return complaint.dwelling() != null
                && complaint.equipmentKind() != null
                && !reserves.onEquipment(
                                complaint.office(),
                                complaint.dwelling(),
                                complaint.equipmentKind(),
                                complaint
                                        .happenedAt()
                                        .atZoneSameInstant(Zone.PARIS)
                                        .toLocalDate())
                        .isEmpty();
    }
}
