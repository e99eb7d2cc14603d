package fr.palier.procurement.tender.application.award;

import fr.palier.correspondence.LetterPreview;
import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.OfferRights;
import fr.palier.procurement.tender.application.Signatories;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.letters.ProofDemand;
import fr.palier.procurement.tender.application.letters.TenderLetters;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.ProofRequest;
import fr.palier.procurement.tender.domain.SetAsideGround;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Proofs;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The proofs of non-exclusion: asked of the planned winner alone (R2144-4), received or not within their delay (R2144-7). */
@Component
public class ProofsOfWinner {

    /** Purpose of the signed link by which the planned winner sends its proofs. */
    public static final String LINK_PURPOSE = "preuves";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int NOTE = 200;

    private final TenderDesk desk;
    private final Lots lots;
    private final Offers offers;
    private final Proofs proofs;
    private final ConsultationFiles files;
    private final TenderLetters letters;
    private final SignedLinks links;
    private final Rules rules;
    private final ProofDemand demand;
    private final NextRanked next;
    private final Signatories signatories;

    ProofsOfWinner(
            TenderDesk desk,
            Lots lots,
            Offers offers,
            Proofs proofs,
            ConsultationFiles files,
            TenderLetters letters,
            SignedLinks links,
            Rules rules,
            ProofDemand demand,
            NextRanked next,
            Signatories signatories) {
        this.desk = desk;
        this.lots = lots;
        this.offers = offers;
        this.proofs = proofs;
        this.files = files;
        this.letters = letters;
        this.links = links;
        this.rules = rules;
        this.demand = demand;
        this.next = next;
        this.signatories = signatories;
    }

    /** What the examination of the proofs concluded. */
    public enum Conclusion {
        COMPLETE,
        MISSING,
        CANNOT_PERFORM
    }

    /**
     * Writes to the planned winner of a lot, and to nobody else.
     *
     * @return last day on which proofs count; empty where the lot has no planned winner
     */
    @Transactional
    public Optional<LocalDate> ask(String reference, int number) {
        Tender tender = desk.lock(reference);
        tender.mustBe(TenderStatus.CONCLUSION);
        Lot lot = lots.get(reference, number);
        if (lot.status() != LotStatus.AWARDED) {
            return Optional.empty();
        }
        Offer winner = offers.get(reference, lot.winner());
        ProofDemand.Asked asked = demand.decide(tender);
        LocalDate due = asked.due();
        proofs.ask(winner, due, asked.basis(), asked.proofs(), desk.now());
        ProofRequest request = proofs.ofOffer(reference, winner.id()).orElseThrow();
        UUID link = links.createLink(
                LINK_PURPOSE,
                tender.office(),
                reference,
                String.valueOf(winner.id()),
                due.plusDays(1).atStartOfDay(Zone.PARIS).toInstant());
        letters.askProofs(tender, lot, winner, request, link);
        desk.note(
                tender,
                "proofsAsked",
                "Lot n° %d : preuves de non-exclusion demandées à %s, attendues jusqu’au %s."
                        .formatted(number, winner.firmName(), DAY.format(due)),
                Map.of("lot", number, "offer", winner.id(), "due", due.toString()));
        return Optional.of(due);
    }

    /**
     * What {@link #ask} would send to the firm that would be asked today: the planned winner, or before the decision who ranks first.
     *
     * @throws fr.palier.office.Rejection {@code tender.noPlannedWinner}
     */
    @Transactional(readOnly = true)
    public List<LetterPreview> preview(String reference, int number) {
        desk.mustBe(Role.BUYERS, Role.SUPERVISORS, Role.EXECUTIVE);
        Tender tender = desk.read(reference);
        TenderReason.WRONG_MOMENT.when(
                !OfferRights.seesOffers(tender, desk.person())
                        || tender.status().isEnd(),
                tender.status().label());
        Lot lot = lots.get(reference, number);
        Offer planned = next.planned(lot).orElseThrow(() -> TenderReason.NO_PLANNED_WINNER.rejection(number));
        return List.of(letters.previewProofs(tender, lot, planned));
    }

    /** Lots whose next decision makes a firm be asked for its proofs. */
    public Set<Integer> toBeAsked(String reference) {
        return lots.of(reference).stream()
                .filter(lot -> next.planned(lot)
                        .filter(planned -> !Objects.equals(planned.id(), lot.winner()))
                        .isPresent())
                .map(Lot::number)
                .collect(Collectors.toSet());
    }

    /**
     * The buyer records that a proof came.
     *
     * @param day on which it came: not in the future, not before it was asked, not after its delay
     * @param document stored file; null when it was checked elsewhere, which the note then says
     * @throws fr.palier.office.Rejection {@code tender.proofTooLate}, {@code tender.proofTwice}, {@code tender.unknownProof}
     */
    @Transactional
    public void record(String reference, int number, String proof, LocalDate day, Upload document, String note) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        ProofRequest request = current(reference, number);
        OfficeReason.MISSING.when(day == null, "Date de réception");
        TenderReason.PROOF_IN_FUTURE.when(day.isAfter(desk.today()));
        TenderReason.PROOF_BEFORE_ASKED.when(
                day.isBefore(request.askedAt().atZoneSameInstant(Zone.PARIS).toLocalDate()));
        OfficeReason.TOO_LONG.when(note != null && note.length() > NOTE, "Précision", NOTE);
        TenderReason.PROOF_WITHOUT_TRACE.when(document == null && (note == null || note.isBlank()));
        receive(tender, request, proof, day, document, note, desk.person());
    }

    /** The planned winner sends a proof by its signed link. */
    @Transactional
    public void receive(SignedLinks.Link link, String proof, Upload document) {
        Tender tender = desk.lockFor(link.office(), link.reference());
        ProofRequest request = ofLink(link);
        OfficeReason.MISSING.when(document == null, "Fichier");
        receive(
                tender,
                request,
                proof,
                desk.today(),
                document,
                null,
                new Person("lien", "L’entreprise, par le lien signé", link.office(), Set.of()));
    }

    /** What the link's firm was asked. @throws fr.palier.office.Rejection {@code tender.proofsClosed} once it was examined */
    @Transactional(readOnly = true)
    public ProofRequest ofLink(SignedLinks.Link link) {
        ProofRequest request = proofs.ofOffer(link.reference(), Long.parseLong(link.recipient()))
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(link.reference()));
        Lot lot = lots.get(request.reference(), request.lot());
        TenderReason.PROOFS_CLOSED.when(!Objects.equals(lot.winner(), request.offer()));
        return request;
    }

    private void receive(
            Tender tender, ProofRequest request, String proof, LocalDate day, Upload document, String note, Person by) {
        tender.mustBe(TenderStatus.CONCLUSION);
        ProofRequest.Line line = request.lines().stream()
                .filter(one -> one.proof().equals(proof))
                .findFirst()
                .orElseThrow(TenderReason.UNKNOWN_PROOF::rejection);
        TenderReason.PROOF_TOO_LATE.when(day.isAfter(request.due()), DAY.format(request.due()));
        Long stored = document == null
                ? null
                : files.store(tender, ConsultationFiles.WINNER_PROOF, document.name(), document.content())
                        .id();
        proofs.receive(
                request.id(), proof, day, stored, note == null || note.isBlank() ? null : note.strip(), by, desk.now());
        desk.note(
                tender,
                "proofReceived",
                "Lot n° %d : preuve reçue (%s).".formatted(request.lot(), line.label()),
                Map.of("lot", request.lot(), "proof", proof, "receivedOn", day.toString()));
    }

    /**
     * The buyer concludes.
     *
     * @param reason required unless all proofs came
     * @return whether the planned winner is kept
     * @throws fr.palier.office.Rejection {@code tender.proofsMissing}, {@code tender.proofsStillDue}, {@code tender.proofsAllThere},
     *     {@code tender.noNextRanked}
     */
    @Transactional
    public boolean conclude(String reference, int number, Conclusion conclusion, String reason) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.CONCLUSION);
        ProofRequest request = current(reference, number);
        Offer winner = offers.get(reference, request.offer());
        if (conclusion == Conclusion.COMPLETE) {
            TenderReason.PROOFS_MISSING.when(!request.isComplete(), String.join(", ", request.missing()));
            desk.note(
                    tender,
                    "proofsComplete",
                    "Lot n° %d : toutes les preuves de %s sont reçues.".formatted(number, winner.firmName()),
                    Map.of("lot", number, "offer", winner.id()));
            return true;
        }
        SetAsideGround ground =
                conclusion == Conclusion.MISSING ? SetAsideGround.MISSING_PROOFS : SetAsideGround.CANNOT_PERFORM;
        if (ground == SetAsideGround.MISSING_PROOFS) {
            TenderReason.PROOFS_ALL_THERE.when(request.isComplete());
            TenderReason.PROOFS_STILL_DUE.when(!desk.today().isAfter(request.due()), DAY.format(request.due()));
        }
        setAside(tender, winner, ground, TenderDesk.reason(reason));
        return false;
    }

    private void setAside(Tender tender, Offer winner, SetAsideGround ground, String reason) {
        Decision rule = rules.decide(
                        tender.office(),
                        tender.reference(),
                        "next-ranked",
                        Map.of("ground", ground.name(), "decisionDate", desk.today()))
                .filter(answer -> answer.isTrue("allowed"))
                .orElseThrow(() -> TenderReason.NO_NEXT_RANKED.rejection(ground.label()));
        proofs.setAside(winner, ground, reason, rule, desk.person(), desk.now());
        desk.note(
                tender,
                "winnerSetAside",
                "Lot n° %d : %s est écartée (%s). %s"
                        .formatted(
                                winner.lot(),
                                winner.firmName(),
                                ground.label().toLowerCase(java.util.Locale.FRANCE),
                                reason),
                Map.of("lot", winner.lot(), "offer", winner.id(), "ground", ground, "rule", rule.rule()));
    }

    /** Group that decides what follows: the one that decided the award. */
    @Transactional
    public String decidingGroup(String reference, int number) {
        Tender tender = desk.lock(reference);
        return signatories.settle(
                tender, Signatories.Act.AWARD, lots.get(reference, number).awardedAmount());
    }

    /** Requests of a consultation; what its reader may see is checked before. */
    public List<ProofRequest> of(String reference) {
        return proofs.of(reference);
    }

    private ProofRequest current(String reference, int number) {
        Lot lot = lots.get(reference, number);
        TenderReason.LOT_WRONG_MOMENT.when(
                lot.status() != LotStatus.AWARDED, lot.status().label());
        return proofs.ofOffer(reference, lot.winner())
                .orElseThrow(() ->
                        TenderReason.LOT_WRONG_MOMENT.rejection(lot.status().label()));
    }

    /** A file as somebody sent it. */
    public record Upload(String name, byte[] content) {}
}
