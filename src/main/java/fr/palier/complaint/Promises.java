package fr.palier.complaint;

import fr.palier.office.Pause;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The facts of which the clocks of a complaint are read, for those who hold them against other delays.
 *
 * @param received when the office was told first
 * @param acknowledged null = not yet
 * @param begun when the clock of handling began: the last reopening, or the reception
 * @param handled when somebody intervened, answered or ended it, since then; null = not yet
 * @param pauses times in which the clock of handling stood still
 * @param reopenings when it was reopened, oldest first
 * @param handledBy accounts of those who worked on it
 */
public record Promises(
        Instant received,
        Instant acknowledged,
        Instant begun,
        Instant handled,
        List<Pause> pauses,
        List<Instant> reopenings,
        Set<String> handledBy) {}
