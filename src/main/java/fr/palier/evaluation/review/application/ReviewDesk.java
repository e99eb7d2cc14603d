package fr.palier.evaluation.review.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewReason;
import fr.palier.evaluation.review.domain.SeriousIncident;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the use cases of reviews share: who acts, when, on which row, by which table, and the journal. */
@Component
public class ReviewDesk {

    /** Who reads reviews. */
    public static final Set<String> READERS = Set.of(
            Role.BUYERS.group(),
            Role.QUALITY.group(),
            Role.PROJECT_MANAGERS.group(),
            Role.RENTAL_MANAGEMENT.group(),
            Role.EXECUTIVE.group(),
            Role.SUPERVISORS.group());

    /** Who opens and decides them, and follows their plans. */
    public static final Set<String> DECIDERS = Set.of(Role.QUALITY.group(), Role.BUYERS.group());

    /** Who records a serious incident: those who see the work. */
    public static final Set<String> WITNESSES = Set.of(
            Role.QUALITY.group(),
            Role.BUYERS.group(),
            Role.PROJECT_MANAGERS.group(),
            Role.RENTAL_MANAGEMENT.group(),
            Role.SUPERVISORS.group());

    private final CurrentPerson people;
    private final ReviewRows rows;
    private final Offices offices;
    private final Rules rules;
    private final Journal journal;
    private final Clock clock;

    ReviewDesk(CurrentPerson people, ReviewRows rows, Offices offices, Rules rules, Journal journal, Clock clock) {
        this.people = people;
        this.rows = rows;
        this.offices = offices;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    void mustBeOne(Set<String> groups) {
        people.mustBe(groups);
    }

    Person person() {
        return people.get();
    }

    /** The person, and the absent one in whose place they act. */
    boolean isPerson(String account) {
        return people.isOrReplaces(account);
    }

    /** Who recorded it, or a supervisor. */
    boolean mayWithdraw(SeriousIncident incident) {
        return isPerson(incident.recordedBy()) || person().is(Role.SUPERVISORS.group());
    }

    String office() {
        return people.office();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    /** The review, held until commit; @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    Review locked(String office, String reference) {
        return rows.lock(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** The row that a table answers with for this sheet, kept with the review. */
    Decision decide(Review review, String table, Map<String, Object> inputs) {
        return rules.decide(review.office(), review.reference(), table, inputs(review.office(), inputs))
                .orElseThrow(() -> ReviewReason.NO_RULE.rejection(table));
    }

    /** The periods of an office for a sheet, without a trace. */
    Decision terms(String office, SheetKind sheet) {
        return termsIfAny(office, sheet).orElseThrow(() -> ReviewReason.NO_RULE.rejection("review-terms"));
    }

    Optional<Decision> termsIfAny(String office, SheetKind sheet) {
        return rules.simulateOne("review-terms", inputs(office, Map.of("sheet", sheet.name())));
    }

    private Map<String, Object> inputs(String office, Map<String, Object> inputs) {
        Map<String, Object> all = new HashMap<>(inputs);
        all.put("officePolicy", offices.get(office).policy());
        return all;
    }

    /** @throws fr.palier.office.Rejection {@code review.reasonRequired} */
    static String reason(String text, String field, int longest) {
        return Text.reason(text, field, longest, ReviewReason.REASON_REQUIRED);
    }

    void note(Review review, String event, String sentence, Map<String, ?> details) {
        journal.write(review.office(), review.reference(), "review." + event, sentence, details);
    }
}
