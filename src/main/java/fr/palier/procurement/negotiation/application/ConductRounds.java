package fr.palier.procurement.negotiation.application;

import fr.palier.correspondence.LetterPreview;
import fr.palier.correspondence.LinkedLetters;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Zone;
import fr.palier.procurement.negotiation.domain.Answer;
import fr.palier.procurement.negotiation.domain.Bidder;
import fr.palier.procurement.negotiation.domain.LogKind;
import fr.palier.procurement.negotiation.domain.Negotiation;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import fr.palier.procurement.negotiation.domain.NegotiationStatus;
import fr.palier.procurement.negotiation.domain.Round;
import fr.palier.procurement.negotiation.persistence.Answers;
import fr.palier.procurement.negotiation.persistence.Bidders;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.negotiation.persistence.Rounds;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Conduct and conclusion: rounds, the last of which asks for final offers; the same information and deadline to all, by letter. */
@Component
public class ConductRounds {

    /** Purpose of the signed links by which firms answer. */
    public static final String PURPOSE = "negotiation-answer";

    private static final int INFORMATION = 4000;
    private static final int MONTHS = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final NegotiationDesk desk;
    private final Negotiations negotiations;
    private final Bidders bidders;
    private final Rounds rounds;
    private final Answers answers;
    private final LinkedLetters letters;
    private final RoundPaper paper;
    private final SignedLinks links;
    private final BusinessCalendar calendar;
    private final NegotiationFlow flow;

    ConductRounds(
            NegotiationDesk desk,
            Negotiations negotiations,
            Bidders bidders,
            Rounds rounds,
            Answers answers,
            LinkedLetters letters,
            RoundPaper paper,
            SignedLinks links,
            BusinessCalendar calendar,
            NegotiationFlow flow) {
        this.desk = desk;
        this.negotiations = negotiations;
        this.bidders = bidders;
        this.rounds = rounds;
        this.answers = answers;
        this.letters = letters;
        this.paper = paper;
        this.links = links;
        this.calendar = calendar;
        this.flow = flow;
    }

    /**
     * Opens a round and writes to every bidder that is left.
     *
     * @param last whether final offers are asked for
     * @param information what all of them read, the same words
     * @return the deadline
     * @throws fr.palier.office.Rejection {@code negotiation.notMinuted}, {@code negotiation.notNegotiator},
     *     {@code negotiation.roundTooShort}
     */
    @Transactional
    public OffsetDateTime open(String reference, boolean last, OffsetDateTime deadline, String information) {
        Tender tender = desk.lockAsNegotiator(reference);
        Negotiation negotiation = negotiations.lock(reference);
        tender.mustBe(TenderStatus.NEGOTIATION);
        negotiation.mustBe(NegotiationStatus.MANDATED, NegotiationStatus.ROUND_CLOSED);
        String words = NegotiationDesk.text(information, "Informations aux entreprises", INFORMATION);
        checkDeadline(tender, deadline);
        List<Bidder> invited = bidders.in(reference);
        NegotiationReason.NO_BIDDER.when(invited.isEmpty());
        Round round = rounds.add(reference, last, words, deadline, desk.person().id(), desk.now());
        negotiations.move(negotiation, NegotiationStatus.IN_ROUND);
        desk.log(
                tender,
                LogKind.ROUND_OPENED,
                "",
                "%s, réponses jusqu’au %s. Informations à tous :\n%s"
                        .formatted(round.label(), NegotiationDesk.moment(deadline), words));
        for (Bidder bidder : invited) {
            UUID link = links.createLink(
                    PURPOSE,
                    tender.office(),
                    reference,
                    bidder.siret(),
                    deadline.plusMonths(MONTHS).toInstant());
            long letter = letters.send(paper.of(tender, round, bidder), link);
            rounds.invite(round, bidder.id(), link, letter);
            desk.log(
                    tender,
                    LogKind.LETTER_SENT,
                    bidder.firmName(),
                    "%s, courrier n° %d.".formatted(round.label(), letter));
        }
        desk.note(
                tender,
                "roundOpened",
                "%s ouvert : %d candidat(s), réponses jusqu’au %s."
                        .formatted(round.label(), invited.size(), NegotiationDesk.moment(deadline)),
                Map.of("round", round.number(), "final", last, "deadline", deadline.toString()));
        return deadline;
    }

    /** Opens a round from our own page: takes the step of the procedure, which comes back to {@link #open}. */
    @Transactional
    public void openByStep(String reference, boolean last, OffsetDateTime deadline, String information) {
        // refused here in its own words, before the engine wraps it
        checkDeadline(desk.readAsNegotiator(reference), deadline);
        NegotiationDesk.text(information, "Informations aux entreprises", INFORMATION);
        flow.openRound(reference, last, deadline, information);
    }

    /** What {@link #open} would send now, refused where it would be. */
    @Transactional(readOnly = true)
    public List<LetterPreview> preview(String reference, boolean last, OffsetDateTime deadline, String information) {
        Tender tender = desk.readAsNegotiator(reference);
        tender.mustBe(TenderStatus.NEGOTIATION);
        negotiations
                .find(reference)
                .orElseThrow(NegotiationReason.NO_ROUND::rejection)
                .mustBe(NegotiationStatus.MANDATED, NegotiationStatus.ROUND_CLOSED);
        String words = NegotiationDesk.text(information, "Informations aux entreprises", INFORMATION);
        checkDeadline(tender, deadline);
        List<Bidder> invited = bidders.in(reference);
        NegotiationReason.NO_BIDDER.when(invited.isEmpty());
        Round round = new Round(
                0,
                reference,
                rounds.of(reference).size() + 1,
                last,
                words,
                deadline,
                desk.person().id(),
                desk.now(),
                null,
                null);
        return invited.stream()
                .map(bidder -> letters.preview(paper.draft(tender, round, bidder)))
                .toList();
    }

    /** Moves the deadline of the running round, for all: everyone is told. */
    @Transactional
    public void extend(String reference, OffsetDateTime deadline, String reason) {
        Tender tender = desk.lockAsNegotiator(reference);
        Negotiation negotiation = negotiations.lock(reference);
        negotiation.mustBe(NegotiationStatus.IN_ROUND);
        String why = NegotiationDesk.reason(reason);
        Round round = rounds.open(reference).orElseThrow(NegotiationReason.NO_ROUND::rejection);
        NegotiationReason.ROUND_REACHED.when(!round.deadline().isAfter(desk.now()));
        NegotiationReason.ROUND_NOT_LATER.when(
                !deadline.isAfter(round.deadline()), NegotiationDesk.moment(round.deadline()));
        checkDeadline(tender, deadline);
        rounds.extend(round, deadline);
        flow.moveRound(tender, deadline);
        String sentence = "%s : réponses jusqu’au %s, pour tous. Motif : %s"
                .formatted(round.label(), NegotiationDesk.moment(deadline), why);
        desk.log(tender, LogKind.ROUND_EXTENDED, "", sentence);
        Round moved = rounds.find(round.id()).orElseThrow();
        rounds.invitations(reference).stream()
                .filter(invitation -> invitation.round() == round.id())
                .forEach(invitation -> {
                    Bidder bidder = bidders.get(reference, invitation.bidder());
                    if (bidder.isIn()) {
                        letters.send(paper.of(tender, moved, bidder), invitation.link());
                    }
                });
        desk.note(tender, "roundExtended", sentence, Map.of("round", round.number(), "deadline", deadline.toString()));
    }

    /**
     * Ends the round whose answers are open; after final offers nothing is negotiated any more.
     *
     * @return whether it was the last
     */
    @Transactional
    public boolean close(String reference) {
        Tender tender = desk.lockAsNegotiator(reference);
        Negotiation negotiation = negotiations.lock(reference);
        negotiation.mustBe(NegotiationStatus.IN_ROUND);
        Round round = rounds.open(reference).orElseThrow(NegotiationReason.NO_ROUND::rejection);
        NegotiationReason.ROUND_RUNNING.when(round.answersOpenedAt() == null, NegotiationDesk.moment(round.deadline()));
        rounds.close(round, desk.person().id(), desk.now());
        long opened = answers.ofRound(round.id()).stream()
                .filter(answer -> answer.state() == Answer.State.OPENED)
                .count();
        desk.log(tender, LogKind.ROUND_CLOSED, "", "%s : %d réponse(s) ouverte(s).".formatted(round.label(), opened));
        if (round.last()) {
            negotiations.conclude(negotiation, desk.now());
            links.revokeAll(PURPOSE, tender.office(), reference);
            desk.log(tender, LogKind.CONCLUDED, "", "Offres finales reçues : plus rien ne se négocie.");
        } else {
            negotiations.move(negotiation, NegotiationStatus.ROUND_CLOSED);
        }
        desk.note(
                tender,
                round.last() ? "concluded" : "roundClosed",
                "%s clos : %d réponse(s).".formatted(round.label(), opened),
                Map.of("round", round.number(), "answers", opened));
        return round.last();
    }

    private void checkDeadline(Tender tender, OffsetDateTime deadline) {
        LocalDate day = deadline.atZoneSameInstant(Zone.PARIS).toLocalDate();
        int days = desk.conduct(tender).number("minimumDays");
        LocalDate earliest = calendar.plusWorkingDays(desk.now().toLocalDate(), days, desk.office(tender));
        NegotiationReason.ROUND_TOO_SHORT.when(day.isBefore(earliest), days, DAY.format(earliest));
        NegotiationReason.ROUND_DAY_OFF.when(!calendar.isWorkingDay(day, desk.office(tender)));
        NegotiationReason.ROUND_TOO_FAR.when(deadline.isAfter(desk.now().plusMonths(MONTHS)));
    }
}
