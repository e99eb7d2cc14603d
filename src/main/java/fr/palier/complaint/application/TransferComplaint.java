package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.domain.NewComplaint;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.NewLetter;
import fr.palier.housing.Place;
import fr.palier.office.Text;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands a complaint to the builder, the insurer or the co-ownership by a letter of record, and tells the tenant. */
@Component
public class TransferComplaint {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_TEXT = 4000;

    private final ComplaintDesk desk;
    private final Letters letters;
    private final TellTenant tell;

    TransferComplaint(ComplaintDesk desk, Letters letters, TellTenant tell) {
        this.desk = desk;
        this.letters = letters;
        this.tell = tell;
    }

    /** To whom, and in which words. @param address postal address, for a letter on paper */
    public record Recipient(String name, String email, String address) {

        public Recipient {
            name = Text.line(name, "Destinataire", LONGEST_NAME);
            email = new NewComplaint.Said(null, email, null, null, null).email();
            address = Text.optional(address, "Adresse postale", LONGEST_ADDRESS);
            ComplaintReason.TRANSFER_WITHOUT_ADDRESS.when(email == null && address == null);
        }
    }

    @Transactional
    public void transfer(String office, String reference, Recipient recipient, String text) {
        Complaint complaint = desk.locked(office, reference);
        String words = Text.required(text, "Texte", LONGEST_TEXT);
        letters.send(new NewLetter(
                office,
                reference,
                "complaint-transfer",
                recipient.address() == null ? recipient.name() : recipient.name() + "\n" + recipient.address(),
                recipient.email(),
                "complaint/lettre-transmission",
                Map.of(
                        "subject",
                        "Transmission d'une demande : " + complaint.category().label(),
                        "complaint",
                        complaint,
                        "place",
                        desk.place(complaint).map(Place::inOneLine).orElse(""),
                        "text",
                        words,
                        "signatory",
                        desk.person().name(),
                        "signatoryTitle",
                        "Relation locataire")));
        desk.happened(complaint, EventKind.TRANSFERRED);
        TellTenant.Way way = tell.tell(
                complaint,
                "transmise",
                Map.of("responsible", complaint.responsible()),
                "Demande transmise (%s) : l'office suit la réponse."
                        .formatted(complaint.responsible().label()));
        desk.note(
                complaint,
                "transferred",
                "Demande transmise (%s) ; locataire informé : %s."
                        .formatted(complaint.responsible().label().toLowerCase(java.util.Locale.FRENCH), way.label()),
                Map.of("responsible", complaint.responsible()));
    }
}
