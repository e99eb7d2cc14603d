package fr.palier.intervention;

import fr.palier.housing.Place;
import fr.palier.intervention.application.EndIntervention;
import fr.palier.intervention.application.OrderAmount;
import fr.palier.intervention.application.OrderIntervention;
import fr.palier.intervention.application.ReadInterventions;
import fr.palier.office.DelayClock;
import fr.palier.office.Money;
import fr.palier.office.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Interventions for the modules that order them. Callers check the person's role; the office is theirs to name. */
@Component
public class Interventions {

    private final OrderIntervention ordering;
    private final EndIntervention ending;
    private final ReadInterventions reader;
    private final OrderAmount amounts;

    Interventions(OrderIntervention ordering, EndIntervention ending, ReadInterventions reader, OrderAmount amounts) {
        this.ordering = ordering;
        this.ending = ending;
        this.reader = reader;
        this.amounts = amounts;
    }

    /**
     * Orders one: of the firm whose contract covers trade and residence today, or of the office's own team; where there is no such
     * contract the agency is asked to choose.
     *
     * @return reference {@code I-…}
     * @throws fr.palier.office.Rejection {@code office.missing}, {@code office.tooLong}
     */
    public String order(NewIntervention wanted) {
        return ordering.order(wanted);
    }

    public Optional<Intervention> find(String office, String reference) {
        return reader.find(office, reference);
    }

    /** Those ordered for a file, oldest first. */
    public List<Intervention> of(String office, String origin) {
        return reader.of(office, origin);
    }

    /** Those of a dwelling, of a building's common parts, or of a residence as a whole; newest first. */
    public List<Intervention> at(String office, Place place, int limit) {
        return reader.at(office, place, limit);
    }

    /** Events in the order in which they were entered; none for another office's. */
    public List<InterventionEvent> events(String office, String reference) {
        return reader.events(office, reference);
    }

    /** Declared absences, oldest first; none for another office's. */
    public List<Absence> absences(String office, String reference) {
        return reader.absences(office, reference);
    }

    /**
     * Gives one up; the firm is told.
     *
     * @param reason ten characters at least
     * @throws fr.palier.office.Rejection {@code office.notFound}, {@code intervention.ended}, {@code intervention.reasonRequired}
     */
    public void cancel(String office, String reference, String reason) {
        ending.cancel(office, reference, reason);
    }

    /** The promised delay as it reads now, standing absences given back; empty while nobody was found to carry it out. */
    public Optional<DelayClock.Reading> clock(String office, String reference) {
        return reader.find(office, reference).flatMap(one -> reader.clock(one, true));
    }

    /** The same as if no absence had been declared. */
    public Optional<DelayClock.Reading> clockWithAbsences(String office, String reference) {
        return reader.find(office, reference).flatMap(one -> reader.clock(one, false));
    }

    /** Times in which the delay stood still. */
    public List<Pause> pauses(String office, String reference) {
        return reader.find(office, reference).map(reader::pauses).orElse(List.of());
    }

    /** When what was promised came: the work done, or in an emergency somebody on the spot; empty = not yet, never, or not promised. */
    public Optional<Instant> kept(String office, String reference) {
        return reader.find(office, reference).flatMap(reader::kept);
    }

    /** When the clock of the promised delay stopped: the same, or else the moment at which the work was refused for good. */
    public Optional<Instant> stopped(String office, String reference) {
        return reader.find(office, reference).flatMap(reader::stopped);
    }

    /** What an order is worth, euros HT: the lines done, else the approved quote, else the lines ordered; empty where none is known. */
    public Optional<Money> amount(String office, String reference) {
        return reader.find(office, reference).flatMap(one -> amounts.of(office, reference));
    }

    /** References of a contract's interventions whose work was accepted or refused for good from a day to another, both included, oldest first. */
    public List<String> judgedOf(String office, String contract, LocalDate from, LocalDate until) {
        return reader.judgedOf(office, contract, from, until);
    }

    /** References of those that have not ended, oldest first. */
    public List<String> running(String office) {
        return reader.running(office);
    }
}
