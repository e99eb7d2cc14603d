package fr.palier.procurement.tender.application.letters;

import fr.palier.engine.Role;
import fr.palier.office.Text;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.LetterDraft;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.LetterDrafts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters about one lot, once drafted: read again and corrected by the buyer, then sent all at once. */
@Component
public class LettersOfLot {

    private static final int TEXT = 4000;

    private final TenderDesk desk;
    private final LettersUnderWay underWay;
    private final LetterDrafts drafts;
    private final TenderLetters letters;
    private final ExpectedSignature expected;

    LettersOfLot(
            TenderDesk desk,
            LettersUnderWay underWay,
            LetterDrafts drafts,
            TenderLetters letters,
            ExpectedSignature expected) {
        this.desk = desk;
        this.underWay = underWay;
        this.drafts = drafts;
        this.letters = letters;
        this.expected = expected;
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
        byte[] pdf = letters.preview(tender, draft, expected.of(tender, draft));
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
    public LettersUnderWay.Standing send(String reference, int number) {
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
            drafts.post(draft.id(), letters.send(tender, draft, expected.of(tender, draft)));
        }
        desk.note(
                tender,
                "biddersTold",
                "Lot n° %d : %d lettre(s) envoyée(s).".formatted(number, waiting.size()),
                Map.of("lot", number, "letters", waiting.size()));
        return underWay.of(reference, number);
    }
}
