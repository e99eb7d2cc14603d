package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.ComplaintStatus;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.domain.Kind;
import fr.palier.complaint.persistence.ComplaintRows;
import fr.palier.housing.EquipmentKind;
import fr.palier.office.OfficeReason;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the facts as the desk sees them after having asked: who, where, what. The tables are asked again. */
@Component
public class QualifyComplaint {

    private final ComplaintDesk desk;
    private final ComplaintRows rows;
    private final LocateComplaint locate;
    private final ComplaintFlow flow;

    QualifyComplaint(ComplaintDesk desk, ComplaintRows rows, LocateComplaint locate, ComplaintFlow flow) {
        this.desk = desk;
        this.rows = rows;
        this.locate = locate;
        this.flow = flow;
    }

    /** What the desk found; {@code equipmentKind} null = the category's own. */
    public record Facts(
            Kind kind,
            Category category,
            Cause cause,
            EquipmentKind equipmentKind,
            Long equipment,
            Long residence,
            Long building,
            Long dwelling,
            Long occupant,
            boolean danger,
            boolean fragile) {

        public Facts {
            OfficeReason.MISSING.when(kind == null, "Demande ou réclamation");
            OfficeReason.MISSING.when(category == null, "Sujet");
            cause = cause == null ? Cause.UNKNOWN : cause;
            equipmentKind = equipmentKind == null ? category.equipment().orElse(null) : equipmentKind;
        }
    }

    /** @throws fr.palier.office.Rejection {@code complaint.wrongMoment}, {@code complaint.noPlace}, {@code complaint.elsewhere} */
    @Transactional
    public void qualify(String reference, Facts facts) {
        Complaint before = desk.act(reference);
        ComplaintReason.WRONG_MOMENT.when(
                !before.isOpen(), before.status().label().toLowerCase(java.util.Locale.FRENCH));
        LocateComplaint.Located where = locate.of(
                before.office(),
                facts.residence(),
                facts.building(),
                facts.dwelling(),
                facts.occupant(),
                facts.equipment());
        rows.qualify(
                reference,
                facts.kind().name(),
                new ComplaintRows.Facts(
                        facts.category(),
                        facts.cause(),
                        facts.equipmentKind(),
                        facts.equipment(),
                        where.residence(),
                        where.building(),
                        where.dwelling(),
                        where.occupant(),
                        facts.danger(),
                        facts.fragile()));
        desk.happened(before, EventKind.QUALIFIED);
        Map<String, Object> changes = new HashMap<>();
        changes.put("oldCategory", before.category());
        changes.put("newCategory", facts.category());
        changes.put("oldDanger", before.danger());
        changes.put("newDanger", facts.danger());
        desk.note(
                before,
                "qualified",
                "Lieu et sujet précisés : %s.".formatted(facts.category().discreetLabel()),
                changes);
        Complaint now = desk.get(before.office(), reference);
        if (before.status() == ComplaintStatus.TO_QUALIFY) {
            flow.qualified(now);
        } else {
            flow.rerouted(now);
        }
    }
}
