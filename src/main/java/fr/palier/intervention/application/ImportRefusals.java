package fr.palier.intervention.application;

import fr.palier.intervention.persistence.InterventionImportRows;
import fr.palier.intervention.persistence.InterventionImportRows.Held;
import fr.palier.intervention.persistence.InterventionImportRows.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Refused lines: kept until the office's next file, shown, and given back as a file to be corrected and sent again. */
@Component
class ImportRefusals {

    /** Beyond these the file itself is wrong: the others are only counted. */
    static final int MOST_KEPT = 20_000;

    private final InterventionImportRows imports;

    ImportRefusals(InterventionImportRows imports) {
        this.imports = imports;
    }

    void keep(Held held, Outcome outcome) {
        if (!outcome.refused().isEmpty() && imports.refusedSoFar(held.id()) < MOST_KEPT) {
            imports.refuse(held.id(), outcome.refused());
        }
    }

    /** The refused lines in the columns of the file, with line and reason behind them. */
    String csv(String office, long id) {
        StringBuilder text = new StringBuilder("\uFEFF");
        imports.titles(office, id).ifPresent(titles -> text.append(titles).append(";ligne;motif\r\n"));
        for (Refusal one : imports.refusals(id, MOST_KEPT)) {
            List<Object> behind = new ArrayList<>(List.of(one.line(), one.reason()));
            text.append(one.record() == null ? "" : one.record() + ";")
                    .append(Outcome.row(behind))
                    .append("\r\n");
        }
        return text.toString();
    }
}
