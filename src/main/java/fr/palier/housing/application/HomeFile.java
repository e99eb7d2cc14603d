package fr.palier.housing.application;

import fr.palier.housing.HousingReason;
import fr.palier.housing.persistence.ImportRows;
import fr.palier.office.CsvLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One kind of file of the rent software: how a line is read and how rows are kept.
 *
 * @param <R> a row as the file and the table both say it, without its id; rows that are equal say the same
 */
abstract class HomeFile<R> {

    static final int CODE = 40;
    static final int NAME = 200;

    final ImportRows rows;
    private final Class<R> type;
    private final String stored;
    private final String insert;
    private final String update;

    /**
     * @param stored select of all rows of an office
     * @param insert statement with the components of a row as parameters
     * @param update the same, by office and code
     */
    HomeFile(ImportRows rows, Class<R> type, String stored, String insert, String update) {
        this.rows = rows;
        this.type = type;
        this.stored = stored;
        this.insert = insert;
        this.update = update;
    }

    /**
     * What is known before a file is read.
     *
     * @param rows by code
     * @param places ids of what rows may stand in, by table and code
     */
    record Known<R>(Map<String, R> rows, Map<String, Map<String, Long>> places) {

        /** @throws fr.palier.office.Rejection the given one, for a code that no row has */
        long id(String table, String code, RuntimeException unknown) {
            Long id = places.get(table).get(code);
            if (id == null) {
                throw unknown;
            }
            return id;
        }
    }

    abstract HomeFileKind kind();

    /** A row's own code. It goes back to the rent software as it is, so it may be nothing that a spreadsheet would run. */
    static String ownCode(CsvLine line) {
        String code = line.text("code", CODE);
        HousingReason.WRONG_CODE.when(!Character.isLetterOrDigit(code.codePointAt(0)), code);
        return code;
    }

    abstract String code(R row);

    /** @throws fr.palier.office.Rejection for a line that cannot be taken */
    abstract R read(String office, CsvLine line, Known<R> known);

    /** Tables that lines point to. */
    abstract List<String> places();

    Known<R> known(String office) {
        return new Known<>(
                rows.all(type, stored, office).stream().collect(Collectors.toMap(this::code, Function.identity())),
                places().stream().collect(Collectors.toMap(Function.identity(), table -> rows.ids(table, office))));
    }

    /** What others are told of rows that were added. */
    List<Object> news(List<R> added, LocalDate today) {
        return List.of();
    }

    void insert(List<R> added) {
        rows.write(insert, added);
    }

    void update(List<R> changed) {
        rows.write(update, changed);
    }
}
