package fr.palier.intervention.application;

import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.Slot;
import fr.palier.intervention.domain.Entry;
import fr.palier.office.CsvLine;
import fr.palier.office.Fingerprint;
import fr.palier.office.OfficeReason;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of the maintenance software as it reads; what it refers to is looked up by whoever takes it.
 *
 * @param dwelling code in the rent software; null = a whole residence, or no order
 */
record FileLine(CsvLine line, String number, EventKind kind, OffsetDateTime at, String dwelling) {

    static final int SHORT = 60;
    static final int LONG = 4000;

    private static final Pattern QUANTITY =
            Pattern.compile("\\s*([^=|]{1,40}?)\\s*=\\s*([0-9]{1,6}(?:[.,][0-9]{1,2})?)\\s*");
    private static final int MOST_LINES = 500;

    static FileLine of(CsvLine line) {
        return new FileLine(
                line,
                line.text("numero", SHORT),
                line.choice("evenement", EventKind.class),
                line.moment("date"),
                line.optional("logement", SHORT).orElse(null));
    }

    boolean isOrder() {
        return kind == EventKind.ORDERED;
    }

    /** The event of an intervention; an order has its own. */
    Entry entry(Intervention intervention, String actor) {
        InterventionReason.NOT_YOURS.when(kind == EventKind.ASSIGNED, kind.label(), "le logiciel de maintenance");
        InterventionReason.LINES_ELSEWHERE.when(
                kind != EventKind.WORK_DONE && !quantities().isEmpty(), kind.label());
        return new Entry(
                kind,
                at,
                OfficeActs.party(intervention, kind, line.yes("locataire")),
                actor,
                EntryChannel.CSV,
                slot(),
                line.optional("note", LONG).orElse(null),
                line.optional("avis", SHORT).orElse(null),
                null,
                key());
    }

    /** Lines of the price list, {@code DEP=1|MO=2,5}. */
    Map<String, BigDecimal> quantities() {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        Optional<String> written = line.optional("lignes", LONG);
        if (written.isEmpty()) {
            return all;
        }
        String[] parts = written.get().split("\\|", -1);
        OfficeReason.WRONG_CHOICE.when(parts.length > MOST_LINES, parts.length, "lignes");
        for (String part : parts) {
            var found = QUANTITY.matcher(part);
            OfficeReason.WRONG_CHOICE.when(!found.matches() || all.containsKey(found.group(1)), part.strip(), "lignes");
            all.put(found.group(1), new BigDecimal(found.group(2).replace(',', '.')));
        }
        return all;
    }

    private Slot slot() {
        Optional<OffsetDateTime> from = line.optionalMoment("rdv_debut");
        Optional<OffsetDateTime> until = line.optionalMoment("rdv_fin");
        if (from.isEmpty() && until.isEmpty()) {
            return null;
        }
        InterventionReason.NO_SLOT.when(from.isEmpty() || until.isEmpty());
        InterventionReason.WRONG_SLOT.when(!until.get().isAfter(from.get()));
        return new Slot(from.get(), until.get());
    }

    /** The sender's own key, or what makes the line what it is. */
    private String key() {
        return line.optional("cle", 200)
                .orElseGet(() -> "csv:"
                        + Fingerprint.of(String.join(
                                        "|",
                                        line.cells().getOrDefault("evenement", ""),
                                        line.cells().getOrDefault("date", ""),
                                        line.cells().getOrDefault("rdv_debut", ""),
                                        line.cells().getOrDefault("rdv_fin", ""))
                                .getBytes(StandardCharsets.UTF_8)));
    }
}
