package fr.palier.evaluation.review.persistence;

import fr.palier.evaluation.review.domain.ActionMove;
import fr.palier.evaluation.review.domain.ImprovementAction;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Actions of improvement plans. */
@Repository
public class PlanRows {

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ImprovementAction> of(String reference) {
        return jdbc.sql("select * from improvement_action where reference = ? order by number")
                .param(reference)
                .query(new DataClassRowMapper<>(ImprovementAction.class))
                .list();
    }

    public Optional<ImprovementAction> find(String reference, int number) {
        return of(reference).stream().filter(one -> one.number() == number).findFirst();
    }

    public void add(
            String reference, int number, String what, ImprovementAction.Owner owner, String inCharge, LocalDate due) {
        jdbc.sql(
                        """
                        insert into improvement_action (reference, number, what, owner, in_charge, due_on) values (?, ?, ?, ?, ?, ?)""")
                .params(reference, number, what, owner.name(), inCharge, due)
                .update();
    }

    /** Takes an action out of a plan that is not set yet; those after it move up. */
    public void remove(String reference, int number) {
        jdbc.sql("delete from improvement_action where reference = ? and number = ?")
                .params(reference, number)
                .update();
        of(reference).stream().filter(one -> one.number() > number).forEach(one -> jdbc.sql(
                        "update improvement_action set number = ? where reference = ? and number = ?")
                .params(one.number() - 1, reference, one.number())
                .update());
    }

    public void move(ActionMove move, String account, long letter) {
        jdbc.sql(
                        """
                        insert into improvement_move (reference, number, old_day, new_day, reason, moved_by, moved_by_name, moved_at, letter)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        move.reference(),
                        move.number(),
                        move.oldDay(),
                        move.newDay(),
                        move.reason(),
                        account,
                        move.movedByName(),
                        move.movedAt(),
                        letter)
                .update();
    }

    public void dueOn(String reference, int number, LocalDate day) {
        jdbc.sql("update improvement_action set due_on = ? where reference = ? and number = ?")
                .params(day, reference, number)
                .update();
    }

    /** Oldest first. */
    public List<ActionMove> moves(String reference) {
        return jdbc.sql("select * from improvement_move where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(ActionMove.class))
                .list();
    }

    /** A file that shows what became of an action. */
    public record Evidence(int number, long document, String addedByName) {}

    public List<Evidence> files(String reference) {
        return jdbc.sql(
                        "select number, document, added_by_name from improvement_file where reference = ? order by number, document")
                .param(reference)
                .query(new DataClassRowMapper<>(Evidence.class))
                .list();
    }

    public void attach(String reference, int number, long document, String name, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into improvement_file (reference, number, document, added_by_name, added_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(reference, number, document, name, at)
                .update();
    }

    public void end(
            String reference,
            int number,
            ImprovementAction.Result result,
            String evidence,
            String name,
            OffsetDateTime at) {
        jdbc.sql(
                        """
                        update improvement_action set result = ?, evidence = ?, ended_by_name = ?, ended_at = ?
                        where reference = ? and number = ?""")
                .params(result.name(), evidence, name, at, reference, number)
                .update();
    }

    /** Actions past their day, of all plans under way, the oldest first. */
    public List<ImprovementAction> overdue(String office, LocalDate today) {
        return jdbc.sql(
                        """
                        select action.* from improvement_action action
                        join supplier_review review on review.reference = action.reference
                        where review.office = ? and review.status = 'PLAN' and action.result is null and action.due_on < ?
                        order by action.due_on, action.reference, action.number""")
                .params(office, today)
                .query(new DataClassRowMapper<>(ImprovementAction.class))
                .list();
    }
}
