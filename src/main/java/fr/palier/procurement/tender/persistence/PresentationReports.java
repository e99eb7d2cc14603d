package fr.palier.procurement.tender.persistence;

import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.PresentationVersion;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of presentation reports. */
@Repository
public class PresentationReports {

    private final JdbcClient jdbc;

    PresentationReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Versions of a consultation's report, oldest first. */
    public List<PresentationVersion> of(String reference) {
        return jdbc.sql("select * from tender_presentation_report where reference = ? order by version")
                .param(reference)
                .query(new DataClassRowMapper<>(PresentationVersion.class))
                .list();
    }

    public void add(PresentationVersion version, Person person) {
        jdbc.sql(
                        """
                        insert into tender_presentation_report (reference, version, subcontracting, conflicts, complement,
                            document, sha256, person, person_name, at)
                        values (:reference, :version, :subcontracting, :conflicts, :complement,
                            :document, :sha256, :person, :name, :at)""")
                .param("reference", version.reference())
                .param("version", version.version())
                .param("subcontracting", version.subcontracting())
                .param("conflicts", version.conflicts())
                .param("complement", version.complement())
                .param("document", version.document())
                .param("sha256", version.sha256())
                .param("person", person.id())
                .param("name", person.name())
                .param("at", version.at())
                .update();
    }
}
