package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.tender.domain.Criteria;
import fr.palier.procurement.tender.domain.Criterion;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.domain.TenderReason;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of award criteria. */
@Repository
public class AwardCriteria {

    private final JdbcClient jdbc;

    AwardCriteria(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Criteria of(String reference) {
        return new Criteria(
                jdbc.sql("select id, name, kind, weight from tender_criterion where reference = ? order by id")
                        .param(reference)
                        .query(new DataClassRowMapper<>(Criterion.class))
                        .list());
    }

    public void add(String reference, String name, CriterionKind kind, int weight) {
        try {
            jdbc.sql("insert into tender_criterion (reference, name, kind, weight) values (?, ?, ?, ?)")
                    .params(reference, name, kind.name(), weight)
                    .update();
        } catch (DuplicateKeyException twice) {
            throw TenderReason.DUPLICATE_CRITERION.rejection(name);
        }
    }

    public void remove(String reference, long id) {
        jdbc.sql("delete from tender_criterion where reference = ? and id = ?")
                .params(reference, id)
                .update();
    }
}
