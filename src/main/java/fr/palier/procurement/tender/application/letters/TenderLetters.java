package fr.palier.procurement.tender.application.letters;

import fr.palier.correspondence.LetterPreview;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.LinkedLetter;
import fr.palier.correspondence.LinkedLetters;
import fr.palier.correspondence.NewLetter;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.LetterDraft;
import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.ProofRequest;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.TenderTraces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends the letters of a consultation: each a PDF of the file, each really sent, each once for its cause. */
@Component
public class TenderLetters {

    private final Letters letters;
    private final LinkedLetters linked;
    private final ProofDemand demand;
    private final LetterPaper paper;
    private final TenderTraces traces;
    private final TenderDesk desk;
    private final Deposits deposits;

    TenderLetters(
            Letters letters,
            LinkedLetters linked,
            ProofDemand demand,
            LetterPaper paper,
            TenderTraces traces,
            TenderDesk desk,
            Deposits deposits) {
        this.letters = letters;
        this.linked = linked;
        this.demand = demand;
        this.paper = paper;
        this.traces = traces;
        this.desk = desk;
        this.deposits = deposits;
    }

    /** The PDF as it would leave now. @param earliest by lot, first day on which its contract may be signed */
    byte[] preview(Tender tender, LetterDraft draft, Map<Integer, LocalDate> earliest) {
        return letters.preview(paper.of(tender, draft, earliest));
    }

    /** Sends a letter that was read again; returns its number in the register. */
    public long send(Tender tender, LetterDraft draft, Map<Integer, LocalDate> earliest) {
        return send(tender, draft.lot(), draft.kind(), draft.cause(), paper.of(tender, draft, earliest));
    }

    /** Asks the planned winner for its proofs. */
    public void askProofs(Tender tender, Lot lot, Offer winner, ProofRequest request, UUID link) {
        LinkedLetter letter = demand.letter(tender, lot, winner, request);
        keep(
                tender,
                lot.number(),
                LetterKind.PROOF_REQUEST,
                "offre-" + winner.id() + "-" + LetterKind.PROOF_REQUEST,
                letter.letter(),
                linked.send(letter, link));
    }

    /** What {@link #askProofs} would send now to the firm that would be the planned winner. */
    public LetterPreview previewProofs(Tender tender, Lot lot, Offer winner) {
        ProofRequest request = demand.draft(winner, demand.simulate(tender));
        return linked.preview(demand.letter(tender, lot, winner, request));
    }

    public void notification(Tender tender, Lot lot, Offer winner) {
        send(
                tender,
                lot.number(),
                LetterKind.NOTIFICATION,
                "lot-" + lot.number() + "-" + LetterKind.NOTIFICATION,
                paper.letter(
                        tender,
                        lot,
                        LetterKind.NOTIFICATION,
                        LetterPaper.Recipient.of(winner),
                        Map.of("offer", winner)));
    }

    /** Tells every firm that deposited that the consultation ends without follow-up. */
    public int withdrawal(Tender tender, String reason) {
        Map<String, Deposit> firms = new LinkedHashMap<>();
        deposits.of(tender.reference()).forEach(deposit -> firms.put(deposit.siret(), deposit));
        for (Deposit deposit : new ArrayList<>(firms.values())) {
            send(
                    tender,
                    null,
                    LetterKind.WITHDRAWAL,
                    "entreprise-" + deposit.siret() + "-" + LetterKind.WITHDRAWAL,
                    paper.letter(
                            tender,
                            null,
                            LetterKind.WITHDRAWAL,
                            LetterPaper.Recipient.of(deposit),
                            Map.of("reason", reason)));
        }
        return firms.size();
    }

    private long send(Tender tender, Integer lot, LetterKind kind, String cause, NewLetter written) {
        return keep(tender, lot, kind, cause, written, letters.send(written));
    }

    private long keep(Tender tender, Integer lot, LetterKind kind, String cause, NewLetter written, long letter) {
        String firm = written.recipientName().lines().findFirst().orElseThrow();
        traces.addLetter(tender.reference(), lot, letter, firm, kind, cause, desk.now());
        return letter;
    }
}
