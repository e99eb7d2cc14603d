package fr.palier.procurement.tender.persistence;

import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.LinkKind;
import fr.palier.procurement.tender.domain.TenderStatus;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which consultation follows which. */
@Repository
public class TenderLinks {

    private final JdbcClient jdbc;

    TenderLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why {@code reference} exists: it follows {@code previous}. */
    public record Link(
            String reference, String previous, LinkKind kind, String reason, String personName, OffsetDateTime at) {}

    /**
     * @param previous null for the first of the chain, as are kind, reason, person and moment
     * @param lots numbers of the lots that were taken over; empty where the one before had a single lot, or was taken over whole
     */
    public record ChainLine(
            String reference,
            String subject,
            TenderStatus status,
            String previous,
            LinkKind kind,
            String reason,
            String personName,
            OffsetDateTime at,
            String lots) {}

    /** A lot is followed once, whatever two people press. */
    public void addLot(String reference, String previous, int lot) {
        jdbc.sql("insert into tender_link_lot (reference, previous, lot) values (?, ?, ?)")
                .params(reference, previous, lot)
                .update();
    }

    /** Lots of a consultation that another one took over. */
    public Set<Integer> followedLots(String previous) {
        return jdbc.sql("select lot from tender_link_lot where previous = ?")
                .param(previous)
                .query(Integer.class)
                .set();
    }

    public void add(String reference, String previous, LinkKind kind, String reason, Person person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_link (reference, previous, kind, reason, person, person_name, at)
                        values (:reference, :previous, :kind, :reason, :person, :name, :at)""")
                .param("reference", reference)
                .param("previous", previous)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("person", person.id())
                .param("name", person.name())
                .param("at", at)
                .update();
    }

    /** What this consultation follows, if it follows one. */
    public Optional<Link> of(String reference) {
        return jdbc.sql(
                        "select reference, previous, kind, reason, person_name, at from tender_link where reference = ?")
                .param(reference)
                .query(new DataClassRowMapper<>(Link.class))
                .optional();
    }

    /** Consultations that follow this one, oldest first. */
    public List<Link> after(String reference) {
        return jdbc.sql(
                        """
                        select reference, previous, kind, reason, person_name, at from tender_link
                        where previous = ? order by at, reference""")
                .param(reference)
                .query(new DataClassRowMapper<>(Link.class))
                .list();
    }

    /** The whole chain that this consultation belongs to, first consultation first; one line when it is linked to none. */
    public List<ChainLine> chain(String reference) {
        return jdbc.sql(
                        """
                        with recursive up(reference) as (
                            select cast(:reference as text)
                            union select link.previous from tender_link link join up on link.reference = up.reference),
                        chain(reference) as (
                            select up.reference from up where not exists (select 1 from tender_link link where link.reference = up.reference)
                            union select link.reference from tender_link link join chain on link.previous = chain.reference)
                        select tender.reference, tender.subject, tender.status, link.previous, link.kind, link.reason,
                            link.person_name, link.at, array_to_string(array(
                                select part.lot from tender_link_lot part
                                where part.reference = tender.reference and exists (select from tender_lot other
                                    where other.reference = part.previous and other.number <> part.lot)
                                order by part.lot), ', ') as lots
                        from chain join tender on tender.reference = chain.reference
                        left join tender_link link on link.reference = tender.reference
                        order by tender.opened_at, tender.reference""")
                .param("reference", reference)
                .query(new DataClassRowMapper<>(ChainLine.class))
                .list();
    }
}
