package fr.palier.committee.web;

import fr.palier.committee.application.SessionFiles;
import fr.palier.engine.Role;
import fr.palier.office.Person;
import fr.palier.web.FilePart;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The session beside its tasks: what is voted now, the agenda, who sits, which rules hold. */
@Component
class SessionPart implements FilePart {

    private final SessionFiles files;

    SessionPart(SessionFiles files) {
        this.files = files;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Content> of(String office, String reference, Person reader) {
        return files.read(reference, reader)
                .map(file -> new Content(
                        "Séance",
                        "committee/volet :: volet",
                        Map.of("file", file, "secretary", reader.is(Role.COMMITTEE_SECRETARY.group()), "page", false)));
    }
}
