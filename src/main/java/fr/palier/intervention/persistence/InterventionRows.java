package fr.palier.intervention.persistence;

import fr.palier.engine.TenantFiles;
import fr.palier.housing.EquipmentKind;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.Assignment;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Priority;
import fr.palier.intervention.Status;
import fr.palier.office.Delay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of interventions; each query names the office. */
@Repository
public class InterventionRows {

    private final JdbcClient jdbc;

    InterventionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Intervention one) {
        jdbc.sql(
                        """
                        insert into intervention (reference, office, origin, code, residence, building, dwelling, occupant, equipment,
                            equipment_id, work_type, priority, performer, danger, description, preferred_times, status, ordered_at, ordered_by)
                        values (:reference, :office, :origin, :code, :residence, :building, :dwelling, :occupant, :equipment,
                            :equipmentId, :workType, :priority, :performer, :danger, :description, :preferred, :state, :orderedAt, :orderedBy)""")
                .param("reference", one.reference())
                .param("office", one.office())
                .param("origin", one.origin())
                .param("code", one.code())
                .param("residence", one.residence())
                .param("building", one.building())
                .param("dwelling", one.dwelling())
                .param("occupant", one.occupant())
                .param(
                        "equipment",
                        one.equipment() == null ? null : one.equipment().name())
                .param("equipmentId", one.equipmentId())
                .param("workType", one.workType().name())
                .param("priority", one.priority().name())
                .param("performer", one.performer().name())
                .param("danger", one.danger())
                .param("description", one.description())
                .param("preferred", one.preferredTimes())
                .param("state", one.status().name())
                .param("orderedAt", one.orderedAt())
                .param("orderedBy", one.orderedBy())
                .update();
    }

    public Optional<Intervention> find(String office, String reference) {
        return jdbc.sql("select * from intervention where office = ? and reference = ?")
                .params(office, reference)
                .query(InterventionRows::intervention)
                .optional();
    }

    /** The file that it was ordered for, if any. */
    public Optional<String> origin(String office, String reference) {
        return jdbc.sql("select origin from intervention where office = ? and reference = ? and origin is not null")
                .params(office, reference)
                .query(String.class)
                .optional();
    }

    /** The same, held until commit; what refers to it may be written meanwhile. */
    public Optional<Intervention> lock(String office, String reference) {
        return jdbc.sql("select * from intervention where office = ? and reference = ? for no key update")
                .params(office, reference)
                .query(InterventionRows::intervention)
                .optional();
    }

    public Optional<Intervention> findCode(String office, String code) {
        return jdbc.sql("select * from intervention where office = ? and code = ?")
                .params(office, code)
                .query(InterventionRows::intervention)
                .optional();
    }

    /** Of a file, oldest first. */
    public List<Intervention> of(String office, String origin) {
        return jdbc.sql("select * from intervention where office = ? and origin = ? order by ordered_at, reference")
                .params(office, origin)
                .query(InterventionRows::intervention)
                .list();
    }

    /** References of a contract's ones whose work was accepted or refused for good between two instants, oldest first. */
    public List<String> judgedOf(String office, String contract, OffsetDateTime from, OffsetDateTime until) {
        return jdbc.sql(
                        """
                        select reference from intervention where office = ? and contract = ? and status in ('CLOSED', 'REJECTED')
                          and ended_at >= ? and ended_at < ? order by ended_at, reference""")
                .params(office, contract, from, until)
                .query(String.class)
                .list();
    }

    /** References of those that have not ended, oldest first. */
    public List<String> running(String office) {
        return jdbc.sql(
                        "select reference from intervention where office = ? and ended_at is null order by ordered_at, reference")
                .param(office)
                .query(String.class)
                .list();
    }

    /** Of a dwelling, of the common parts of a building, or of a residence as a whole; newest first. */
    public List<Intervention> at(String office, Place place, int most) {
        String where = place.dwelling() != null
                ? "dwelling = :place"
                : place.building() != null
                        ? "building = :place and dwelling is null"
                        : "residence = :place and building is null";
        long id = place.dwelling() != null
                ? place.dwelling().id()
                : place.building() != null
                        ? place.building().id()
                        : place.residence().id();
        return jdbc.sql("select * from intervention where office = :office and " + where
                        + " order by ordered_at desc, reference desc limit :most")
                .param("office", office)
                .param("place", id)
                .param("most", most)
                .query(InterventionRows::intervention)
                .list();
    }

    /** A line of a list. @param firm name; null = own team, or nobody yet */
    public record Listed(Intervention intervention, String residence, String firm) {}

    /** Newest first. @param status null = all @param open only those that have not ended */
    public List<Listed> search(
            String office, TenantFiles.Reach reach, String words, Status status, boolean open, int most) {
        return jdbc.sql(
                        """
                        select intervention.*, residence.name as residence_name, firm.name as firm_name
                        from intervention join residence on residence.id = intervention.residence
                        left join firm on firm.id = intervention.firm
                        where intervention.office = :office and (:facts or residence.agency = :agency)
                          and (cast(:state as text) is null or status = :state) and (not :open or ended_at is null)
                          and (:words = '' or strpos(lower(reference || ' ' || coalesce(origin, '') || ' ' || coalesce(intervention.code, '')), lower(:words)) > 0
                               or intervention.residence in (select id from residence
                                   where office = :office and strpos(searchable_name(name), searchable_name(:words)) > 0)
                               or intervention.firm in (select id from firm
                                   where office = :office and strpos(searchable_name(name), searchable_name(:words)) > 0))
                        order by ordered_at desc, reference desc limit :most""")
                .param("office", office)
                .param("facts", reach.facts())
                .param("agency", reach.agency())
                .param("state", status == null ? null : status.name())
                .param("open", open)
                .param("words", words)
                .param("most", most)
                .query((row, number) -> new Listed(
                        intervention(row, number), row.getString("residence_name"), row.getString("firm_name")))
                .list();
    }

    public void move(String office, String reference, Status status, OffsetDateTime endedAt) {
        jdbc.sql("update intervention set status = ?, ended_at = ? where office = ? and reference = ?")
                .params(status.name(), endedAt, office, reference)
                .update();
    }

    /** Who carries it out, and what was promised; nulls where nobody was found. */
    public void assign(String office, String reference, Assignment to) {
        jdbc.sql(
                        """
                        update intervention set performer = :performer, contract = :contract, firm = :firm, delay = :delay,
                            delay_unit = :unit, delay_basis = :basis, unassigned = :unassigned
                        where office = :office and reference = :reference""")
                .param("performer", to.performer().name())
                .param("contract", to.contract())
                .param("firm", to.firm())
                .param("delay", to.delay() == null ? null : to.delay().amount())
                .param("unit", to.delay() == null ? null : to.delay().unit().name())
                .param("basis", to.basis())
                .param("unassigned", to.unassigned())
                .param("office", office)
                .param("reference", reference)
                .update();
    }

    public Optional<UUID> firmLink(String reference) {
        return jdbc.sql("select firm_link from intervention where reference = ? and firm_link is not null")
                .param(reference)
                .query(UUID.class)
                .optional();
    }

    public Optional<UUID> tenantLink(String reference) {
        return jdbc.sql("select tenant_link from intervention where reference = ? and tenant_link is not null")
                .param(reference)
                .query(UUID.class)
                .optional();
    }

    public void firmLink(String reference, UUID link) {
        jdbc.sql("update intervention set firm_link = ? where reference = ?")
                .params(link, reference)
                .update();
    }

    public void tenantLink(String reference, UUID link) {
        jdbc.sql("update intervention set tenant_link = ? where reference = ?")
                .params(link, reference)
                .update();
    }

    static Intervention intervention(ResultSet row, int number) throws SQLException {
        String equipment = row.getString("equipment");
        Integer delay = row.getObject("delay", Integer.class);
        return new Intervention(
                row.getString("reference"),
                row.getString("office"),
                row.getString("origin"),
                row.getString("code"),
                row.getLong("residence"),
                row.getObject("building", Long.class),
                row.getObject("dwelling", Long.class),
                row.getObject("occupant", Long.class),
                equipment == null ? null : EquipmentKind.valueOf(equipment),
                row.getObject("equipment_id", Long.class),
                WorkType.valueOf(row.getString("work_type")),
                Priority.valueOf(row.getString("priority")),
                Performer.valueOf(row.getString("performer")),
                row.getBoolean("danger"),
                row.getString("description"),
                row.getString("preferred_times"),
                Status.valueOf(row.getString("status")),
                row.getObject("ordered_at", OffsetDateTime.class),
                row.getString("ordered_by"),
                row.getString("contract"),
                row.getObject("firm", Long.class),
                delay == null ? null : new Delay(delay, Delay.Unit.valueOf(row.getString("delay_unit"))),
                row.getString("delay_basis"),
                row.getString("unassigned"),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}
