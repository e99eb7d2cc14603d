package fr.palier.office;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offices of this installation and their services. */
@Repository
public class Offices {

    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Office> find(String code) {
        return jdbc.sql("select * from office where code = ?")
                .param(code)
                .query(new DataClassRowMapper<>(Office.class))
                .optional();
    }

    /** @throws IllegalStateException when the code names no office: codes come from identities, never from fields */
    public Office get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No office " + code));
    }

    public List<Office> all() {
        return jdbc.sql("select * from office order by name collate \"fr-x-icu\"")
                .query(new DataClassRowMapper<>(Office.class))
                .list();
    }

    /** Services and agencies of an office; their tasks go to the group {@code service-<code>}. */
    public List<Service> services(String office) {
        return jdbc.sql(
                        "select office, code, name from office_service where office = ? order by name collate \"fr-x-icu\"")
                .param(office)
                .query(new DataClassRowMapper<>(Service.class))
                .list();
    }

    public Optional<Service> service(String office, String code) {
        return Optional.ofNullable(DataAccessUtils.singleResult(services(office).stream()
                .filter(service -> service.code().equals(code))
                .toList()));
    }

    public void add(Office office) {
        jdbc.sql(
                        """
                        insert into office (code, name, policy, buyer_category, alsace_moselle, email, website, tenant_email, tenant_website)
                        values (:code, :name, :policy, :buyerCategory, :alsaceMoselle, :email, :website, :tenantEmail, :tenantWebsite)
                        on conflict (code) do nothing""")
                .paramSource(office)
                .update();
    }

    public void add(Service service) {
        jdbc.sql(
                        "insert into office_service (office, code, name) values (:office, :code, :name) on conflict do nothing")
                .paramSource(service)
                .update();
    }

    /** A service or an agency of an office. */
    public record Service(String office, String code, String name) {

        /** Engine group of the people who work there. */
        public String group() {
            return "service-" + code;
        }
    }
}
