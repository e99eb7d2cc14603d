package fr.palier.evaluation.review.application;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.domain.ReviewReason;
import fr.palier.evaluation.review.domain.SeriousIncident;
import fr.palier.evaluation.review.persistence.IncidentRows;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff record a serious incident of a firm, or withdraw one that was recorded wrongly. What a frozen review said stays. */
@Component
public class RecordIncident {

    private final IncidentRows rows;
    private final Firms firms;
    private final ReviewDesk desk;

    RecordIncident(IncidentRows rows, Firms firms, ReviewDesk desk) {
        this.rows = rows;
        this.firms = firms;
        this.desk = desk;
    }

    @Transactional
    public long record(long firm, SheetKind sheet, LocalDate day, String reason) {
        desk.mustBeOne(ReviewDesk.WITNESSES);
        Firm living = firms.living(desk.office(), firm);
        ReviewReason.INCIDENT_IN_FUTURE.when(day.isAfter(desk.today()));
        ReviewReason.INCIDENT_OLD.when(day.isBefore(desk.today().minusYears(1)));
        return rows.add(
                living.office(),
                living.id(),
                sheet,
                day,
                ReviewDesk.reason(reason, "Ce qui s'est passé", 2000),
                desk.person().name(),
                desk.now());
    }

    @Transactional
    public void withdraw(long id, String reason) {
        desk.mustBeOne(ReviewDesk.WITNESSES);
        SeriousIncident incident =
                rows.lock(desk.office(), id).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("incident " + id));
        ReviewReason.INCIDENT_WITHDRAWN.when(!incident.stands());
        rows.withdraw(id, desk.person().name(), desk.now(), ReviewDesk.reason(reason, "Motif", 2000));
    }
}
