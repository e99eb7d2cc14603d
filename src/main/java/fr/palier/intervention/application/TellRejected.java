package fr.palier.intervention.application;

import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Work was refused for good: whoever did it reads why, the tenant that the office sees to the rest. */
@Component
public class TellRejected {

    private final InterventionDesk desk;
    private final ReadInterventions reader;
    private final PlaceOrder firms;
    private final TellTenant tenants;

    TellRejected(InterventionDesk desk, ReadInterventions reader, PlaceOrder firms, TellTenant tenants) {
        this.desk = desk;
        this.reader = reader;
        this.firms = firms;
        this.tenants = tenants;
    }

    @Transactional
    public void tell(String office, String reference) {
        Intervention intervention = desk.locked(office, reference);
        String reason = reader.course(intervention)
                .last(EventKind.REJECTED)
                .orElseThrow()
                .note();
        boolean firm = firms.tell(intervention, "intervention/travaux-refuses", Map.of("reason", reason));
        boolean tenant = tenants.tell(intervention, "intervention/travaux-refuses-locataire", Map.of());
        desk.note(
                intervention,
                "rejectionTold",
                "Travaux refusés définitivement : %s, %s."
                        .formatted(
                                firm ? "entreprise avertie par courriel" : "intervenant à avertir sans courriel",
                                tenant ? "locataire averti par courriel" : "aucun courriel à un locataire"),
                Map.of("firmTold", firm, "tenantTold", tenant));
    }
}
