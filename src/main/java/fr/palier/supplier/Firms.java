package fr.palier.supplier;

import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.domain.FirmEntry;
import fr.palier.supplier.persistence.FirmRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The directory of firms of each office. Callers check the person's role; the office is theirs to name. */
@Component
public class Firms {

    private static final int MOST_FOUND = 100;
    private static final int NAME_LENGTH = 200;

    private final FirmRows rows;
    private final CurrentPerson people;
    private final Clock clock;

    Firms(FirmRows rows, CurrentPerson people, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What happened to a record.
     *
     * @param kind {@code REGISTERED}, {@code CORRECTED}, {@code MERGED} or {@code IMPORTED}
     */
    public record Change(OffsetDateTime at, String actor, String kind, String sentence) {}

    /** A firm; a merged record too, so that old files stay readable: see {@link #living}. */
    public Optional<Firm> find(String office, long id) {
        return rows.find(office, id);
    }

    /** A firm; @throws fr.palier.office.Rejection {@code supplier.firm.notFound}, for another office's too */
    public Firm get(String office, long id) {
        return find(office, id).orElseThrow(() -> SupplierReason.UNKNOWN_FIRM.rejection());
    }

    /** The record that stands for a firm today: itself, or the one that it was merged into. */
    public Firm living(String office, long id) {
        Firm firm = get(office, id);
        return firm.mergedInto() == null ? firm : get(office, firm.mergedInto());
    }

    public Optional<Firm> findSiret(String office, String siret) {
        return rows.findSiret(office, siret.replaceAll("\\s", ""));
    }

    /** All establishments of a SIREN that the directory knows, merged records too. */
    public List<Firm> ofSiren(String office, String siren) {
        return rows.ofSiren(office, siren.replaceAll("\\s", ""));
    }

    /** Living firms by words of the name or first digits of SIREN or SIRET, by name; all when nothing is asked; 100 at most. */
    public List<Firm> search(String office, String asked) {
        String text = asked == null ? "" : asked.strip();
        String digits = text.replaceAll("[\\s\\u00a0\\u202f]", "");
        return digits.matches("[0-9]{3,14}")
                ? rows.search(office, List.of(), digits, MOST_FOUND)
                : rows.search(
                        office,
                        Arrays.stream(text.split("[\\s'’-]+"))
                                .filter(word -> !word.isEmpty())
                                .limit(10)
                                .toList(),
                        "",
                        MOST_FOUND);
    }

    /**
     * Adds a firm.
     *
     * @throws fr.palier.office.Rejection {@code supplier.…} when a field is wrong, {@code supplier.duplicate} when the SIRET is known
     */
    @Transactional
    public Firm register(String office, NewFirm entry) {
        Firm firm = FirmEntry.checked(office, entry);
        return add(firm, "REGISTERED", "Fiche créée.")
                .orElseThrow(() -> SupplierReason.DUPLICATE.rejection(
                        firm.siret(),
                        rows.findSiret(office, firm.siret()).map(Firm::name).orElse("")));
    }

    /** Adds a firm or gives the one that has its SIRET; what is known already is not changed. */
    @Transactional
    public Firm findOrRegister(String office, NewFirm entry) {
        Firm firm = FirmEntry.checked(office, entry);
        return add(firm, "IMPORTED", "Fiche créée par un import.")
                .or(() -> rows.findSiret(office, firm.siret()))
                .orElseThrow();
    }

    private Optional<Firm> add(Firm firm, String kind, String sentence) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return rows.add(firm, now, people.get().id()).map(id -> {
            rows.write(firm.office(), id, now, people.get().name(), kind, sentence);
            return get(firm.office(), id);
        });
    }

    /** Corrects a record (all but its SIRET); true when something changed. */
    @Transactional
    public boolean correct(String office, long id, NewFirm entry) {
        Firm before = lock(office, id);
        Firm after = FirmEntry.corrected(before, entry);
        if (after.equals(before)) {
            return false;
        }
        rows.change(after);
        rows.write(
                office,
                id,
                OffsetDateTime.now(clock),
                people.get().name(),
                "CORRECTED",
                "Fiche corrigée : " + FirmEntry.difference(before, after) + ".");
        return true;
    }

    /** Merges a record into another one that goes on; the merged one stays readable, with its history. */
    @Transactional
    public void merge(String office, long from, long into, String reason) {
        SupplierReason.MERGE_WITH_ITSELF.when(from == into);
        OfficeReason.MISSING.when(reason == null || reason.isBlank(), "Motif");
        OfficeReason.TOO_LONG.when(reason.strip().length() > NAME_LENGTH, "Motif", NAME_LENGTH);
        // always in the same order: two merges at once must not wait for each other
        lock(office, Math.min(from, into));
        lock(office, Math.max(from, into));
        Firm old = get(office, from);
        Firm living = get(office, into);
        rows.merge(office, from, into);
        OffsetDateTime now = OffsetDateTime.now(clock);
        String actor = people.get().name();
        rows.write(
                office,
                from,
                now,
                actor,
                "MERGED",
                "Réunie avec « %s » (%s) : %s".formatted(living.name(), living.siret(), reason.strip()));
        rows.write(
                office,
                into,
                now,
                actor,
                "MERGED",
                "A repris « %s » (%s) : %s".formatted(old.name(), old.siret(), reason.strip()));
    }

    private Firm lock(String office, long id) {
        Firm firm = rows.lock(office, id).orElseThrow(() -> SupplierReason.UNKNOWN_FIRM.rejection());
        SupplierReason.MERGED.when(firm.mergedInto() != null, firm.name());
        return firm;
    }

    /** Records that were merged into a firm. */
    public List<Firm> mergedInto(String office, long id) {
        return rows.mergedInto(office, id);
    }

    /** What happened to a record, oldest first. */
    public List<Change> changes(String office, long id) {
        return rows.changes(office, id);
    }

    /** Makes a group; @param members all firms, the leader too */
    @Transactional
    public FirmGroup group(String office, String name, boolean solidary, long leader, List<Long> members) {
        OfficeReason.MISSING.when(name == null || name.isBlank(), "Nom du groupement");
        OfficeReason.TOO_LONG.when(name.strip().length() > NAME_LENGTH, "Nom du groupement", NAME_LENGTH);
        Set<Long> all = new HashSet<>(List.of(leader));
        members.stream()
                .filter(firm -> firm != leader)
                .forEach(firm -> SupplierReason.GROUP_MEMBER_TWICE.when(
                        !all.add(firm), get(office, firm).name()));
        SupplierReason.GROUP_TOO_SMALL.when(all.size() < 2);
        all.forEach(firm -> lock(office, firm));
        long id = rows.addGroup(
                office,
                name.strip(),
                solidary,
                OffsetDateTime.now(clock),
                people.get().id());
        all.forEach(firm -> rows.addMember(office, id, firm, firm == leader));
        return getGroup(office, id);
    }

    /** A group; @throws fr.palier.office.Rejection {@code supplier.firm.notFound}, for another office's too */
    public FirmGroup getGroup(String office, long id) {
        FirmRows.Group group = rows.group(office, id).orElseThrow(() -> SupplierReason.UNKNOWN_FIRM.rejection());
        List<Firm> members = rows.members(office, id).stream()
                .map(member -> get(office, member.firm()))
                .toList();
        return new FirmGroup(id, office, group.name(), group.solidary(), members.get(0), members);
    }

    /** Groups that a firm is in, newest first. */
    public List<FirmGroup> groupsOf(String office, long firm) {
        return rows.groupsOf(office, firm).stream()
                .map(group -> getGroup(office, group.id()))
                .toList();
    }
}
