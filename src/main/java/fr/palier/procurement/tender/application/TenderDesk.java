package fr.palier.procurement.tender.application;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.Money;
import fr.palier.office.Office;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.persistence.Tenders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What every act on a consultation needs: the file, held until commit, the person, the hour, the journal. */
@Component
public class TenderDesk {

    private static final Money ABSURD = Money.of(1_000_000_000L);

    private final Tenders tenders;
    private final CurrentPerson people;
    private final Offices offices;
    private final Journal journal;
    private final Clock clock;

    TenderDesk(Tenders tenders, CurrentPerson people, Offices offices, Journal journal, Clock clock) {
        this.tenders = tenders;
        this.people = people;
        this.offices = offices;
        this.journal = journal;
        this.clock = clock;
    }

    public Person person() {
        return people.get();
    }

    public OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }

    public LocalDate today() {
        return now().toLocalDate();
    }

    /** The day whose law applies: the launch day, or today where that has passed; nothing is published in the past. */
    public LocalDate launchDay(Tender tender) {
        return tender.launchDate().isBefore(today()) ? today() : tender.launchDate();
    }

    public Office office(Tender tender) {
        return offices.get(tender.office());
    }

    /** The consultation of the person's office; the system may take any. */
    public Tender lock(String reference) {
        return person().equals(Person.SYSTEM) ? tenders.lock(reference) : tenders.lock(people.office(), reference);
    }

    /** The consultation of the person's office, not held. */
    public Tender read(String reference) {
        return tenders.get(people.office(), reference);
    }

    /** The consultation of an office, for a firm that came by a signed link. */
    public Tender lockFor(String office, String reference) {
        return tenders.lock(office, reference);
    }

    /** The consultation as a person with one of these roles may change it. */
    public Tender lock(String reference, Role... roles) {
        mustBe(roles);
        return tenders.lock(people.office(), reference);
    }

    public void mustBe(Role... roles) {
        people.mustBe(Arrays.stream(roles).map(Role::group).toArray(String[]::new));
    }

    public void mustBeIn(String... groups) {
        people.mustBe(groups);
    }

    /** Four eyes. @param act what another person must do, after « une autre personne doit » */
    public void mustDiffer(String earlierPerson, String act) {
        TenderReason.FOUR_EYES.when(Objects.equals(person().id(), earlierPerson), act);
    }

    /** @throws fr.palier.office.Rejection {@code tender.reasonRequired} */
    public static String reason(String text) {
        return Text.reason(text, TenderReason.REASON_REQUIRED);
    }

    /** An amount above zero and within reason. */
    public static Money amount(Money amount, String field) {
        OfficeReason.WRONG_AMOUNT.when(amount.compareTo(Money.ZERO) <= 0, field);
        OfficeReason.ABSURD_AMOUNT.when(amount.compareTo(ABSURD) > 0, field);
        return amount;
    }

    /** The consultation while its documents may still change, for a buyer. */
    public Tender beingPrepared(String reference) {
        Tender tender = lock(reference, Role.BUYERS);
        TenderReason.WRONG_MOMENT.when(
                !tender.status().isBeforePublication(), tender.status().label());
        return tender;
    }

    public void note(Tender tender, String event, String sentence, Map<String, ?> details) {
        journal.write(tender.office(), tender.reference(), "tender." + event, sentence, details);
    }
}
