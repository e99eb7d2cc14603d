package fr.palier.correspondence.web;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.StoredDocument;
import fr.palier.correspondence.application.DocumentAccess;
import fr.palier.engine.SignedIn;
import fr.palier.office.Person;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the deposit part asks while it is drawn inside other modules' pages: {@code ${@documentDesk.of(reference, kind)}}. */
@Component("documentDesk")
class DocumentDesk {

    private final Documents documents;
    private final DocumentAccess access;

    DocumentDesk(Documents documents, DocumentAccess access) {
        this.documents = documents;
        this.access = access;
    }

    /** Newest version of each document of a kind that the person at work may read. */
    public Collection<StoredDocument> of(String reference, String kind) {
        return newest(reference).stream()
                .filter(document -> document.kind().equals(kind))
                .toList();
    }

    /** Newest version of each document of a file that the person at work may read, in the order of the first deposit. */
    public List<StoredDocument> newest(String reference) {
        Person reader = SignedIn.person();
        Map<String, StoredDocument> newest = new LinkedHashMap<>();
        documents
                .of(reader.office(), reference, reader)
                .forEach(document -> newest.put(document.kind() + "/" + document.fileName(), document));
        return List.copyOf(newest.values());
    }

    public String label(String kind) {
        return access.label(kind);
    }

    /** Size as people read it. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " octets";
        }
        return bytes < 1024 * 1024 ? "%d Ko".formatted(bytes / 1024) : "%.1f Mo".formatted(bytes / 1024.0 / 1024.0);
    }

    /** Whether documents of this kind are PDF and nothing else. */
    public boolean isPdfOnly(String kind) {
        return access.kind(kind)
                .map(known -> known.mediaTypes().equals(java.util.Set.of("application/pdf")))
                .orElse(false);
    }

    public boolean mayAdd(String reference, String kind) {
        return access.kind(kind)
                .map(known -> access.mayAdd(SignedIn.person(), reference, known))
                .orElse(false);
    }
}
