package fr.palier.intervention.application;

import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Party;
import fr.palier.intervention.domain.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts or refuses work done, or gives an intervention up. */
@Component
public class EndIntervention {

    private final InterventionDesk desk;
    private final ReportEvent reports;

    EndIntervention(InterventionDesk desk, ReportEvent reports) {
        this.desk = desk;
        this.reports = reports;
    }

    /** The work is as it should be: the intervention ends. */
    @Transactional
    public void accept(String office, String reference, String note) {
        reports.report(office, reference, office(EventKind.ACCEPTED).withNote(note));
    }

    /** The work is to be done again, for a reason that whoever did it is told. */
    @Transactional
    public void refuse(String office, String reference, String reason) {
        reports.report(office, reference, office(EventKind.REFUSED).withNote(InterventionDesk.reason(reason)));
    }

    /** Gives it up, with a reason; what happened stays on record. */
    @Transactional
    public void cancel(String office, String reference, String reason) {
        reports.report(office, reference, office(EventKind.CANCELLED).withNote(InterventionDesk.reason(reason)));
    }

    private Entry office(EventKind kind) {
        return Entry.now(kind, Party.OFFICE, desk.person().id(), EntryChannel.PAGE);
    }
}
