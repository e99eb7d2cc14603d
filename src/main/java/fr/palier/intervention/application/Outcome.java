package fr.palier.intervention.application;

import fr.palier.intervention.persistence.InterventionImportRows.Refusal;
import fr.palier.intervention.persistence.InterventionImportRows.Step;
import fr.palier.office.CsvLine;
import fr.palier.office.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** What became of the lines of a batch. */
final class Outcome {

    private static final int SHOWN_TEXT = 160;

    private final List<String> titles;
    private final List<Refusal> refused = new ArrayList<>();
    private int added;
    private int same;

    /** @param titles of the file: a refused line is kept as it was sent */
    Outcome(List<String> titles) {
        this.titles = titles;
    }

    /** Counts together, without changing this. */
    Outcome and(ImportBatch.Taken taken) {
        Outcome all = new Outcome(titles);
        all.added = added;
        all.same = same;
        all.refused.addAll(refused);
        all.add(taken);
        return all;
    }

    void add(ImportBatch.Taken taken) {
        added += taken.added();
        same += taken.same();
        taken.refused().forEach((sent, why) -> refuse(sent.line(), why));
    }

    void count(boolean isNew) {
        if (isNew) {
            added++;
        } else {
            same++;
        }
    }

    void refuse(CsvLine line, Rejection why) {
        String text = line.text().replace("\0", "");
        refused.add(new Refusal(
                line.number(),
                text.length() <= SHOWN_TEXT ? text : text.substring(0, SHOWN_TEXT - 1) + "…",
                why.getMessage(),
                record(line)));
    }

    private String record(CsvLine line) {
        return row(titles.stream()
                .map(title -> line.cells().getOrDefault(title, "").replace("\0", ""))
                .toList());
    }

    /** A line of a CSV file. */
    static String row(List<?> cells) {
        return CSVFormat.Builder.create().setDelimiter(';').get().format(cells.toArray());
    }

    List<Refusal> refused() {
        return refused;
    }

    Step step(int lines) {
        return new Step(lines, added, same, refused.size());
    }
}
