package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.Channel;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.ComplaintStatus;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.domain.NewComplaint;
import fr.palier.complaint.persistence.ComplaintKeys;
import fr.palier.complaint.persistence.ComplaintRows;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.References;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a request or a grievance, from whichever channel: the same row, the same log, the same procedure. */
@Component
public class TakeComplaint {

    private static final String RECIPIENT = "Demandeur";

    private final ComplaintDesk desk;
    private final ComplaintRows rows;
    private final ComplaintKeys keys;
    private final LocateComplaint locate;
    private final KeepPhotos photos;
    private final References references;
    private final SignedLinks links;
    private final ComplaintFlow flow;
    private final ComplaintSettings settings;

    TakeComplaint(
            ComplaintDesk desk,
            ComplaintRows rows,
            ComplaintKeys keys,
            LocateComplaint locate,
            KeepPhotos photos,
            References references,
            SignedLinks links,
            ComplaintFlow flow,
            ComplaintSettings settings) {
        this.desk = desk;
        this.rows = rows;
        this.keys = keys;
        this.locate = locate;
        this.photos = photos;
        this.references = references;
        this.links = links;
        this.flow = flow;
        this.settings = settings;
    }

    /** By the desk or an agency; starts the procedure. */
    @Transactional
    public Complaint take(NewComplaint asked) {
        Complaint complaint = open(asked);
        flow.start(complaint);
        return complaint;
    }

    /** The same from another system. @param key idempotency key, or null: the same key and content answer with the first complaint */
    @Transactional
    public String submit(NewComplaint asked, String key) {
        desk.mustAct();
        String account = desk.person().id();
        if (key != null) {
            Optional<String> before = keys.find(desk.office(), account, key, asked.toString());
            if (before.isPresent()) {
                return before.get();
            }
        }
        String reference = take(asked).reference();
        if (key != null) {
            keys.keep(desk.office(), account, key, asked.toString(), reference);
        }
        return reference;
    }

    /** By the desk, where the procedure is starting already. */
    @Transactional
    public Complaint open(NewComplaint asked) {
        desk.mustAct();
        return store(desk.office(), asked);
    }

    /**
     * From the public page, without an account: what the person says is kept as said.
     *
     * @throws fr.palier.office.Rejection {@code complaint.noContact}, {@code complaint.noPlace} and what photos refuse
     */
    @Transactional
    public Complaint fromPublic(String office, NewComplaint asked, List<KeepPhotos.Photo> sent) {
        ComplaintReason.NO_CONTACT.when(
                asked.said().email() == null && asked.said().phone() == null);
        ComplaintReason.NO_PLACE.when(
                asked.said().lease() == null && asked.said().place() == null);
        Complaint complaint = store(office, asked);
        photos.keep(complaint, sent);
        flow.start(complaint);
        return complaint;
    }

    /** By another module, on whose act it is taken: the act's own right was checked there. */
    Complaint fromMoveIn(String office, NewComplaint asked) {
        Complaint complaint = store(office, asked);
        flow.start(complaint);
        return complaint;
    }

    private Complaint store(String office, NewComplaint asked) {
        OffsetDateTime now = desk.now();
        OffsetDateTime happened = asked.happenedAt() == null ? now : asked.happenedAt();
        ComplaintReason.IN_FUTURE.when(happened.isAfter(now));
        ComplaintReason.LONG_AGO.when(happened.isBefore(now.minusYears(1)));
        LocateComplaint.Located where = locate.of(office, asked);
        Complaint complaint = new Complaint(
                references.next(References.Letter.R, office),
                office,
                asked.kind(),
                asked.channel(),
                asked.category(),
                asked.cause(),
                asked.equipmentKind(),
                asked.equipment(),
                where.residence(),
                where.building(),
                where.dwelling(),
                where.occupant(),
                asked.said().name(),
                asked.said().email(),
                asked.said().phone(),
                asked.said().lease(),
                asked.said().place(),
                asked.description(),
                asked.danger(),
                asked.fragile(),
                asked.preferredTimes(),
                happened,
                now,
                desk.person().id(),
                desk.person().name(),
                ComplaintStatus.RECEIVED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
        rows.add(complaint);
        rows.link(
                complaint.reference(),
                links.createLink(
                        TellTenant.LINK,
                        office,
                        complaint.reference(),
                        RECIPIENT,
                        now.plus(settings.linkLife()).toInstant()));
        desk.happened(complaint, EventKind.RECEIVED, happened);
        desk.note(
                complaint,
                "received",
                "%s reçue (%s) : %s."
                        .formatted(
                                complaint.kind().label(),
                                complaint.channel().label().toLowerCase(java.util.Locale.FRENCH),
                                complaint.category().discreetLabel()),
                Map.of("channel", complaint.channel(), "public", complaint.channel() == Channel.PUBLIC_PAGE));
        return desk.get(office, complaint.reference());
    }
}
