package fr.palier.survey.application;

import fr.palier.correspondence.LinkLifetime;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.correspondence.SignedLinks;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.office.Journal;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.office.Zone;
import fr.palier.survey.domain.Sending;
import fr.palier.survey.domain.Survey;
import fr.palier.survey.domain.SurveyRules;
import fr.palier.survey.domain.SurveyStatus;
import fr.palier.survey.persistence.AnswerRows;
import fr.palier.survey.persistence.SurveyRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a survey on its day, reminds once, ends it. A tenant who was asked a short while ago is asked later; who has no e-mail is called by
 * the desk; only who has neither e-mail nor telephone, or left, cannot be reached. Whether answers are anonymous is decided here, before
 * anything leaves.
 */
@Component
public class SendSurvey {

    /** Purpose of the tenant's link; its page is {@code /enquete/{token}}. */
    public static final String LINK = "survey";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final SurveyRows rows;
    private final AnswerRows answers;
    private final OfficeSurveyRules rules;
    private final Homes homes;
    private final Offices offices;
    private final SignedLinks links;
    private final LinkLifetime lifetime;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    SendSurvey(
            SurveyRows rows,
            AnswerRows answers,
            OfficeSurveyRules rules,
            Homes homes,
            Offices offices,
            SignedLinks links,
            LinkLifetime lifetime,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.rules = rules;
        this.homes = homes;
        this.offices = offices;
        this.links = links;
        this.lifetime = lifetime;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What became of a survey on its day.
     *
     * @param sendAt when it is tried again where it was delayed, else when it left
     */
    public record Sent(Sending sending, OffsetDateTime sendAt, OffsetDateTime remindAt, OffsetDateTime expiresAt) {}

    @Transactional
    public Sent send(String office, String reference) {
        Survey survey = rows.lock(office, reference);
        SurveyRules rule = rules.decide(office, reference);
        OffsetDateTime now = OffsetDateTime.now(clock);
        Sending sending = send(survey, rule, now);
        OffsetDateTime tried =
                sending == Sending.DELAYED ? rows.get(office, reference).sendAt() : now;
        return new Sent(sending, tried, now.plusDays(rule.reminderDays()), now.plusDays(rule.expiryDays()));
    }

    private Sending send(Survey survey, SurveyRules rule, OffsetDateTime now) {
        String office = survey.office();
        String reference = survey.reference();
        if (survey.occupant() == null) {
            return undeliverable(survey, "personne n'habite ce logement");
        }
        rows.lockOccupant(office, survey.occupant());
        Optional<OffsetDateTime> rested =
                rows.lastAsked(office, survey.occupant()).map(asked -> asked.plusDays(rule.restDays()));
        if (rested.isPresent() && rested.get().isAfter(now)) {
            rows.delay(office, reference, rested.get());
            return Sending.DELAYED;
        }
        Occupant tenant = homes.occupant(office, survey.occupant());
        OffsetDateTime end = now.plusDays(rule.expiryDays());
        if (tenant.email() != null) {
            UUID link = links.createLink(
                    LINK,
                    office,
                    reference,
                    tenant.name(),
                    end.plusDays(lifetime.days(office, LINK)).toInstant());
            rows.sent(office, reference, SurveyStatus.SENT, "EMAIL", rule.anonymous(), now, end, link);
            write(survey, tenant.email(), link, end, rule.anonymous(), "survey/invitation");
            tell(survey, "survey.sent", "Enquête de satisfaction envoyée.");
            return Sending.EMAIL;
        }
        if (tenant.phone() != null) {
            rows.sent(office, reference, SurveyStatus.CALLING, "TELEPHONE", rule.anonymous(), now, end, null);
            tell(survey, "survey.toCall", "Locataire sans courriel : enquête à faire par téléphone.");
            return Sending.TELEPHONE;
        }
        return undeliverable(survey, "ni courriel ni téléphone");
    }

    /** What the day of the reminder found. */
    public enum Reminder {
        OPEN,
        ANSWERED,
        OVER
    }

    /** @param tied an answer that came in the meantime leads back to its case */
    public record Reminded(Reminder reminder, boolean tied) {}

    /** Reminds who has not answered; a mail that no server took makes the desk call instead. */
    @Transactional
    public Reminded remind(String office, String reference) {
        Survey survey = rows.lock(office, reference);
        if (survey.status() != SurveyStatus.SENT) {
            return new Reminded(found(survey.status()), isTied(survey));
        }
        Occupant tenant = homes.occupant(office, survey.occupant());
        if (outbox.accepted(office, reference).isEmpty()) {
            if (tenant.phone() == null) {
                undeliverable(survey, "le courriel n'est pas arrivé et aucun téléphone n'est connu");
                return new Reminded(Reminder.OVER, false);
            }
            rows.toCalls(office, reference);
            tell(survey, "survey.toCall", "Le courriel n'est pas arrivé : enquête à faire par téléphone.");
            return new Reminded(Reminder.OPEN, false);
        }
        rows.reminded(office, reference, OffsetDateTime.now(clock));
        if (tenant.email() != null) {
            write(survey, tenant.email(), survey.link(), survey.expiresAt(), survey.anonymous(), "survey/rappel");
        }
        return new Reminded(Reminder.OPEN, false);
    }

    private static Reminder found(SurveyStatus status) {
        return status.isOpen() ? Reminder.OPEN : status == SurveyStatus.ANSWERED ? Reminder.ANSWERED : Reminder.OVER;
    }

    private boolean isTied(Survey survey) {
        return rows.group(survey.office(), survey.reference()).stream()
                .anyMatch(
                        asked -> answers.of(survey.office(), asked.reference()).isPresent());
    }

    /** The survey is over; an answer that came in the meantime stands. */
    @Transactional
    public void expire(String office, String reference) {
        Survey survey = rows.lock(office, reference);
        if (survey.status().isOpen()) {
            rows.end(office, reference, SurveyStatus.EXPIRED, OffsetDateTime.now(clock), "sans réponse");
            if (survey.link() != null) {
                links.revoke(survey.link());
            }
        }
    }

    private Sending undeliverable(Survey survey, String why) {
        rows.end(survey.office(), survey.reference(), SurveyStatus.UNDELIVERABLE, OffsetDateTime.now(clock), why);
        tell(survey, "survey.undeliverable", "Enquête de satisfaction impossible à remettre : " + why + ".");
        return Sending.UNDELIVERABLE;
    }

    private void write(Survey survey, String email, UUID link, OffsetDateTime end, boolean anonymous, String template) {
        Office office = offices.get(survey.office());
        List<Survey> asked = rows.group(survey.office(), survey.reference());
        outbox.post(new Mail(
                survey.office(),
                survey.reference(),
                email,
                template,
                Map.of(
                        "cases",
                        asked.stream()
                                .map(one -> one.caseReference() + " : " + one.subject() + " (terminée le "
                                        + DAY.format(one.closedAt().atZoneSameInstant(Zone.PARIS)) + ")")
                                .toList(),
                        "url",
                        links.uri(link, LINK).toString().replace("/liens/", "/enquete/"),
                        "end",
                        DAY.format(end.atZoneSameInstant(Zone.PARIS)),
                        "anonymous",
                        anonymous,
                        "officeName",
                        office.name()),
                List.of()));
    }

    private void tell(Survey survey, String event, String sentence) {
        journal.write(survey.office(), survey.caseReference(), event, sentence, Map.of("survey", survey.reference()));
    }
}
