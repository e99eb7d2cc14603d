package fr.palier.complaint;

import fr.palier.complaint.application.ComplaintClocks;
import fr.palier.complaint.application.ReopenComplaint;
import fr.palier.complaint.persistence.ComplaintRows;
import fr.palier.housing.Place;
import fr.palier.office.DelayClock.Reading;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Complaints for the modules that come after. Callers check the person's role; the office is theirs to name. */
@Component
public class Complaints {

    private final ComplaintRows rows;
    private final ComplaintClocks clocks;
    private final ReopenComplaint reopening;

    Complaints(ComplaintRows rows, ComplaintClocks clocks, ReopenComplaint reopening) {
        this.rows = rows;
        this.clocks = clocks;
        this.reopening = reopening;
    }

    public Optional<Complaint> find(String office, String reference) {
        return rows.find(office, reference);
    }

    /** At a place and in all that is in it, newest first. */
    public List<Complaint> at(String office, Place place, int limit) {
        return rows.at(office, place, limit);
    }

    /**
     * Reopens a closed complaint.
     *
     * @param reason ten characters at least
     * @param channel how the wish came, in French: {@code enquête de satisfaction}
     * @throws fr.palier.office.Rejection {@code office.notFound}, {@code complaint.alreadyOpen}, {@code complaint.notReopenable},
     *     {@code complaint.reasonRequired}
     */
    public void reopen(String office, String reference, String reason, String channel) {
        reopening.reopen(office, reference, reason, channel);
    }

    /** Whether a complaint is closed and its tenant may still reopen it; false for another office's. */
    public boolean isReopenable(String office, String reference) {
        return rows.find(office, reference).filter(reopening::isPossible).isPresent();
    }

    /** The promised acknowledgement as it reads now; empty before triage and for another office's. */
    public Optional<Reading> acknowledgement(String office, String reference) {
        return rows.find(office, reference)
                .flatMap(complaint -> clocks.of(complaint).acknowledgement());
    }

    /** The promised answer or intervention as it reads now, the tenant's turns and standing absences given back; empty likewise. */
    public Optional<Reading> handling(String office, String reference) {
        return rows.find(office, reference)
                .flatMap(complaint -> clocks.of(complaint).handling());
    }

    /** What the clocks are read of; empty for another office's. */
    public Optional<Promises> promises(String office, String reference) {
        return rows.find(office, reference).flatMap(clocks::promises);
    }

    /** When each of these was reopened, oldest first; those that are no complaint of the office are left out. */
    public Map<String, List<OffsetDateTime>> reopenings(String office, Collection<String> references) {
        return rows.reopenings(office, references);
    }

    /** References of those that are not closed, oldest first. */
    public List<String> running(String office) {
        return rows.running(office);
    }
}
