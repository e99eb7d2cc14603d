package fr.palier.correspondence.application;

import fr.palier.correspondence.CorrespondenceReason;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.StoredDocument;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person deposits a document on a file of their office. */
@Component
public class DepositDocument {

    private final Documents documents;
    private final DocumentAccess access;
    private final Journal journal;
    private final CurrentPerson people;

    DepositDocument(Documents documents, DocumentAccess access, Journal journal, CurrentPerson people) {
        this.documents = documents;
        this.access = access;
        this.journal = journal;
        this.people = people;
    }

    /**
     * Stores what the person sent; how confidential it is comes from its kind, never from the person.
     *
     * @throws fr.palier.office.Rejection {@code office.notFound} for a file that the office has not, {@code office.notAllowed},
     *     {@code correspondence.…} for the file itself
     */
    @Transactional
    public StoredDocument deposit(String reference, String kind, String fileName, byte[] content) {
        String office = people.office();
        // every file begins with a line in the journal: a reference without one is unknown, or another office's
        OfficeReason.NOT_FOUND.when(journal.of(office, reference).isEmpty(), reference);
        DocumentKind known = access.kind(kind).orElseThrow(() -> CorrespondenceReason.UNKNOWN_KIND.rejection());
        OfficeReason.NOT_ALLOWED.when(!access.mayAdd(people.get(), reference, known));
        return documents.store(new NewDocument(office, reference, kind, fileName, content, known.confidentiality()));
    }
}
