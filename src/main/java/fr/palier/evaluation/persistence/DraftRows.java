package fr.palier.evaluation.persistence;

import fr.palier.evaluation.domain.Draft;
import fr.palier.evaluation.domain.RatingSheet;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks and comments of open evaluations. */
@Repository
public class DraftRows {

    private static final String NONE = "";

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Draft of(String reference) {
        Map<String, Integer> criteria = new HashMap<>();
        Map<String, Map<String, Integer>> parts = new HashMap<>();
        Map<String, String> comments = new HashMap<>();
        jdbc.sql("select criterion, part, mark, comment from evaluation_draft where reference = ?")
                .param(reference)
                .query(row -> {
                    String criterion = row.getString("criterion");
                    String part = row.getString("part");
                    Integer mark = row.getObject("mark", Integer.class);
                    if (row.getString("comment") != null) {
                        comments.put(criterion, row.getString("comment"));
                    }
                    if (mark != null && part.isEmpty()) {
                        criteria.put(criterion, mark);
                    } else if (mark != null) {
                        parts.computeIfAbsent(criterion, code -> new HashMap<>())
                                .put(part, mark);
                    }
                });
        String whole = comments.remove(NONE);
        return new Draft(new RatingSheet.Marks(criteria, parts), comments, whole);
    }

    public void replace(String reference, Draft draft) {
        clear(reference);
        draft.marks().criteria().forEach((code, mark) -> put(reference, code, NONE, mark, null));
        draft.marks()
                .parts()
                .forEach((code, marks) -> marks.forEach((part, mark) -> put(reference, code, part, mark, null)));
        draft.comments().forEach((code, comment) -> put(reference, code, NONE, null, comment));
        if (draft.comment() != null) {
            put(reference, NONE, NONE, null, draft.comment());
        }
    }

    public void clear(String reference) {
        jdbc.sql("delete from evaluation_draft where reference = ?")
                .param(reference)
                .update();
    }

    private void put(String reference, String criterion, String part, Integer mark, String comment) {
        jdbc.sql(
                        """
                        insert into evaluation_draft (reference, criterion, part, mark, comment) values (?, ?, ?, ?, ?)
                        on conflict (reference, criterion, part) do update
                        set mark = coalesce(excluded.mark, evaluation_draft.mark),
                            comment = coalesce(excluded.comment, evaluation_draft.comment)""")
                .params(reference, criterion, part, mark, comment)
                .update();
    }
}
