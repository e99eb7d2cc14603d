package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.WorksKind;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the works of a consultation are: its operation says so, else the buyer. */
@Repository
public class WorksFacts {

    private final JdbcClient jdbc;

    WorksFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Works as they are known.
     *
     * @param floorArea square metres; 0 where the kind needs none
     * @param ofOperation whether the operation says it
     */
    public record Works(WorksKind kind, int floorArea, boolean ofOperation) {}

    /** Empty while nobody said it. */
    public Optional<Works> of(String reference) {
        return jdbc.sql(
                        """
                        select coalesce(operation.kind, tender.works_kind) as kind,
                            case when operation.code is null then tender.floor_area else operation.floor_area end as area,
                            operation.code is not null as of_operation
                        from tender left join works_operation operation
                            on operation.office = tender.office and operation.code = tender.operation
                        where tender.reference = ? and coalesce(operation.kind, tender.works_kind) is not null""")
                .param(reference)
                .query((row, number) -> new Works(
                        WorksKind.valueOf(row.getString("kind")), row.getInt("area"), row.getBoolean("of_operation")))
                .optional();
    }

    public void record(String reference, WorksKind kind, Integer floorArea) {
        jdbc.sql("update tender set works_kind = ?, floor_area = ? where reference = ?")
                .params(kind.name(), floorArea, reference)
                .update();
    }
}
