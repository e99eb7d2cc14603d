package fr.palier.procurement.need.persistence;

import fr.palier.office.Money;
import fr.palier.procurement.WorksKind;
import fr.palier.procurement.need.domain.WorksOperation;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Works operations of the offices. */
@Repository
public class WorksOperations {

    private final JdbcClient jdbc;

    WorksOperations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<WorksOperation> find(String office, String code) {
        return jdbc.sql("select * from works_operation where office = ? and code = ?")
                .params(office, code)
                .query(WorksOperations::operation)
                .optional();
    }

    public List<WorksOperation> all(String office) {
        return jdbc.sql("select * from works_operation where office = ? order by code")
                .param(office)
                .query(WorksOperations::operation)
                .list();
    }

    public void add(String office, WorksOperation operation) {
        jdbc.sql(
                        """
                        insert into works_operation (office, code, label, place, starts_on, ends_on, estimate, kind, floor_area)
                        values (:office, :code, :label, :place, :from, :to, :estimate, :kind, :area)""")
                .param("office", office)
                .param("code", operation.code())
                .param("label", operation.label())
                .param("place", operation.place())
                .param("from", operation.startsOn())
                .param("kind", operation.kind().name())
                .param("area", operation.floorArea())
                .param("to", operation.endsOn())
                .param(
                        "estimate",
                        operation.estimate() == null
                                ? null
                                : operation.estimate().euros())
                .update();
    }

    private static WorksOperation operation(ResultSet row, int number) throws SQLException {
        BigDecimal estimate = row.getBigDecimal("estimate");
        return new WorksOperation(
                row.getString("code"),
                row.getString("label"),
                row.getString("place"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                estimate == null ? null : Money.of(estimate),
                WorksKind.valueOf(row.getString("kind")),
                row.getObject("floor_area", Integer.class));
    }
}
