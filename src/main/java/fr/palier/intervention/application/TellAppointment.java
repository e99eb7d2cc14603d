package fr.palier.intervention.application;

import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.Party;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whoever did not enter an appointment hears of it. */
@Component
class TellAppointment {

    private final TellTenant tenants;
    private final PlaceOrder firms;

    TellAppointment(TellTenant tenants, PlaceOrder firms) {
        this.tenants = tenants;
        this.firms = firms;
    }

    void tell(Intervention intervention, InterventionEvent event) {
        Map<String, Object> model = Map.of("event", event, "slot", event.appointment());
        if (event.party() == Party.TENANT) {
            firms.tell(intervention, "intervention/rendez-vous-entreprise", model);
        } else {
            tenants.tell(intervention, "intervention/rendez-vous-locataire", model);
            if (event.party() == Party.OFFICE) {
                firms.tell(intervention, "intervention/rendez-vous-entreprise", model);
            }
        }
    }
}
