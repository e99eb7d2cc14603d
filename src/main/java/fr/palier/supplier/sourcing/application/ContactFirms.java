package fr.palier.supplier.sourcing.application;

import fr.palier.office.Text;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.SupplierReason;
import fr.palier.supplier.sourcing.domain.Contact;
import fr.palier.supplier.sourcing.domain.Information;
import fr.palier.supplier.sourcing.domain.Sourcing;
import fr.palier.supplier.sourcing.domain.SourcingReason;
import fr.palier.supplier.sourcing.domain.SourcingStatus;
import fr.palier.supplier.sourcing.persistence.ContactRows;
import fr.palier.supplier.sourcing.persistence.InformationRows;
import fr.palier.supplier.sourcing.persistence.SourcingRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which firms are asked, in which words: the same for all. */
@Component
public class ContactFirms {

    /** Characters of a text that all firms get. */
    public static final int TEXT = 4000;

    private final SourcingDesk desk;
    private final OpenSourcing opening;
    private final SourcingRows rows;
    private final ContactRows contacts;
    private final InformationRows informations;
    private final Firms firms;
    private final SourcingFlow flow;

    ContactFirms(
            SourcingDesk desk,
            OpenSourcing opening,
            SourcingRows rows,
            ContactRows contacts,
            InformationRows informations,
            Firms firms,
            SourcingFlow flow) {
        this.desk = desk;
        this.opening = opening;
        this.rows = rows;
        this.contacts = contacts;
        this.informations = informations;
        this.firms = firms;
        this.flow = flow;
    }

    /** Puts a firm of the directory on the list; during the exchanges it gets at once what the others got. */
    @Transactional
    public void add(String reference, long firm) {
        Sourcing sourcing = desk.act(reference);
        sourcing.mustBe(SourcingStatus.CONTACTING, SourcingStatus.EXCHANGES);
        desk.mustBeOpen(sourcing);
        Firm chosen = firms.get(sourcing.office(), firm);
        SupplierReason.MERGED.when(chosen.mergedInto() != null, chosen.name());
        SourcingReason.NO_EMAIL.when(chosen.email() == null, chosen.name());
        SourcingReason.ALREADY_CONTACTED.when(
                !contacts.add(reference, chosen, desk.now(), desk.person().id()), chosen.name());
        desk.note(sourcing, "firmAdded", "Une entreprise de l'annuaire ajoutée à la liste.", Map.of("firm", firm));
        if (sourcing.status() == SourcingStatus.EXCHANGES) {
            flow.informationDue(sourcing);
        }
    }

    /** Takes a firm off the list, as long as nothing was sent to it. */
    @Transactional
    public void remove(String reference, long contact) {
        Sourcing sourcing = desk.act(reference);
        sourcing.mustBe(SourcingStatus.CONTACTING);
        Contact chosen = one(contacts.of(reference), contact);
        SourcingReason.ALREADY_TOLD.when(chosen.link() != null, chosen.firmName());
        contacts.remove(contact);
        desk.note(
                sourcing,
                "firmRemoved",
                "Une entreprise retirée de la liste avant tout envoi.",
                Map.of("firm", chosen.firm()));
    }

    /** Keeps the message as it stands, sends nothing. */
    @Transactional
    public void draft(String reference, String message, LocalDate answersDue) {
        Sourcing sourcing = desk.act(reference);
        sourcing.mustBe(SourcingStatus.CONTACTING);
        opening.checkDue(answersDue);
        rows.draft(reference, messageOf(sourcing, message, false), answersDue);
    }

    /** The same message leaves to all firms of the list; a second round tells only those who joined since. */
    @Transactional
    public void send(String reference, String message, LocalDate answersDue) {
        Sourcing sourcing = desk.act(reference);
        sourcing.mustBe(SourcingStatus.CONTACTING);
        desk.mustBeOpen(sourcing);
        opening.checkDue(answersDue);
        List<Contact> all = contacts.of(reference);
        SourcingReason.NOBODY_TO_CONTACT.when(all.isEmpty());
        String text = messageOf(sourcing, message, true);
        rows.draft(reference, text, answersDue);
        if (sourcing.sentAt() == null) {
            informations.give(
                    reference,
                    Information.Kind.MESSAGE,
                    text,
                    null,
                    null,
                    desk.person().name(),
                    desk.now());
        }
        rows.sent(reference, desk.now());
        rows.move(sourcing, SourcingStatus.EXCHANGES);
        desk.note(
                sourcing,
                "messageSent",
                "Message remis à l'envoi, le même pour %d entreprise%s."
                        .formatted(all.size(), all.size() > 1 ? "s" : ""),
                Map.of("firms", all.stream().map(Contact::firm).toList(), "answersDue", answersDue.toString()));
        flow.contactsReady(desk.locked(sourcing.office(), reference));
    }

    /** What was sent stays as it was sent. */
    private static String messageOf(Sourcing sourcing, String message, boolean required) {
        if (sourcing.sentAt() != null) {
            return sourcing.message();
        }
        return required ? Text.required(message, "Message", TEXT) : Text.optional(message, "Message", TEXT);
    }

    static Contact one(List<Contact> all, long id) {
        return all.stream()
                .filter(contact -> contact.id() == id)
                .findFirst()
                .orElseThrow(SourcingReason.UNKNOWN_CONTACT::rejection);
    }
}
