package fr.palier.intervention.application;

import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.InterventionEnded;
import fr.palier.intervention.Party;
import fr.palier.intervention.domain.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts or refuses work done, or gives an intervention up. */
@Component
public class EndIntervention {

    private final InterventionDesk desk;
    private final RecordEvent recording;
    private final ReportEvent reports;

    EndIntervention(InterventionDesk desk, RecordEvent recording, ReportEvent reports) {
        this.desk = desk;
        this.recording = recording;
        this.reports = reports;
    }

    /**
     * The work is as it should be, or is to be done again; from the task of the procedure, which goes on by itself.
     *
     * @param words an observation; the reason, where it is to be done again
     */
    @Transactional
    public void judge(String office, String reference, boolean accepted, String words) {
        var recorded = recording.record(office, reference, judgement(accepted, words));
        if (accepted) {
            reports.ended(recorded.intervention(), InterventionEnded.Outcome.ACCEPTED);
        }
    }

    /** The same from one of our pages or from another system. */
    @Transactional
    public void judgeElsewhere(String office, String reference, boolean accepted, String words) {
        reports.report(office, reference, judgement(accepted, words));
    }

    private Entry judgement(boolean accepted, String words) {
        return accepted
                ? office(EventKind.ACCEPTED).withNote(words)
                : office(EventKind.REFUSED).withNote(InterventionDesk.reason(words));
    }

    /** Gives it up, with a reason; what happened stays on record. */
    @Transactional
    public void cancel(String office, String reference, String reason) {
        reports.report(office, reference, office(EventKind.CANCELLED).withNote(InterventionDesk.reason(reason)));
    }

    /** Gives it up in the task in which somebody was to be chosen: its procedure goes on by itself. */
    @Transactional
    public void giveUp(String office, String reference, String reason) {
        var recorded = recording.record(
                office, reference, office(EventKind.CANCELLED).withNote(InterventionDesk.reason(reason)));
        reports.ended(recorded.intervention(), InterventionEnded.Outcome.CANCELLED);
    }

    private Entry office(EventKind kind) {
        return Entry.now(kind, Party.OFFICE, desk.person().id(), EntryChannel.PAGE);
    }
}
