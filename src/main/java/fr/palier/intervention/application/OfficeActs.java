package fr.palier.intervention.application;

import fr.palier.engine.Role;
import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.NewIntervention;
import fr.palier.intervention.Party;
import fr.palier.intervention.Performer;
import fr.palier.intervention.domain.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people of the office do on pages and what its maintenance software sends: their role is checked here. */
@Component
public class OfficeActs {

    private static final String[] ENTER = {
        Role.COMPLAINT_DESK.group(), Role.RENTAL_MANAGEMENT.group(), Role.FIELD_TEAMS.group()
    };

    private final InterventionDesk desk;
    private final ReportEvent reports;
    private final ReportWork work;
    private final EndIntervention ending;
    private final OrderIntervention ordering;
    private final PriceLines prices;
    private final ContestAbsence absences;
    private final WorkPhotos photos;

    OfficeActs(
            InterventionDesk desk,
            ReportEvent reports,
            ReportWork work,
            EndIntervention ending,
            OrderIntervention ordering,
            PriceLines prices,
            ContestAbsence absences,
            WorkPhotos photos) {
        this.desk = desk;
        this.reports = reports;
        this.work = work;
        this.ending = ending;
        this.ordering = ordering;
        this.prices = prices;
        this.absences = absences;
        this.photos = photos;
    }

    /** Ordered without a request: by the agency, the desk or a team. */
    @Transactional
    public String order(NewIntervention wanted) {
        desk.people().mustBe(ENTER);
        return ordering.order(wanted);
    }

    /**
     * An event as somebody of the office or its software says it; on whose side it was follows from who carries the work out.
     *
     * @param said its party and actor are set here
     * @param tenant told by the tenant, over the telephone
     * @param quantities lines really done, with work done
     * @param photos the first is the proof of the event
     */
    @Transactional
    public InterventionEvent enter(
            String reference,
            Entry said,
            boolean tenant,
            Map<String, BigDecimal> quantities,
            List<FirmActs.Upload> photos) {
        desk.people().mustBe(ENTER);
        Intervention intervention = desk.locked(desk.people().office(), reference);
        Entry entry = new Entry(
                said.kind(),
                said.at(),
                party(intervention, said.kind(), tenant),
                desk.person().id(),
                said.channel(),
                said.slot(),
                said.note(),
                said.notice(),
                this.photos.store(intervention.office(), reference, photos),
                said.key());
        boolean isVerdict = said.kind().isJudgement() || said.kind() == EventKind.CANCELLED;
        if (isVerdict) {
            desk.people().mustBe(Role.RENTAL_MANAGEMENT.group(), Role.COMPLAINT_DESK.group());
        }
        InterventionReason.NOT_YOURS.when(
                said.kind() == EventKind.ORDERED || said.kind() == EventKind.ASSIGNED,
                said.kind().label(),
                "l'office par cette voie");
        InterventionReason.REASON_REQUIRED.when(isVerdict && said.kind() != EventKind.ACCEPTED && isShort(said.note()));
        return said.kind() == EventKind.WORK_DONE
                ? work.done(intervention.office(), reference, entry, quantities)
                : reports.report(intervention.office(), reference, entry).event();
    }

    private static boolean isShort(String reason) {
        return reason == null || reason.strip().length() < 10;
    }

    static Party party(Intervention intervention, EventKind kind, boolean tenant) {
        if (tenant) {
            return Party.TENANT;
        }
        return switch (kind) {
            case ORDER_ACCEPTED, FIRST_CONTACT, VISIT, NO_ACCESS, PARTS_ORDERED, WORK_DONE ->
                intervention.performer() == Performer.OWN_TEAM ? Party.OWN_TEAM : Party.SUPPLIER;
            default -> Party.OFFICE;
        };
    }

    /** Lines of the order, which goes out again. */
    @Transactional
    public void order(String reference, Map<String, BigDecimal> quantities) {
        desk.people().mustBe(Role.RENTAL_MANAGEMENT.group(), Role.COMPLAINT_DESK.group());
        prices.order(desk.people().office(), reference, quantities);
    }

    /** Takes the order back from whoever has it: the agency chooses anew. */
    @Transactional
    public void withdraw(String reference, String reason) {
        desk.people().mustBe(Role.RENTAL_MANAGEMENT.group());
        reports.report(
                desk.people().office(),
                reference,
                Entry.now(EventKind.DECLINED, Party.OFFICE, desk.person().id(), EntryChannel.PAGE)
                        .withNote(InterventionDesk.reason(reason)));
    }

    @Transactional
    public void cancel(String reference, String reason) {
        desk.people().mustBe(Role.RENTAL_MANAGEMENT.group(), Role.COMPLAINT_DESK.group());
        ending.cancel(desk.people().office(), reference, reason);
    }

    /** What the tenant says by telephone or at the counter. */
    @Transactional
    public void contest(String reference, long event, String text) {
        desk.people().mustBe(Role.RENTAL_MANAGEMENT.group(), Role.COMPLAINT_DESK.group());
        absences.contest(desk.people().office(), reference, event, text);
    }
}
