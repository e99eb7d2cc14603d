package fr.palier.procurement.tender.application.letters;

import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Application;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.LetterDraft;
import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.SetAside;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.LetterDrafts;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Proofs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts the letters about one lot from the facts: one for every bidder, and for each late deposit. */
@Component
public class DraftLetters {

    private final TenderDesk desk;
    private final Lots lots;
    private final Offers offers;
    private final Deposits deposits;
    private final InadmissibleFirms inadmissible;
    private final LettersUnderWay underWay;
    private final Proofs proofs;
    private final LetterDrafts drafts;
    private final LetterTexts texts;

    DraftLetters(
            TenderDesk desk,
            Lots lots,
            Offers offers,
            Deposits deposits,
            InadmissibleFirms inadmissible,
            LettersUnderWay underWay,
            Proofs proofs,
            LetterDrafts drafts,
            LetterTexts texts) {
        this.desk = desk;
        this.lots = lots;
        this.offers = offers;
        this.deposits = deposits;
        this.inadmissible = inadmissible;
        this.underWay = underWay;
        this.proofs = proofs;
        this.drafts = drafts;
        this.texts = texts;
    }

    /**
     * Drafts a letter for every bidder of a lot, and for each late deposit for it. A refused application, or a late deposit, is told
     * once, with the first of its lots: that letter counts for the others too.
     */
    @Transactional
    public LettersUnderWay.Standing draft(String reference, int number) {
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
        return underWay.of(reference, number);
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
}
