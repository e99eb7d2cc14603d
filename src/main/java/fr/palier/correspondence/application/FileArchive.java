package fr.palier.correspondence.application;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import fr.palier.correspondence.ArchivePart;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.FileRows;
import fr.palier.correspondence.Printer;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.Rules;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.Zone;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The whole of a file as one archive, for a court or the archives: history, decisions with the text of their tables, facts, mails,
 * papers in every version. Each entry stands with its SHA-256 in {@code SHA256SUMS}, in the form that {@code sha256sum -c} reads.
 */
@Component
public class FileArchive {

    private static final String FORMAT = "palier-archive/1";
    private static final String LETTERS = "letter";

    private final List<ArchivePart> parts;
    private final FileRows rows;
    private final Documents documents;
    private final Rules rules;
    private final Journal journal;
    private final Offices offices;
    private final Printer printer;
    private final ObjectWriter json;
    private final Clock clock;

    FileArchive(
            ObjectProvider<ArchivePart> parts,
            FileRows rows,
            Documents documents,
            Rules rules,
            Journal journal,
            Offices offices,
            Printer printer,
            ObjectMapper json,
            Clock clock) {
        this.parts = parts.stream().toList();
        this.rows = rows;
        this.documents = documents;
        this.rules = rules;
        this.journal = journal;
        this.offices = offices;
        this.printer = printer;
        this.json = json.writerWithDefaultPrettyPrinter().with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        this.clock = clock;
    }

    public boolean mayExport(Person reader, String reference) {
        return reader.office() != null
                && parts.stream().anyMatch(part -> part.mayExport(reader.office(), reference, reader));
    }

    /**
     * Writes the archive as a ZIP file.
     *
     * @throws fr.palier.office.Rejection {@code office.notFound} when there is no such file that this person may take away
     * @throws IllegalStateException when a paper no longer has the hash that it was stored with
     */
    @Transactional
    public void write(Person reader, String reference, OutputStream out) throws IOException {
        ArchivePart.Share share =
                share(reader, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
        journal.write(
                reader.office(),
                reference,
                "correspondence.fileArchived",
                "Archive du dossier exportée.",
                Map.of("format", FORMAT));
        List<String> references =
                Stream.concat(Stream.of(reference), share.related().stream()).toList();
        List<StoredDocument> all = references.stream()
                .flatMap(one -> documents.of(reader.office(), one).stream())
                .toList();
        List<StoredDocument> readable = references.stream()
                .flatMap(one -> documents.of(reader.office(), one, reader).stream())
                .toList();
        List<String> withheld = new ArrayList<>(share.withheld());
        all.stream()
                .filter(document -> !readable.contains(document))
                .map(document -> "Pièce %s/%d, à accès restreint, SHA-256 %s."
                        .formatted(document.kind(), document.version(), document.sha256()))
                .forEach(withheld::add);
        OffsetDateTime at = OffsetDateTime.now(clock.withZone(Zone.PARIS));
        SummedZip zip = new SummedZip(out);
        zip.add("LISEZMOI.txt", README.formatted(reference).getBytes(StandardCharsets.UTF_8));
        zip.add("dossier.pdf", paper(reader, reference, share, readable, withheld, at));
        zip.add(
                "dossier.json",
                json.writeValueAsBytes(facts(reader, reference, share, references, all, readable, withheld, at)));
        for (Map.Entry<String, String> table :
                tables(reader.office(), references).entrySet()) {
            zip.add("tables/" + table.getKey() + ".dmn", table.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (StoredDocument document : readable) {
            byte[] content = documents.open(document.office(), document.id()).content();
            String sum = zip.add(path(document), content);
            if (!sum.equals(document.sha256())) {
                throw new IllegalStateException(
                        "Document %d of %s has lost its hash".formatted(document.id(), reference));
            }
        }
        zip.finish();
    }

    /** Several modules may hold a share of one file. */
    private Optional<ArchivePart.Share> share(Person reader, String reference) {
        OfficeReason.NO_OFFICE.when(reader.office() == null, reader.name());
        return parts.stream()
                .filter(part -> part.mayExport(reader.office(), reference, reader))
                .map(part -> part.of(reader.office(), reference, reader))
                .reduce((one, other) -> {
                    Map<String, List<JsonNode>> both = new LinkedHashMap<>(one.rows());
                    both.putAll(other.rows());
                    return new ArchivePart.Share(
                            one.subject(),
                            Stream.concat(one.related().stream(), other.related().stream())
                                    .distinct()
                                    .toList(),
                            both,
                            Stream.concat(one.withheld().stream(), other.withheld().stream())
                                    .toList());
                });
    }

    private Map<String, Object> facts(
            Person reader,
            String reference,
            ArchivePart.Share share,
            List<String> references,
            List<StoredDocument> all,
            List<StoredDocument> readable,
            List<String> withheld,
            OffsetDateTime at) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", FORMAT);
        facts.put("reference", reference);
        facts.put("subject", share.subject());
        facts.put("office", offices.get(reader.office()).name());
        facts.put("exportedAt", at);
        facts.put("exportedBy", reader.name());
        facts.put("references", references);
        facts.put("history", rows(reader, references, "journal"));
        facts.put("decisions", rows(reader, references, "decision_record"));
        facts.put(
                "documents",
                all.stream()
                        .map(document -> new Paper(document, readable.contains(document) ? path(document) : null))
                        .toList());
        facts.put("letters", rows(reader, references, LETTERS));
        facts.put("mails", rows(reader, references, "outbox_mail"));
        facts.put("rows", share.rows());
        facts.put("withheld", withheld);
        return facts;
    }

    private List<JsonNode> rows(Person reader, List<String> references, String table) {
        return references.stream()
                .flatMap(reference -> rows.of(table, reader.office(), reference).stream())
                .toList();
    }

    private Map<String, String> tables(String office, List<String> references) {
        Map<String, String> tables = new LinkedHashMap<>();
        references.forEach(reference -> tables.putAll(rules.tablesOf(office, reference)));
        return tables;
    }

    private byte[] paper(
            Person reader,
            String reference,
            ArchivePart.Share share,
            List<StoredDocument> readable,
            List<String> withheld,
            OffsetDateTime at) {
        Map<String, Object> model = new HashMap<>();
        model.put("office", offices.get(reader.office()));
        model.put("reference", reference);
        model.put("subject", share.subject());
        model.put("related", share.related());
        model.put("at", at);
        model.put("by", reader.name());
        model.put("zone", Zone.PARIS);
        model.put("lines", journal.of(reader.office(), reference));
        model.put("decisions", rules.of(reader.office(), reference));
        model.put("documents", readable);
        model.put("withheld", withheld);
        return printer.pdf("correspondence/archive", model);
    }

    /** In letters that every tool and system unpacks alike; the paper's own name stands in the register. */
    private static String path(StoredDocument document) {
        String name = document.fileName();
        String ending = name.substring(Math.max(name.lastIndexOf('.'), 0)).replaceAll("[^.a-zA-Z0-9]", "");
        return "pieces/%s/%s-%d-v%d%s"
                .formatted(document.reference(), document.kind(), document.id(), document.version(), ending);
    }

    /** A paper of the register; path is null where the paper itself is left out. */
    private record Paper(StoredDocument document, String path) {}

    private static final String README =
            """
            Archive du dossier %s

            dossier.pdf   l'historique, les décisions et la liste des pièces, à lire
            dossier.json  les mêmes faits et toutes les données du dossier, à traiter
            tables/       le texte des tables de règles telles qu'elles étaient quand elles ont décidé
            pieces/       les pièces, dans toutes leurs versions
            SHA256SUMS    l'empreinte SHA-256 de chaque fichier ci-dessus

            Vérifier que rien n'a changé depuis l'export, sans aucun logiciel particulier :
                sha256sum -c SHA256SUMS
            L'empreinte d'une pièce est aussi celle que le registre des pièces (documents, dans dossier.json)
            a gardée le jour de son enregistrement.
            """;
}
