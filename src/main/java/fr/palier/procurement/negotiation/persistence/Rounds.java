package fr.palier.procurement.negotiation.persistence;

import fr.palier.procurement.negotiation.domain.Round;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of rounds and of the invitations to them. */
@Repository
public class Rounds {

    private static final String SELECT =
            """
            select id, reference, number, final as last, information, deadline, opened_by, opened_at, answers_opened_at, closed_at
            from negotiation_round where\s""";

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who was invited to a round, by which link and letter. */
    public record Invitation(long id, long round, long bidder, String firmName, UUID link, long letter) {}

    public List<Round> of(String reference) {
        return jdbc.sql(SELECT + "reference = ? order by number")
                .param(reference)
                .query(new DataClassRowMapper<>(Round.class))
                .list();
    }

    public Optional<Round> find(long id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id)
                .query(new DataClassRowMapper<>(Round.class))
                .optional();
    }

    /** The round that is not closed yet. */
    public Optional<Round> open(String reference) {
        return of(reference).stream().filter(round -> round.closedAt() == null).findFirst();
    }

    public Round add(
            String reference,
            boolean last,
            String information,
            OffsetDateTime deadline,
            String person,
            OffsetDateTime at) {
        long id = jdbc.sql(
                        """
                        insert into negotiation_round (reference, number, final, information, deadline, opened_by, opened_at)
                        values (:reference, (select count(*) + 1 from negotiation_round where reference = :reference),
                            :last, :information, :deadline, :person, :at) returning id""")
                .param("reference", reference)
                .param("last", last)
                .param("information", information)
                .param("deadline", deadline)
                .param("person", person)
                .param("at", at)
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    public void extend(Round round, OffsetDateTime deadline) {
        jdbc.sql("update negotiation_round set deadline = ? where id = ?")
                .params(deadline, round.id())
                .update();
    }

    public void openAnswers(Round round, OffsetDateTime at) {
        jdbc.sql("update negotiation_round set answers_opened_at = ? where id = ?")
                .params(at, round.id())
                .update();
    }

    public void close(Round round, String person, OffsetDateTime at) {
        jdbc.sql("update negotiation_round set closed_by = ?, closed_at = ? where id = ?")
                .params(person, at, round.id())
                .update();
    }

    public void invite(Round round, long bidder, UUID link, long letter) {
        jdbc.sql("insert into negotiation_invitation (round, deadline, bidder, link, letter) values (?, ?, ?, ?, ?)")
                .params(round.id(), round.deadline(), bidder, link, letter)
                .update();
    }

    public List<Invitation> invitations(String reference) {
        return jdbc.sql(
                        """
                        select invitation.id, invitation.round, invitation.bidder, bidder.firm_name, invitation.link, invitation.letter
                        from negotiation_invitation invitation join negotiation_bidder bidder on bidder.id = invitation.bidder
                        where bidder.reference = ? order by invitation.id""")
                .param(reference)
                .query(new DataClassRowMapper<>(Invitation.class))
                .list();
    }

    public Optional<Invitation> ofLink(UUID link) {
        return jdbc.sql(
                        """
                        select invitation.id, invitation.round, invitation.bidder, bidder.firm_name, invitation.link, invitation.letter
                        from negotiation_invitation invitation join negotiation_bidder bidder on bidder.id = invitation.bidder
                        where invitation.link = ?""")
                .param(link)
                .query(new DataClassRowMapper<>(Invitation.class))
                .optional();
    }
}
