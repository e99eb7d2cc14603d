package fr.palier.intervention.application;

import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.InterventionEnded;
import fr.palier.intervention.Party;
import fr.palier.intervention.domain.Entry;
import fr.palier.intervention.domain.Judgement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges work done, or gives an intervention up. */
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
     * The work is as it should be, is to be done again, or is refused for good; from the task of the procedure, which goes on by itself.
     *
     * @param words an observation; the reason, where it is not accepted
     */
    @Transactional
    public void judge(String office, String reference, Judgement judgement, String words) {
        var recorded = recording.record(office, reference, entry(judgement, words));
        judgement.outcome().ifPresent(outcome -> reports.ended(recorded.intervention(), outcome));
    }

    /** The same from one of our pages or from another system. */
    @Transactional
    public void judgeElsewhere(String office, String reference, Judgement judgement, String words) {
        reports.report(office, reference, entry(judgement, words));
    }

    private Entry entry(Judgement judgement, String words) {
        return office(judgement.kind()).withNote(judgement.needsReason() ? InterventionDesk.reason(words) : words);
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
