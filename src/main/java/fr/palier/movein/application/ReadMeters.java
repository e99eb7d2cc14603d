package fr.palier.movein.application;

import fr.palier.movein.domain.MeterKind;
import fr.palier.movein.domain.MoveIn;
import fr.palier.movein.domain.MoveInReason;
import fr.palier.movein.domain.MoveInStatus;
import fr.palier.movein.domain.Plausibility;
import fr.palier.movein.domain.Reading;
import fr.palier.movein.persistence.VisitRows;
import fr.palier.office.Text;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what meters show. One that cannot follow the earlier reading is taken with an explanation alone. */
@Component
public class ReadMeters {

    private static final String TABLE = "meter-plausibility";
    private static final int SERIAL = 60;
    private static final int EXPLANATION = 500;
    private static final int SHORTEST = 10;
    private static final BigDecimal MOST = new BigDecimal("999999999.999");
    private static final int DECIMALS = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MoveInDesk desk;
    private final VisitRows visits;

    ReadMeters(MoveInDesk desk, VisitRows visits) {
        this.desk = desk;
        this.visits = visits;
    }

    /** A reading as it is entered. */
    public record Entry(MeterKind kind, String serial, BigDecimal value, String explained) {}

    @Transactional
    public void read(String reference, List<Entry> entries) {
        MoveIn moveIn = desk.act(reference, MoveInDesk.VISITORS);
        MoveInDesk.mustStand(moveIn, "Relever les compteurs", MoveInStatus.OPENED);
        for (Entry entry : entries) {
            MoveInReason.WRONG_READING.when(
                    entry.value().signum() < 0
                            || entry.value().compareTo(MOST) > 0
                            || entry.value().stripTrailingZeros().scale() > DECIMALS,
                    entry.kind().label());
            Reading reading = new Reading(
                    entry.kind(),
                    Text.optional(entry.serial(), "Numéro du compteur", SERIAL),
                    entry.value(),
                    desk.today(),
                    Text.optional(entry.explained(), "Explication", EXPLANATION));
            visits.earlier(moveIn, entry.kind()).ifPresent(earlier -> check(moveIn, earlier, reading));
            visits.read(moveIn, explainedOnly(reading), desk.person());
        }
    }

    private void check(MoveIn moveIn, Reading earlier, Reading reading) {
        String most = desk.decide(moveIn, TABLE, Map.of("meter", reading.kind().name()))
                .text("mostPerDay");
        boolean explained = reading.explained() != null && reading.explained().length() >= SHORTEST;
        Plausibility.of(earlier, reading, new BigDecimal(most))
                .filter(doubt -> !explained)
                .ifPresent(doubt -> {
                    MoveInReason reason = doubt == Plausibility.Doubt.LOWER
                            ? MoveInReason.READING_LOWER
                            : MoveInReason.READING_TOO_HIGH;
                    throw reason.rejection(
                            reading.kind().label(),
                            french(reading.value()),
                            french(earlier.value()),
                            DAY.format(earlier.readOn()));
                });
    }

    private static String french(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }

    /** Too short a word explains nothing. */
    private static Reading explainedOnly(Reading reading) {
        return reading.explained() == null || reading.explained().length() >= SHORTEST
                ? reading
                : new Reading(reading.kind(), reading.serial(), reading.value(), reading.readOn(), null);
    }
}
