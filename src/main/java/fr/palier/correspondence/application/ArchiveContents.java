package fr.palier.correspondence.application;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import fr.palier.correspondence.ArchivePart;
import fr.palier.correspondence.FileRows;
import fr.palier.correspondence.Printer;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.Rules;
import fr.palier.office.Journal;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.Zone;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What an archive says of its file: as data and as pages. */
@Component
class ArchiveContents {

    static final String FORMAT = "palier-archive/1";

    /** Who holds an archive must not be able to answer in a firm's place. */
    private static final Pattern KEY_OF_LINK = Pattern.compile("(/liens/)[A-Za-z0-9._~-]+");

    private final FileRows rows;
    private final Rules rules;
    private final Journal journal;
    private final Offices offices;
    private final Printer printer;
    private final ObjectWriter json;

    ArchiveContents(FileRows rows, Rules rules, Journal journal, Offices offices, Printer printer, ObjectMapper json) {
        this.rows = rows;
        this.rules = rules;
        this.journal = journal;
        this.offices = offices;
        this.printer = printer;
        this.json = json.writerWithDefaultPrettyPrinter().with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    /**
     * What goes into one archive.
     *
     * @param references the file's own first, then those that belong to it
     * @param all the register of papers, those left out too
     * @param readable papers that are in the archive
     */
    record Whole(
            Person reader,
            List<String> references,
            ArchivePart.Share share,
            List<StoredDocument> all,
            List<StoredDocument> readable,
            List<String> withheld,
            OffsetDateTime at) {

        String office() {
            return reader.office();
        }

        String reference() {
            return references.get(0);
        }
    }

    /** A paper of the register; path is null where the paper itself is left out. */
    private record Paper(StoredDocument document, String path) {}

    byte[] data(Whole whole) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", FORMAT);
        facts.put("reference", whole.reference());
        facts.put("subject", whole.share().subject());
        facts.put("office", offices.get(whole.office()).name());
        facts.put("exportedAt", whole.at());
        facts.put("exportedBy", whole.reader().name());
        facts.put("references", whole.references());
        facts.put("history", rows(whole, "journal"));
        facts.put("decisions", rows(whole, "decision_record"));
        facts.put(
                "documents",
                whole.all().stream()
                        .map(document ->
                                new Paper(document, whole.readable().contains(document) ? path(document) : null))
                        .toList());
        facts.put("letters", rows(whole, "letter"));
        facts.put("mails", rows(whole, "outbox_mail"));
        facts.put("rows", whole.share().rows());
        facts.put("withheld", whole.withheld());
        try {
            return KEY_OF_LINK
                    .matcher(json.writeValueAsString(facts))
                    .replaceAll("$1…")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Rows and records are plain values", impossible);
        }
    }

    byte[] pages(Whole whole) {
        Map<String, Object> model = new HashMap<>();
        model.put("office", offices.get(whole.office()));
        model.put("reference", whole.reference());
        model.put("subject", whole.share().subject());
        model.put("related", whole.share().related());
        model.put("at", whole.at());
        model.put("by", whole.reader().name());
        model.put("zone", Zone.PARIS);
        model.put(
                "lines",
                whole.references().stream()
                        .flatMap(one -> journal.of(whole.office(), one).stream())
                        .sorted(Comparator.comparing(Journal.Line::at))
                        .toList());
        model.put(
                "decisions",
                whole.references().stream()
                        .flatMap(one -> rules.of(whole.office(), one).stream())
                        .sorted(Comparator.comparing(Rules.Kept::at))
                        .toList());
        model.put("documents", whole.readable());
        model.put("withheld", whole.withheld());
        return printer.pdf("correspondence/archive", model);
    }

    /** Text of the decision tables, by version. */
    Map<String, String> tables(Whole whole) {
        Map<String, String> tables = new LinkedHashMap<>();
        whole.references().forEach(reference -> tables.putAll(rules.tablesOf(whole.office(), reference)));
        return tables;
    }

    /** In letters that every tool and system unpacks alike; the paper's own name stands in the register. */
    static String path(StoredDocument document) {
        String name = document.fileName();
        String ending = name.substring(Math.max(name.lastIndexOf('.'), 0)).replaceAll("[^.a-zA-Z0-9]", "");
        return "pieces/%s/%s-%d-v%d%s"
                .formatted(document.reference(), document.kind(), document.id(), document.version(), ending);
    }

    private List<JsonNode> rows(Whole whole, String table) {
        return whole.references().stream()
                .flatMap(reference -> rows.of(table, whole.office(), reference).stream())
                .toList();
    }
}
