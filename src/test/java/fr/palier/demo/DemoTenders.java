package fr.palier.demo;

import fr.palier.committee.BodyKind;
import fr.palier.correspondence.application.OutboxSender;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Money;
import fr.palier.office.Offices;
import fr.palier.office.Zone;
import fr.palier.procurement.need.SettledNeed;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.tender.application.award.ReasonsRequests;
import fr.palier.procurement.tender.application.preparation.LotEditing;
import fr.palier.procurement.tender.application.publicity.Exchanges;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.testing.As;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fictitious consultations at several stages; the clock goes back so that their deadlines are where they would be. */
class DemoTenders {

    private static final String FIRST = "Nettoyage des parties communes, secteur Nord";

    private final TenderStory story;
    private final NegotiationStory negotiating;
    private final TenderReader reader;
    private final LotEditing lots;
    private final DemoSourcing sourcing;
    private final DemoSessions sessions;
    private final Exchanges exchanges;
    private final ReasonsRequests reasons;
    private final DemoClock clock;
    private final OutboxSender sender;
    private final ProcessEngine engine;
    private final BusinessCalendar calendar;
    private final Offices offices;
    private final JdbcClient jdbc;

    DemoTenders(
            TenderStory story,
            NegotiationStory negotiating,
            TenderReader reader,
            LotEditing lots,
            DemoSourcing sourcing,
            DemoSessions sessions,
            Exchanges exchanges,
            ReasonsRequests reasons,
            DemoClock clock,
            OutboxSender sender,
            ProcessEngine engine,
            BusinessCalendar calendar,
            Offices offices,
            JdbcClient jdbc,
            As people) {
        this.story = story;
        this.negotiating = negotiating;
        this.reader = reader;
        this.lots = lots;
        this.sourcing = sourcing;
        this.sessions = sessions;
        this.exchanges = exchanges;
        this.reasons = reasons;
        this.clock = clock;
        this.sender = sender;
        this.engine = engine;
        this.calendar = calendar;
        this.offices = offices;
        this.jdbc = jdbc;
    }

    /** Once: a kept database has them already. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void fill() {
        boolean there = As.person(
                TenderStory.BUYER, () -> !reader.search(null, null, FIRST).isEmpty());
        if (there) {
            return;
        }
        // its jobs must not run under a clock that is elsewhere
        var jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobs.shutdown();
        try {
            sourcing.office();
            tell();
        } finally {
            clock.reset();
            jobs.start();
        }
    }

    void tell() {
        beforePublication();
        published();
        fewOffers();
        opened();
        deliberated();
        negotiated();
        decided();
        toReadAgain();
        signed();
    }

    private void beforePublication() {
        daysAgo(3);
        String visa = story.open(story.formalServices("Assistance à la maîtrise d’ouvrage énergie", 95_000));
        story.confirm(visa);
        sourcing.closed(visa);
        daysAgo(12);
        String prepared = story.open(maintenance());
        story.launch(prepared);
        As.person(TenderStory.BUYER, () -> maintenanceLots(prepared));
        sourcing.running(prepared);
        story.complete(
                TenderStory.BUYER,
                prepared,
                "userTask_askFacilitator",
                java.util.Map.of("facilitator", "Facilitateur fictif", "email", "facilitateur@insertion.example"));
    }

    private SettledNeed maintenance() {
        return story.formalServices("Entretien courant des logements, plomberie et serrurerie", 420_000);
    }

    private void maintenanceLots(String reference) {
        lots.change(reference, 1, "Plomberie, agence Nord", Money.of(240_000));
        lots.add(reference, "Serrurerie, agence Nord", Money.of(180_000));
        lots.addWork(reference, 1, "Fuite d’eau", 3);
        lots.addWork(reference, 1, "Remplacement de robinetterie", 7);
        lots.addWork(reference, 2, "Ouverture de porte", 3);
        lots.addResidence(reference, 1, "Les Tilleuls (fictive)");
        lots.addResidence(reference, 1, "Les Acacias (fictive)");
        lots.addResidence(reference, 2, "Les Tilleuls (fictive)");
        lots.addLine(reference, 1, "PL-01", "Déplacement et diagnostic", "u", new java.math.BigDecimal("350"));
        lots.addLine(reference, 1, "PL-02", "Robinet mitigeur posé", "u", new java.math.BigDecimal("120"));
        lots.addLine(reference, 2, "SE-01", "Cylindre européen posé", "u", new java.math.BigDecimal("90"));
    }

    private void published() {
        daysAgo(10);
        String proofs = story.open(story.supervisedWorks("Ravalement de la résidence fictive Les Acacias", 1_150_000));
        story.launch(proofs);
        story.prepare(proofs);
        story.plan(proofs, workingDay(40));
        daysAgo(20);
        String running = story.open(story.formalServices(FIRST, 260_000));
        story.launch(running);
        story.prepare(running);
        story.publish(running, workingDay(35));
        clock.advance(Duration.ofDays(9));
        exchange(running);
        story.deposit(running, 0, clock.now().minusHours(3).toOffsetDateTime());
        story.deposit(running, 3, clock.now().minusHours(1).toOffsetDateTime());
    }

    /** A question answered to all, one that waits. */
    private void exchange(String reference) {
        As.person(TenderStory.BUYER, () -> {
            exchanges.addFirms(
                    reference,
                    """
                    Alizés Exemple ; contact@alizes.example
                    Bâti-Fictif ; contact@bati.example
                    Couverture Modèle ; contact@couverture.example""");
            long answered = exchanges.ask(
                    reference,
                    "Bâti-Fictif",
                    "contact@bati.example",
                    clock.now().minusDays(2).toOffsetDateTime(),
                    "Les locaux d’entretien disposent-ils d’un point d’eau à chaque étage ?");
            exchanges.answer(
                    reference,
                    answered,
                    "Les locaux d’entretien disposent-ils d’un point d’eau à chaque étage ?",
                    "Oui, sauf dans les deux plus petits bâtiments, où il se trouve au rez-de-chaussée.",
                    null,
                    null);
            exchanges.ask(
                    reference,
                    "Couverture Modèle",
                    "contact@couverture.example",
                    clock.now().minusHours(5).toOffsetDateTime(),
                    "Une visite des résidences est-elle prévue ?");
        });
    }

    /** One firm where the office expects three: the executive has to decide. */
    private void fewOffers() {
        daysAgo(40);
        String few = story.open(story.supervisedWorks("Curage des réseaux, résidence fictive Les Ormes", 410_000));
        story.launch(few);
        story.prepare(few);
        story.publish(few, workingDay(25));
        clock.advance(Duration.ofDays(9));
        story.deposit(few, 4, clock.now().minusHours(2).toOffsetDateTime());
        story.reachDeadline(few);
    }

    private void opened() {
        daysAgo(60);
        String toOpen =
                story.open(story.supervisedWorks("Réfection des toitures, résidence fictive Les Érables", 820_000));
        story.launch(toOpen);
        story.prepare(toOpen);
        story.publish(toOpen, workingDay(25));
        deposits(toOpen);
        story.reachDeadline(toOpen);

        daysAgo(60);
        String analysed = story.open(story.formalServices("Maintenance des ascenseurs", 310_000));
        story.launch(analysed);
        story.prepare(analysed);
        story.publish(analysed, workingDay(32));
        deposits(analysed);
        story.reachDeadline(analysed);
        story.openOffers(analysed, Map.of(0, 298_000L, 1, 284_500L, 2, 352_000L));

        daysAgo(70);
        String committee =
                story.open(story.supervisedWorks("Remplacement de menuiseries, 48 logements fictifs", 640_000));
        story.launch(committee);
        story.prepare(committee);
        story.publish(committee, workingDay(28));
        deposits(committee);
        story.reachDeadline(committee);
        story.openOffers(committee, Map.of(0, 598_000L, 1, 631_000L, 2, 577_000L));
        story.analyse(committee, Map.of(0, "17.5", 1, "15", 2, "11"));
    }

    /** The commission's vote is open since its last working day; the ethics committee's next agenda is being drawn up. */
    private void deliberated() {
        daysAgo(70);
        String voted = story.open(story.formalServices("Entretien des espaces verts, secteur Est", 330_000));
        story.launch(voted);
        story.prepare(voted);
        story.publish(voted, workingDay(32));
        deposits(voted);
        story.reachDeadline(voted);
        story.openOffers(voted, Map.of(0, 318_000L, 1, 307_500L, 2, 341_000L));
        story.analyse(voted, Map.of(0, "15", 1, "16.5", 2, "13"));
        clock.reset();
        sessions.voting(voted, lastWorkingDay());
        clock.reset();
        sessions.prepared(BodyKind.ETHICS_COMMITTEE, workingDay(10));
    }

    /** A first round is over, final offers are asked for: one firm has answered, and nobody can read it yet. */
    private void negotiated() {
        daysAgo(32);
        String reference = negotiating.negotiatedWorks(
                story.adaptedSupplies("Fourniture de mobilier pour les loges", 82_000),
                workingDay(15),
                NegotiationStory.announced(true, true));
        deposits(reference);
        story.reachDeadline(reference);
        story.openOffers(reference, Map.of(0, 88_400L, 1, 85_900L, 2, 91_300L));
        negotiating.ask(reference, Ground.PROVIDED_IN_DOCUMENTS);
        story.analyse(reference, Map.of(0, "16", 1, "14", 2, "13"));
        negotiating.mandate(reference);
        negotiating.openRound(reference, false, workingDay(6));
        negotiating.answer(reference, 0, 83_200);
        negotiating.answer(reference, 1, 84_100);
        story.reachDeadline(reference);
        negotiating.closeRound(reference);
        negotiating.openRound(reference, true, workingDay(21));
        negotiating.answer(reference, 0, 81_500);
        sender.sendDue();
    }

    private void decided() {
        daysAgo(30);
        String toDecide = story.open(story.adaptedSupplies("Fourniture de boîtes aux lettres", 62_000));
        upToDecision(toDecide);
        daysAgo(30);
        String toSign = story.open(story.adaptedSupplies("Fourniture de luminaires des halls", 74_000));
        upToDecision(toSign);
        story.decide(toSign);
        story.tellBidders(toSign);
        sender.sendDue();
    }

    /** The proofs are there, the letters wait to be read again. */
    private void toReadAgain() {
        daysAgo(17);
        String reference = story.open(story.adaptedSupplies("Fourniture de peinture pour les communs", 66_000));
        upToDecision(reference);
        story.decide(reference);
        story.runDueJobs(reference);
        story.examineProofs(reference);
        story.runDueJobs(reference);
    }

    /** Signed and notified: its award notice is due, a firm asks for reasons, a bad mark of the requester opened a sheet. */
    private void signed() {
        daysAgo(76);
        String reference = story.open(story.formalServices("Nettoyage des vitres, secteur Sud", 245_000));
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, workingDay(32));
        deposits(reference);
        story.reachDeadline(reference);
        story.openOffers(reference, Map.of(0, 228_000L, 1, 236_500L, 2, 241_000L));
        story.analyse(reference, Map.of(0, "17", 1, "15", 2, "12.5"));
        sessions.favours(reference);
        story.decide(reference);
        story.tellBidders(reference);
        sendAll();
        clock.moveTo(
                file(reference).lots().get(0).earliestSignature().atTime(9, 0).atZone(Zone.PARIS));
        story.runDueJobs(reference);
        story.complete(TenderStory.EXECUTIVE, reference, "userTask_signContract", Map.of("confirmed", true));
        story.notifyHolders(reference);
        sendAll();
        daysAgo(4);
        story.runDueJobs(reference);
        long second = file(reference).offers().stream()
                .filter(offer -> offer.rank() == 2)
                .findFirst()
                .orElseThrow()
                .id();
        As.person(
                TenderStory.BUYER,
                () -> reasons.record(reference, second, clock.now().toLocalDate()));
        story.complete(TenderStory.REQUESTER, reference, "userTask_rateService", Map.of("score", "2"));
    }

    /** One turn of the outbox takes only so many. */
    /** The demonstration's own sender may hold one of them: all are gone when none is due any more. */
    private void sendAll() {
        while (sender.sendDue() > 0 || areDue()) {
            Thread.onSpinWait();
        }
    }

    private boolean areDue() {
        return jdbc.sql("select exists (select 1 from outbox_mail where status = 'WAITING' and next_attempt_at <= ?)")
                .param(clock.now().toOffsetDateTime())
                .query(Boolean.class)
                .single();
    }

    private TenderReader.TenderFile file(String reference) {
        return As.person(TenderStory.BUYER, () -> reader.get(reference));
    }

    private void upToDecision(String reference) {
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, workingDay(15));
        deposits(reference);
        story.reachDeadline(reference);
        story.openOffers(reference, Map.of(0, 58_200L, 1, 61_900L, 2, 55_400L));
        story.analyse(reference, Map.of(0, "16", 1, "14", 2, "15.5"));
    }

    private void deposits(String reference) {
        clock.advance(Duration.ofDays(9));
        for (int firm = 0; firm < 3; firm++) {
            story.deposit(reference, firm, clock.now().minusHours(4 - firm).toOffsetDateTime());
        }
    }

    private void daysAgo(int days) {
        clock.reset();
        ZonedDateTime morning = clock.now().minusDays(days).withHour(9).withMinute(0);
        clock.moveTo(morning);
    }

    private LocalDate lastWorkingDay() {
        LocalDate day = clock.now().toLocalDate().minusDays(1);
        while (!calendar.isWorkingDay(day, offices.get("62"))) {
            day = day.minusDays(1);
        }
        return day;
    }

    private LocalDate workingDay(int daysAhead) {
        return calendar.workingDayFrom(clock.now().toLocalDate().plusDays(daysAhead), offices.get("62"));
    }
}
