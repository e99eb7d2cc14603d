package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.ComplaintReopened;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.domain.Message.Sender;
import fr.palier.complaint.persistence.ComplaintRows;
import fr.palier.complaint.persistence.MessageRows;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Text;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reopens a closed complaint within the policy's period: a reason is asked, so that nobody is left to guess. */
@Component
public class ReopenComplaint {

    private final ComplaintDesk desk;
    private final ComplaintRows rows;
    private final MessageRows messages;
    private final ReopeningPeriod period;
    private final ComplaintFlow flow;
    private final ApplicationEventPublisher events;

    ReopenComplaint(
            ComplaintDesk desk,
            ComplaintRows rows,
            MessageRows messages,
            ReopeningPeriod period,
            ComplaintFlow flow,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.messages = messages;
        this.period = period;
        this.flow = flow;
        this.events = events;
    }

    /** Closed, and within the policy's period. */
    public boolean isPossible(Complaint complaint) {
        return !complaint.isOpen() && period.isOpen(complaint);
    }

    /** By the tenant's link. */
    @Transactional
    public void byTenant(SignedLinks.Link link, String reason) {
        reopen(link.office(), link.reference(), reason, "lien de suivi");
    }

    /** By the desk, for a tenant who calls. */
    @Transactional
    public void byDesk(String reference, String reason) {
        desk.mustAct();
        reopen(desk.office(), reference, reason, "centre de la relation locataire");
    }

    /** @param channel how the wish came, in French */
    @Transactional
    public void reopen(String office, String reference, String reason, String channel) {
        Complaint complaint = desk.locked(office, reference);
        ComplaintReason.ALREADY_OPEN.when(complaint.isOpen());
        ComplaintReason.NOT_REOPENABLE.when(!period.isOpen(complaint));
        String words = Text.reason(reason, ComplaintReason.REASON_REQUIRED);
        OffsetDateTime now = desk.now();
        rows.reopen(complaint);
        messages.add(reference, Sender.TENANT, words, false, now, desk.person());
        desk.happened(complaint, EventKind.REOPENED, now);
        desk.note(
                complaint,
                "reopened",
                "Demande rouverte (%s).".formatted(channel),
                Map.of("old", complaint.resolution(), "channel", channel));
        events.publishEvent(new ComplaintReopened(office, reference, now));
        flow.reopened(desk.get(office, reference));
    }
}
