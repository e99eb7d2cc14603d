package fr.palier.commitment;

import fr.palier.commitment.persistence.CauseRows;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Force majeure as the office declared it, for the modules that give its days back. The office is theirs to name. */
@Component
public class ForceMajeures {

    private final CauseRows rows;

    ForceMajeures(CauseRows rows) {
        this.rows = rows;
    }

    /** Days on which nothing could be done. @param lastDay included */
    public record Standing(LocalDate firstDay, LocalDate lastDay, String reason) {}

    /** Those that stand at a residence and touch some days, both included, by first day. */
    public List<Standing> at(String office, long residence, LocalDate from, LocalDate until) {
        return rows.allStanding(office, residence, from, until).stream()
                .map(one -> new Standing(one.firstDay(), one.lastDay(), one.reason()))
                .toList();
    }
}
