package fr.palier.movein.persistence;

import fr.palier.engine.TenantFiles;
import fr.palier.movein.domain.HandOverWay;
import fr.palier.movein.domain.MoveIn;
import fr.palier.movein.domain.MoveInStatus;
import fr.palier.office.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Move-ins. */
@Repository
public class MoveInRows {

    private final JdbcClient jdbc;

    MoveInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(MoveIn one, Person by) {
        jdbc.sql(
                        """
                        insert into move_in (reference, office, residence, building, dwelling, occupant, entered_on, status, opened_at,
                            opened_by, opened_by_name)
                        values (:reference, :office, :residence, :building, :dwelling, :occupant, :enteredOn, :status, :at, :by, :name)""")
                .param("reference", one.reference())
                .param("office", one.office())
                .param("residence", one.residence())
                .param("building", one.building())
                .param("dwelling", one.dwelling())
                .param("occupant", one.occupant())
                .param("enteredOn", one.enteredOn())
                .param("status", one.status().name())
                .param("at", one.openedAt())
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    public Optional<MoveIn> find(String office, String reference) {
        return jdbc.sql("select * from move_in where office = ? and reference = ?")
                .params(office, reference)
                .query(MoveInRows::moveIn)
                .optional();
    }

    public Optional<MoveIn> lock(String office, String reference) {
        return jdbc.sql("select * from move_in where office = ? and reference = ? for update")
                .params(office, reference)
                .query(MoveInRows::moveIn)
                .optional();
    }

    /** Two persons do not open the same lease at once. */
    public void lockLease(String office, long occupant) {
        jdbc.sql("select id from occupant where office = ? and id = ? for no key update")
                .params(office, occupant)
                .query(Long.class)
                .optional();
    }

    /** Whether there ever was one, be it given up. */
    public boolean knowsLease(String office, long occupant) {
        return jdbc.sql("select exists (select 1 from move_in where office = ? and occupant = ?)")
                .params(office, occupant)
                .query(Boolean.class)
                .single();
    }

    /** The one of a lease that was not cancelled. */
    public Optional<MoveIn> ofLease(String office, long occupant) {
        return jdbc.sql("select * from move_in where office = ? and occupant = ? and status <> 'CANCELLED'")
                .params(office, occupant)
                .query(MoveInRows::moveIn)
                .optional();
    }

    /** By reference or name of the residence or code of the dwelling, those under way first. */
    public List<MoveIn> search(String office, TenantFiles.Reach reach, String words, int limit) {
        return jdbc.sql(
                        """
                        select move_in.* from move_in join residence on residence.id = move_in.residence
                            join dwelling on dwelling.id = move_in.dwelling
                        where move_in.office = :office and (:facts or residence.agency = :agency)
                            and position(lower(:words) in lower(reference || ' ' || residence.name || ' ' || dwelling.code)) > 0
                        order by status in ('CLOSED', 'CANCELLED'), opened_at desc, reference desc limit :limit""")
                .param("office", office)
                .param("facts", reach.facts())
                .param("agency", reach.agency())
                .param("words", words)
                .param("limit", limit)
                .query(MoveInRows::moveIn)
                .list();
    }

    public void checked(MoveIn one, OffsetDateTime at, Person by) {
        jdbc.sql(
                        """
                        update move_in set status = 'CHECKED', checked_at = ?, checked_by = ?, checked_by_name = ?
                        where office = ? and reference = ?""")
                .params(at, by.id(), by.name(), one.office(), one.reference())
                .update();
    }

    public void handedOver(
            MoveIn one,
            HandOverWay way,
            String signedName,
            long document,
            LocalDate callOn,
            OffsetDateTime at,
            Person by) {
        jdbc.sql(
                        """
                        update move_in set status = 'HANDED_OVER', handed_at = :at, handed_by = :by, handed_by_name = :name,
                            handed_how = :way, signed_name = :signed, handed_document = :document, call_on = :callOn
                        where office = :office and reference = :reference""")
                .param("at", at)
                .param("by", by.id())
                .param("name", by.name())
                .param("way", way.name())
                .param("signed", signedName)
                .param("document", document)
                .param("callOn", callOn)
                .param("office", one.office())
                .param("reference", one.reference())
                .update();
    }

    public void callOn(MoveIn one, LocalDate day) {
        jdbc.sql("update move_in set call_on = ? where office = ? and reference = ?")
                .params(day, one.office(), one.reference())
                .update();
    }

    public void close(MoveIn one, OffsetDateTime at) {
        jdbc.sql("update move_in set status = 'CLOSED', closed_at = ? where office = ? and reference = ?")
                .params(at, one.office(), one.reference())
                .update();
    }

    public void cancel(MoveIn one, String reason, OffsetDateTime at) {
        jdbc.sql(
                        "update move_in set status = 'CANCELLED', cancel_reason = ?, closed_at = ? where office = ? and reference = ?")
                .params(reason, at, one.office(), one.reference())
                .update();
    }

    private static MoveIn moveIn(ResultSet row, int number) throws SQLException {
        String way = row.getString("handed_how");
        return new MoveIn(
                row.getString("reference"),
                row.getString("office"),
                row.getLong("residence"),
                row.getLong("building"),
                row.getLong("dwelling"),
                row.getLong("occupant"),
                row.getObject("entered_on", LocalDate.class),
                MoveInStatus.valueOf(row.getString("status")),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getString("opened_by_name"),
                row.getObject("checked_at", OffsetDateTime.class),
                row.getString("checked_by_name"),
                row.getObject("handed_at", OffsetDateTime.class),
                row.getString("handed_by_name"),
                way == null ? null : HandOverWay.valueOf(way),
                row.getString("signed_name"),
                row.getObject("handed_document", Long.class),
                row.getObject("call_on", LocalDate.class),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getString("cancel_reason"));
    }
}
