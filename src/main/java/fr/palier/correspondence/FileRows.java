package fr.palier.correspondence;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows that hang on a file's own row through foreign keys, read from the catalogue: a table that a module adds later is in the
 * archive without anyone thinking of it. Binary columns are left out: papers are archived as files.
 */
@Repository
public class FileRows {

    private final JdbcClient jdbc;
    private final ObjectReader json;

    FileRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        // an amount keeps its two decimals
        this.json = json.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    /** A foreign key, column by column. */
    private record Link(String child, String parent, List<String> childColumns, List<String> parentColumns) {

        String condition(String parentCondition) {
            return "(%s) in (select %s from %s where %s)"
                    .formatted(
                            String.join(", ", childColumns), String.join(", ", parentColumns), parent, parentCondition);
        }
    }

    /**
     * Rows by table, the file's own first.
     *
     * @param root table of the file, with a column {@code reference}
     * @param without tables that the archive must not hold now, with what hangs on them
     */
    public Map<String, List<JsonNode>> of(String root, String reference, Set<String> without) {
        List<Link> links = links();
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put(root, "reference = :reference");
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            String parent = open.remove();
            links.stream()
                    .filter(link -> link.parent().equals(parent))
                    .map(Link::child)
                    .distinct()
                    .filter(child -> !conditions.containsKey(child) && !without.contains(child))
                    .forEach(child -> {
                        conditions.put(child, condition(child, links, conditions));
                        open.add(child);
                    });
        }
        Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
        conditions.forEach(
                (table, condition) -> rows.put(table, rows(table, condition, Map.of("reference", reference))));
        return rows;
    }

    /** A row belongs to the file when it hangs on any row that does: one of its keys may be empty. */
    private static String condition(String child, List<Link> links, Map<String, String> conditions) {
        return links.stream()
                .filter(link -> link.child().equals(child) && conditions.containsKey(link.parent()))
                .map(link -> link.condition(conditions.get(link.parent())))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Rows of a table that every file has its share of: {@code journal}, {@code letter} … */
    public List<JsonNode> of(String table, String office, String reference) {
        return rows(
                table, "office = :office and reference = :reference", Map.of("office", office, "reference", reference));
    }

    private List<JsonNode> rows(String table, String condition, Map<String, ?> parameters) {
        List<String> binary = columns(
                """
                select attname from pg_attribute
                where attrelid = cast(? as regclass) and atttypid = 'bytea'::regtype and not attisdropped""",
                table);
        List<String> key = columns(
                """
                select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
                where indrelid = cast(? as regclass) and indisprimary order by array_position(indkey, attnum)""",
                table);
        String left = binary.stream().map(column -> " - '" + column + "'").collect(Collectors.joining());
        String order = key.isEmpty() ? "" : " order by " + String.join(", ", key);
        return jdbc.sql("select cast(to_jsonb(%s)%s as text) from %s where %s%s"
                        .formatted(table, left, table, condition, order))
                .params(parameters)
                .query((row, number) -> tree(row.getString(1)))
                .list();
    }

    private List<String> columns(String sql, String table) {
        return jdbc.sql(sql).param(table).query(String.class).list();
    }

    private List<Link> links() {
        return jdbc.sql(
                        """
                        select cast(conrelid::regclass as text) as child, cast(confrelid::regclass as text) as parent,
                            (select array_agg(attname::text order by place) from unnest(conkey) with ordinality as one (num, place)
                             join pg_attribute on attrelid = conrelid and attnum = num) as child_columns,
                            (select array_agg(attname::text order by place) from unnest(confkey) with ordinality as one (num, place)
                             join pg_attribute on attrelid = confrelid and attnum = num) as parent_columns
                        from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
                        order by child, conname""")
                .query((row, number) -> new Link(
                        row.getString("child"),
                        row.getString("parent"),
                        names(row, "child_columns"),
                        names(row, "parent_columns")))
                .list();
    }

    private static List<String> names(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (IOException broken) {
            throw new IllegalStateException("PostgreSQL writes JSON", broken);
        }
    }
}
