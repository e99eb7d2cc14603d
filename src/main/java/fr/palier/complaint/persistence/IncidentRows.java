package fr.palier.complaint.persistence;

import fr.palier.complaint.domain.CommonIncident;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Common incidents and what was told of them; each query names the office. */
@Repository
public class IncidentRows {

    private final JdbcClient jdbc;

    IncidentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(CommonIncident incident) {
        return jdbc.sql(
                        """
                        insert into common_incident (office, residence, building, equipment_kind, title, lead, everybody, opened_at,
                            opened_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        incident.office(),
                        incident.residence(),
                        incident.building(),
                        incident.equipmentKind().name(),
                        incident.title(),
                        incident.lead(),
                        incident.everybody(),
                        incident.openedAt(),
                        incident.openedByName())
                .query(Long.class)
                .single();
    }

    public Optional<CommonIncident> find(String office, long id) {
        return one("where office = ? and id = ?", office, id);
    }

    public Optional<CommonIncident> lock(String office, long id) {
        return one("where office = ? and id = ? for no key update", office, id);
    }

    private Optional<CommonIncident> one(String where, Object... parameters) {
        return jdbc.sql("select * from common_incident " + where)
                .params(parameters)
                .query(new DataClassRowMapper<>(CommonIncident.class))
                .optional();
    }

    /** Open ones of a residence, newest first. */
    public List<CommonIncident> openIn(String office, long residence) {
        return jdbc.sql(
                        """
                        select * from common_incident where office = ? and residence = ? and ended_at is null
                        order by opened_at desc""")
                .params(office, residence)
                .query(new DataClassRowMapper<>(CommonIncident.class))
                .list();
    }

    /** Open ones and those ended since a moment, newest first. */
    public List<CommonIncident> latest(String office, OffsetDateTime since) {
        return jdbc.sql(
                        """
                        select * from common_incident where office = ? and (ended_at is null or ended_at >= ?)
                        order by ended_at is not null, opened_at desc limit 100""")
                .params(office, since)
                .query(new DataClassRowMapper<>(CommonIncident.class))
                .list();
    }

    public void end(long id, OffsetDateTime at) {
        jdbc.sql("update common_incident set ended_at = ? where id = ?")
                .params(at, id)
                .update();
    }

    public void addNews(long incident, CommonIncident.News news) {
        jdbc.sql(
                        """
                        insert into common_incident_news (incident, kind, text, at, written_by_name, mails, calls)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        incident,
                        news.kind().name(),
                        news.text(),
                        news.at(),
                        news.writtenByName(),
                        news.mails(),
                        news.calls())
                .update();
    }

    /** Oldest first. */
    public List<CommonIncident.News> news(long incident) {
        return jdbc.sql("select * from common_incident_news where incident = ? order by id")
                .param(incident)
                .query(new DataClassRowMapper<>(CommonIncident.News.class))
                .list();
    }
}
