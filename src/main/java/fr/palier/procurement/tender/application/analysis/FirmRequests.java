package fr.palier.procurement.tender.application.analysis;

import fr.palier.correspondence.LetterPreview;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.LinkedLetters;
import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.Role;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.TenderFlow;
import fr.palier.procurement.tender.domain.Request;
import fr.palier.procurement.tender.domain.RequestKind;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Requests;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks firms and takes their answers: one act, one deadline, for each a letter and, apart from it, a signed link. */
@Component
public class FirmRequests {

    /** Purpose of the signed links by which firms answer. */
    public static final String LINK_PURPOSE = "tender-request";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm");
    private static final int LONGEST_ANSWER = 8000;
    private static final int LONGEST_DAYS = 60;
    /** A late firm must still read that it is late. */
    private static final int LINK_DAYS_AFTER = 30;

    private final TenderDesk desk;
    private final Requests requests;
    private final Letters letters;
    private final LinkedLetters linked;
    private final RequestPaper paper;
    private final SignedLinks links;
    private final BusinessCalendar calendar;
    private final TenderFlow flow;

    FirmRequests(
            TenderDesk desk,
            Requests requests,
            Letters letters,
            LinkedLetters linked,
            RequestPaper paper,
            SignedLinks links,
            BusinessCalendar calendar,
            TenderFlow flow) {
        this.desk = desk;
        this.requests = requests;
        this.letters = letters;
        this.linked = linked;
        this.paper = paper;
        this.links = links;
        this.calendar = calendar;
        this.flow = flow;
    }

    /** Whom to ask what. @param offer null where the application is meant */
    record Question(long deposit, Long offer, String firm, String email, String text) {}

    /** Asks all firms concerned at once. */
    void ask(Tender tender, RequestKind kind, OffsetDateTime due, List<Question> questions) {
        check(tender, kind, due, questions);
        long request = requests.add(tender.reference(), kind, due, desk.person().name(), desk.now());
        questions.forEach(question -> write(tender, kind, due, request, question));
        desk.note(
                tender,
                "firmsAsked",
                "%s : %d entreprise(s) interrogée(s), réponse attendue jusqu’au %s (article %s CCP)."
                        .formatted(kind.label(), questions.size(), moment(due), kind.article()),
                Map.of("request", request, "kind", kind, "due", due.toString()));
    }

    /** What {@link #ask} would send now, refused where it would be. */
    List<LetterPreview> preview(Tender tender, RequestKind kind, OffsetDateTime due, List<Question> questions) {
        check(tender, kind, due, questions);
        return questions.stream()
                .map(question -> linked.preview(paper.of(tender, kind, due, question)))
                .toList();
    }

    private void check(Tender tender, RequestKind kind, OffsetDateTime due, List<Question> questions) {
        OffsetDateTime now = desk.now();
        TenderReason.NOBODY_CONCERNED.when(questions.isEmpty());
        OfficeReason.MISSING.when(due == null, "Réponse attendue jusqu’au");
        TenderReason.DEADLINE_PAST.when(!due.isAfter(now));
        TenderReason.DEADLINE_TOO_FAR.when(due.isAfter(now.plusDays(LONGEST_DAYS)));
        TenderReason.DEADLINE_DAY_OFF.when(
                !calendar.isWorkingDay(due.atZoneSameInstant(Zone.PARIS).toLocalDate(), desk.office(tender)));
        requests.of(tender.reference()).stream()
                .filter(request -> request.kind() == kind && request.isAwaited(now))
                .findFirst()
                .ifPresent(open -> {
                    throw TenderReason.REQUEST_OPEN.rejection(moment(open.dueAt()));
                });
    }

    private void write(Tender tender, RequestKind kind, OffsetDateTime due, long request, Question question) {
        UUID link = links.createLink(
                LINK_PURPOSE,
                tender.office(),
                tender.reference(),
                question.firm(),
                due.plusDays(LINK_DAYS_AFTER).toInstant());
        long letter = linked.send(paper.of(tender, kind, due, question), link);
        requests.addFirm(
                request,
                question.deposit(),
                question.offer(),
                question.text(),
                letter,
                letters.get(tender.office(), letter).document(),
                link);
    }

    /**
     * Records an answer that came by the buyer profile or on paper. One that came late is kept and marked; it does not count.
     *
     * @return whether it came in time
     */
    @Transactional
    public boolean record(String reference, long firm, OffsetDateTime receivedAt, String text) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.ANALYSIS);
        Request request = requests.ofFirm(reference, firm);
        TenderReason.ANSWER_IN_FUTURE.when(receivedAt.isAfter(desk.now()));
        TenderReason.ANSWER_TOO_EARLY.when(receivedAt.isBefore(request.askedAt()));
        boolean late = receivedAt.isAfter(request.dueAt());
        keep(tender, request, firm, receivedAt, late, text, desk.person().name());
        return !late;
    }

    /** What a signed link leads to. */
    @Transactional(readOnly = true)
    public Opened ofLink(SignedLinks.Link link) {
        long firm = requests.firmOfLink(link.id());
        Request request = requests.ofFirm(link.reference(), firm);
        return new Opened(request, asked(request, firm), !desk.now().isAfter(request.dueAt()));
    }

    /** A request as the firm that was asked reads it. */
    public record Opened(Request request, Request.Asked firm, boolean open) {}

    /** The firm answers by its link; @throws fr.palier.office.Rejection {@code tender.answerLate} after the deadline */
    @Transactional
    public void answer(SignedLinks.Link link, String text) {
        Tender tender = desk.lock(link.reference());
        long firm = requests.firmOfLink(link.id());
        Request request = requests.ofFirm(link.reference(), firm);
        tender.mustBe(TenderStatus.ANALYSIS);
        OffsetDateTime now = desk.now();
        TenderReason.ANSWER_LATE.when(now.isAfter(request.dueAt()), moment(request.dueAt()));
        keep(tender, request, firm, now, false, text, "L’entreprise, par son lien");
    }

    private void keep(
            Tender tender,
            Request request,
            long firm,
            OffsetDateTime at,
            boolean late,
            String text,
            String recordedBy) {
        String said = Text.required(text, "Réponse", LONGEST_ANSWER);
        requests.addAnswer(firm, at, late, said, recordedBy, desk.now());
        desk.note(
                tender,
                late ? "lateAnswerKept" : "firmAnswered",
                "%s : réponse reçue le %s (dépôt n° %d)%s."
                        .formatted(
                                request.kind().label(),
                                moment(at),
                                asked(request, firm).deposit(),
                                late ? ", hors délai : elle ne compte pas" : ""),
                Map.of("request", request.id(), "firm", firm, "late", late));
        if (awaited(tender.reference()).isEmpty()) {
            flow.answersReceived(tender);
        }
    }

    /** Latest deadline of what is still awaited. */
    Optional<OffsetDateTime> awaited(String reference) {
        OffsetDateTime now = desk.now();
        return requests.of(reference).stream()
                .filter(request -> request.isAwaited(now))
                .map(Request::dueAt)
                .max(OffsetDateTime::compareTo);
    }

    private static Request.Asked asked(Request request, long firm) {
        return request.firms().stream()
                .filter(one -> one.id() == firm)
                .findFirst()
                .orElseThrow();
    }

    private static String moment(OffsetDateTime at) {
        return MOMENT.format(at.atZoneSameInstant(Zone.PARIS));
    }
}
