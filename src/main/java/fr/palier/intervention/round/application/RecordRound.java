package fr.palier.intervention.round.application;

import fr.palier.intervention.round.domain.Answer;
import fr.palier.intervention.round.domain.Checklist;
import fr.palier.intervention.round.domain.Round;
import fr.palier.intervention.round.domain.RoundReason;
import fr.palier.intervention.round.domain.RoundStatus;
import fr.palier.intervention.round.domain.Seen;
import fr.palier.intervention.round.persistence.ChecklistRows;
import fr.palier.intervention.round.persistence.RoundRows;
import fr.palier.office.Text;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what was seen on a round, as a whole or not at all: findings are ordered or noted, a late record says why and stays late. */
@Component
public class RecordRound {

    private static final int NOTE = 2000;
    private static final int SHORTEST_REASON = 10;

    private final RoundDesk desk;
    private final RoundRows rows;
    private final ChecklistRows checklists;
    private final OrderFinding findings;
    private final RoundPhotos photos;
    private final RoundFlow flow;

    RecordRound(
            RoundDesk desk,
            RoundRows rows,
            ChecklistRows checklists,
            OrderFinding findings,
            RoundPhotos photos,
            RoundFlow flow) {
        this.desk = desk;
        this.rows = rows;
        this.checklists = checklists;
        this.findings = findings;
        this.photos = photos;
        this.flow = flow;
    }

    /**
     * @param seen one for each line of the list
     * @param lateReason why it is recorded after its hour; null = in time
     * @throws fr.palier.office.Rejection {@code round.…}, {@code correspondence.…} for a photo
     */
    @Transactional
    public void record(String reference, List<Seen> seen, String lateReason) {
        Round round = desk.locked(desk.office(), reference);
        desk.mustBe(RoundDesk.TEAMS, round);
        RoundReason.DONE_ALREADY.when(round.status().isDone(), reference);
        OffsetDateTime now = desk.now();
        boolean late = round.status() == RoundStatus.MISSED || round.isLate(now);
        String reason = late ? reason(round, lateReason, now) : null;
        Map<Integer, Seen> byPosition = seen.stream().collect(Collectors.toMap(Seen::position, Function.identity()));
        Checklist list = checklists.get(round.checklist());
        long open = list.items().stream()
                .filter(item -> !byPosition.containsKey(item.position()))
                .count();
        RoundReason.NOT_ANSWERED.when(open > 0, open, list.items().size());
        List<Answer> answers = new ArrayList<>();
        for (Checklist.Item item : list.items()) {
            answers.add(answer(round, item, byPosition.get(item.position())));
        }
        answers.forEach(answer -> rows.add(round, answer));
        rows.done(round, late ? RoundStatus.DONE_LATE : RoundStatus.DONE, now, desk.person(), reason);
        desk.note(
                round,
                late ? "doneLate" : "done",
                sentence(answers, reason),
                Map.of("checklist", round.checklist(), "late", late));
        flow.done(round);
    }

    private String reason(Round round, String lateReason, OffsetDateTime now) {
        int days = desk.rulesOf(round.office(), round.kind()).number("recordLateDays");
        long age = ChronoUnit.DAYS.between(round.day(), now.toLocalDate());
        RoundReason.TOO_LATE.when(age > days, round.reference(), days);
        String reason = Text.optional(lateReason, "Pourquoi si tard", NOTE);
        RoundReason.REASON_REQUIRED.when(reason == null || reason.length() < SHORTEST_REASON);
        return reason;
    }

    private Answer answer(Round round, Checklist.Item item, Seen seen) {
        String note = Text.optional(seen.note(), item.label(), NOTE);
        RoundReason.NO_NOTE.when(seen.state() != Answer.State.GOOD && note == null, item.label());
        boolean finding = seen.state() == Answer.State.FINDING;
        RoundReason.NO_FOLLOW_UP.when(finding && seen.wanted() == null, item.label());
        Long photo = finding && seen.photo() != null ? photos.keep(round, item.position(), seen.photo()) : null;
        boolean danger = finding && seen.danger();
        String intervention = finding ? findings.follow(round, item, note, danger, seen.wanted()) : null;
        return new Answer(
                item.position(),
                item.label(),
                item.safety(),
                seen.state(),
                note,
                danger,
                finding ? seen.wanted() : null,
                intervention,
                photo);
    }

    private static String sentence(List<Answer> answers, String lateReason) {
        long found = answers.stream()
                .filter(answer -> answer.state() == Answer.State.FINDING)
                .count();
        return (found == 0 ? "Tournée faite, rien à signaler." : "Tournée faite, points signalés : " + found + ".")
                + (lateReason == null ? "" : " Enregistrée en retard : " + lateReason);
    }
}
