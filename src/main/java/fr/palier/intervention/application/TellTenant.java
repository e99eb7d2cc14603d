package fr.palier.intervention.application;

import fr.palier.correspondence.LinkLifetime;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.correspondence.SignedLinks;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.persistence.InterventionRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes to the tenant who lets people in, with the link to the page of the intervention. */
@Component
public class TellTenant {

    /** Purpose of the tenant's link. */
    public static final String LINK = "intervention-locataire";

    private final InterventionDesk desk;
    private final InterventionRows rows;
    private final Homes homes;
    private final SignedLinks links;
    private final LinkLifetime lifetime;
    private final Outbox outbox;

    TellTenant(
            InterventionDesk desk,
            InterventionRows rows,
            Homes homes,
            SignedLinks links,
            LinkLifetime lifetime,
            Outbox outbox) {
        this.desk = desk;
        this.rows = rows;
        this.homes = homes;
        this.links = links;
        this.lifetime = lifetime;
        this.outbox = outbox;
    }

    Optional<Occupant> occupant(Intervention intervention) {
        return Optional.ofNullable(intervention.occupant()).map(id -> homes.occupant(intervention.office(), id));
    }

    /** Whether there was an address to write to. */
    boolean tell(Intervention intervention, String template, Map<String, Object> model) {
        Optional<Occupant> occupant = occupant(intervention).filter(one -> one.email() != null);
        occupant.ifPresent(one -> {
            Map<String, Object> all = new HashMap<>(model);
            all.put("intervention", intervention);
            all.put("tenant", one.name());
            all.put("link", links.uri(linkOf(intervention, one), LINK).toString());
            outbox.post(
                    new Mail(intervention.office(), intervention.reference(), one.email(), template, all, List.of()));
        });
        return occupant.isPresent();
    }

    private UUID linkOf(Intervention intervention, Occupant occupant) {
        return rows.tenantLink(intervention.reference()).orElseGet(() -> {
            UUID link = links.createLink(
                    LINK,
                    intervention.office(),
                    intervention.reference(),
                    occupant.name(),
                    desk.now()
                            .plusDays(lifetime.days(intervention.office(), LINK))
                            .toInstant());
            rows.tenantLink(intervention.reference(), link);
            return link;
        });
    }
}
