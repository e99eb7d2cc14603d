package fr.palier.commitment.domain;

import fr.palier.housing.WorkType;
import fr.palier.office.DelayClock;
import fr.palier.office.Pause;
import fr.palier.office.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a file tells of a promise, read from its events and never typed.
 *
 * @param key same for the same fact, whichever file tells it
 * @param caseReference file that tells it
 * @param rootReference request at its root; the file itself where there is none
 * @param subject what it is about, without personal data
 * @param occupant who waited
 * @param began when the promise was made, or the hour of the appointment
 * @param stopped when what was promised came; null = it did not
 * @param ended when nothing more would come; null = it still may
 * @param pauses times in which the clock stood still
 * @param own the file's own clock, for commitments that name no delay; may be null
 * @param noAccess first moment at which access was missing by a finding that stands; null = never
 * @param overdue interventions that were ordered for the request and have not kept their own delay, in the order in which they were ordered
 * @param occurrence 1 for the first fact of its kind in the file
 * @param handledBy accounts that handled the case
 */
public record Fact(
        String office,
        String key,
        Measure measure,
        String caseReference,
        String rootReference,
        String subject,
        long residence,
        Long dwelling,
        long occupant,
        String agency,
        WorkType workType,
        Instant began,
        Instant stopped,
        Instant ended,
        List<Pause> pauses,
        DelayClock.Reading own,
        Instant noAccess,
        List<Overdue> overdue,
        int occurrence,
        Set<String> handledBy) {

    public Fact {
        pauses = List.copyOf(pauses);
        overdue = List.copyOf(overdue);
        handledBy = Set.copyOf(handledBy);
    }

    /** @param due first moment at which its own delay was missed */
    public record Overdue(String intervention, Instant due) {}

    /** The one that alone made the promise fail: it was to be done before the promise ran out. @param missed when that was */
    public Optional<String> causeOf(Instant missed) {
        return overdue.stream()
                .filter(one -> missed != null && !one.due().isAfter(missed))
                .map(Overdue::intervention)
                .findFirst();
    }

    /** The day whose version of the contract applies: that on which the promise was made. */
    public LocalDate day() {
        return began.atZone(Zone.PARIS).toLocalDate();
    }

    /** Whether it is still awaited. */
    public boolean isOpen() {
        return stopped == null && ended == null;
    }
}
