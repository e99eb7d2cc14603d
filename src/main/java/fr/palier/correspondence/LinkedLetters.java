package fr.palier.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends letters that are answered by a link, and shows beforehand what would leave: both made of the same words. */
@Component
public class LinkedLetters {

    /** What a preview shows in a link's place: there is no link before the letter leaves. */
    static final String LINK_TO_COME = "[lien personnel, créé à l’envoi]";

    private final Letters letters;
    private final Outbox outbox;
    private final SignedLinks links;

    LinkedLetters(Letters letters, Outbox outbox, SignedLinks links) {
        this.letters = letters;
        this.outbox = outbox;
        this.links = links;
    }

    /**
     * Sends the letter and, where there is an address, the mail of its link; returns the letter's number in the register.
     *
     * @throws fr.palier.office.Rejection {@code correspondence.wrongAddress}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long send(LinkedLetter linked, UUID link) {
        long number = letters.send(linked.letter());
        if (linked.letter().isByMail()) {
            outbox.post(mail(linked, links.uri(link, linked.purpose()).toString()));
        }
        return number;
    }

    /** What {@link #send} would send now. */
    public LetterPreview preview(LinkedLetter linked) {
        NewLetter letter = linked.letter();
        List<Outbox.Text> mails = letter.isByMail()
                ? List.of(
                        outbox.preview(Letters.mail(letter, LINK_TO_COME, List.of())),
                        outbox.preview(mail(linked, LINK_TO_COME)))
                : List.of();
        return new LetterPreview(
                letter.recipientName(),
                letter.isByMail() ? letter.recipientEmail().strip() : null,
                letter.subject(),
                letters.preview(letter),
                mails);
    }

    private static Mail mail(LinkedLetter linked, String link) {
        Map<String, Object> model = new HashMap<>(linked.words());
        model.put("link", link);
        NewLetter letter = linked.letter();
        return new Mail(letter.office(), letter.reference(), letter.recipientEmail(), linked.mail(), model, List.of());
    }
}
