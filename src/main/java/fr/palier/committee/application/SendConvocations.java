package fr.palier.committee.application;

import fr.palier.committee.domain.Member;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.Outbox;
import fr.palier.correspondence.Printer;
import fr.palier.engine.Accounts;
import fr.palier.office.Journal;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the convened people that a session will be held, or will not: a letter with the agenda and a calendar file. */
@Component
public class SendConvocations {

    private final Desk desk;
    private final SessionFiles files;
    private final Offices offices;
    private final Accounts accounts;
    private final Printer printer;
    private final Documents documents;
    private final Outbox outbox;
    private final Journal journal;
    private final String baseUrl;

    SendConvocations(
            Desk desk,
            SessionFiles files,
            Offices offices,
            Accounts accounts,
            Printer printer,
            Documents documents,
            Outbox outbox,
            Journal journal,
            @Value("${palier.base-url}") String baseUrl) {
        this.desk = desk;
        this.files = files;
        this.offices = offices;
        this.accounts = accounts;
        this.printer = printer;
        this.documents = documents;
        this.outbox = outbox;
        this.journal = journal;
        this.baseUrl = baseUrl;
    }

    @Transactional
    public void send(String office, String reference) {
        SessionFile file = files.file(desk.session(office, reference));
        Office sender = offices.get(office);
        Map<String, String> emails = emails(file);
        int number = file.session().convocation();
        long letter = store(
                file,
                "committee-convocation",
                "convocation-%d.pdf".formatted(number),
                printer.pdf(
                        "committee/lettre-convocation",
                        Map.of("office", sender, "reference", reference, "file", file)));
        long invitation = store(
                file,
                "committee-invitation",
                "invitation-%d.ics".formatted(number),
                Invitation.request(file, sender, emails));
        mail(file, emails, "committee/convocation", List.of(letter, invitation), Map.of());
    }

    @Transactional
    public void cancel(String office, String reference) {
        SessionFile file = files.file(desk.session(office, reference));
        if (file.convocations().isEmpty()) {
            return;
        }
        Map<String, String> emails = emails(file);
        long invitation = store(
                file,
                "committee-invitation",
                "annulation.ics",
                Invitation.cancellation(file, offices.get(office), emails));
        mail(file, emails, "committee/annulation", List.of(invitation), Map.of());
    }

    /** Tells the convened people that an item will not be examined. */
    void tellWithdrawal(Session session, SessionItem item, String reason) {
        SessionFile file = files.file(session);
        mail(
                file,
                emails(file),
                "committee/point-retire",
                List.of(),
                Map.of(
                        "position", item.position(),
                        "title", item.title(),
                        "fileReference", item.reference(),
                        "reason", reason));
    }

    private void mail(
            SessionFile file,
            Map<String, String> emails,
            String template,
            List<Long> attachments,
            Map<String, Object> more) {
        Session session = file.session();
        for (Member member : file.members()) {
            String email = emails.get(member.account());
            if (email == null) {
                journal.write(
                        session.office(),
                        session.reference(),
                        "committee.memberWithoutAddress",
                        "%s n'a pas d'adresse électronique : à prévenir par un autre moyen.".formatted(member.name()),
                        Map.of("member", member.id()));
            } else {
                Map<String, Object> model = new HashMap<>(more);
                model.put("file", file);
                model.put("day", FrenchDates.day(session.heldAt()));
                model.put("longDay", FrenchDates.longDay(session.heldAt()));
                model.put("hour", FrenchDates.hour(session.heldAt()));
                model.put("name", member.name());
                model.put("substitute", !member.hasSeat());
                model.put("link", baseUrl + "/seances/" + session.reference());
                outbox.post(new Mail(session.office(), session.reference(), email, template, model, attachments));
            }
        }
    }

    private long store(SessionFile file, String kind, String name, byte[] content) {
        return documents
                .store(new NewDocument(
                        file.session().office(),
                        file.session().reference(),
                        kind,
                        name,
                        content,
                        Confidentiality.RESTRICTED))
                .id();
    }

    private Map<String, String> emails(SessionFile file) {
        Map<String, String> emails = new HashMap<>();
        accounts.ofOffice(file.session().office()).stream()
                .filter(account -> account.email() != null && !account.email().isBlank())
                .forEach(account -> emails.put(account.id(), account.email()));
        return emails;
    }
}
