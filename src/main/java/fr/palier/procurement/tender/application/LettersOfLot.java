package fr.palier.procurement.tender.application;

import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.procurement.tender.domain.Application;
import fr.palier.procurement.tender.domain.ApplicationState;
import fr.palier.procurement.tender.domain.Deposit;
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
import fr.palier.procurement.tender.persistence.Applications;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.LetterDrafts;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Proofs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private final Applications applications;
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
            Applications applications,
            Proofs proofs,
            LetterDrafts drafts,
            LetterTexts texts,
            TenderLetters letters,
            Rules rules) {
        this.desk = desk;
        this.lots = lots;
        this.offers = offers;
        this.deposits = deposits;
        this.applications = applications;
        this.proofs = proofs;
        this.drafts = drafts;
        this.texts = texts;
        this.letters = letters;
        this.rules = rules;
    }

    /** Drafts a letter for every bidder of a lot and, with the first lot, for each late deposit; returns whether there is any. */
    @Transactional
    public boolean draft(String reference, int number) {
        Tender tender = desk.lock(reference);
        tender.mustBe(TenderStatus.CONCLUSION);
        Lot lot = lots.get(reference, number);
        Map<Long, Application> inadmissible = inadmissible(reference);
        offers.of(reference, number).stream()
                .filter(bid -> !inadmissible.containsKey(bid.deposit()))
                .forEach(bid -> drafts.add(aboutOffer(lot, bid)));
        // an application is one, whatever the lots: told once, with the first lot it bids for
        List<Deposit> received = deposits.of(reference);
        offers.of(reference, number).stream()
                .filter(bid -> inadmissible.containsKey(bid.deposit()))
                .forEach(bid -> drafts.add(LetterDraft.about(
                        reference,
                        number,
                        LetterKind.INADMISSIBLE,
                        received.stream()
                                .filter(deposit -> deposit.id() == bid.deposit())
                                .findFirst()
                                .orElseThrow(),
                        LetterTexts.reasonsOfInadmissibility(inadmissible.get(bid.deposit())))));
        if (number == lots.of(reference).get(0).number()) {
            received.stream()
                    .filter(deposit -> deposit.state() == DepositState.LATE)
                    .forEach(deposit ->
                            drafts.add(LetterDraft.about(reference, number, LetterKind.LATE, deposit, null)));
        }
        int written = drafts.of(reference, number).size();
        desk.note(
                tender,
                "lettersDrafted",
                "Lot n° %d : %d lettre(s) à relire.".formatted(number, written),
                Map.of("lot", number, "letters", written));
        return written > 0;
    }

    /** Inadmissible applications by deposit. */
    private Map<Long, Application> inadmissible(String reference) {
        return applications.of(reference).stream()
                .filter(application -> application.state() == ApplicationState.INADMISSIBLE)
                .collect(Collectors.toMap(Application::deposit, Function.identity()));
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

    /** Letters about a lot, sent ones included. */
    @Transactional(readOnly = true)
    public List<LetterDraft> of(String reference, int number) {
        desk.mustBe(Role.BUYERS, Role.SUPERVISORS);
        desk.read(reference);
        return drafts.of(reference, number);
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
        String why = draft.reasons() == null ? null : TenderDesk.text(reasons, "Motifs", TEXT);
        String better =
                draft.advantages() == null ? null : TenderDesk.text(advantages, "Avantages de l’offre retenue", TEXT);
        drafts.correct(id, why, better);
        desk.note(
                tender,
                "letterCorrected",
                "Lettre à %s corrigée avant envoi.".formatted(draft.firmName()),
                Map.of("draft", id, "oldReasons", String.valueOf(draft.reasons()), "newReasons", String.valueOf(why)));
    }

    /**
     * Sends all letters of a lot that have not left.
     *
     * @throws fr.palier.office.Rejection {@code tender.letterUnseen}, {@code tender.letterWithoutReasons}
     */
    @Transactional
    public void send(String reference, int number) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.CONCLUSION);
        List<LetterDraft> waiting = drafts.of(reference, number).stream()
                .filter(draft -> !draft.isPosted())
                .toList();
        TenderReason.LETTER_ALREADY_POSTED.when(waiting.isEmpty());
        for (LetterDraft draft : waiting) {
            TenderReason.LETTER_UNSEEN.when(!draft.isSeen(), draft.firmName());
            drafts.post(draft.id(), letters.send(tender, draft, expected(tender, draft)));
        }
        desk.note(
                tender,
                "biddersTold",
                "Lot n° %d : %d lettre(s) envoyée(s).".formatted(number, waiting.size()),
                Map.of("lot", number, "letters", waiting.size()));
    }

    /** First day on which the contract may be signed if all letters leave today; null where no standstill runs. */
    private LocalDate expected(Tender tender, LetterDraft draft) {
        if (draft.lot() == null || draft.kind() == LetterKind.LATE || draft.kind() == LetterKind.REASONS) {
            return null;
        }
        List<LetterDraft> all = drafts.of(tender.reference(), draft.lot());
        boolean electronic = all.stream().allMatch(one -> one.email() != null);
        long bidders = offers.of(tender.reference(), draft.lot()).stream()
                .map(Offer::siret)
                .distinct()
                .count();
        int days = rules.simulateOne(
                        "standstill",
                        Map.of("procedure", tender.procedure().name(), "electronicNotice", electronic, "bidders", (int)
                                bidders))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("standstill"))
                .number("days");
        return days == 0 ? null : new Standstill(days).earliestSignature(desk.today());
    }
}
