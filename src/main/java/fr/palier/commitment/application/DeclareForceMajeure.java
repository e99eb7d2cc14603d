package fr.palier.commitment.application;

import fr.palier.commitment.domain.CommitmentReason;
import fr.palier.commitment.domain.ForceMajeure;
import fr.palier.commitment.persistence.CauseRows;
import fr.palier.commitment.persistence.GestureRows;
import fr.palier.housing.Homes;
import fr.palier.housing.Residence;
import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office declares force majeure for a period and a place, with a reason; gestures that await an agreement there are assessed again. */
@Component
public class DeclareForceMajeure {

    private static final int LONGEST_DAYS = 92;
    private static final int LONGEST_REASON = 1000;
    private static final int SHOWN = 200;

    private final CauseRows rows;
    private final GestureRows gestures;
    private final Homes homes;
    private final GestureFlow flow;
    private final CommitmentDesk desk;

    DeclareForceMajeure(CauseRows rows, GestureRows gestures, Homes homes, GestureFlow flow, CommitmentDesk desk) {
        this.rows = rows;
        this.gestures = gestures;
        this.homes = homes;
        this.flow = flow;
        this.desk = desk;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<ForceMajeure> all() {
        desk.mustBeOne(CommitmentDesk.READERS);
        return rows.forceMajeures(desk.office(), SHOWN);
    }

    /** @param residence null = everywhere */
    @Transactional
    public void declare(Long residence, LocalDate firstDay, LocalDate lastDay, String reason) {
        String office = desk.office();
        desk.mustBeOne(CommitmentDesk.KEEPERS);
        Residence where = residence == null ? null : homes.residence(office, residence);
        LocalDate today = desk.today();
        CommitmentReason.WRONG_PERIOD.when(lastDay.isBefore(firstDay));
        CommitmentReason.LONG_PERIOD.when(ChronoUnit.DAYS.between(firstDay, lastDay) >= LONGEST_DAYS, LONGEST_DAYS);
        CommitmentReason.FAR_PERIOD.when(firstDay.isBefore(today.minusYears(1)) || firstDay.isAfter(today));
        rows.declare(new ForceMajeure(
                0,
                office,
                residence,
                where == null ? null : where.name(),
                firstDay,
                lastDay,
                CommitmentDesk.reason(reason, LONGEST_REASON),
                desk.person().name(),
                desk.now(),
                null,
                null,
                null));
        assessAgain(office, residence, firstDay, lastDay);
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    @Transactional(readOnly = true)
    public ForceMajeure get(long id) {
        return rows.forceMajeure(desk.office(), id)
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("déclaration " + id));
    }

    /** It was declared wrongly, or for too long: a new one says what holds. */
    @Transactional
    public void withdraw(long id, String reason) {
        String office = desk.office();
        ForceMajeure declared = get(id);
        desk.mustBeOne(CommitmentDesk.KEEPERS);
        String kept = CommitmentDesk.reason(reason, LONGEST_REASON);
        CommitmentReason.ALREADY_WITHDRAWN.when(!rows.withdraw(id, desk.person().name(), desk.now(), kept));
        assessAgain(office, declared.residence(), declared.firstDay(), declared.lastDay());
    }

    /** What was decided stays decided. */
    private void assessAgain(String office, Long residence, LocalDate firstDay, LocalDate lastDay) {
        gestures.awaiting(office, residence, midnight(firstDay), midnight(lastDay.plusDays(1)))
                .forEach(flow::factsChanged);
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(Zone.PARIS).toOffsetDateTime();
    }
}
