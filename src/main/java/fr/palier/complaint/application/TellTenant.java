package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.persistence.CallRows;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.correspondence.SignedLinks;
import fr.palier.housing.Occupant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a person something of their complaint: by mail where there is an address, else a call to make by the desk. */
@Component
class TellTenant {

    /** Purpose of the links by which a person follows a complaint. */
    static final String LINK = "complaint";

    private final Outbox outbox;
    private final CallRows calls;
    private final SignedLinks links;
    private final ComplaintDesk desk;

    TellTenant(Outbox outbox, CallRows calls, SignedLinks links, ComplaintDesk desk) {
        this.outbox = outbox;
        this.calls = calls;
        this.links = links;
        this.desk = desk;
    }

    /** By which way somebody was told. */
    enum Way {
        MAIL("par courriel"),
        CALL("appel à faire");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * Tells it.
     *
     * @param template mail of this module
     * @param model what it reads besides {@code complaint} and {@code link}
     * @param spoken what the desk says on the telephone
     */
    Way tell(Complaint complaint, String template, Map<String, Object> model, String spoken) {
        Optional<Occupant> occupant = desk.occupant(complaint);
        String email = email(complaint, occupant);
        if (email == null) {
            calls.ask(
                    complaint.office(),
                    complaint.reference(),
                    name(complaint, occupant),
                    phone(complaint, occupant),
                    spoken,
                    desk.now());
            return Way.CALL;
        }
        Map<String, Object> all = new HashMap<>(model);
        all.put("complaint", complaint);
        all.put("link", links.uri(complaint.link(), LINK).toString());
        outbox.post(
                new Mail(complaint.office(), complaint.reference(), email, "complaint/" + template, all, List.of()));
        return Way.MAIL;
    }

    /** The address said comes first: the person knows it better than the register. */
    private static String email(Complaint complaint, Optional<Occupant> occupant) {
        return complaint.saidEmail() != null
                ? complaint.saidEmail()
                : occupant.map(Occupant::email)
                        .filter(address -> !address.isBlank())
                        .orElse(null);
    }

    static String name(Complaint complaint, Optional<Occupant> occupant) {
        return occupant.map(Occupant::name).orElse(complaint.saidName());
    }

    static String phone(Complaint complaint, Optional<Occupant> occupant) {
        return complaint.saidPhone() != null
                ? complaint.saidPhone()
                : occupant.map(Occupant::phone).orElse(null);
    }
}
