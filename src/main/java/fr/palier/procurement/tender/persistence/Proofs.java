package fr.palier.procurement.tender.persistence;

import fr.palier.engine.Decision;
import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.ProofRequest;
import fr.palier.procurement.tender.domain.SetAside;
import fr.palier.procurement.tender.domain.SetAsideGround;
import fr.palier.procurement.tender.domain.TenderReason;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what was asked of planned winners, what came, and which of them were set aside. */
@Repository
public class Proofs {

    private final JdbcClient jdbc;

    Proofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            long id, String reference, int lot, long offer, LocalDate due, String basis, OffsetDateTime askedAt) {}

    /** @param lines rows of the table {@code non-exclusion-proofs} */
    public long ask(Offer offer, LocalDate due, String basis, List<Decision> lines, OffsetDateTime at) {
        long request = jdbc.sql(
                        """
                        insert into tender_proof_request (reference, lot, offer, due, basis, asked_at)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(offer.reference(), offer.lot(), offer.id(), due, basis, at)
                .query(Long.class)
                .single();
        int position = 0;
        for (Decision line : lines) {
            jdbc.sql("insert into tender_proof (request, position, proof, label, basis) values (?, ?, ?, ?, ?)")
                    .params(request, ++position, line.text("proof"), line.text("label"), line.basis())
                    .update();
        }
        return request;
    }

    /** Requests of a consultation, oldest first. */
    public List<ProofRequest> of(String reference) {
        return jdbc
                .sql(
                        "select id, reference, lot, offer, due, basis, asked_at from tender_proof_request where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(Row.class))
                .list()
                .stream()
                .map(row -> new ProofRequest(
                        row.id(),
                        row.reference(),
                        row.lot(),
                        row.offer(),
                        row.due(),
                        row.basis(),
                        row.askedAt(),
                        lines(row.id())))
                .toList();
    }

    private List<ProofRequest.Line> lines(long request) {
        return jdbc.sql(
                        """
                        select proof.proof, proof.label, proof.basis, reception.received_on, reception.document, reception.note,
                            reception.person_name
                        from tender_proof proof left join tender_proof_reception reception
                            on reception.request = proof.request and reception.proof = proof.proof
                        where proof.request = ? order by proof.position""")
                .param(request)
                .query(new DataClassRowMapper<>(ProofRequest.Line.class))
                .list();
    }

    /** What was asked of the holder of this offer. */
    public Optional<ProofRequest> ofOffer(String reference, long offer) {
        return of(reference).stream().filter(one -> one.offer() == offer).findFirst();
    }

    /** @throws fr.palier.office.Rejection {@code tender.proofTwice} */
    public void receive(
            long request, String proof, LocalDate day, Long document, String note, Person person, OffsetDateTime at) {
        try {
            jdbc.sql(
                            """
                            insert into tender_proof_reception (request, proof, received_on, document, note, person, person_name, at)
                            values (:request, :proof, :day, :document, :note, :person, :name, :at)""")
                    .param("request", request)
                    .param("proof", proof)
                    .param("day", day)
                    .param("document", document)
                    .param("note", note)
                    .param("person", person.id())
                    .param("name", person.name())
                    .param("at", at)
                    .update();
        } catch (DuplicateKeyException twice) {
            throw TenderReason.PROOF_TWICE.rejection();
        }
    }

    public void setAside(
            Offer offer, SetAsideGround ground, String reason, Decision rule, Person person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_set_aside (offer, reference, lot, ground, reason, rule, basis, person, person_name, at)
                        values (:offer, :reference, :lot, :ground, :reason, :rule, :basis, :person, :name, :at)""")
                .param("offer", offer.id())
                .param("reference", offer.reference())
                .param("lot", offer.lot())
                .param("ground", ground.name())
                .param("reason", reason)
                .param("rule", rule.rule())
                .param("basis", rule.basis())
                .param("person", person.id())
                .param("name", person.name())
                .param("at", at)
                .update();
    }

    /** Offers of a consultation that were chosen, then set aside, oldest first. */
    public List<SetAside> setAside(String reference) {
        return jdbc.sql("select * from tender_set_aside where reference = ? order by at, offer")
                .param(reference)
                .query(new DataClassRowMapper<>(SetAside.class))
                .list();
    }
}
