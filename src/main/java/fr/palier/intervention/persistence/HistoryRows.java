package fr.palier.intervention.persistence;

import fr.palier.intervention.Absence;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interventions, events and absences of many files at once. */
@Repository
public class HistoryRows {

    private final JdbcClient jdbc;

    HistoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Intervention> interventions(String office, Collection<String> references) {
        return jdbc.sql("select * from intervention where office = ? and reference = any(?) order by reference")
                .params(office, references.toArray(String[]::new))
                .query(InterventionRows::intervention)
                .list();
    }

    public List<Intervention> ordered(String office, Collection<String> origins) {
        return jdbc.sql(
                        "select * from intervention where office = ? and origin = any(?) order by ended_at nulls last, reference")
                .params(office, origins.toArray(String[]::new))
                .query(InterventionRows::intervention)
                .list();
    }

    public List<String> ended(String office, String after, int most) {
        return jdbc.sql(
                        """
                        select reference from intervention
                        where office = :office and reference > :after and (ended_at is not null and firm is not null
                          or reference in (
                            select reference from intervention_event where office = :office and kind = 'DECLINED' and firm is not null))
                        order by reference limit :most""")
                .param("office", office)
                .param("after", after)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** By file, each in the order in which they were entered. */
    public Map<String, List<InterventionEvent>> events(String office, Collection<String> references) {
        return jdbc
                .sql(EventRows.EVENTS + " where office = ? and reference = any(?) order by id")
                .params(office, references.toArray(String[]::new))
                .query(EventRows::event)
                .list()
                .stream()
                .collect(Collectors.groupingBy(InterventionEvent::reference));
    }

    /** By file, oldest first. */
    public Map<String, List<Absence>> absences(String office, Collection<String> references) {
        return jdbc
                .sql(
                        AbsenceOfTenantRows.ABSENCES
                                + " where intervention_absence.office = ? and intervention_absence.reference = any(?) order by event")
                .params(office, references.toArray(String[]::new))
                .query(AbsenceOfTenantRows::absence)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Absence::reference));
    }
}
