package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.domain.Message.Sender;
import fr.palier.complaint.persistence.ComplaintKeys;
import fr.palier.complaint.persistence.MessageRows;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Person;
import fr.palier.office.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages both ways. When the office asks something, the clock stands still until the tenant speaks, by whichever channel. */
@Component
public class ExchangeMessages {

    /** Longest message; a long one from the tenant is no fault. */
    public static final int LONGEST = 10_000;

    private static final Person TENANT = new Person("locataire", "Locataire", null, Set.of());

    private final ComplaintDesk desk;
    private final MessageRows messages;
    private final ComplaintKeys keys;
    private final KeepPhotos photos;
    private final TellTenant tell;
    private final ComplaintFlow flow;
    private final ComplaintSettings settings;

    ExchangeMessages(
            ComplaintDesk desk,
            MessageRows messages,
            ComplaintKeys keys,
            KeepPhotos photos,
            TellTenant tell,
            ComplaintFlow flow,
            ComplaintSettings settings) {
        this.desk = desk;
        this.messages = messages;
        this.keys = keys;
        this.photos = photos;
        this.tell = tell;
        this.flow = flow;
        this.settings = settings;
    }

    /** By the tenant's link, with photos or without. */
    @Transactional
    public void fromTenant(SignedLinks.Link link, String text, List<KeepPhotos.Photo> sent) {
        Complaint complaint = desk.locked(link.office(), link.reference());
        ComplaintReason.TOO_MANY_MESSAGES.when(messages.unanswered(complaint.reference()) >= settings.openMessages());
        photos.keep(complaint, sent);
        receive(complaint, text, TENANT);
    }

    /** What the tenant said on the telephone or in a letter, noted by the desk or sent by another system. */
    @Transactional
    public void ofTenant(String reference, String text) {
        receive(desk.act(reference), text, desk.person());
    }

    private void receive(Complaint complaint, String text, Person by) {
        String words = Text.required(text, "Message", LONGEST);
        mustBeOpen(complaint);
        messages.add(complaint.reference(), Sender.TENANT, words, false, desk.now(), by);
        desk.happened(complaint, EventKind.TENANT_WROTE);
        desk.note(complaint, "tenantWrote", "Message du locataire.", Map.of());
        flow.tenantWrote(complaint);
    }

    /** @param awaits the office cannot go on before the tenant answers */
    @Transactional
    public void fromOffice(String reference, String text, boolean awaits) {
        Complaint complaint = desk.act(reference);
        mustBeOpen(complaint);
        say(complaint, Text.required(text, "Message", LONGEST), awaits);
        flow.messageRead(complaint);
    }

    /** The same from a task that is being completed. */
    @Transactional
    public void answerInTask(String office, String reference, String text, boolean awaits) {
        Complaint complaint = desk.locked(office, reference);
        if (text != null && !text.isBlank()) {
            say(complaint, Text.required(text, "Message", LONGEST), awaits);
        }
    }

    private void say(Complaint complaint, String words, boolean awaits) {
        messages.add(complaint.reference(), Sender.OFFICE, words, awaits, desk.now(), desk.person());
        if (awaits) {
            desk.happened(complaint, EventKind.QUESTION_ASKED);
        }
        TellTenant.Way way = tell.tell(complaint, "message", Map.of("text", words, "awaits", awaits), words);
        desk.note(
                complaint,
                "officeWrote",
                (awaits ? "Question posée au locataire (%s) : le délai est suspendu." : "Message au locataire (%s).")
                        .formatted(way.label()),
                Map.of("awaits", awaits));
    }

    /** A note that only the office reads. */
    @Transactional
    public void note(String reference, String text) {
        Complaint complaint = desk.locked(desk.office(), reference);
        desk.mustRead(reference);
        messages.add(reference, Sender.NOTE, Text.required(text, "Note", LONGEST), false, desk.now(), desk.person());
        desk.note(complaint, "noted", "Note interne ajoutée.", Map.of());
    }

    /** From another system. @param key idempotency key, or null */
    @Transactional
    public void submit(String reference, boolean byTenant, String text, boolean awaits, String key) {
        desk.mustAct();
        String sent = reference + "|" + byTenant + "|" + awaits + "|" + text;
        if (key != null
                && keys.find(desk.office(), desk.person().id(), key, sent).isPresent()) {
            return;
        }
        if (byTenant) {
            ofTenant(reference, text);
        } else {
            fromOffice(reference, text, awaits);
        }
        if (key != null) {
            keys.keep(desk.office(), desk.person().id(), key, sent, reference);
        }
    }

    private static void mustBeOpen(Complaint complaint) {
        ComplaintReason.WRONG_MOMENT.when(
                !complaint.isOpen(), complaint.status().label().toLowerCase(java.util.Locale.FRENCH));
    }
}
