package fr.palier.procurement.tender.application.award;

import fr.palier.correspondence.Letters;
import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import fr.palier.procurement.quality.QualityFindings;
import fr.palier.procurement.quality.domain.Finding;
import fr.palier.procurement.tender.application.AfterChoiceFlow;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.letters.LetterTexts;
import fr.palier.procurement.tender.application.letters.TenderLetters;
import fr.palier.procurement.tender.domain.LetterDraft;
import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.ReasonsRequest;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.persistence.AfterChoiceRows;
import fr.palier.procurement.tender.persistence.LetterDrafts;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderTraces;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rejected firms ask why; the answer leaves within fifteen days of the request (R2181-2, R2181-4). */
@Component
public class ReasonsRequests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final TenderDesk desk;
    private final Lots lots;
    private final Offers offers;
    private final TenderTraces traces;
    private final AfterChoiceRows rows;
    private final LetterDrafts drafts;
    private final LetterTexts texts;
    private final TenderLetters letters;
    private final Letters register;
    private final Rules rules;
    private final AfterChoiceFlow flow;
    private final QualityFindings quality;

    ReasonsRequests(
            TenderDesk desk,
            Lots lots,
            Offers offers,
            TenderTraces traces,
            AfterChoiceRows rows,
            LetterDrafts drafts,
            LetterTexts texts,
            TenderLetters letters,
            Letters register,
            Rules rules,
            AfterChoiceFlow flow,
            QualityFindings quality) {
        this.desk = desk;
        this.lots = lots;
        this.offers = offers;
        this.traces = traces;
        this.rows = rows;
        this.drafts = drafts;
        this.texts = texts;
        this.letters = letters;
        this.register = register;
        this.rules = rules;
        this.flow = flow;
        this.quality = quality;
    }

    /**
     * The buyer records a request that came in writing.
     *
     * @param askedOn day on which it came: not in the future, not before the firm was told
     * @throws fr.palier.office.Rejection {@code tender.winnerAsks}, {@code tender.reasonsAskedTwice}, {@code tender.reasonsTooEarly},
     *     {@code tender.reasonsInFuture}
     */
    @Transactional
    public void record(String reference, long offer, LocalDate askedOn) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        OfficeReason.MISSING.when(askedOn == null, "Demande reçue le");
        ask(
                tender,
                offers.get(reference, offer),
                askedOn,
                "WRITTEN",
                desk.person().name());
    }

    /** The firm asks by the link of the letter that told it. */
    @Transactional
    public void ask(SignedLinks.Link link) {
        Tender tender = desk.lockFor(link.office(), link.reference());
        long offer = offerOf(link).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(link.reference()));
        Offer asking = offers.get(tender.reference(), offer);
        ask(tender, asking, desk.today(), "LINK", asking.firmName());
    }

    /** Offer whose firm may ask by this link; empty for letters of other kinds and where it has asked already. */
    @Transactional(readOnly = true)
    public Optional<Long> mayAsk(SignedLinks.Link link) {
        return offerOf(link)
                .filter(offer -> rows.requests(link.reference()).stream().noneMatch(one -> one.offer() == offer));
    }

    private Optional<Long> offerOf(SignedLinks.Link link) {
        long letter = register.ofLink(link).id();
        return drafts.of(link.reference()).stream()
                .filter(draft -> Objects.equals(draft.letter(), letter))
                .filter(draft -> draft.kind() == LetterKind.REJECTION || draft.kind() == LetterKind.INADMISSIBLE)
                .map(LetterDraft::offer)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void ask(Tender tender, Offer offer, LocalDate askedOn, String channel, String personName) {
        Lot lot = lots.get(tender.reference(), offer.lot());
        TenderReason.WINNER_ASKS.when(Objects.equals(lot.winner(), offer.id()));
        TenderReason.REASONS_IN_FUTURE.when(askedOn.isAfter(desk.today()));
        LocalDate told = told(tender, offer).orElseThrow(TenderReason.REASONS_TOO_EARLY::rejection);
        TenderReason.REASONS_TOO_EARLY.when(askedOn.isBefore(told));
        Decision rule = rules.decide(
                        tender.office(),
                        tender.reference(),
                        "reasons-request",
                        Map.of("procedure", tender.procedure().name(), "regularOffer", offer.isAdmitted()))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("reasons-request"));
        LocalDate due = askedOn.plusDays(rule.number("days"));
        long request = rows.ask(offer, askedOn, channel, due, rule, personName, desk.now());
        drafts.add(answer(tender, lot, offer, request, rule.isTrue("winnerTold")));
        desk.note(
                tender,
                "reasonsAsked",
                "Lot n° %d : %s demande les motifs de son rejet ; réponse due le %s."
                        .formatted(offer.lot(), offer.firmName(), DAY.format(due)),
                Map.of("offer", offer.id(), "askedOn", askedOn.toString(), "due", due.toString(), "channel", channel));
        flow.reasonsAsked(tender, offer.lot(), request, due);
    }

    private LetterDraft answer(Tender tender, Lot lot, Offer offer, long request, boolean winnerTold) {
        Optional<Offer> winner = Optional.ofNullable(lot.winner()).map(id -> offers.get(tender.reference(), id));
        String reasons = winner.map(one -> texts.reasonsOfRejection(offer, one)).orElse(String.valueOf(lot.reason()));
        String advantages = winnerTold ? winner.map(texts::advantagesOf).orElse(null) : null;
        return new LetterDraft(
                0,
                tender.reference(),
                lot.number(),
                "demande-" + request + "-" + LetterKind.REASONS,
                LetterKind.REASONS,
                offer.firmName(),
                offer.email(),
                offer.id(),
                offer.deposit(),
                request,
                reasons,
                advantages,
                null,
                null,
                null);
    }

    /** Day on which the firm was told what became of its offer. */
    private Optional<LocalDate> told(Tender tender, Offer offer) {
        List<Long> about = drafts.of(tender.reference(), offer.lot()).stream()
                .filter(draft -> Objects.equals(draft.offer(), offer.id()) && draft.isPosted())
                .map(LetterDraft::letter)
                .toList();
        return traces.letters(tender.reference()).stream()
                .filter(letter -> about.contains(letter.letter()) && letter.sentAt() != null)
                .map(letter -> letter.sentAt().atZoneSameInstant(Zone.PARIS).toLocalDate())
                .findFirst();
    }

    /**
     * Sends the answer that was read again.
     *
     * @throws fr.palier.office.Rejection {@code tender.letterUnseen}, {@code tender.letterAlreadyPosted}
     */
    @Transactional
    public void answer(String reference, long request) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        LetterDraft draft = drafts.of(reference).stream()
                .filter(one -> Objects.equals(one.request(), request))
                .findFirst()
                .orElseThrow(TenderReason.UNKNOWN_LETTER::rejection);
        TenderReason.LETTER_ALREADY_POSTED.when(draft.isPosted());
        TenderReason.LETTER_UNSEEN.when(!draft.isSeen(), draft.firmName());
        drafts.post(draft.id(), letters.send(tender, draft, Map.of()));
        desk.note(
                tender,
                "reasonsAnswered",
                "Lot n° %d : motifs communiqués à %s.".formatted(draft.lot(), draft.firmName()),
                Map.of("request", request));
    }

    /** The fifteen days passed without an answer. */
    @Transactional
    public void reportLate(String reference, long id) {
        Tender tender = desk.lock(reference);
        ReasonsRequest request = rows.request(reference, id);
        int late = (int) ChronoUnit.DAYS.between(request.due(), desk.today());
        quality.report(
                tender.office(),
                reference,
                Finding.DEADLINE_MISSED,
                Math.max(1, late),
                "motifs-" + id,
                "la réponse aux motifs demandés par %s était due le %s."
                        .formatted(request.firmName(), DAY.format(request.due())));
    }

    /** Requests of a consultation, oldest first. */
    @Transactional(readOnly = true)
    public List<ReasonsRequest> of(String reference) {
        return rows.requests(reference);
    }

    /** Answers drafted or sent. */
    @Transactional(readOnly = true)
    public List<LetterDraft> answers(String reference) {
        return drafts.of(reference).stream()
                .filter(draft -> draft.request() != null)
                .toList();
    }
}
