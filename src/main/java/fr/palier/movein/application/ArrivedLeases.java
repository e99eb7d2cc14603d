package fr.palier.movein.application;

import fr.palier.housing.LeaseArrived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of new leases, in the transaction of their import. */
@Component
class ArrivedLeases {

    private final OpenMoveIn opening;

    ArrivedLeases(OpenMoveIn opening) {
        this.opening = opening;
    }

    @EventListener
    void arrived(LeaseArrived lease) {
        opening.arrived(lease.office(), lease.code());
    }
}
