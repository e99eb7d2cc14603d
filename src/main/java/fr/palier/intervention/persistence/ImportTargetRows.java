package fr.palier.intervention.persistence;

import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interventions that the lines of a file mean, by their number in the maintenance software or by their reference. */
@Repository
public class ImportTargetRows {

    private final JdbcClient jdbc;

    ImportTargetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the numbers whose intervention is under way here, with a procedure of its own. */
    public Set<String> underWay(String office, Collection<String> numbers) {
        Set<String> found = new HashSet<>();
        jdbc.sql(
                        """
                        select code, reference from intervention
                        where office = :office and (code = any(:numbers) or reference = any(:numbers)) and ended_at is null
                          and not exists (select 1 from intervention_to_follow f where f.reference = intervention.reference)""")
                .param("office", office)
                .param("numbers", numbers.toArray(String[]::new))
                .query(row -> {
                    found.add(row.getString("code"));
                    found.add(row.getString("reference"));
                });
        found.retainAll(Set.copyOf(numbers));
        return found;
    }

    /** Those that are known, held until commit. */
    public List<Intervention> lock(String office, Collection<String> numbers) {
        return jdbc.sql(
                        """
                        select * from intervention where office = :office and (code = any(:numbers) or reference = any(:numbers))
                        order by reference for no key update""")
                .param("office", office)
                .param("numbers", numbers.toArray(String[]::new))
                .query(InterventionRows::intervention)
                .list();
    }

    /** Keys of their events, by file. */
    public Map<String, Map<String, EventKind>> keys(String office, Collection<String> references) {
        Map<String, Map<String, EventKind>> keys = new HashMap<>();
        jdbc.sql(
                        "select reference, key, kind from intervention_event where office = ? and reference = any(?) and key is not null")
                .params(office, references.toArray(String[]::new))
                .query(row -> {
                    keys.computeIfAbsent(row.getString("reference"), one -> new HashMap<>())
                            .put(row.getString("key"), EventKind.valueOf(row.getString("kind")));
                });
        return keys;
    }
}
