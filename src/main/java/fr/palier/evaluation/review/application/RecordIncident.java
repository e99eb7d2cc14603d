package fr.palier.evaluation.review.application;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.application.LookBack;
import fr.palier.evaluation.review.domain.ReviewReason;
import fr.palier.evaluation.review.domain.SeriousIncident;
import fr.palier.evaluation.review.persistence.IncidentRows;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.EqualTreatment;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff record a serious incident of a firm; who recorded one wrongly, or a supervisor, withdraws it. What a frozen review counted stays
 * counted.
 */
@Component
public class RecordIncident {

    private final IncidentRows rows;
    private final ReviewRows reviews;
    private final Firms firms;
    private final EqualTreatment treatment;
    private final LookBack lookBack;
    private final Journal journal;
    private final ReviewDesk desk;

    RecordIncident(
            IncidentRows rows,
            ReviewRows reviews,
            Firms firms,
            EqualTreatment treatment,
            LookBack lookBack,
            Journal journal,
            ReviewDesk desk) {
        this.rows = rows;
        this.reviews = reviews;
        this.firms = firms;
        this.treatment = treatment;
        this.lookBack = lookBack;
        this.journal = journal;
        this.desk = desk;
    }

    @Transactional
    public long record(long firm, SheetKind sheet, LocalDate day, String reason) {
        desk.mustBeOne(ReviewDesk.WITNESSES);
        Firm living = firms.living(desk.office(), firm);
        treatment.mustBeOpen(living);
        ReviewReason.INCIDENT_IN_FUTURE.when(day.isAfter(desk.today()));
        int months = lookBack.months(living.office(), LookBack.Subject.INCIDENT);
        ReviewReason.INCIDENT_OLD.when(
                day.isBefore(desk.today().minusMonths(months))
                        && !reviews.isOpenOn(living.office(), living.id(), sheet, day),
                months);
        String kept = ReviewDesk.reason(reason, "Ce qui s'est passé", 2000);
        long id = rows.add(living.office(), living.id(), sheet, day, kept, desk.person(), desk.now());
        note(
                living,
                "incidentRecorded",
                "Incident grave du %s enregistré (%s) : %s".formatted(SupplierLetters.day(day), sheet.label(), kept),
                id);
        return id;
    }

    @Transactional
    public void withdraw(long id, String reason) {
        desk.mustBeOne(ReviewDesk.WITNESSES);
        SeriousIncident incident =
                rows.lock(desk.office(), id).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("incident " + id));
        Firm firm = firms.get(incident.office(), incident.firm());
        treatment.mustBeOpen(firm);
        ReviewReason.NOT_AUTHOR.when(!desk.mayWithdraw(incident), incident.recordedByName());
        ReviewReason.INCIDENT_WITHDRAWN.when(!incident.stands());
        String kept = ReviewDesk.reason(reason, "Motif", 2000);
        rows.withdraw(id, desk.person(), desk.now(), kept);
        note(
                firm,
                "incidentWithdrawn",
                "Incident grave du %s retiré (%s) : %s"
                        .formatted(
                                SupplierLetters.day(incident.happenedOn()),
                                incident.sheet().label(),
                                kept),
                id);
        rows.countedBy(id)
                .forEach(review -> journal.write(
                        firm.office(),
                        review,
                        "review.incidentWithdrawn",
                        "Un incident grave que cette revue a compté a été retiré depuis ; la revue gelée le garde.",
                        Map.of("incident", id)));
    }

    private void note(Firm firm, String event, String sentence, long incident) {
        journal.write(
                firm.office(), "entreprise-" + firm.id(), "review." + event, sentence, Map.of("incident", incident));
    }
}
