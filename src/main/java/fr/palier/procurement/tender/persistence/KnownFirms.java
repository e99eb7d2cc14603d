package fr.palier.procurement.tender.persistence;

import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.FirmOrigin;
import fr.palier.procurement.tender.domain.NoticeKind;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the firms to tell, and of what they were told. */
@Repository
public class KnownFirms {

    private final JdbcClient jdbc;

    KnownFirms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record KnownFirm(String firmName, String email, FirmOrigin origin, OffsetDateTime recordedAt) {}

    public record Notice(NoticeKind kind, String body, int recipients, String personName, OffsetDateTime at) {}

    public List<KnownFirm> of(String reference) {
        return jdbc.sql(
                        """
                        select firm_name, email, origin, recorded_at from tender_known_firm where reference = ?
                        order by lower(firm_name), id""")
                .param(reference)
                .query(new DataClassRowMapper<>(KnownFirm.class))
                .list();
    }

    /** Whether the firm was not known before; the first way in which it became known stays. */
    public boolean add(
            String reference, String name, String email, FirmOrigin origin, String person, OffsetDateTime at) {
        return jdbc.sql(
                                """
                        insert into tender_known_firm (reference, firm_name, email, origin, recorded_by, recorded_at)
                        values (:reference, :name, :email, :origin, :person, :at) on conflict do nothing""")
                        .param("reference", reference)
                        .param("name", name)
                        .param("email", email)
                        .param("origin", origin.name())
                        .param("person", person)
                        .param("at", at)
                        .update()
                > 0;
    }

    /** Addresses of all who withdrew the documents, asked or deposited; each once. */
    public List<String> addresses(String reference) {
        return jdbc.sql(
                        """
                        select min(email) from (
                            select email from tender_known_firm where reference = :reference
                            union all select email from tender_deposit where reference = :reference) known
                        where email is not null
                        group by lower(email) order by 1""")
                .param("reference", reference)
                .query(String.class)
                .list();
    }

    public void addNotice(
            String reference, NoticeKind kind, String body, int recipients, Person person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_notice (reference, kind, body, recipients, person, person_name, at)
                        values (:reference, :kind, :body, :recipients, :person, :name, :at)""")
                .param("reference", reference)
                .param("kind", kind.name())
                .param("body", body)
                .param("recipients", recipients)
                .param("person", person.id())
                .param("name", person.name())
                .param("at", at)
                .update();
    }

    public List<Notice> notices(String reference) {
        return jdbc.sql(
                        "select kind, body, recipients, person_name, at from tender_notice where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(Notice.class))
                .list();
    }
}
