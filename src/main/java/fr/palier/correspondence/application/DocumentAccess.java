package fr.palier.correspondence.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentGuard.Verdict;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.Role;
import fr.palier.engine.TenantFiles;
import fr.palier.office.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may read and deposit what: the office first, then what the person may read of the file, then the owning modules' guards, then the
 * confidentiality.
 */
@Component
public class DocumentAccess {

    /** What staff add to any file. */
    public static final String ATTACHMENT = "attachment";

    /** Kinds that say who a tenant is, or may: read with the whole file alone. */
    private static final Set<String> OF_THE_PERSON = Set.of(Letters.DOCUMENT_KIND, LetterDesk.PROOF, ATTACHMENT);

    private final TenantFiles files;
    private final ObjectProvider<DocumentGuard> guards;
    private final Map<String, DocumentKind> kinds;

    DocumentAccess(TenantFiles files, ObjectProvider<DocumentGuard> guards, ObjectProvider<DocumentKind> kinds) {
        this.files = files;
        this.guards = guards;
        this.kinds = kinds.orderedStream().collect(Collectors.toMap(DocumentKind::code, Function.identity()));
    }

    public Optional<DocumentKind> kind(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /** French label of a kind; its code where no module declared it. */
    public String label(String code) {
        return kind(code).map(DocumentKind::label).orElse(code);
    }

    public boolean mayRead(Person reader, StoredDocument document) {
        if (!document.office().equals(reader.office()) || !isInShare(reader, document)) {
            return false;
        }
        return switch (verdict(
                guards.stream().map(guard -> guard.mayRead(reader, document)).toList())) {
            case DENY -> false;
            case ALLOW -> true;
            case ABSTAIN ->
                document.storedBy().equals(reader.id())
                        || document.confidentiality() == Confidentiality.PUBLIC
                        || document.confidentiality() == Confidentiality.OFFICE && isStaff(reader);
        };
    }

    public boolean mayAdd(Person person, String reference, DocumentKind kind) {
        boolean inGroup = kind.groups().isEmpty() ? isStaff(person) : person.isOneOf(kind.groups());
        return inGroup
                && files.isWhole(person, reference)
                && verdict(guards.stream()
                                .map(guard -> guard.mayAdd(person, reference, kind.code()))
                                .toList())
                        != Verdict.DENY;
    }

    private boolean isInShare(Person reader, StoredDocument document) {
        return switch (files.share(reader, document.reference())) {
            case NOTHING -> false;
            case FACTS -> !OF_THE_PERSON.contains(document.kind());
            case WHOLE -> true;
        };
    }

    private static boolean isStaff(Person person) {
        return person.groups().stream().noneMatch(Role.OUTSIDE::contains);
    }

    private static Verdict verdict(List<Verdict> all) {
        return all.contains(Verdict.DENY)
                ? Verdict.DENY
                : all.contains(Verdict.ALLOW) ? Verdict.ALLOW : Verdict.ABSTAIN;
    }
}
