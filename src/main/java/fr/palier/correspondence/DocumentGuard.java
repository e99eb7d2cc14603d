package fr.palier.correspondence;

import fr.palier.office.Person;

/**
 * What an owning module says about its files and their documents, contributed as a bean. One {@link Verdict#DENY} wins over all;
 * one {@link Verdict#ALLOW} opens a restricted document; where all abstain the confidentiality decides. The office is checked before.
 */
public interface DocumentGuard {

    Verdict mayRead(Person reader, StoredDocument document);

    /** Whether the person may deposit a document of this kind on the file now; the kind's groups are checked before. */
    default Verdict mayAdd(Person person, String reference, String kind) {
        return Verdict.ABSTAIN;
    }

    /** What a guard answers. */
    enum Verdict {
        ALLOW,
        DENY,
        ABSTAIN
    }
}
