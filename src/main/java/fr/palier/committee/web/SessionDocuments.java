package fr.palier.committee.web;

import fr.palier.committee.application.SessionFiles;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.StoredDocument;
import fr.palier.office.Person;
import org.springframework.stereotype.Component;

/** Papers of a session are for those who may read it. */
@Component
class SessionDocuments implements DocumentGuard {

    private final SessionFiles files;

    SessionDocuments(SessionFiles files) {
        this.files = files;
    }

    @Override
    public Verdict mayRead(Person reader, StoredDocument document) {
        if (!document.kind().startsWith("committee-")) {
            return Verdict.ABSTAIN;
        }
        return files.mayRead(reader, document.reference()) ? Verdict.ALLOW : Verdict.DENY;
    }

    /** They are made by the procedure, never deposited. */
    @Override
    public Verdict mayAdd(Person person, String reference, String kind) {
        return kind.startsWith("committee-") ? Verdict.DENY : Verdict.ABSTAIN;
    }
}
