package fr.palier.procurement.negotiation.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.Office;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import fr.palier.procurement.negotiation.domain.LogKind;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import fr.palier.procurement.negotiation.persistence.ExchangeLog;
import fr.palier.procurement.negotiation.persistence.Mandates;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.Tenders;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every act of a negotiation needs: the consultation, held until commit, the person, the hour, journal and log. */
@Component
class NegotiationDesk {

    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRANCE);

    private static final int SHORTEST_REASON = 10;

    private final Tenders tenders;
    private final Mandates mandates;
    private final ExchangeLog log;
    private final CurrentPerson people;
    private final Offices offices;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    NegotiationDesk(
            Tenders tenders,
            Mandates mandates,
            ExchangeLog log,
            CurrentPerson people,
            Offices offices,
            Journal journal,
            Rules rules,
            Clock clock) {
        this.tenders = tenders;
        this.mandates = mandates;
        this.log = log;
        this.people = people;
        this.offices = offices;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    Person person() {
        return people.get();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }

    Office office(Tender tender) {
        return offices.get(tender.office());
    }

    /** The consultation of the person's office; the system and a firm's signed link may take any. */
    Tender lock(String reference) {
        return person().equals(Person.SYSTEM) ? tenders.lock(reference) : tenders.lock(people.office(), reference);
    }

    Tender lock(String reference, Role... roles) {
        OfficeReason.NOT_ALLOWED.when(Arrays.stream(roles).noneMatch(role -> person().is(role.group())));
        return tenders.lock(people.office(), reference);
    }

    /** The consultation as one of those who negotiate may lead it on. */
    Tender lockAsNegotiator(String reference) {
        Tender tender = lock(reference, Role.BUYERS, Role.PROJECT_MANAGERS);
        mustNegotiate(reference);
        return tender;
    }

    /** The same, not held: nothing is changed. */
    Tender readAsNegotiator(String reference) {
        people.mustBe(Role.BUYERS.group(), Role.PROJECT_MANAGERS.group());
        Tender tender = tenders.get(people.office(), reference);
        mustNegotiate(reference);
        return tender;
    }

    private void mustNegotiate(String reference) {
        NegotiationReason.NOT_NEGOTIATOR.when(mandates.find(reference)
                .filter(mandate -> mandate.isNegotiator(person().id()))
                .isEmpty());
    }

    /** How the office negotiates in this procedure: the table {@code negotiation-conduct}. */
    Decision conduct(Tender tender) {
        return rules.simulateOne(
                        "negotiation-conduct",
                        Map.of(
                                "officePolicy",
                                office(tender).policy(),
                                "procedure",
                                tender.procedure().name()))
                .orElseThrow(() -> NegotiationReason.NO_RULE.rejection("negotiation-conduct"));
    }

    static String reason(String text) {
        return Text.reason(text, NegotiationReason.REASON_REQUIRED);
    }

    /** A text of ten characters at least, within its length. */
    static String text(String value, String field, int longest) {
        String text = Text.required(value, field, longest);
        NegotiationReason.TOO_SHORT.when(text.length() < SHORTEST_REASON, field);
        return text;
    }

    static String moment(OffsetDateTime at) {
        return MOMENT.format(at.atZoneSameInstant(Zone.PARIS));
    }

    void note(Tender tender, String event, String sentence, Map<String, ?> details) {
        journal.write(tender.office(), tender.reference(), "negotiation." + event, sentence, details);
    }

    /** A line of the chained log; @param firm empty = all */
    void log(Tender tender, LogKind kind, String firm, String content) {
        log.append(tender.reference(), now(), person().name(), kind, firm, content);
    }
}
