package fr.palier.procurement.quality.application;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import fr.palier.procurement.quality.domain.NonConformity;
import fr.palier.procurement.quality.domain.QualityReason;
import fr.palier.procurement.quality.persistence.NonConformities;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cause, corrective action, owner, date; then closed by another person. */
@Component
public class HandleNonConformity {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;
    private static final int OWNER = 120;

    private final NonConformities rows;
    private final CurrentPerson people;
    private final Journal journal;
    private final Clock clock;

    HandleNonConformity(NonConformities rows, CurrentPerson people, Journal journal, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param due day until which the action is planned, today at the earliest */
    @Transactional
    public void analyse(String reference, String cause, String action, String owner, LocalDate due) {
        mustBe(Role.QUALITY);
        NonConformity sheet = get(reference);
        QualityReason.WRONG_MOMENT.when(
                sheet.cause() != null && !Boolean.FALSE.equals(sheet.effective()), sheet.state());
        String who = owner == null ? "" : owner.strip();
        OfficeReason.MISSING.when(who.isEmpty(), "Pilote");
        OfficeReason.TOO_LONG.when(who.length() > OWNER, "Pilote", OWNER);
        OfficeReason.MISSING.when(due == null, "Date prévue");
        QualityReason.DUE_PAST.when(due.isBefore(now().toLocalDate()));
        rows.analyse(reference, text(cause, "Cause"), text(action, "Action corrective"), who, due, people.get(), now());
        journal.write(
                sheet.office(),
                reference,
                "quality.nonConformityAnalysed",
                "Cause : %s Action : %s Pilote : %s, pour le %s."
                        .formatted(cause.strip(), action.strip(), who, DAY.format(due)),
                Map.of("due", due.toString()));
    }

    /** @return whether the sheet is closed */
    @Transactional
    public boolean verify(String reference, boolean effective, String comment) {
        mustBe(Role.QUALITY, Role.SUPERVISORS);
        NonConformity sheet = get(reference);
        QualityReason.WRONG_MOMENT.when(sheet.cause() == null || sheet.effective() != null, sheet.state());
        QualityReason.SAME_PERSON.when(Objects.equals(people.get().id(), sheet.analysedBy()));
        rows.verify(reference, effective, text(comment, "Constat"), people.get(), now());
        journal.write(
                sheet.office(),
                reference,
                effective ? "quality.nonConformityClosed" : "quality.nonConformityReopened",
                (effective ? "Fiche close : " : "Action sans effet, analyse à reprendre : ") + comment.strip(),
                Map.of("effective", effective));
        return effective;
    }

    /** Sheets of the reader's office, newest first. */
    @Transactional(readOnly = true)
    public List<NonConformity> all() {
        mustBe(Role.QUALITY, Role.SUPERVISORS, Role.EXECUTIVE, Role.BUYERS);
        return rows.of(people.office());
    }

    @Transactional(readOnly = true)
    public Optional<NonConformity> find(String office, String reference) {
        return rows.find(office, reference);
    }

    private NonConformity get(String reference) {
        return rows.find(people.office(), reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }

    private void mustBe(Role... roles) {
        OfficeReason.NOT_ALLOWED.when(
                Arrays.stream(roles).noneMatch(role -> people.get().is(role.group())));
    }

    private static String text(String value, String field) {
        QualityReason.REASON_REQUIRED.when(value == null || value.strip().length() < SHORTEST, field);
        return Text.required(value, field, LONGEST);
    }
}
