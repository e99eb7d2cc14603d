package fr.palier.procurement.tender.application.letters;

import fr.palier.procurement.tender.domain.LetterDraft;
import fr.palier.procurement.tender.persistence.LetterDrafts;
import fr.palier.procurement.tender.persistence.TenderTraces;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the letters that concern a lot stand, those drafted with another lot too. */
@Component
public class LettersUnderWay {

    private final LetterDrafts drafts;
    private final TenderTraces traces;

    LettersUnderWay(LetterDrafts drafts, TenderTraces traces) {
        this.drafts = drafts;
        this.traces = traces;
    }

    /**
     * @param toSend a letter still has to be read again and sent
     * @param underWay a letter was posted and has not left yet
     * @param letters those that were posted
     */
    public record Standing(boolean toSend, boolean underWay, List<TenderTraces.Letter> letters) {

        public boolean haveAllLeft() {
            return !toSend && !underWay;
        }
    }

    public Standing of(String reference, int lot) {
        List<LetterDraft> concerning = informing(reference, lot);
        List<Long> posted = concerning.stream()
                .map(LetterDraft::letter)
                .filter(Objects::nonNull)
                .toList();
        List<TenderTraces.Letter> letters = traces.letters(reference).stream()
                .filter(letter -> posted.contains(letter.letter()))
                .toList();
        return new Standing(
                concerning.stream().anyMatch(draft -> !draft.isPosted()),
                letters.stream().anyMatch(letter -> letter.sentAt() == null),
                letters);
    }

    /** Lots that a letter of the register informs about; none for other letters. */
    public Set<Integer> lotsOf(String reference, long letter) {
        return drafts.of(reference).stream()
                .filter(draft -> Objects.equals(draft.letter(), letter)
                        && draft.request() == null
                        && draft.kind().isInformation())
                .findFirst()
                .map(draft -> drafts.lots(reference).getOrDefault(draft.id(), Set.of()))
                .orElse(Set.of());
    }

    private List<LetterDraft> informing(String reference, int lot) {
        return drafts.of(reference, lot).stream()
                .filter(draft -> draft.kind().isInformation())
                .toList();
    }
}
