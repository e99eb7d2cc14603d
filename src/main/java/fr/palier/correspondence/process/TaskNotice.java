package fr.palier.correspondence.process;

import fr.palier.correspondence.CorrespondenceReason;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.MailAddress;
import fr.palier.correspondence.Outbox;
import fr.palier.engine.Accounts;
import fr.palier.engine.Accounts.Account;
import fr.palier.engine.TenantFiles;
import fr.palier.office.Person;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Posts the mails about a task: which file, which task, by when, where; never what it holds. */
@Component
class TaskNotice {

    private static final Logger LOG = LoggerFactory.getLogger(TaskNotice.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRANCE);

    private final Outbox outbox;
    private final TenantFiles files;
    private final Accounts accounts;

    TaskNotice(Outbox outbox, TenantFiles files, Accounts accounts) {
        this.outbox = outbox;
        this.files = files;
        this.accounts = accounts;
    }

    /** Why somebody gets a mail about a task. */
    enum Occasion {
        WAITING("correspondence/tache-a-traiter"),
        ASSIGNED("correspondence/tache-attribuee"),
        REMINDER("correspondence/tache-rappel"),
        OVERDUE("correspondence/tache-en-retard"),
        ESCALATION("correspondence/tache-alerte");

        private final String template;

        Occasion(String template) {
            this.template = template;
        }
    }

    /**
     * A task as a mail tells it.
     *
     * @param subject display variable of its case; may be null
     * @param due may be null
     */
    record About(String task, String name, String office, String reference, String subject, Date due) {}

    void post(Occasion occasion, About about, Collection<Account> recipients) {
        Map<String, Object> model = new HashMap<>();
        model.put("task", about.name());
        model.put("taskId", about.task());
        model.put("subject", about.subject() == null ? "" : about.subject());
        model.put("due", about.due() == null ? "" : DAY.format(day(about.due())));
        for (Account recipient : recipients) {
            if (hasAddress(recipient) && isOpen(about, recipient)) {
                outbox.post(new Mail(
                        about.office(), about.reference(), recipient.email(), occasion.template, model, List.of()));
            }
        }
    }

    /** A mail tells nothing of a file that is closed to who gets it. */
    private boolean isOpen(About about, Account recipient) {
        return about.reference() == null
                || !files.isClosed(
                        new Person(recipient.id(), recipient.name(), about.office(), accounts.groupsOf(recipient.id())),
                        about.reference());
    }

    static LocalDate day(Date date) {
        return ZonedDateTime.ofInstant(date.toInstant(), Zone.PARIS).toLocalDate();
    }

    /** An account without a usable address must not stop the procedure: it still has its task list. */
    private static boolean hasAddress(Account account) {
        try {
            MailAddress.checked(account.email());
            return true;
        } catch (Rejection wrong) {
            LOG.warn("{}: account {} gets no mail", CorrespondenceReason.WRONG_ADDRESS.code(), account.id());
            return false;
        }
    }
}
