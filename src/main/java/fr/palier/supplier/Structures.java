package fr.palier.supplier;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.persistence.StructureRows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which firms of an office's directory are insertion or disability structures, since when and by which source. */
@Component
public class Structures {

    private static final int SOURCE = 300;

    private final StructureRows rows;
    private final Firms firms;
    private final CurrentPerson people;
    private final Clock clock;

    Structures(StructureRows rows, Firms firms, CurrentPerson people, Clock clock) {
        this.rows = rows;
        this.firms = firms;
        this.people = people;
        this.clock = clock;
    }

    /** A firm that is such a structure. @param source where the office read it, for instance an agreement or a label */
    public record Structure(
            long firm, String name, String city, String email, StructureKind kind, LocalDate since, String source) {}

    /** Meetings of sourcings held with structures in a year. */
    public record YearOfMeetings(int year, int meetings, int structures) {}

    /** All structures of an office, by name. */
    public List<Structure> of(String office) {
        return rows.of(office);
    }

    public Optional<Structure> find(String office, long firm) {
        return of(office).stream().filter(one -> one.firm() == firm).findFirst();
    }

    /** Newest year first. */
    public List<YearOfMeetings> meetings(String office) {
        return rows.meetings(office);
    }

    /**
     * Notes that a firm is, or no longer is, such a structure. The former notes stay.
     *
     * @param kind null for no longer
     */
    @Transactional
    public void note(long firm, StructureKind kind, LocalDate since, String source) {
        OfficeReason.NOT_ALLOWED.when(!people.get().is(Role.BUYERS.group()));
        Firm known = firms.get(people.office(), firm);
        SupplierReason.MERGED.when(known.mergedInto() != null, known.name());
        OfficeReason.MISSING.when(since == null, "Depuis le");
        SupplierReason.STRUCTURE_IN_FUTURE.when(since.isAfter(LocalDate.now(clock)));
        OfficeReason.MISSING.when(source == null || source.isBlank(), "Source");
        OfficeReason.TOO_LONG.when(source.length() > SOURCE, "Source", SOURCE);
        OfficeReason.WRONG_TEXT.when(source.chars().anyMatch(Character::isISOControl), "Source");
        rows.note(known, kind, since, source.strip(), people.get().id(), OffsetDateTime.now(clock));
    }
}
