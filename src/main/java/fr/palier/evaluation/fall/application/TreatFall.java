package fr.palier.evaluation.fall.application;

import fr.palier.engine.Absences;
import fr.palier.evaluation.fall.domain.FallAnswer;
import fr.palier.evaluation.fall.domain.FallReason;
import fr.palier.evaluation.fall.domain.RateFall;
import fr.palier.evaluation.fall.persistence.RateFalls;
import fr.palier.evaluation.review.application.OpenReview;
import fr.palier.evaluation.scorecard.application.ContractOfficers;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.office.Zone;
import fr.palier.supplier.EqualTreatment;
import fr.palier.supplier.Firms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what was done about rates that fell. */
@Component
public class TreatFall {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;

    private final RateFalls rows;
    private final OpenReview reviews;
    private final Firms firms;
    private final EqualTreatment treatment;
    private final Absences absences;
    private final CurrentPerson people;
    private final Journal journal;
    private final Clock clock;

    TreatFall(
            RateFalls rows,
            OpenReview reviews,
            Firms firms,
            EqualTreatment treatment,
            Absences absences,
            CurrentPerson people,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.firms = firms;
        this.treatment = treatment;
        this.absences = absences;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A review that is asked for speaks of the days that were looked at; quality and buyers decide it, and its plan if there is one.
     *
     * @throws fr.palier.office.Rejection {@code fall.answered}, {@code fall.notInCharge}, {@code fall.wordsRequired},
     *     {@code supplier.pastEvaluation.notAllowed}
     */
    @Transactional
    public void answer(String reference, FallAnswer answer, String words) {
        String office = people.office();
        RateFall fall = rows.lock(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
        Person person = people.get();
        FallReason.NOT_IN_CHARGE.when(!isInCharge(person, fall));
        treatment.mustBeOpen(firms.living(office, fall.firm()));
        FallReason.ANSWERED.when(fall.answer() != null, reference, fall.state());
        String text = words == null ? "" : words.strip().replace("\r\n", "\n");
        FallReason.WORDS_REQUIRED.when(text.length() < SHORTEST);
        OfficeReason.TOO_LONG.when(text.length() > LONGEST, "Ce qui a été fait", LONGEST);
        String review = answer == FallAnswer.REVIEW ? review(fall, text) : null;
        rows.answer(reference, answer, text, review, person.name(), OffsetDateTime.now(clock.withZone(Zone.PARIS)));
        Map<String, Object> details = new HashMap<>(Map.of("answer", answer.name()));
        if (review != null) {
            details.put("review", review);
        }
        String said = answer.label() + (review == null ? "" : " (" + review + ")") + " : " + text;
        journal.write(office, reference, "fall.answered", said, details);
        journal.write(
                office,
                fall.contract(),
                "evaluation.fallAnswered",
                "Baisse d'un taux traitée : %s.".formatted(reference),
                details);
    }

    private boolean isInCharge(Person person, RateFall fall) {
        return person.is(ContractOfficers.OTHERWISE.group())
                || fall.officer() != null
                        && (person.id().equals(fall.officer()) || absences.replaces(person.id(), fall.officer()));
    }

    private String fell(RateFall fall) {
        return fall.subject()
                + rows.figures(fall).stream()
                        .map(one -> "%s : %d sur %d, après %d sur %d"
                                .formatted(
                                        one.figure().label().toLowerCase(Locale.FRENCH),
                                        one.now().kept(),
                                        one.now().events(),
                                        one.before().kept(),
                                        one.before().events()))
                        .collect(Collectors.joining(" ; ", " (", ")."));
    }

    /** Of whole days: today has not ended. */
    private String review(RateFall fall, String words) {
        LocalDate yesterday = LocalDate.now(clock.withZone(Zone.PARIS)).minusDays(1);
        return reviews.ofFall(
                fall.office(),
                fall.firm(),
                fall.since(),
                fall.foundOn().isAfter(yesterday) ? yesterday : fall.foundOn(),
                fall.reference() + " : " + words,
                fell(fall));
    }
}
