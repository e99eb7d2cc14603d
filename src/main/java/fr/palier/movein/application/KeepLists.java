package fr.palier.movein.application;

import fr.palier.housing.EquipmentKind;
import fr.palier.movein.domain.ListLine;
import fr.palier.movein.domain.MoveInReason;
import fr.palier.movein.domain.Topic;
import fr.palier.movein.persistence.ListRows;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that a visit goes through: topics to tell and equipment to look at. They change from the next day on, so that a move-in that is
 * opened keeps its own; an office that changes the standard list takes it over as its own first. Nothing is rewritten.
 */
@Component
public class KeepLists {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_HELP = 1000;

    private final MoveInDesk desk;
    private final ListRows rows;

    KeepLists(MoveInDesk desk, ListRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /**
     * A list as the page shows it.
     *
     * @param topic null = equipment
     * @param own false = the office follows the standard list
     */
    public record Shown(Topic.Kind topic, boolean own, List<ListLine> lines, List<ListLine> over) {}

    /** Those of topics, then the one of equipment. */
    public List<Shown> lists() {
        desk.mustBe(MoveInDesk.LIST_KEEPERS);
        return List.of(shown(Topic.Kind.FORMALITY), shown(Topic.Kind.CHARGE), shown(null));
    }

    /** First day on which a change can hold. */
    public LocalDate tomorrow() {
        return desk.today().plusDays(1);
    }

    private Shown shown(Topic.Kind kind) {
        List<ListLine> own = rows.of(desk.office(), kind);
        List<ListLine> all = own.isEmpty() ? rows.of(null, kind) : own;
        LocalDate today = desk.today();
        return new Shown(
                kind,
                !own.isEmpty(),
                all.stream().filter(line -> !line.isOver(today)).toList(),
                all.stream().filter(line -> line.isOver(today)).toList());
    }

    /** @throws fr.palier.office.Rejection {@code moveIn.listFromTooEarly} */
    @Transactional
    public void addTopic(Topic.Kind kind, String label, String help, LocalDate from) {
        String text = Text.optional(help, "Ce qui est expliqué", LONGEST_HELP);
        OfficeReason.MISSING.when(text == null, "Ce qui est expliqué");
        add(kind, null, label, text, from);
    }

    /** @throws fr.palier.office.Rejection {@code moveIn.listFromTooEarly} */
    @Transactional
    public void addEquipment(EquipmentKind equipment, String label, LocalDate from) {
        add(null, equipment, label, null, from);
    }

    private void add(Topic.Kind kind, EquipmentKind equipment, String label, String help, LocalDate from) {
        desk.mustBe(MoveInDesk.LIST_KEEPERS);
        String text = Text.optional(label, "Point", LONGEST_LABEL);
        OfficeReason.MISSING.when(text == null, "Point");
        MoveInReason.LIST_FROM_TOO_EARLY.when(from.isBefore(tomorrow()));
        List<ListLine> own = takenOver(kind, null, null);
        int last = own.stream().mapToInt(ListLine::position).max().orElse(0);
        rows.add(new ListLine(
                0,
                desk.office(),
                kind,
                equipment,
                last + 1,
                text,
                help,
                from,
                null,
                desk.person().name(),
                null));
    }

    /**
     * @param kind null = equipment
     * @param lastDay today at the earliest
     * @throws fr.palier.office.Rejection {@code office.notFound}, {@code moveIn.listEndTooEarly}, {@code moveIn.listLineOver}
     */
    @Transactional
    public void end(Topic.Kind kind, long id, LocalDate lastDay) {
        desk.mustBe(MoveInDesk.LIST_KEEPERS);
        MoveInReason.LIST_END_TOO_EARLY.when(lastDay.isBefore(desk.today()));
        rows.lockOffice(desk.office());
        List<ListLine> own = rows.of(desk.office(), kind);
        ListLine line = (own.isEmpty() ? rows.of(null, kind) : own)
                .stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("point " + id));
        MoveInReason.LIST_LINE_OVER.when(line.endsOn() != null, line.label());
        if (line.isStandard()) {
            takenOver(kind, line, lastDay);
        } else {
            LocalDate before = line.startsOn().minusDays(1);
            rows.end(
                    line,
                    lastDay.isBefore(before) ? before : lastDay,
                    desk.person().name());
        }
    }

    /** The office's own lines; the standard ones become its own from tomorrow on where it has none yet. */
    private List<ListLine> takenOver(Topic.Kind kind, ListLine ended, LocalDate lastDay) {
        String office = desk.office();
        rows.lockOffice(office);
        if (rows.of(office, kind).isEmpty()) {
            String by = desk.person().name();
            for (ListLine line : rows.of(null, kind)) {
                boolean ends = ended != null && ended.id() == line.id();
                rows.add(new ListLine(
                        0,
                        office,
                        line.topic(),
                        line.equipment(),
                        line.position(),
                        line.label(),
                        line.help(),
                        tomorrow(),
                        ends ? lastDay : null,
                        by,
                        ends ? by : null));
            }
        }
        return rows.of(office, kind);
    }
}
