package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.CommonIncident;
import fr.palier.complaint.persistence.ComplaintRows;
import fr.palier.complaint.persistence.IncidentRows;
import fr.palier.housing.Caller;
import fr.palier.housing.Equipment;
import fr.palier.housing.EquipmentKind;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.Interventions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the desk sees while the telephone rings: who calls, from where, what was asked before, what is probably the same. */
@Component
@Transactional(readOnly = true)
public class CallerView {

    private static final int CALLERS = 12;
    private static final int EARLIER = 6;

    private final ComplaintDesk desk;
    private final ComplaintReader reader;
    private final ComplaintRows rows;
    private final IncidentRows incidents;
    private final Interventions interventions;
    private final TriageComplaint triage;
    private final GatherFacts facts;
    private final Homes homes;

    CallerView(
            ComplaintDesk desk,
            ComplaintReader reader,
            ComplaintRows rows,
            IncidentRows incidents,
            Interventions interventions,
            TriageComplaint triage,
            GatherFacts facts,
            Homes homes) {
        this.desk = desk;
        this.reader = reader;
        this.rows = rows;
        this.incidents = incidents;
        this.interventions = interventions;
        this.triage = triage;
        this.facts = facts;
        this.homes = homes;
    }

    /** @param occupant null for a caller who is no tenant, or for a common part */
    public record At(
            Place place,
            Occupant occupant,
            List<Complaint> ofDwelling,
            List<Complaint> ofBuilding,
            List<Intervention> visits,
            List<CommonIncident> incidents,
            List<Equipment> equipment) {}

    /** What the tables would say, with what is probably the same fact. */
    public record Advice(TriageComplaint.Triage triage, List<Complaint> likely) {}

    /** By name, address, lease or telephone number. */
    public List<Caller> search(String words) {
        desk.mustAct();
        return homes.search(desk.office(), words, CALLERS);
    }

    public At at(Long residence, Long building, Long dwelling, Long occupant) {
        desk.mustAct();
        String office = desk.office();
        Occupant tenant = occupant == null ? null : homes.occupant(office, occupant);
        Place place = place(office, residence, building, dwelling, tenant);
        Long home = place.dwelling() == null ? null : place.dwelling().id();
        Long house = place.building() == null ? null : place.building().id();
        return new At(
                place,
                tenant != null || home == null
                        ? tenant
                        : homes.occupantOf(office, home, desk.now().toLocalDate())
                                .orElse(null),
                home == null ? List.of() : rows.ofDwelling(office, home, EARLIER),
                house == null ? rows.at(office, place, EARLIER) : rows.ofBuilding(office, house, home, EARLIER),
                interventions.at(office, place, EARLIER),
                incidents.openIn(office, place.residence().id()),
                Stream.concat(
                                home == null ? Stream.empty() : homes.equipmentOf(office, home).stream(),
                                house == null ? Stream.empty() : homes.commonEquipment(office, house).stream())
                        .toList());
    }

    /** Shown beside the form as it is filled. */
    public Advice advise(
            Long residence,
            Long building,
            Long dwelling,
            Long occupant,
            Category category,
            Cause cause,
            EquipmentKind kind,
            Long equipment,
            boolean danger,
            boolean fragile) {
        desk.mustAct();
        String office = desk.office();
        Place place = place(
                office, residence, building, dwelling, occupant == null ? null : homes.occupant(office, occupant));
        EquipmentKind broken = kind == null ? category.equipment().orElse(null) : kind;
        return new Advice(
                triage.preview(facts.of(office, category, cause, danger, fragile, false, broken, equipment, place)),
                reader.likely(office, place, category));
    }

    private Place place(String office, Long residence, Long building, Long dwelling, Occupant tenant) {
        if (dwelling != null) {
            return homes.placeOfDwelling(office, dwelling);
        }
        if (residence != null) {
            return homes.place(office, residence, building, null);
        }
        fr.palier.complaint.domain.ComplaintReason.NO_PLACE.when(tenant == null);
        return homes.placeOfDwelling(office, tenant.dwelling());
    }
}
