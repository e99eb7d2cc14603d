package fr.palier.procurement.tender.persistence;

import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.Application;
import fr.palier.procurement.tender.domain.ApplicationState;
import fr.palier.procurement.tender.domain.TenderReason;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of applications: documents received, decisions in turn. */
@Repository
public class Applications {

    private final JdbcClient jdbc;

    Applications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Applications of one consultation.
     *
     * @param received firms whose deposit was opened
     * @param admissible those whose latest decision is admissible
     * @param inadmissible those whose latest decision is inadmissible; the rest is not decided yet
     */
    public record Count(int received, int admissible, int inadmissible) {}

    public Count count(String reference) {
        return jdbc.sql(
                        """
                        select count(*) as received,
                            count(*) filter (where latest.state = 'ADMISSIBLE') as admissible,
                            count(*) filter (where latest.state = 'INADMISSIBLE') as inadmissible
                        from tender_deposit deposit
                        left join lateral (
                            select state from tender_application_state state
                            where state.deposit = deposit.id order by state.id desc limit 1) latest on true
                        where deposit.reference = ? and deposit.state = 'OPENED'""")
                .param(reference)
                .query((row, number) ->
                        new Count(row.getInt("received"), row.getInt("admissible"), row.getInt("inadmissible")))
                .single();
    }

    /** In the order of their deposits. */
    public List<Application> of(String reference) {
        Map<Long, List<Application.Document>> documents = new HashMap<>();
        jdbc.sql(
                        """
                        select line.deposit, line.document, line.label, line.received from tender_application_document line
                        join tender_deposit deposit on deposit.id = line.deposit
                        where deposit.reference = ? order by line.document""")
                .param(reference)
                .query(row -> {
                    documents
                            .computeIfAbsent(row.getLong("deposit"), id -> new ArrayList<>())
                            .add(new Application.Document(row.getString("document"), row.getString("label"), (Boolean)
                                    row.getObject("received")));
                });
        Map<Long, List<Application.Decided>> history = new HashMap<>();
        jdbc.sql(
                        """
                        select deposit, state, reason, no_exclusion_declared, person_name, at from tender_application_state
                        where reference = ? order by id""")
                .param(reference)
                .query(row -> {
                    history.computeIfAbsent(row.getLong("deposit"), id -> new ArrayList<>())
                            .add(new Application.Decided(
                                    ApplicationState.valueOf(row.getString("state")),
                                    row.getString("reason"),
                                    row.getBoolean("no_exclusion_declared"),
                                    row.getString("person_name"),
                                    row.getObject("at", OffsetDateTime.class)));
                });
        return jdbc.sql(
                        """
                        select id, firm_name, siret, email,
                            array(select offer.lot from tender_offer offer where offer.deposit = tender_deposit.id order by 1) as lots
                        from tender_deposit where reference = ? and state = 'OPENED' order by deposited_at, id""")
                .param(reference)
                .query((row, number) -> new Application(
                        row.getLong("id"),
                        row.getString("firm_name"),
                        row.getString("siret"),
                        row.getString("email"),
                        List.of((Integer[]) row.getArray("lots").getArray()),
                        documents.getOrDefault(row.getLong("id"), List.of()),
                        history.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** @throws fr.palier.office.Rejection {@code tender.unknownDeposit}, for a deposit that was not opened too */
    public Application get(String reference, long deposit) {
        return of(reference).stream()
                .filter(application -> application.deposit() == deposit)
                .findFirst()
                .orElseThrow(TenderReason.UNKNOWN_DEPOSIT::rejection);
    }

    /** Asks every application for a document; again changes nothing. */
    public void require(String reference, String document, String label) {
        jdbc.sql(
                        """
                        insert into tender_application_document (deposit, document, label)
                        select id, :document, :label from tender_deposit where reference = :reference and state = 'OPENED'
                        on conflict (deposit, document) do nothing""")
                .param("document", document)
                .param("label", label)
                .param("reference", reference)
                .update();
    }

    public void check(long deposit, String document, boolean received) {
        jdbc.sql("update tender_application_document set received = ? where deposit = ? and document = ?")
                .params(received, deposit, document)
                .update();
    }

    public void decide(
            String reference,
            long deposit,
            ApplicationState state,
            String reason,
            boolean noExclusionDeclared,
            Person person,
            OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_application_state
                            (reference, deposit, state, reason, no_exclusion_declared, person, person_name, at)
                        values (:reference, :deposit, :state, :reason, :declared, :person, :name, :at)""")
                .param("reference", reference)
                .param("deposit", deposit)
                .param("state", state.name())
                .param("reason", reason)
                .param("declared", noExclusionDeclared)
                .param("person", person.id())
                .param("name", person.name())
                .param("at", at)
                .update();
    }
}
