package fr.palier.procurement.tender.application.letters;

import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.Text;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Application;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.LetterDraft;
import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.SetAside;
import fr.palier.procurement.tender.domain.Standstill;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.LetterDrafts;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Proofs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters about one lot, drafted from the facts, read again and corrected by the buyer, then sent all at once. */
@Component
public class LettersOfLot {

    private static final int TEXT = 4000;

    private final TenderDesk desk;
    private final Lots lots;
    private final Offers offers;
    private final Deposits deposits;
    private final InadmissibleFirms inadmissible;
    private final LettersUnderWay underWay;
    private final Proofs proofs;
    private final LetterDrafts drafts;
    private final LetterTexts texts;
    private final TenderLetters letters;
    private final Rules rules;

    LettersOfLot(
            TenderDesk desk,
            Lots lots,
            Offers offers,
            Deposits deposits,
            InadmissibleFirms inadmissible,
            LettersUnderWay underWay,
            Proofs proofs,
            LetterDrafts drafts,
            LetterTexts texts,
            TenderLetters letters,
            Rules rules) {
        this.desk = desk;
        this.lots = lots;
        this.offers = offers;
        this.deposits = deposits;
        this.inadmissible = inadmissible;
        this.underWay = underWay;
        this.proofs = proofs;
        this.drafts = drafts;
        this.texts = texts;
        this.letters = letters;
        this.rules = rules;
    }

    /**
     * Drafts a letter for every bidder of a lot, and for each late deposit for it. A refused application, or a late deposit, is told
     * once, with the first of its lots: that letter counts for the others too.
     */
    @Transactional
    public State draft(String reference, int number) {
        Tender tender = desk.lock(reference);
        tender.mustBe(TenderStatus.CONCLUSION);
        Lot lot = lots.get(reference, number);
        List<InadmissibleFirms.Refused> refused = inadmissible.of(reference);
        Set<Long> refusedDeposits = refused.stream()
                .flatMap(firm -> firm.applications().stream())
                .map(Application::deposit)
                .collect(Collectors.toSet());
        offers.of(reference, number).stream()
                .filter(bid -> !refusedDeposits.contains(bid.deposit()))
                .forEach(bid -> drafts.add(aboutOffer(lot, bid)));
        refused.stream()
                .filter(firm -> firm.lots().contains(number))
                .forEach(firm -> drafts.add(
                        LetterDraft.about(reference, number, LetterKind.INADMISSIBLE, firm.first(), firm.reasons())));
        deposits.of(reference).stream()
                .filter(deposit -> deposit.state() == DepositState.LATE
                        && deposit.numbers().contains(number))
                .forEach(deposit -> drafts.add(LetterDraft.about(reference, number, LetterKind.LATE, deposit, null)));
        long toRead = drafts.of(reference, number).stream()
                .filter(draft -> !draft.isPosted())
                .count();
        desk.note(
                tender,
                "lettersDrafted",
                "Lot n° %d : %d lettre(s) à relire.".formatted(number, toRead),
                Map.of("lot", number, "letters", toRead));
        return state(reference, number);
    }

    /**
     * Where the letters that concern a lot stand.
     *
     * @param toSend some must be read again and sent
     * @param underWay some were posted, perhaps with another lot, and have not left
     */
    public record State(boolean toSend, boolean underWay) {}

    private State state(String reference, int number) {
        LettersUnderWay.Standing standing = underWay.of(reference, number);
        return new State(standing.toSend(), standing.underWay());
    }

    private LetterDraft aboutOffer(Lot lot, Offer bid) {
        Optional<SetAside> aside = proofs.setAside(lot.reference()).stream()
                .filter(one -> one.offer() == bid.id())
                .findFirst();
        if (aside.isPresent()) {
            return LetterDraft.about(
                    lot, LetterKind.INADMISSIBLE, bid, LetterTexts.reasonsOfSettingAside(aside.get()), null);
        }
        if (lot.status() != LotStatus.AWARDED) {
            return LetterDraft.about(lot, LetterKind.UNSUCCESSFUL, bid, lot.reason(), null);
        }
        if (bid.id() == lot.winner()) {
            return LetterDraft.about(lot, LetterKind.AWARD, bid, null, null);
        }
        Offer winner = offers.get(lot.reference(), lot.winner());
        return LetterDraft.about(
                lot, LetterKind.REJECTION, bid, texts.reasonsOfRejection(bid, winner), texts.advantagesOf(winner));
    }

    /** Letters that concern a lot, sent ones and those drafted with another lot included. */
    @Transactional(readOnly = true)
    public List<LetterDraft> of(String reference, int number) {
        desk.mustBe(Role.BUYERS, Role.SUPERVISORS);
        desk.read(reference);
        return drafts.of(reference, number);
    }

    /** Lots that each letter concerns, by letter. */
    @Transactional(readOnly = true)
    public Map<Long, Set<Integer>> lots(String reference) {
        desk.mustBe(Role.BUYERS, Role.SUPERVISORS);
        desk.read(reference);
        return drafts.lots(reference);
    }

    /** The PDF as it stands; opening it is reading it again. */
    @Transactional
    public byte[] open(String reference, long id) {
        Tender tender = desk.lock(reference, Role.BUYERS, Role.SUPERVISORS);
        LetterDraft draft = drafts.get(reference, id);
        byte[] pdf = letters.preview(tender, draft, expected(tender, draft));
        drafts.see(id, desk.person().id(), desk.now());
        return pdf;
    }

    /**
     * Corrects what the letter explains; it must then be read again.
     *
     * @throws fr.palier.office.Rejection {@code tender.letterAlreadyPosted}
     */
    @Transactional
    public void correct(String reference, long id, String reasons, String advantages) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        LetterDraft draft = drafts.get(reference, id);
        TenderReason.LETTER_ALREADY_POSTED.when(draft.isPosted());
        String why = draft.reasons() == null ? null : Text.required(reasons, "Motifs", TEXT);
        String better =
                draft.advantages() == null ? null : Text.required(advantages, "Avantages de l’offre retenue", TEXT);
        drafts.correct(id, why, better);
        desk.note(
                tender,
                "letterCorrected",
                "Lettre à %s corrigée avant envoi.".formatted(draft.firmName()),
                Map.of("draft", id, "oldReasons", String.valueOf(draft.reasons()), "newReasons", String.valueOf(why)));
    }

    /**
     * Sends all letters that concern a lot and were not posted yet; one that left with another lot is not sent again.
     *
     * @throws fr.palier.office.Rejection {@code tender.letterUnseen}, {@code tender.letterWithoutReasons}
     */
    @Transactional
    public State send(String reference, int number) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.CONCLUSION);
        List<LetterDraft> concerning = drafts.of(reference, number);
        List<LetterDraft> waiting =
                concerning.stream().filter(draft -> !draft.isPosted()).toList();
        Map<Long, Set<Integer>> shared = drafts.lots(reference);
        TenderReason.LETTER_ALREADY_POSTED.when(waiting.isEmpty()
                && concerning.stream().allMatch(draft -> shared.get(draft.id()).size() == 1));
        for (LetterDraft draft : waiting) {
            TenderReason.LETTER_UNSEEN.when(!draft.isSeen(), draft.firmName());
            drafts.post(draft.id(), letters.send(tender, draft, expected(tender, draft)));
        }
        desk.note(
                tender,
                "biddersTold",
                "Lot n° %d : %d lettre(s) envoyée(s).".formatted(number, waiting.size()),
                Map.of("lot", number, "letters", waiting.size()));
        return state(reference, number);
    }

    /** By lot, the first day on which its contract may be signed if all letters leave today; without the lots where none is told. */
    private Map<Integer, LocalDate> expected(Tender tender, LetterDraft draft) {
        Map<Integer, LocalDate> days = new HashMap<>();
        if (draft.lot() == null || draft.kind() == LetterKind.LATE || draft.kind() == LetterKind.REASONS) {
            return days;
        }
        for (int lot : drafts.lots(tender.reference()).getOrDefault(draft.id(), Set.of())) {
            LocalDate known = lots.get(tender.reference(), lot).earliestSignature();
            int pause = known == null ? pause(tender, lot) : 0;
            if (known != null || pause > 0) {
                days.put(lot, known == null ? new Standstill(pause).earliestSignature(desk.today()) : known);
            }
        }
        return days;
    }

    private int pause(Tender tender, int lot) {
        boolean electronic = drafts.of(tender.reference(), lot).stream().allMatch(one -> one.email() != null);
        long bidders = offers.of(tender.reference(), lot).stream()
                .map(Offer::siret)
                .distinct()
                .count();
        return rules.simulateOne(
                        "standstill",
                        Map.of("procedure", tender.procedure().name(), "electronicNotice", electronic, "bidders", (int)
                                bidders))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("standstill"))
                .number("days");
    }
}
