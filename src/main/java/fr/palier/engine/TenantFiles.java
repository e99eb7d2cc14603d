package fr.palier.engine;

import fr.palier.office.Person;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a person may read of a file, asked by pages, panel, searches, papers, letters and API alike. A file without tenants is read whole by
 * the staff of its office; the module that keeps it may be stricter.
 */
@Component
public class TenantFiles {

    private final ObjectProvider<Agency> providers;
    private final ObjectProvider<ClosedFiles> closed;

    TenantFiles(ObjectProvider<Agency> providers, ObjectProvider<ClosedFiles> closed) {
        this.providers = providers;
        this.closed = closed;
    }

    /** How much of a file somebody reads. */
    public enum Share {
        /** The file is unknown to them. */
        NOTHING,
        /** The fact without the person: no name, no way to reach them, no words of theirs, no letters, no journal. */
        FACTS,
        WHOLE
    }

    /** Which agency a file belongs to: that of its residence. Contributed as a bean by the module that keeps the files. */
    public interface Agency {

        TenantFile kind();

        /** Code of the service; empty where it is not known. */
        Optional<String> of(String office, String reference);

        static Agency of(TenantFile kind, BiFunction<String, String, Optional<String>> agency) {
            return new Agency() {

                @Override
                public TenantFile kind() {
                    return kind;
                }

                @Override
                public Optional<String> of(String office, String reference) {
                    return agency.apply(office, reference);
                }
            };
        }
    }

    public Share share(Person reader, String reference) {
        Optional<TenantFile> kind = TenantFile.of(reference);
        if (kind.isEmpty()) {
            return closed.stream().anyMatch(one -> one.isClosed(reader, reference)) ? Share.NOTHING : Share.WHOLE;
        }
        return byRole(reader, kind.get()) != Share.WHOLE && isOfAgency(reader, kind.get(), reference)
                ? Share.WHOLE
                : byRole(reader, kind.get());
    }

    /** Whether the module that keeps a file without tenants closes it to this person, whatever their tasks. */
    public boolean isClosed(Person reader, String reference) {
        return TenantFile.of(reference).isEmpty() && closed.stream().anyMatch(one -> one.isClosed(reader, reference));
    }

    public boolean isWhole(Person reader, String reference) {
        return share(reader, reference) == Share.WHOLE;
    }

    /**
     * How far a search goes for somebody.
     *
     * @param facts groups let them see all files of the kind
     * @param whole groups let them see all of them whole: names may be searched for
     * @param agency code of the agency whose files they read whole; null = none
     */
    public record Reach(boolean facts, boolean whole, String agency) {

        public boolean isNone() {
            return !facts && agency == null;
        }
    }

    public Reach reach(Person reader, TenantFile kind) {
        Share share = byRole(reader, kind);
        return new Reach(
                share != Share.NOTHING, share == Share.WHOLE, reader.service().orElse(null));
    }

    private static Share byRole(Person reader, TenantFile kind) {
        return reader.isOneOf(kind.wholeReaders())
                ? Share.WHOLE
                : reader.isOneOf(kind.readers()) ? Share.FACTS : Share.NOTHING;
    }

    private boolean isOfAgency(Person reader, TenantFile kind, String reference) {
        if (reader.office() == null || reader.service().isEmpty()) {
            return false;
        }
        return agencies()
                .get(kind)
                .of(reader.office(), reference)
                .filter(code -> reader.is("service-" + code))
                .isPresent();
    }

    private Map<TenantFile, Agency> agencies() {
        return providers.stream().collect(Collectors.toMap(Agency::kind, Function.identity()));
    }
}
