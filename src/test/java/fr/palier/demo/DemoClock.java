package fr.palier.demo;

import fr.palier.office.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Primary;

/** The one clock, which demonstrations and tests may move: the engine's moves with it. */
@Primary
public class DemoClock extends Clock {

    private final Clock real = Clock.system(Zone.PARIS);
    private volatile Duration home = Duration.ZERO;
    private volatile Duration shift = Duration.ZERO;

    /** Now is this moment of Paris. */
    public void moveTo(ZonedDateTime moment) {
        move(Duration.between(real.instant(), moment.toInstant()));
    }

    public void advance(Duration duration) {
        move(shift.plus(duration));
    }

    /** Now is now again, or runs on from the moment that {@link #startAt} named. */
    public void reset() {
        move(home);
    }

    /** A demonstration as of another day: {@link #reset} returns to it. */
    void startAt(ZonedDateTime moment) {
        home = Duration.between(real.instant(), moment.toInstant());
        reset();
    }

    void startNow() {
        home = Duration.ZERO;
        reset();
    }

    private void move(Duration duration) {
        shift = duration;
        if (duration.isZero()) {
            ClockUtil.reset();
        } else {
            ClockUtil.offset(duration.toMillis());
        }
    }

    public ZonedDateTime now() {
        return instant().atZone(Zone.PARIS);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return Zone.PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(Zone.PARIS) ? this : new Zoned(this, zone);
    }

    /** The same clock seen from elsewhere. */
    private static final class Zoned extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        private Zoned(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(clock, other);
        }
    }
}
