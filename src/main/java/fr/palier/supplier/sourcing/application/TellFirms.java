package fr.palier.supplier.sourcing.application;

import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Zone;
import fr.palier.supplier.sourcing.domain.Contact;
import fr.palier.supplier.sourcing.domain.Delivery;
import fr.palier.supplier.sourcing.domain.Information;
import fr.palier.supplier.sourcing.domain.Sourcing;
import fr.palier.supplier.sourcing.persistence.AnswerRows;
import fr.palier.supplier.sourcing.persistence.ContactRows;
import fr.palier.supplier.sourcing.persistence.InformationRows;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to each firm contacted what it has not been told yet: whoever joins late gets all that the others got. */
@Component
public class TellFirms {

    /** Purpose of the signed link of a firm. */
    public static final String LINK = "sourcing";

    private final SourcingDesk desk;
    private final ContactRows contacts;
    private final InformationRows informations;
    private final AnswerRows answers;
    private final SignedLinks links;
    private final Outbox outbox;
    private final SourcingSettings settings;

    TellFirms(
            SourcingDesk desk,
            ContactRows contacts,
            InformationRows informations,
            AnswerRows answers,
            SignedLinks links,
            Outbox outbox,
            SourcingSettings settings) {
        this.desk = desk;
        this.contacts = contacts;
        this.informations = informations;
        this.answers = answers;
        this.links = links;
        this.outbox = outbox;
        this.settings = settings;
    }

    private record Pair(long information, long contact) {}

    /** Once per information and firm, however often it is called. */
    @Transactional
    public void tell(String office, String reference) {
        Sourcing sourcing = desk.locked(office, reference);
        Set<Pair> told = informations.deliveries(reference).stream()
                .map(delivery -> new Pair(delivery.information(), delivery.contact()))
                .collect(Collectors.toSet());
        List<Contact> all = contacts.of(reference);
        Map<Long, String> questions = new HashMap<>();
        informations.questions(reference).forEach(question -> questions.put(question.id(), question.text()));
        for (Information information : informations.of(reference)) {
            List<Contact> untold = all.stream()
                    .filter(contact -> !told.contains(new Pair(information.id(), contact.id())))
                    .toList();
            for (Contact contact : untold) {
                long mail = write(sourcing, contact, information, questions.get(information.question()));
                informations.delivered(information.id(), contact.id(), mail, desk.now());
            }
            if (!untold.isEmpty()) {
                desk.note(
                        sourcing,
                        "firmsTold",
                        "%s : écrit à %d entreprise%s."
                                .formatted(information.kind().label(), untold.size(), untold.size() > 1 ? "s" : ""),
                        Map.of(
                                "information",
                                information.id(),
                                "firms",
                                untold.stream().map(Contact::firm).toList()));
            }
        }
    }

    /** Asks firms that said nothing why they would not answer; each once. */
    @Transactional
    public void askTheSilent(String office, String reference) {
        Sourcing sourcing = desk.locked(office, reference);
        Set<Long> heard =
                answers.of(reference).stream().map(answer -> answer.contact()).collect(Collectors.toSet());
        List<Contact> silent = contacts.of(reference).stream()
                .filter(contact -> contact.link() != null && contact.remindedAt() == null)
                .filter(contact -> !heard.contains(contact.id()))
                .toList();
        for (Contact contact : silent) {
            post(sourcing, contact, "supplier/sourcing/silence", Map.of());
            contacts.reminded(contact.id(), desk.now());
        }
        if (!silent.isEmpty()) {
            desk.note(
                    sourcing,
                    "silentAsked",
                    "Raison de leur silence demandée : %d entreprise%s."
                            .formatted(silent.size(), silent.size() > 1 ? "s" : ""),
                    Map.of("firms", silent.stream().map(Contact::firm).toList()));
        }
    }

    private long write(Sourcing sourcing, Contact contact, Information information, String question) {
        Map<String, Object> model = new HashMap<>();
        model.put("information", information);
        model.put("question", question == null ? "" : question);
        return post(sourcing, contact, "supplier/sourcing/message", model);
    }

    private long post(Sourcing sourcing, Contact contact, String template, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("sourcing", sourcing);
        all.put("firm", contact.firmName());
        all.put("link", links.uri(linkOf(sourcing, contact), LINK).toString());
        return outbox.post(
                new Mail(sourcing.office(), sourcing.reference(), contact.email(), template, all, List.of()));
    }

    private UUID linkOf(Sourcing sourcing, Contact contact) {
        // made with the first mail of this very transaction, read again for the next
        UUID known = ContactFirms.one(contacts.of(sourcing.reference()), contact.id())
                .link();
        if (known != null) {
            return known;
        }
        Instant expires = sourcing.answersDue()
                .plusDays(1)
                .atStartOfDay(Zone.PARIS)
                .toInstant()
                .plus(settings.linkLife());
        UUID link = links.createLink(LINK, sourcing.office(), sourcing.reference(), contact.firmName(), expires);
        contacts.link(contact.id(), link);
        return link;
    }

    /** Who was told what when, with the hour at which the mail server took each mail. */
    List<Delivery> deliveries(Sourcing sourcing) {
        var accepted = outbox.accepted(sourcing.office(), sourcing.reference());
        return informations.deliveries(sourcing.reference()).stream()
                .map(one -> new Delivery(
                        one.information(), one.contact(), one.mail(), one.writtenAt(), accepted.get(one.mail())))
                .toList();
    }
}
