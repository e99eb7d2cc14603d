package fr.palier.evaluation.dossier.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table of the dossier, with the meaning of each column.
 *
 * @param name file name without its end, sheet name too: lower case, no accents
 * @param title what it holds, in French
 * @param rows cells: texts, {@link BigDecimal}, {@link Integer}, {@link LocalDate}, or null for nothing
 */
public record DossierTable(String name, String title, List<Column> columns, List<List<Object>> rows) {

    public DossierTable {
        columns = List.copyOf(columns);
        // cells may be null
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(name + ": a row has another number of cells than there are columns");
            }
        }
    }

    /** @param name as in the first line @param unit in French, empty where there is none */
    public record Column(String name, String meaning, String unit) {}
}
