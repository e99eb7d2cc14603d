package fr.palier.intervention.application;

import fr.palier.housing.WorkType;
import fr.palier.intervention.Absence;
import fr.palier.intervention.AbsenceDeclared;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.domain.Entry;
import fr.palier.intervention.persistence.AbsenceOfTenantRows;
import fr.palier.intervention.persistence.EventRows;
import fr.palier.intervention.persistence.ImportBatchRows;
import fr.palier.intervention.persistence.InterventionRows;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a file says of an intervention under way: one line, one transaction, with the mails and tasks that follow from it. */
@Component
class ImportLine {

    private final InterventionDesk desk;
    private final ReportEvent reports;
    private final ReportWork work;
    private final InterventionFlow flow;
    private final WatchDelay delays;
    private final InterventionRows rows;
    private final EventRows events;
    private final AbsenceOfTenantRows absences;
    private final ImportBatchRows batches;
    private final ApplicationEventPublisher publisher;

    ImportLine(
            InterventionDesk desk,
            ReportEvent reports,
            ReportWork work,
            InterventionFlow flow,
            WatchDelay delays,
            InterventionRows rows,
            EventRows events,
            AbsenceOfTenantRows absences,
            ImportBatchRows batches,
            ApplicationEventPublisher publisher) {
        this.desk = desk;
        this.reports = reports;
        this.work = work;
        this.flow = flow;
        this.delays = delays;
        this.rows = rows;
        this.events = events;
        this.absences = absences;
        this.batches = batches;
        this.publisher = publisher;
    }

    /** Whether the line said something new. @throws fr.palier.office.Rejection {@code intervention.…}, {@code office.…} */
    @Transactional
    public boolean take(String office, FileLine sent) {
        Intervention known = rows.findCode(office, sent.number())
                .or(() -> rows.find(office, sent.number()))
                .map(one -> desk.locked(office, one.reference()))
                .orElseThrow(() -> unknown(sent));
        if (sent.isOrder()) {
            mustBeTheSame(known, sent);
            return false;
        }
        Entry said = sent.entry(known, desk.person().id());
        if (said.key() != null
                && events.findKey(office, known.reference(), said.key()).isPresent()) {
            return reports.report(office, known.reference(), said).isNew();
        }
        if (said.kind() == EventKind.WORK_DONE) {
            work.done(office, known.reference(), said, sent.quantities());
            return true;
        }
        return reports.report(office, known.reference(), said).isNew();
    }

    static fr.palier.office.Rejection unknown(FileLine sent) {
        return InterventionReason.UNKNOWN_NUMBER.rejection(sent.kind().label(), sent.number());
    }

    static void mustBeTheSame(Intervention known, FileLine order) {
        InterventionReason.OTHER_ORDER.when(
                known.workType() != order.line().choice("metier", WorkType.class), order.number());
    }

    /**
     * An order that the file leaves open is an intervention like any other from then on: its procedure starts where it stands, and that of
     * each absence declared in it, so that the tenant is told and may contest.
     *
     * @return false where it had ended or was followed already
     */
    @Transactional
    public boolean follow(String office, String reference) {
        Intervention intervention = desk.locked(office, reference);
        batches.followed(List.of(intervention));
        if (intervention.isEnded() || flow.isRunning(intervention)) {
            return false;
        }
        flow.resume(intervention, delays.dates(office, reference));
        for (Absence absence : absences.of(office, reference)) {
            if (absence.toldAt() == null && absence.stands()) {
                InterventionEvent event =
                        events.find(office, reference, absence.event()).orElseThrow();
                flow.absenceDeclared(intervention, event);
                publisher.publishEvent(
                        new AbsenceDeclared(office, reference, intervention.origin(), event.id(), event.at()));
            }
        }
        return true;
    }
}
