package fr.palier.procurement.negotiation.persistence;

import fr.palier.procurement.negotiation.domain.Mandate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of mandates and of those who negotiate. */
@Repository
public class Mandates {

    private final JdbcClient jdbc;

    Mandates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Mandate> find(String reference) {
        List<Mandate.Negotiator> negotiators = jdbc.sql(
                        "select person, person_name from negotiation_negotiator where reference = ? order by person")
                .param(reference)
                .query(new DataClassRowMapper<>(Mandate.Negotiator.class))
                .list();
        return jdbc.sql("select * from negotiation_mandate where reference = ?")
                .param(reference)
                .query((row, index) -> new Mandate(
                        row.getString("reference"),
                        row.getString("objectives"),
                        row.getString("margins"),
                        row.getString("limits"),
                        row.getString("prepared_by"),
                        row.getObject("prepared_at", OffsetDateTime.class),
                        row.getString("signed_by"),
                        row.getObject("signed_at", OffsetDateTime.class),
                        row.getObject("document", Long.class),
                        row.getString("returned_reason"),
                        negotiators))
                .optional();
    }

    /** Writes it anew; a mandate that came back unsigned is prepared again. */
    public void prepare(Mandate mandate) {
        jdbc.sql(
                        """
                        insert into negotiation_mandate (reference, objectives, margins, limits, prepared_by, prepared_at)
                        values (:reference, :objectives, :margins, :limits, :person, :at)
                        on conflict (reference) do update set objectives = excluded.objectives, margins = excluded.margins,
                            limits = excluded.limits, prepared_by = excluded.prepared_by, prepared_at = excluded.prepared_at""")
                .param("reference", mandate.reference())
                .param("objectives", mandate.objectives())
                .param("margins", mandate.margins())
                .param("limits", mandate.limits())
                .param("person", mandate.preparedBy())
                .param("at", mandate.preparedAt())
                .update();
        name(mandate.reference(), mandate.negotiators());
    }

    public void name(String reference, List<Mandate.Negotiator> negotiators) {
        jdbc.sql("delete from negotiation_negotiator where reference = ?")
                .param(reference)
                .update();
        negotiators.forEach(
                one -> jdbc.sql("insert into negotiation_negotiator (reference, person, person_name) values (?, ?, ?)")
                        .params(reference, one.person(), one.personName())
                        .update());
    }

    public void sign(String reference, String person, OffsetDateTime at, long document) {
        jdbc.sql(
                        "update negotiation_mandate set signed_by = ?, signed_at = ?, document = ?, returned_reason = null where reference = ?")
                .params(person, at, document, reference)
                .update();
    }

    public void sendBack(String reference, String reason) {
        jdbc.sql("update negotiation_mandate set returned_reason = ? where reference = ?")
                .params(reason, reference)
                .update();
    }
}
