package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.Channel;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.Kind;
import fr.palier.complaint.domain.NewComplaint;
import fr.palier.housing.Homes;
import fr.palier.housing.HousingReason;
import fr.palier.housing.Occupant;
import fr.palier.office.CurrentPerson;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes with codes of the rent software instead of a chosen place: the start form in Tasklist, and the API. */
@Component
public class TakeFromForm {

    private final TakeComplaint taking;
    private final Homes homes;
    private final CurrentPerson people;

    TakeFromForm(TakeComplaint taking, Homes homes, CurrentPerson people) {
        this.taking = taking;
        this.homes = homes;
        this.people = people;
    }

    /** Stores it; the procedure is starting already. */
    @Transactional
    public Complaint take(
            Kind kind,
            Channel channel,
            String lease,
            String residence,
            Category category,
            Cause cause,
            String description,
            boolean danger,
            boolean fragile,
            String preferredTimes) {
        ComplaintReason.NO_PLACE.when(lease == null && residence == null);
        return taking.open(placed(
                kind,
                channel,
                category,
                cause,
                new Codes(lease, residence, null),
                NewComplaint.Said.NOTHING,
                description,
                danger,
                fragile,
                preferredTimes,
                null));
    }

    /** Codes of the rent software; each may be null. */
    public record Codes(String lease, String residence, String dwelling) {}

    /** @throws fr.palier.office.Rejection {@code housing.….notFound} for a code that is not in the register */
    public NewComplaint placed(
            Kind kind,
            Channel channel,
            Category category,
            Cause cause,
            Codes codes,
            NewComplaint.Said said,
            String description,
            boolean danger,
            boolean fragile,
            String preferredTimes,
            OffsetDateTime happenedAt) {
        String office = people.office();
        Occupant tenant = codes.lease() == null
                ? null
                : homes.occupant(office, codes.lease().strip()).orElseThrow(HousingReason.UNKNOWN_OCCUPANT::rejection);
        Long residence = codes.residence() == null
                ? null
                : Long.valueOf(homes.residence(office, codes.residence().strip())
                        .orElseThrow(() -> HousingReason.UNKNOWN_RESIDENCE.rejection(codes.residence()))
                        .id());
        Long dwelling = codes.dwelling() == null
                ? tenant == null || residence != null ? null : Long.valueOf(tenant.dwelling())
                : Long.valueOf(homes.dwelling(office, codes.dwelling().strip())
                        .orElseThrow(() -> HousingReason.UNKNOWN_DWELLING.rejection(codes.dwelling()))
                        .id());
        return new NewComplaint(
                kind,
                channel,
                category,
                cause,
                null,
                null,
                residence,
                null,
                dwelling,
                tenant == null ? null : Long.valueOf(tenant.id()),
                said,
                description,
                danger,
                fragile,
                preferredTimes,
                happenedAt);
    }
}
