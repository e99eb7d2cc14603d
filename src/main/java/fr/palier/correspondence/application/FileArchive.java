package fr.palier.correspondence.application;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palier.correspondence.ArchivePart;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.TenantFiles;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.office.Zone;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private final List<ArchivePart> parts;
    private final ArchiveContents contents;
    private final Documents documents;
    private final Journal journal;
    private final TenantFiles files;
    private final Clock clock;

    FileArchive(
            ObjectProvider<ArchivePart> parts,
            ArchiveContents contents,
            Documents documents,
            Journal journal,
            TenantFiles files,
            Clock clock) {
        this.parts = parts.stream().toList();
        this.contents = contents;
        this.documents = documents;
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    public boolean mayExport(Person reader, String reference) {
        return reader.office() != null
                && files.isWhole(reader, reference)
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
                Map.of("format", ArchiveContents.FORMAT));
        List<String> references =
                Stream.concat(Stream.of(reference), share.related().stream()).toList();
        List<StoredDocument> all = references.stream()
                .flatMap(one -> documents.of(reader.office(), one).stream())
                .toList();
        List<StoredDocument> readable = references.stream()
                .flatMap(one -> documents.of(reader.office(), one, reader).stream())
                .filter(document -> !share.withheldKinds().contains(document.kind()))
                .toList();
        List<String> withheld = new ArrayList<>(share.withheld());
        all.stream()
                .filter(document -> !readable.contains(document))
                .map(document -> "Pièce %s/%d, à accès restreint, SHA-256 %s."
                        .formatted(document.kind(), document.version(), document.sha256()))
                .forEach(withheld::add);
        var whole = new ArchiveContents.Whole(
                reader, references, share, all, readable, withheld, OffsetDateTime.now(clock.withZone(Zone.PARIS)));
        SummedZip zip = new SummedZip(out);
        zip.add("LISEZMOI.txt", README.formatted(reference).getBytes(StandardCharsets.UTF_8));
        zip.add("dossier.pdf", contents.pages(whole));
        zip.add("dossier.json", contents.data(whole));
        for (Map.Entry<String, String> table : contents.tables(whole).entrySet()) {
            zip.add("tables/" + table.getKey() + ".dmn", table.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, String> text : share.texts().entrySet()) {
            zip.add(text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (StoredDocument document : readable) {
            byte[] content = documents.open(document.office(), document.id()).content();
            String sum = zip.add(ArchiveContents.path(document), content);
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
                .filter(part -> files.isWhole(reader, reference))
                .filter(part -> part.mayExport(reader.office(), reference, reader))
                .map(part -> part.of(reader.office(), reference, reader))
                .reduce((one, other) -> {
                    Map<String, List<JsonNode>> both = new LinkedHashMap<>(one.rows());
                    both.putAll(other.rows());
                    Map<String, String> texts = new LinkedHashMap<>(one.texts());
                    texts.putAll(other.texts());
                    return new ArchivePart.Share(
                            one.subject(),
                            Stream.concat(one.related().stream(), other.related().stream())
                                    .distinct()
                                    .toList(),
                            both,
                            texts,
                            Stream.concat(one.withheldKinds().stream(), other.withheldKinds().stream())
                                    .collect(Collectors.toSet()),
                            Stream.concat(one.withheld().stream(), other.withheld().stream())
                                    .toList());
                });
    }

    private static final String README =
            """
            Archive du dossier %s

            dossier.pdf   l'historique, les décisions et la liste des pièces, à lire
            dossier.json  les mêmes faits et toutes les données du dossier, à traiter
            tables/       le texte des tables de règles telles qu'elles étaient quand elles ont décidé
            pieces/       les pièces, dans toutes leurs versions
            negociation/  s'il y a eu négociation, son registre : un fichier par ligne, dont la première est
                          l'empreinte SHA-256 du fichier d'avant (64 zéros pour le premier)
            SHA256SUMS    l'empreinte SHA-256 de chaque fichier ci-dessus

            Vérifier que rien n'a changé depuis l'export, sans aucun logiciel particulier :
                sha256sum -c SHA256SUMS
            L'empreinte d'une pièce est aussi celle que le registre des pièces (documents, dans dossier.json)
            a gardée le jour de son enregistrement.
            """;
}
