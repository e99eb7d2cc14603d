package fr.palier.procurement.tender;

import static fr.palier.procurement.tender.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.palier.committee.Capacity;
import fr.palier.committee.ItemDecided;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.demo.DemoClock;
import fr.palier.demo.NegotiationStory;
import fr.palier.demo.TenderStory;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.NeedStatus;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.tender.application.analysis.Analysis;
import fr.palier.procurement.tender.application.award.Withdrawal;
import fr.palier.procurement.tender.application.offers.Opening;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.LinkKind;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderLinks;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three lots of one formal consultation: one is awarded, one received only defective offers, one none at all. The two last are followed,
 * each in its own way, while the first goes on to its notification.
 */
@PalierTest
class PartlyUnsuccessfulTenderTest {

    private static final int CLEANING = 1;
    private static final int WINDOWS = 2;
    private static final int GRAFFITI = 3;

    @Autowired
    private TenderStory story;

    @Autowired
    private NegotiationStory negotiating;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Lots lots;

    @Autowired
    private Offers offers;

    @Autowired
    private Needs needs;

    @Autowired
    private TenderLinks links;

    @Autowired
    private TenderTraces traces;

    @Autowired
    private Opening opening;

    @Autowired
    private Analysis analysis;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void theUnsuccessfulLotsAreFollowedEachInItsWayWhileTheAwardedLotGoesOn() {
        String first = decided(true);
        story.tellBidders(first);
        story.sendMails();
        assertThat(lots.of(first))
                .extracting(Lot::status)
                .containsExactly(LotStatus.AWARDED, LotStatus.UNSUCCESSFUL, LotStatus.UNSUCCESSFUL);
        assertThat(story.openTasks(first)).contains("userTask_decideFollowUp");
        assertRefused(() -> follow(first, "NEGOTIATED", false), "negotiation.conditionsChanged");

        follow(first, "NEGOTIATED", true);
        TenderLinks.Link negotiated = links.after(first).get(0);
        assertThat(negotiated.kind()).isEqualTo(LinkKind.NEGOTIATED_AFTER_UNSUCCESSFUL);
        assertThat(lots.of(negotiated.reference()))
                .as("that lot alone, under its number")
                .extracting(Lot::number, Lot::title)
                .containsExactly(tuple(WINDOWS, "Vitrerie"));
        assertThat(lots.get(negotiated.reference(), WINDOWS).budget())
                .isEqualTo(lots.get(first, WINDOWS).budget());
        assertThat(offers.of(negotiated.reference())).extracting(Offer::lot).containsExactly(WINDOWS, WINDOWS);
        assertThat(tenders.get("62", negotiated.reference()).estimate()).isEqualTo(Money.of(100_000));
        assertThat(tenders.get("62", negotiated.reference()).status()).isEqualTo(TenderStatus.NEGOTIATION);

        assertThat(story.openTasks(first)).as("the lot without offer waits").contains("userTask_decideFollowUp");
        assertRefused(() -> follow(first, "NEGOTIATED", true), "negotiation.linkNotAuthorised");
        follow(first, "NO_COMPETITION", true);
        TenderLinks.Link alone = links.after(first).get(1);
        assertThat(alone.kind()).isEqualTo(LinkKind.NO_COMPETITION_AFTER_UNSUCCESSFUL);
        assertThat(lots.of(alone.reference())).extracting(Lot::number).containsExactly(GRAFFITI);
        assertThat(story.openTasks(first)).doesNotContain("userTask_decideFollowUp");
        assertThat(tenders.get("62", first).status()).isEqualTo(TenderStatus.CONCLUSION);
        assertThat(new PassedWays(engine).remember(first, "tender"))
                .as("asked again for the lots of the other kind")
                .containsSubsequence(
                        "userTask_decideFollowUp",
                        "exclusiveGateway_othersToFollow",
                        "userTask_decideFollowUp",
                        "exclusiveGateway_othersToFollow",
                        "endEvent_followUpDecided");
        theChainNamesTheLots(first, negotiated.reference(), alone.reference());

        signAndNotify(first);
        assertThat(tenders.get("62", first).status()).isEqualTo(TenderStatus.NOTIFIED);
        assertThat(need(first).status()).as("lots are still being bought").isEqualTo(NeedStatus.TENDER_OPENED);
        giveUp(alone.reference());
        assertThat(need(first).status()).isEqualTo(NeedStatus.TENDER_OPENED);
        giveUp(negotiated.reference());
        assertThat(need(first).status()).isEqualTo(NeedStatus.AWARDED);
        assertThat(need(first).outcomeAmount())
                .as("what was awarded, in whichever consultation")
                .isEqualTo(Money.of(90_000));
    }

    /** Without the body's authorisation the defective offers open nothing; the lot that nobody wanted may still be followed, later too. */
    @Test
    void aFollowUpAfterTheNotificationCountsTheNeedAgain() {
        String first = decided(false);
        story.tellBidders(first);
        story.sendMails();
        signAndNotify(first);
        assertThat(need(first).status()).isEqualTo(NeedStatus.AWARDED);
        assertRefused(() -> follow(first, "NEGOTIATED", true), "negotiation.linkNotAuthorised");
        follow(first, "NO_COMPETITION", true);
        String alone = links.after(first).get(0).reference();
        assertThat(lots.of(alone)).extracting(Lot::number).containsExactly(GRAFFITI);
        assertThat(story.openTasks(first)).doesNotContain("userTask_decideFollowUp");
        assertThat(need(first).status()).isEqualTo(NeedStatus.TENDER_OPENED);
        assertThat(need(first).outcomeAmount()).as("the estimate counts again").isNull();
        giveUp(alone);
        assertThat(need(first).outcomeAmount()).isEqualTo(Money.of(90_000));
    }

    private String decided(boolean authorised) {
        String reference = story.open(TenderStory.inLots(
                story.formalServices("Entretien en trois lots", 300_000), "Nettoyage", "Vitrerie", "Graffitis"));
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 3, 8));
        long alizes = story.deposit(reference, 0, clock.now().toOffsetDateTime(), CLEANING, WINDOWS);
        long bati = story.deposit(reference, 1, clock.now().toOffsetDateTime(), WINDOWS);
        story.reachDeadline(reference);
        story.startOpening(reference);
        As.person(TenderStory.BUYER, () -> {
            opening.open(reference, alizes, CLEANING, Money.of(90_000));
            opening.open(reference, alizes, WINDOWS, Money.of(180_000));
            opening.open(reference, bati, WINDOWS, Money.of(170_000));
        });
        story.complete(TenderStory.BUYER, reference, "userTask_openOffers", Map.of("confirmed", true));
        As.person(TenderStory.BUYER, () -> offers.of(reference, WINDOWS)
                .forEach(offer ->
                        analysis.judge(reference, offer.id(), Defect.UNACCEPTABLE, "Au-dessus du budget arrêté.")));
        if (authorised) {
            negotiating.ask(reference, Ground.ONLY_IRREGULAR_OR_UNACCEPTABLE);
        }
        story.analyse(reference, Map.of(0, "15", 1, "13"));
        answer(reference, traces.items(reference).get(0).item(), Question.AWARD);
        if (authorised) {
            answer(reference, negotiating.item(reference), Question.NEGOTIATION);
        }
        story.decide(reference);
        return reference;
    }

    private void answer(String reference, long item, Question question) {
        transaction.executeWithoutResult(status -> events.publishEvent(new ItemDecided(
                "62", reference, item, question, Outcome.FAVOURABLE, Capacity.DECISION, "P-62-2027-0001")));
    }

    private void follow(String reference, String decision, boolean unchanged) {
        story.complete(
                TenderStory.BUYER,
                reference,
                "userTask_decideFollowUp",
                Map.of(
                        "decision",
                        decision,
                        "conditionsUnchanged",
                        unchanged,
                        "reason",
                        "Besoin inchangé, budget maintenu."));
    }

    private void theChainNamesTheLots(String first, String negotiated, String alone) {
        Visitor buyer = Visitor.signedIn(port, TenderStory.BUYER);
        for (String file : List.of(first, negotiated, alone)) {
            assertThat(buyer.get("/dossiers/" + file).body())
                    .contains("Consultations liées", first, negotiated, alone, "lot n° 2", "lot n° 3");
        }
    }

    private void signAndNotify(String reference) {
        clock.moveTo(
                lots.get(reference, CLEANING).earliestSignature().atTime(8, 0).atZone(Zone.PARIS));
        story.runDueJobs(reference);
        story.complete(TenderStory.EXECUTIVE, reference, "userTask_signContract", Map.of("confirmed", true));
        story.complete(TenderStory.BUYER, reference, "userTask_notifyContract", Map.of("confirmed", true));
        story.sendMails();
        story.runDueJobs(reference);
    }

    private void giveUp(String reference) {
        As.person(TenderStory.EXECUTIVE, () -> withdrawal.declare(reference, "Le besoin est servi autrement."));
        story.runDueJobs(reference);
    }

    private Need need(String reference) {
        return needs.get("62", tenders.get("62", reference).need());
    }
}
