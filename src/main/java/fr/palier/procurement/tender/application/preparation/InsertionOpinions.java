package fr.palier.procurement.tender.application.preparation;

import fr.palier.correspondence.Mail;
import fr.palier.correspondence.MailAddress;
import fr.palier.correspondence.Outbox;
import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Office;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.TenderFlow;
import fr.palier.procurement.tender.domain.InsertionOpinion;
import fr.palier.procurement.tender.domain.InsertionRequest;
import fr.palier.procurement.tender.domain.PreparationReason;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Insertions;
import fr.palier.procurement.tender.persistence.Tenders;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The insertion facilitator's opinion: asked by a personal link, back before the documents are approved. */
@Component
public class InsertionOpinions {

    /** What the link allows. */
    public static final String LINK_PURPOSE = "insertion-opinion";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int NAME = 120;
    private static final int QUESTION = 2000;

    private final TenderDesk desk;
    private final Tenders tenders;
    private final Insertions insertions;
    private final SignedLinks links;
    private final Outbox outbox;
    private final Rules rules;
    private final BusinessCalendar calendar;
    private final TenderFlow flow;

    InsertionOpinions(
            TenderDesk desk,
            Tenders tenders,
            Insertions insertions,
            SignedLinks links,
            Outbox outbox,
            Rules rules,
            BusinessCalendar calendar,
            TenderFlow flow) {
        this.desk = desk;
        this.tenders = tenders;
        this.insertions = insertions;
        this.links = links;
        this.outbox = outbox;
        this.rules = rules;
        this.calendar = calendar;
        this.flow = flow;
    }

    /** Days of a question: the reminder, and the last one for the answer. */
    public record Delays(LocalDate reminder, LocalDate due) {}

    /** Whether the office's policy wants the opinion for this need; the answer stays with the file. */
    @Transactional
    public boolean settle(String reference) {
        Tender tender = desk.lock(reference);
        Decision decision = rules.decide(
                        tender.office(),
                        reference,
                        "insertion-opinion",
                        Map.of(
                                "officePolicy", desk.office(tender).policy(),
                                "nature", tender.nature().name(),
                                "needAmount", tender.needAmount().euros(),
                                "durationMonths", tender.durationMonths()))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("insertion-opinion"));
        boolean required = decision.isTrue("required");
        insertions.settle(
                reference,
                new Insertions.Duty(
                        required,
                        decision.number("answerDays"),
                        decision.number("reminderDays"),
                        decision.rule(),
                        decision.basis()));
        return required;
    }

    /** Sends the facilitator a link; amounts are not shown behind it. */
    @Transactional
    public Delays ask(String reference, String facilitator, String email, String question) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.PREPARATION);
        PreparationReason.OPINION_ALREADY_ASKED.when(
                insertions.of(reference).stream().anyMatch(InsertionRequest::isOpen));
        String name = Text.required(facilitator, "Structure du facilitateur", NAME);
        String address = MailAddress.checked(Text.required(email, "Adresse électronique", 200));
        OfficeReason.TOO_LONG.when(question != null && question.length() > QUESTION, "Question", QUESTION);
        Insertions.Duty duty =
                insertions.duty(reference).orElseThrow(() -> TenderReason.NO_RULE.rejection("insertion-opinion"));
        Office office = desk.office(tender);
        LocalDate reminder = calendar.plusWorkingDays(desk.today(), duty.reminderDays(), office);
        LocalDate due = calendar.plusWorkingDays(desk.today(), duty.answerDays(), office);
        // a late answer is still better than none: the link outlives the delay once
        LocalDate lastDay = calendar.plusWorkingDays(due, duty.answerDays(), office);
        UUID link = links.createLink(
                LINK_PURPOSE,
                tender.office(),
                reference,
                name,
                lastDay.plusDays(1).atStartOfDay(Zone.PARIS).toInstant());
        insertions.ask(
                reference,
                name,
                address,
                question == null || question.isBlank() ? null : question.strip(),
                link,
                desk.person().id(),
                desk.now(),
                reminder,
                due);
        post(tender, current(reference), "procurement/tender/demande-avis-insertion");
        desk.note(
                tender,
                "opinionAsked",
                "Avis d’insertion demandé à %s, réponse attendue le %s.".formatted(name, DAY.format(due)),
                Map.of("due", due.toString()));
        return new Delays(reminder, due);
    }

    /** Reminds the facilitator of an open question; nothing to remind of once it is answered. */
    @Transactional
    public void remind(String reference) {
        Tender tender = desk.lock(reference);
        insertions.of(reference).stream()
                .filter(InsertionRequest::isOpen)
                .findFirst()
                .ifPresent(request -> {
                    insertions.recordReminder(request.id(), desk.now());
                    post(tender, request, "procurement/tender/relance-avis-insertion");
                    desk.note(
                            tender,
                            "opinionReminded",
                            "Facilitateur relancé : %s.".formatted(request.facilitator()),
                            Map.of());
                });
    }

    /** Closes the question to put it once more. */
    @Transactional
    public void askAgain(String reference) {
        Tender tender = lateOpinion(reference);
        close(tender, "Nouvelle demande d’avis.", false);
        desk.note(tender, "opinionAskedAgain", "Avis d’insertion à demander de nouveau.", Map.of());
    }

    /** Goes on without the opinion, for a written reason; by another person than who asked. */
    @Transactional
    public void waive(String reference, String reason) {
        Tender tender = lateOpinion(reference);
        String why = TenderDesk.reason(reason);
        desk.mustDiffer(current(reference).askedBy(), "décider de passer outre l’avis du facilitateur");
        close(tender, why, true);
        desk.note(tender, "opinionWaived", "Avis d’insertion non reçu, passé outre : " + why, Map.of("reason", why));
    }

    /**
     * The facilitator's answer, by its link.
     *
     * @throws fr.palier.office.Rejection {@code tender.opinionAlreadyGiven} the second time
     */
    @Transactional
    public void answer(SignedLinks.Link link, InsertionOpinion opinion) {
        Tender tender = tenders.lock(link.office(), link.reference());
        InsertionRequest request =
                insertions.lockByLink(link.id()).orElseThrow(PreparationReason.OPINION_CLOSED::rejection);
        PreparationReason.OPINION_ALREADY_GIVEN.when(request.isAnswered());
        PreparationReason.OPINION_CLOSED.when(!request.isOpen() || tender.status() != TenderStatus.PREPARATION);
        insertions.answer(request.id(), opinion, desk.now());
        desk.note(
                tender,
                "opinionGiven",
                opinion.feasible()
                        ? "Avis d’insertion de %s : faisable, %d heures."
                                .formatted(request.facilitator(), opinion.hours())
                        : "Avis d’insertion de %s : non faisable.".formatted(request.facilitator()),
                Map.of("feasible", opinion.feasible()));
        flow.opinionGiven(tender);
    }

    /** @throws fr.palier.office.Rejection {@code tender.opinionAwaited} */
    void checkSettled(Tender tender) {
        boolean required = insertions
                .duty(tender.reference())
                .map(Insertions.Duty::required)
                .orElse(false);
        List<InsertionRequest> all = insertions.of(tender.reference());
        InsertionRequest last = all.isEmpty() ? null : all.get(all.size() - 1);
        PreparationReason.OPINION_AWAITED.when(required && (last == null || !last.isAnswered() && !last.waived()));
    }

    private Tender lateOpinion(String reference) {
        Tender tender = desk.lock(reference, Role.SUPERVISORS);
        tender.mustBe(TenderStatus.PREPARATION);
        return tender;
    }

    private InsertionRequest current(String reference) {
        return insertions.of(reference).stream()
                .filter(InsertionRequest::isOpen)
                .findFirst()
                .orElseThrow(PreparationReason.OPINION_CLOSED::rejection);
    }

    private void close(Tender tender, String reason, boolean waived) {
        InsertionRequest request = current(tender.reference());
        insertions.close(request.id(), desk.person().id(), reason, waived, desk.now());
        links.revoke(request.link());
    }

    private void post(Tender tender, InsertionRequest request, String template) {
        Map<String, Object> model = new HashMap<>();
        model.put("subject", tender.subject());
        model.put("facilitator", request.facilitator());
        model.put("question", request.question() == null ? "" : request.question());
        model.put("due", DAY.format(request.dueOn()));
        model.put("link", links.uri(request.link(), LINK_PURPOSE).toString());
        outbox.post(new Mail(tender.office(), tender.reference(), request.email(), template, model, List.of()));
    }
}
