package fr.palier.demo;

import fr.palier.housing.Occupant;
import fr.palier.movein.application.CallTenant;
import fr.palier.movein.application.HandOverContract;
import fr.palier.movein.application.MakeVisit;
import fr.palier.movein.application.MoveInReader;
import fr.palier.movein.application.OpenMoveIn;
import fr.palier.movein.application.ReadMeters;
import fr.palier.movein.domain.CallOutcome;
import fr.palier.movein.domain.Item;
import fr.palier.movein.domain.ItemState;
import fr.palier.movein.domain.MeterKind;
import fr.palier.movein.domain.Topic;
import fr.palier.testing.As;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How the people of a move-in act: for tests and for the demonstration. */
public class MoveInStory {

    public static final String AGENCY = "rental-management-62";
    public static final String TEAM = "field-teams-62";
    public static final String DESK = "complaint-desk-62";
    public static final String ADVISER = "social-advisers-62";

    private final OpenMoveIn opening;
    private final MakeVisit visits;
    private final ReadMeters meters;
    private final HandOverContract contracts;
    private final CallTenant calls;
    private final MoveInReader reader;

    MoveInStory(
            OpenMoveIn opening,
            MakeVisit visits,
            ReadMeters meters,
            HandOverContract contracts,
            CallTenant calls,
            MoveInReader reader) {
        this.opening = opening;
        this.visits = visits;
        this.meters = meters;
        this.contracts = contracts;
        this.calls = calls;
        this.reader = reader;
    }

    public String open(Occupant occupant) {
        return As.person(AGENCY, () -> opening.open(occupant.id()));
    }

    public MoveInReader.File file(String reference) {
        return As.person(AGENCY, () -> reader.file(reference));
    }

    public int position(String reference, String label) {
        return file(reference).items().stream()
                .filter(item -> item.label().startsWith(label))
                .map(Item::position)
                .findFirst()
                .orElseThrow();
    }

    /** Everything works, but for the lines given. */
    public void see(String reference, MakeVisit.Seen... reserves) {
        List<MakeVisit.Seen> seen = new ArrayList<>(List.of(reserves));
        file(reference).items().stream()
                .filter(item -> seen.stream().noneMatch(one -> one.position() == item.position()))
                .toList()
                .forEach(item -> seen.add(new MakeVisit.Seen(item.position(), ItemState.WORKS, null, false, null)));
        As.person(TEAM, () -> visits.see(reference, seen));
    }

    public static MakeVisit.Seen reserve(int position, ItemState state, String note, boolean danger) {
        return new MakeVisit.Seen(position, state, note, danger, null);
    }

    public void read(String reference, MeterKind kind, String value, String serial, String explained) {
        As.person(
                TEAM,
                () -> meters.read(
                        reference, List.of(new ReadMeters.Entry(kind, serial, new BigDecimal(value), explained))));
    }

    public void tellAll(String reference) {
        As.person(
                TEAM,
                () -> visits.tell(
                        reference,
                        file(reference).topics().stream().map(Topic::id).collect(Collectors.toSet())));
    }

    public void finish(String reference) {
        As.person(TEAM, () -> visits.finish(reference));
    }

    /** The whole visit. */
    public void visit(String reference, MakeVisit.Seen... reserves) {
        see(reference, reserves);
        read(reference, MeterKind.COLD_WATER, "120.5", "EF-1", null);
        tellAll(reference);
        finish(reference);
    }

    public void handOver(String reference) {
        As.person(TEAM, () -> contracts.typed(reference, "Locataire fictif", true));
    }

    public void call(String reference, CallOutcome outcome, String note) {
        As.person(TEAM, () -> calls.called(reference, outcome, null, note));
    }
}
