package fr.palier.supplier.sourcing.persistence;

import fr.palier.supplier.Firm;
import fr.palier.supplier.sourcing.domain.Contact;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the firms contacted. */
@Repository
public class ContactRows {

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the firm is on the list already. */
    public boolean add(String reference, Firm firm, OffsetDateTime at, String person) {
        return jdbc.sql(
                                """
                                insert into sourcing_contact (reference, office, firm, firm_name, siret, email, added_at, added_by)
                                values (:reference, :office, :firm, :name, :siret, :email, :at, :person)
                                on conflict (reference, firm) do nothing""")
                        .param("reference", reference)
                        .param("office", firm.office())
                        .param("firm", firm.id())
                        .param("name", firm.name())
                        .param("siret", firm.siret())
                        .param("email", firm.email())
                        .param("at", at)
                        .param("person", person)
                        .update()
                == 1;
    }

    /** In the order in which they were added. */
    public List<Contact> of(String reference) {
        return jdbc.sql("select * from sourcing_contact where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(Contact.class))
                .list();
    }

    public Optional<Contact> ofLink(UUID link) {
        return jdbc.sql("select * from sourcing_contact where link = ?")
                .param(link)
                .query(new DataClassRowMapper<>(Contact.class))
                .optional();
    }

    public void remove(long contact) {
        jdbc.sql("delete from sourcing_contact where id = ? and link is null")
                .param(contact)
                .update();
    }

    public void link(long contact, UUID link) {
        jdbc.sql("update sourcing_contact set link = ? where id = ?")
                .params(link, contact)
                .update();
    }

    public void reminded(long contact, OffsetDateTime at) {
        jdbc.sql("update sourcing_contact set reminded_at = ? where id = ?")
                .params(at, contact)
                .update();
    }
}
