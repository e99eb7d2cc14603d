package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.tender.domain.PreparationReason;
import fr.palier.procurement.tender.domain.SubCriterion;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of sub-criteria. */
@Repository
public class SubCriteria {

    private final JdbcClient jdbc;

    SubCriteria(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SubCriterion> of(String reference) {
        return jdbc.sql("select id, criterion, name, weight from tender_subcriterion where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(SubCriterion.class))
                .list();
    }

    public void add(String reference, long criterion, String name, int weight) {
        try {
            jdbc.sql("insert into tender_subcriterion (reference, criterion, name, weight) values (?, ?, ?, ?)")
                    .params(reference, criterion, name, weight)
                    .update();
        } catch (DuplicateKeyException twice) {
            throw PreparationReason.DUPLICATE_SUBCRITERION.rejection(name);
        }
    }

    public void remove(String reference, long id) {
        jdbc.sql("delete from tender_subcriterion where reference = ? and id = ?")
                .params(reference, id)
                .update();
    }
}
