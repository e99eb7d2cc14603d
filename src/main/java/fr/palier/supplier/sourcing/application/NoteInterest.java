package fr.palier.supplier.sourcing.application;

import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Text;
import fr.palier.supplier.sourcing.domain.Contact;
import fr.palier.supplier.sourcing.domain.FirmAnswer;
import fr.palier.supplier.sourcing.domain.Sourcing;
import fr.palier.supplier.sourcing.domain.SourcingReason;
import fr.palier.supplier.sourcing.domain.SourcingStatus;
import fr.palier.supplier.sourcing.persistence.AnswerRows;
import fr.palier.supplier.sourcing.persistence.ContactRows;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a firm will answer and, if not, why; causes are noted after the closing too, when they are often known at last. */
@Component
public class NoteInterest {

    private final SourcingDesk desk;
    private final ContactRows contacts;
    private final AnswerRows answers;

    NoteInterest(SourcingDesk desk, ContactRows contacts, AnswerRows answers) {
        this.desk = desk;
        this.contacts = contacts;
        this.answers = answers;
    }

    /** The firm says so through its link. */
    @Transactional
    public void byFirm(SignedLinks.Link link, FirmAnswer.Said said) {
        Sourcing sourcing = desk.locked(link.office(), link.reference());
        Contact contact = contacts.ofLink(link.id()).orElseThrow(SourcingReason.UNKNOWN_CONTACT::rejection);
        keep(sourcing, contact, said, true, contact.firmName());
    }

    /** The office notes what the firm said. */
    @Transactional
    public void byOffice(String reference, long contact, FirmAnswer.Said said) {
        Sourcing sourcing = desk.act(reference);
        SourcingReason.ANSWER_TO_NOBODY.when(sourcing.sentAt() == null);
        keep(
                sourcing,
                ContactFirms.one(contacts.of(reference), contact),
                said,
                false,
                desk.person().name());
    }

    private void keep(Sourcing sourcing, Contact contact, FirmAnswer.Said said, boolean byFirm, String who) {
        SourcingReason.WRONG_MOMENT.when(
                sourcing.status() == SourcingStatus.ABANDONED, sourcing.status().label());
        FirmAnswer.Said clean =
                new FirmAnswer.Said(said.interest(), said.causes(), Text.optional(said.comment(), "Commentaire", 2000));
        answers.note(sourcing.reference(), contact.id(), clean, byFirm, who, desk.now());
        desk.note(
                sourcing,
                "interestNoted",
                byFirm ? "Intention donnée par une entreprise." : "Intention d'une entreprise notée par l'office.",
                Map.of("firm", contact.firm(), "interest", clean.interest(), "causes", clean.causes()));
    }
}
