package fr.palier.correspondence;

import fr.palier.correspondence.application.DocumentAccess;
import fr.palier.correspondence.application.FileInspection;
import fr.palier.correspondence.domain.FileName;
import fr.palier.correspondence.persistence.DocumentRows;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Fingerprint;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of all files: in PostgreSQL, hashed, in versions. Callers check the person's role; the office is theirs to name. */
@Component
public class Documents {

    private static final String DEFAULT_CLASS = "FILE";

    private final DocumentRows rows;
    private final FileInspection inspection;
    private final DocumentAccess access;
    private final Journal journal;
    private final CurrentPerson people;
    private final Clock clock;

    Documents(
            DocumentRows rows,
            FileInspection inspection,
            DocumentAccess access,
            Journal journal,
            CurrentPerson people,
            Clock clock) {
        this.rows = rows;
        this.inspection = inspection;
        this.access = access;
        this.journal = journal;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Stores a file as the next version of its name; the same content again gives back the version that holds it.
     *
     * @throws fr.palier.office.Rejection {@code correspondence.…} when the file is empty, too large, of a type that is not accepted,
     *     disguised or damaged
     */
    @Transactional
    public StoredDocument store(NewDocument document) {
        String name = FileName.of(document.fileName()).value();
        FileInspection.Inspected inspected = inspection.inspect(name, document.content());
        access.kind(document.kind())
                .ifPresent(kind -> CorrespondenceReason.WRONG_TYPE_FOR_KIND.when(
                        !kind.accepts(inspected.type().mediaType()), name, kind.label()));
        String hash = Fingerprint.of(inspected.content());
        rows.lockName(document.office(), document.reference(), document.kind(), name);
        Optional<StoredDocument> before = rows.latest(document.office(), document.reference(), document.kind(), name);
        if (before.isPresent() && before.get().sha256().equals(hash)) {
            return before.get();
        }
        Person person = people.get();
        StoredDocument stored = rows.add(
                new StoredDocument(
                        0,
                        document.office(),
                        document.reference(),
                        document.kind(),
                        name,
                        before.map(StoredDocument::version).orElse(0) + 1,
                        inspected.type().mediaType(),
                        inspected.content().length,
                        hash,
                        document.confidentiality(),
                        access.kind(document.kind())
                                .map(DocumentKind::archivingClass)
                                .orElse(DEFAULT_CLASS),
                        before.map(StoredDocument::legalHold).orElse(false),
                        OffsetDateTime.now(clock),
                        person.id(),
                        person.name()),
                inspected.content());
        journal.write(
                document.office(),
                document.reference(),
                "correspondence.documentStored",
                sentence(stored),
                Map.of("document", stored.id(), "kind", stored.kind(), "version", stored.version(), "sha256", hash));
        return stored;
    }

    /** A document with its content; @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    public OpenedDocument open(String office, long id) {
        return rows.open(office, id).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("pièce " + id));
    }

    /**
     * A document with its content, for a person.
     *
     * @throws fr.palier.office.Rejection {@code office.notFound} when there is none that this person may read
     */
    public OpenedDocument openFor(Person reader, long id) {
        OfficeReason.NO_OFFICE.when(reader.office() == null, reader.name());
        StoredDocument document = rows.find(reader.office(), id)
                .filter(found -> access.mayRead(reader, found))
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("pièce " + id));
        return open(document.office(), id);
    }

    /** Documents of a file, oldest first, all versions; no rights are checked. */
    public List<StoredDocument> of(String office, String reference) {
        return rows.of(office, reference);
    }

    /** Documents of a file that a person may read, oldest first, all versions. */
    public List<StoredDocument> of(String office, String reference, Person reader) {
        return of(office, reference).stream()
                .filter(document -> access.mayRead(reader, document))
                .toList();
    }

    /** Sets or lifts the ban on destroying the documents of a file, whatever their class says (litigation). */
    @Transactional
    public void hold(String office, String reference, boolean held, String reason) {
        rows.hold(office, reference, held);
        journal.write(
                office,
                reference,
                held ? "correspondence.documentsHeld" : "correspondence.documentsReleased",
                (held ? "Pièces gelées : %s" : "Gel des pièces levé : %s").formatted(reason),
                Map.of("reason", reason));
    }

    /** Puts a document into a row of {@code archiving_class}. */
    @Transactional
    public void classify(String office, long id, String archivingClass) {
        StoredDocument document =
                rows.find(office, id).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("pièce " + id));
        rows.classify(id, archivingClass);
        journal.write(
                office,
                document.reference(),
                "correspondence.documentClassified",
                "Durée de conservation de « %s » modifiée.".formatted(document.fileName()),
                Map.of("document", id, "old", document.archivingClass(), "new", archivingClass));
    }

    /** The journal is read by everyone who sees the file: the name of a restricted document may already say too much. */
    private String sentence(StoredDocument stored) {
        return stored.confidentiality() == Confidentiality.RESTRICTED
                ? "Pièce à accès restreint enregistrée (%s).".formatted(access.label(stored.kind()))
                : "Pièce « %s » enregistrée (%s, version %d)."
                        .formatted(stored.fileName(), access.label(stored.kind()), stored.version());
    }
}
