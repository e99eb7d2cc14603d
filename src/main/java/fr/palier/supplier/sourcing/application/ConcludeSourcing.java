package fr.palier.supplier.sourcing.application;

import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import fr.palier.supplier.sourcing.domain.Conclusion;
import fr.palier.supplier.sourcing.domain.Meeting;
import fr.palier.supplier.sourcing.domain.Question;
import fr.palier.supplier.sourcing.domain.Sourcing;
import fr.palier.supplier.sourcing.domain.SourcingReason;
import fr.palier.supplier.sourcing.domain.SourcingStatus;
import fr.palier.supplier.sourcing.persistence.InformationRows;
import fr.palier.supplier.sourcing.persistence.MeetingRows;
import fr.palier.supplier.sourcing.persistence.SourcingRows;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the sourcing changes in the consultation, and how many applications may be expected. */
@Component
public class ConcludeSourcing {

    private static final int TEXT = 2000;
    private static final int MOST_EXPECTED = 200;

    private final SourcingDesk desk;
    private final SourcingRows rows;
    private final InformationRows informations;
    private final MeetingRows meetings;
    private final ApplicationsFloor floors;
    private final TellFirms firms;
    private final EqualTreatmentRecord record;
    private final SourcingFlow flow;

    ConcludeSourcing(
            SourcingDesk desk,
            SourcingRows rows,
            InformationRows informations,
            MeetingRows meetings,
            ApplicationsFloor floors,
            TellFirms firms,
            EqualTreatmentRecord record,
            SourcingFlow flow) {
        this.desk = desk;
        this.rows = rows;
        this.informations = informations;
        this.meetings = meetings;
        this.floors = floors;
        this.firms = firms;
        this.record = record;
        this.flow = flow;
    }

    /** Ends the exchanges: every question has its answer, every meeting its account. */
    @Transactional
    public void closeExchanges(String reference) {
        Sourcing sourcing = desk.act(reference);
        sourcing.mustBe(SourcingStatus.EXCHANGES);
        long open = informations.questions(reference).stream()
                .map(Question::answer)
                .filter(java.util.Objects::isNull)
                .count();
        SourcingReason.UNANSWERED_QUESTIONS.when(open > 0, open);
        long planned = meetings.of(reference).stream()
                .filter(meeting -> !meeting.held())
                .map(Meeting::id)
                .count();
        SourcingReason.PLANNED_MEETINGS.when(planned > 0, planned);
        rows.move(sourcing, SourcingStatus.CONCLUDING);
        desk.note(sourcing, "exchangesClosed", "Échanges clos.", Map.of());
        flow.exchangesClosed(sourcing);
    }

    @Transactional
    public void conclude(String reference, Conclusion entered) {
        Sourcing sourcing = desk.act(reference);
        sourcing.mustBe(SourcingStatus.CONCLUDING);
        OfficeReason.WRONG_NUMBER.when(
                entered.expected() < 0 || entered.expected() > MOST_EXPECTED,
                "Candidatures attendues",
                0,
                MOST_EXPECTED);
        rows.conclude(
                reference,
                new Conclusion(
                        Text.optional(entered.lots(), "Lots", TEXT),
                        Text.optional(entered.duration(), "Durée et calendrier", TEXT),
                        Text.optional(entered.criteria(), "Critères et exigences", TEXT),
                        Text.required(entered.interest(), "Intérêt des entreprises", TEXT),
                        entered.expected()));
        desk.note(
                sourcing,
                "concluded",
                "Conclusion rédigée : %d candidature%s attendue%s."
                        .formatted(
                                entered.expected(),
                                entered.expected() > 1 ? "s" : "",
                                entered.expected() > 1 ? "s" : ""),
                Map.of("expected", entered.expected()));
    }

    /** Compares with the policy; false when fewer are expected than it asks for. */
    @Transactional
    public boolean compare(String office, String reference) {
        Sourcing sourcing = desk.locked(office, reference);
        sourcing.mustBe(SourcingStatus.CONCLUDING);
        ApplicationsFloor.Floor floor = floors.decide(sourcing);
        rows.compare(reference, floor.applications(), floor.basis());
        boolean enough = sourcing.expected() >= floor.applications();
        if (!enough) {
            rows.move(sourcing, SourcingStatus.FEW_EXPECTED);
            desk.note(
                    sourcing,
                    "fewExpected",
                    "Moins de candidatures attendues (%d) que l'office n'en demande (%d)."
                            .formatted(sourcing.expected(), floor.applications()),
                    Map.of("expected", sourcing.expected(), "floor", floor.applications(), "basis", floor.basis()));
        }
        return enough;
    }

    /** The buyers go on all the same. */
    @Transactional
    public void goOn(String reference, String reason) {
        Sourcing sourcing = desk.act(reference);
        sourcing.mustBe(SourcingStatus.FEW_EXPECTED);
        String why = SourcingDesk.reason(reason);
        rows.goOn(reference, why);
        desk.note(sourcing, "fewAccepted", "Poursuite malgré peu de candidatures attendues : " + why, Map.of());
    }

    /** The buyers ask further firms. */
    @Transactional
    public void contactMore(String reference) {
        Sourcing sourcing = desk.act(reference);
        sourcing.mustBe(SourcingStatus.FEW_EXPECTED);
        rows.move(sourcing, SourcingStatus.CONTACTING);
        desk.note(sourcing, "contactingMore", "D'autres entreprises vont être contactées.", Map.of());
    }

    /** Closes and stores the equal-treatment record under the file; an answer whose job still waits is written before. */
    @Transactional
    public void close(String office, String reference) {
        firms.tell(office, reference);
        Sourcing sourcing = desk.locked(office, reference);
        rows.end(reference, desk.now(), null);
        rows.move(sourcing, SourcingStatus.CLOSED);
        record.store(desk.locked(office, reference));
        desk.note(sourcing, "closed", "Sourcing clos ; relevé d'égalité de traitement versé au dossier.", Map.of());
        desk.noteOnFile(
                sourcing,
                "closed",
                "Sourcing %s clos : %d candidature%s attendue%s."
                        .formatted(
                                reference,
                                sourcing.expected(),
                                sourcing.expected() > 1 ? "s" : "",
                                sourcing.expected() > 1 ? "s" : ""));
    }

    /** Gives up, with a reason; what firms were told stays on record. */
    @Transactional
    public void abandon(String reference, String reason) {
        Sourcing sourcing = desk.act(reference);
        SourcingReason.WRONG_MOMENT.when(
                sourcing.status().isEnd(), sourcing.status().label());
        String why = SourcingDesk.reason(reason);
        rows.end(reference, desk.now(), why);
        rows.move(sourcing, SourcingStatus.ABANDONED);
        desk.note(sourcing, "abandoned", "Sourcing abandonné : " + why, Map.of("from", sourcing.status()));
        desk.noteOnFile(sourcing, "abandoned", "Sourcing %s abandonné : %s".formatted(reference, why));
        flow.abandoned(sourcing);
    }

    /** The record of an abandoned sourcing goes under the file too; its links end. */
    @Transactional
    public void fileAbandoned(String office, String reference) {
        record.store(desk.locked(office, reference));
        record.endLinks(office, reference);
    }
}
