package fr.palier.commitment.application;

import fr.palier.commitment.domain.CommitmentReason;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.persistence.GestureRows;
import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.engine.TenantFile;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.Money;
import fr.palier.office.Office;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the use cases of contracts and gestures share: who acts, when, on which row, by which table, and the journal. */
@Component
public class CommitmentDesk {

    /** Who reads gestures: they say who lives where and what went wrong there. */
    public static final Set<String> READERS = TenantFile.GESTURE.readers();

    /** Who links causes, declares force majeure, notes what a tenant says. */
    public static final Set<String> KEEPERS = Set.of(Role.RENTAL_MANAGEMENT.group(), Role.SUPERVISORS.group());

    /** Who writes what a tenant says against a gesture. */
    public static final Set<String> HEARERS =
            Set.of(Role.RENTAL_MANAGEMENT.group(), Role.COMPLAINT_DESK.group(), Role.SUPERVISORS.group());

    /** Who takes credits to the rent software and enters the budget. */
    public static final Set<String> ACCOUNTANTS =
            Set.of(Role.FINANCE.group(), Role.RENTAL_MANAGEMENT.group(), Role.SUPERVISORS.group());

    private final CurrentPerson people;
    private final GestureRows rows;
    private final Offices offices;
    private final Rules rules;
    private final Journal journal;
    private final Clock clock;

    CommitmentDesk(CurrentPerson people, GestureRows rows, Offices offices, Rules rules, Journal journal, Clock clock) {
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

    /** The person, and the absent one in whose place they act: neither may have had a hand in what they check. */
    boolean isPerson(String account) {
        return people.isOrReplaces(account);
    }

    String office() {
        return people.office();
    }

    Office office(String code) {
        return offices.get(code);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    /** The gesture, held until commit; @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    GoodwillGesture locked(String office, String reference) {
        return rows.lock(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** The row that a table of the office's policy answers with, kept with the gesture. */
    Decision decide(GoodwillGesture gesture, String table, Map<String, Object> inputs) {
        return rules.decide(gesture.office(), gesture.reference(), table, withPolicy(gesture.office(), inputs))
                .orElseThrow(() -> CommitmentReason.NO_RULE.rejection(table));
    }

    /** The same without a trace. */
    Decision simulate(String office, String table, Map<String, Object> inputs) {
        return rules.simulateOne(table, withPolicy(office, inputs))
                .orElseThrow(() -> CommitmentReason.NO_RULE.rejection(table));
    }

    /** Up to what a contested gesture may be raised, in euros; read again, and traced, when it is. */
    Money ceiling(GoodwillGesture gesture) {
        return Money.of(new BigDecimal(simulate(
                        gesture.office(),
                        "contest-period",
                        Map.of("gesture", gesture.gesture().name()))
                .text("ceiling")));
    }

    private Map<String, Object> withPolicy(String office, Map<String, Object> inputs) {
        Map<String, Object> all = new HashMap<>(inputs);
        all.put("officePolicy", offices.get(office).policy());
        return all;
    }

    /** @throws fr.palier.office.Rejection {@code commitment.reasonRequired} */
    static String reason(String text, int longest) {
        return Text.reason(text, "Motif", longest, CommitmentReason.REASON_REQUIRED);
    }

    static String reason(String text) {
        return Text.reason(text, CommitmentReason.REASON_REQUIRED);
    }

    void note(GoodwillGesture gesture, String event, String sentence, Map<String, ?> details) {
        journal.write(gesture.office(), gesture.reference(), "commitment." + event, sentence, details);
    }

    /** A line on the file that led to the gesture. */
    void noteOnCase(GoodwillGesture gesture, String event, String sentence) {
        journal.write(
                gesture.office(),
                gesture.caseReference(),
                "commitment." + event,
                sentence,
                Map.of("gesture", gesture.reference()));
    }

    void note(String office, String reference, String event, String sentence, Map<String, ?> details) {
        journal.write(office, reference, "commitment." + event, sentence, details);
    }
}
