package fr.palier.movein.application;

import fr.palier.engine.TenantFile;
import fr.palier.engine.TenantFiles;
import fr.palier.housing.Caller;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.movein.domain.Call;
import fr.palier.movein.domain.Item;
import fr.palier.movein.domain.MeterKind;
import fr.palier.movein.domain.MoveIn;
import fr.palier.movein.domain.Reading;
import fr.palier.movein.domain.Topic;
import fr.palier.movein.persistence.ItemRows;
import fr.palier.movein.persistence.MoveInRows;
import fr.palier.movein.persistence.VisitRows;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What pages show of move-ins. */
@Component
public class MoveInReader {

    private static final int FOUND = 20;

    private final MoveInDesk desk;
    private final MoveInRows rows;
    private final ItemRows items;
    private final VisitRows visits;
    private final Homes homes;

    MoveInReader(MoveInDesk desk, MoveInRows rows, ItemRows items, VisitRows visits, Homes homes) {
        this.desk = desk;
        this.rows = rows;
        this.items = items;
        this.visits = visits;
        this.homes = homes;
    }

    public record Line(MoveIn moveIn, Place place) {}

    /**
     * All that is known, but for the advisers' notes.
     *
     * @param earlier last readings of the dwelling before this move-in
     * @param told ids of the topics gone through
     */
    public record File(
            MoveIn moveIn,
            Place place,
            Occupant occupant,
            List<Item> items,
            Map<MeterKind, Reading> readings,
            Map<MeterKind, Reading> earlier,
            List<Topic> topics,
            List<Long> told,
            List<Call> calls,
            LocalDate today) {

        public List<Item> reserves() {
            return items.stream().filter(Item::isReserve).toList();
        }

        public boolean isCallDue() {
            return moveIn.callOn() != null && !today.isBefore(moveIn.callOn());
        }
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, {@code office.notAllowed} */
    public File file(String reference) {
        MoveIn moveIn = desk.get(desk.office(), reference);
        OfficeReason.NOT_ALLOWED.when(!desk.files().isWhole(desk.person(), reference));
        return file(moveIn);
    }

    /** For the panel of a file; empty for who may not read it. */
    public Optional<File> read(String office, String reference, Person reader) {
        return reference.startsWith("A-") && desk.files().isWhole(reader, reference)
                ? rows.find(office, reference).map(this::file)
                : Optional.empty();
    }

    public List<Line> search(String office, Person reader, String words, int limit) {
        TenantFiles.Reach reach = desk.files().reach(reader, TenantFile.MOVE_IN);
        return reach.isNone()
                ? List.of()
                : rows.search(office, reach, words, limit).stream()
                        .map(one -> new Line(one, desk.place(one)))
                        .toList();
    }

    public List<Line> list(String words, int limit) {
        desk.mustBe(MoveInDesk.READERS);
        return search(desk.office(), desk.person(), words, limit);
    }

    /** Leases for which a move-in can be opened: by what is said of a tenant, or by the number of a lease that is still to begin. */
    public List<Caller> leases(String words) {
        desk.mustBe(MoveInDesk.OPENERS);
        String office = desk.office();
        List<Caller> found = new ArrayList<>(homes.search(office, words, FOUND));
        homes.occupant(office, words.strip())
                .filter(exact -> found.stream().noneMatch(one -> one.occupant().id() == exact.id()))
                .ifPresent(exact -> found.add(0, new Caller(exact, homes.placeOfDwelling(office, exact.dwelling()))));
        return found.stream()
                .filter(one -> rows.ofLease(office, one.occupant().id()).isEmpty())
                .toList();
    }

    private File file(MoveIn moveIn) {
        Map<MeterKind, Reading> readings = new EnumMap<>(MeterKind.class);
        visits.readings(moveIn.office(), moveIn.reference()).forEach(one -> readings.put(one.kind(), one));
        Map<MeterKind, Reading> earlier = new EnumMap<>(MeterKind.class);
        for (MeterKind kind : MeterKind.values()) {
            visits.earlier(moveIn, kind).ifPresent(one -> earlier.put(kind, one));
        }
        return new File(
                moveIn,
                desk.place(moveIn),
                desk.occupant(moveIn),
                items.of(moveIn.office(), moveIn.reference()),
                readings,
                earlier,
                visits.topics(moveIn.office(), moveIn.openedOn()),
                visits.told(moveIn.office(), moveIn.reference()),
                visits.calls(moveIn.office(), moveIn.reference()),
                desk.today());
    }
}
