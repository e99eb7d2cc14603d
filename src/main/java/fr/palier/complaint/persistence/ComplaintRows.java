package fr.palier.complaint.persistence;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.Resolution;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.ComplaintStatus;
import fr.palier.complaint.domain.FollowUp;
import fr.palier.complaint.domain.Responsible;
import fr.palier.complaint.domain.Route;
import fr.palier.engine.TenantFiles;
import fr.palier.housing.EquipmentKind;
import fr.palier.housing.Place;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of complaints; each query names the office. */
@Repository
public class ComplaintRows {

    private static final DataClassRowMapper<Complaint> ROW = new DataClassRowMapper<>(Complaint.class);

    private final JdbcClient jdbc;

    ComplaintRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Complaint complaint) {
        jdbc.sql(
                        """
                        insert into complaint (reference, office, kind, channel, category, cause, equipment_kind, equipment, residence,
                            building, dwelling, occupant, said_name, said_email, said_phone, said_lease, said_place, description, danger,
                            fragile, preferred_times, happened_at, entered_at, entered_by, entered_by_name, status)
                        values (:reference, :office, :kind, :channel, :category, :cause, :equipmentKind, :equipment, :residence,
                            :building, :dwelling, :occupant, :saidName, :saidEmail, :saidPhone, :saidLease, :saidPlace, :description,
                            :danger, :fragile, :preferredTimes, :happenedAt, :enteredAt, :enteredBy, :enteredByName, :state)""")
                .param("reference", complaint.reference())
                .param("office", complaint.office())
                .param("kind", complaint.kind().name())
                .param("channel", complaint.channel().name())
                .param("category", complaint.category().name())
                .param("cause", complaint.cause().name())
                .param("equipmentKind", name(complaint.equipmentKind()))
                .param("equipment", complaint.equipment())
                .param("residence", complaint.residence())
                .param("building", complaint.building())
                .param("dwelling", complaint.dwelling())
                .param("occupant", complaint.occupant())
                .param("saidName", complaint.saidName())
                .param("saidEmail", complaint.saidEmail())
                .param("saidPhone", complaint.saidPhone())
                .param("saidLease", complaint.saidLease())
                .param("saidPlace", complaint.saidPlace())
                .param("description", complaint.description())
                .param("danger", complaint.danger())
                .param("fragile", complaint.fragile())
                .param("preferredTimes", complaint.preferredTimes())
                .param("happenedAt", complaint.happenedAt())
                .param("enteredAt", complaint.enteredAt())
                .param("enteredBy", complaint.enteredBy())
                .param("enteredByName", complaint.enteredByName())
                .param("state", complaint.status().name())
                .update();
    }

    /** When each was reopened, oldest first; what is no complaint of the office is left out. */
    public Map<String, List<OffsetDateTime>> reopenings(String office, Collection<String> references) {
        Map<String, List<OffsetDateTime>> all = new HashMap<>();
        jdbc.sql(
                        """
                        select complaint.reference, e.at from complaint
                        left join complaint_event e on e.reference = complaint.reference and e.kind = 'REOPENED'
                        where office = ? and complaint.reference = any(?) order by e.at, e.id""")
                .params(office, references.toArray(String[]::new))
                .query(row -> {
                    List<OffsetDateTime> moments =
                            all.computeIfAbsent(row.getString("reference"), one -> new ArrayList<>());
                    Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                            .ifPresent(moments::add);
                });
        return all;
    }

    /** References of those that are not closed, oldest first. */
    public List<String> running(String office) {
        return jdbc.sql(
                        "select reference from complaint where office = ? and status <> 'CLOSED' order by entered_at, reference")
                .param(office)
                .query(String.class)
                .list();
    }

    public Optional<Complaint> find(String office, String reference) {
        return jdbc.sql("select * from complaint where office = ? and reference = ?")
                .params(office, reference)
                .query(ROW)
                .optional();
    }

    /** The same, held until commit; what refers to it may be written meanwhile. */
    public Optional<Complaint> lock(String office, String reference) {
        return jdbc.sql("select * from complaint where office = ? and reference = ? for no key update")
                .params(office, reference)
                .query(ROW)
                .optional();
    }

    /**
     * Newest first, as far as somebody reaches; names are searched for only where they may read them.
     *
     * @param words part of a reference, of a subject, of a name or of a lease's number, any case; empty = all
     */
    public List<Complaint> search(String office, TenantFiles.Reach reach, String words, boolean openOnly, int most) {
        List<String> categories = java.util.Arrays.stream(Category.values())
                .filter(category -> !words.isBlank()
                        && category.label()
                                .toLowerCase(java.util.Locale.FRENCH)
                                .contains(words.toLowerCase(java.util.Locale.FRENCH)))
                .map(Category::name)
                .toList();
        return jdbc.sql(
                        """
                        select c.* from complaint c
                        where c.office = :office and (not :openOnly or c.status <> 'CLOSED')
                          and (:facts or c.residence in (select id from residence where office = :office and agency = :agency))
                          and (:words = '' or strpos(lower(c.reference), lower(:words)) > 0 or c.category = any(:categories)
                               or c.residence in (select id from residence
                                   where office = :office and strpos(searchable_name(name), searchable_name(:words)) > 0)
                               or (:whole or c.residence in (select id from residence where office = :office and agency = :agency))
                                   and (c.occupant in (select id from occupant
                                           where office = :office and strpos(searched, searchable_name(:words)) > 0)
                                       or c.occupant is null
                                           and strpos(searchable_name(c.said_name), searchable_name(:words)) > 0))
                        order by c.entered_at desc, c.reference desc limit :most""")
                .param("office", office)
                .param("words", words)
                .param("openOnly", openOnly)
                .param("facts", reach.facts())
                .param("whole", reach.whole())
                .param("agency", reach.agency())
                .param("categories", categories.toArray(String[]::new))
                .param("most", most)
                .query(ROW)
                .list();
    }

    /** Of a dwelling, newest first. */
    public List<Complaint> ofDwelling(String office, long dwelling, int most) {
        return jdbc.sql("select * from complaint where office = ? and dwelling = ? order by entered_at desc limit ?")
                .params(office, dwelling, most)
                .query(ROW)
                .list();
    }

    /** Of the common parts of a building and of the other dwellings in it, newest first. @param but dwelling that is shown apart */
    public List<Complaint> ofBuilding(String office, long building, Long but, int most) {
        return jdbc.sql(
                        """
                        select * from complaint where office = :office and building = :building
                          and (dwelling is null or dwelling is distinct from :but) order by entered_at desc limit :most""")
                .param("office", office)
                .param("building", building)
                .param("but", but)
                .param("most", most)
                .query(ROW)
                .list();
    }

    /** At a place and all that is in it, newest first. */
    public List<Complaint> at(String office, Place place, int most) {
        return jdbc.sql(
                        """
                        select * from complaint where office = :office and residence = :residence
                          and (cast(:building as bigint) is null or building = :building)
                          and (cast(:dwelling as bigint) is null or dwelling = :dwelling)
                        order by entered_at desc limit :most""")
                .param("office", office)
                .param("residence", place.residence().id())
                .param(
                        "building",
                        place.building() == null ? null : place.building().id())
                .param(
                        "dwelling",
                        place.dwelling() == null ? null : place.dwelling().id())
                .param("most", most)
                .query(ROW)
                .list();
    }

    /** Same subject at the same place since a moment: of the dwelling, and where the building shares the trouble of the building. */
    public List<Complaint> likely(
            String office, long residence, Long building, Category category, OffsetDateTime since, int most) {
        return jdbc.sql(
                        """
                        select * from complaint where office = :office and residence = :residence and category = :category
                          and (cast(:building as bigint) is null or building is null or building = :building)
                          and entered_at >= :since order by entered_at desc limit :most""")
                .param("office", office)
                .param("residence", residence)
                .param("building", building)
                .param("category", category.name())
                .param("since", since)
                .param("most", most)
                .query(ROW)
                .list();
    }

    public List<Complaint> ofIncident(String office, long incident) {
        return jdbc.sql("select * from complaint where office = ? and incident = ? order by entered_at, reference")
                .params(office, incident)
                .query(ROW)
                .list();
    }

    /** Open emergencies, oldest first. */
    public List<Complaint> emergencies(String office) {
        return jdbc.sql(
                        """
                        select * from complaint where office = ? and status <> 'CLOSED' and priority = 'EMERGENCY'
                        order by entered_at limit 200""")
                .param(office)
                .query(ROW)
                .list();
    }

    public void move(Complaint complaint, ComplaintStatus next) {
        jdbc.sql("update complaint set status = ? where reference = ?")
                .params(complaint.status().to(next).name(), complaint.reference())
                .update();
    }

    public void link(String reference, UUID link) {
        jdbc.sql("update complaint set link = ? where reference = ?")
                .params(link, reference)
                .update();
    }

    /** Facts as the desk sees them after having asked. */
    public record Facts(
            Category category,
            Cause cause,
            EquipmentKind equipmentKind,
            Long equipment,
            Long residence,
            Long building,
            Long dwelling,
            Long occupant,
            boolean danger,
            boolean fragile) {}

    public void qualify(String reference, String kind, Facts facts) {
        jdbc.sql(
                        """
                        update complaint set kind = :kind, category = :category, cause = :cause, equipment_kind = :equipmentKind,
                            equipment = :equipment, residence = :residence, building = :building, dwelling = :dwelling,
                            occupant = :occupant, danger = :danger, fragile = :fragile where reference = :reference""")
                .param("kind", kind)
                .param("category", facts.category().name())
                .param("cause", facts.cause().name())
                .param("equipmentKind", name(facts.equipmentKind()))
                .param("equipment", facts.equipment())
                .param("residence", facts.residence())
                .param("building", facts.building())
                .param("dwelling", facts.dwelling())
                .param("occupant", facts.occupant())
                .param("danger", facts.danger())
                .param("fragile", facts.fragile())
                .param("reference", reference)
                .update();
    }

    /** What the tables said. @param responsible null where nothing is to be repaired */
    public record Decided(
            String priority,
            Route route,
            Responsible responsible,
            FollowUp followUp,
            int acknowledgeHours,
            int handlingDays,
            int handlingHours,
            String basis) {}

    public void triaged(String reference, Decided decided) {
        jdbc.sql(
                        """
                        update complaint set priority = :priority, route = :route, responsible = :responsible, follow_up = :followUp,
                            acknowledge_hours = :acknowledgeHours, handling_days = :handlingDays, handling_hours = :handlingHours,
                            basis = :basis where reference = :reference""")
                .param("priority", decided.priority())
                .param("route", name(decided.route()))
                .param("responsible", name(decided.responsible()))
                .param("followUp", name(decided.followUp()))
                .param("acknowledgeHours", decided.acknowledgeHours())
                .param("handlingDays", decided.handlingDays())
                .param("handlingHours", decided.handlingHours())
                .param("basis", decided.basis())
                .param("reference", reference)
                .update();
    }

    /** How much it presses, before its place is known. */
    public void screened(String reference, String priority, int acknowledgeHours) {
        jdbc.sql("update complaint set priority = ?, acknowledge_hours = ? where reference = ?")
                .params(priority, acknowledgeHours, reference)
                .update();
    }

    /** @param incident null = detached */
    public void join(String reference, Long incident) {
        jdbc.sql("update complaint set incident = ? where reference = ?")
                .params(incident, reference)
                .update();
    }

    public void close(Complaint complaint, Resolution resolution, String reason, OffsetDateTime at) {
        jdbc.sql("update complaint set status = ?, resolution = ?, close_reason = ?, closed_at = ? where reference = ?")
                .params(
                        complaint.status().to(ComplaintStatus.CLOSED).name(),
                        resolution.name(),
                        reason,
                        at,
                        complaint.reference())
                .update();
    }

    public void reopen(Complaint complaint) {
        jdbc.sql("update complaint set status = ?, reopenings = reopenings + 1, incident = null where reference = ?")
                .params(complaint.status().to(ComplaintStatus.IN_PROGRESS).name(), complaint.reference())
                .update();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
