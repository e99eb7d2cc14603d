package fr.palier.procurement.tender;

import static fr.palier.procurement.tender.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.committee.Capacity;
import fr.palier.committee.ItemDecided;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.StoredDocument;
import fr.palier.demo.DemoClock;
import fr.palier.demo.NegotiationStory;
import fr.palier.demo.TenderStory;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.procurement.negotiation.application.ConductRounds;
import fr.palier.procurement.negotiation.application.NegotiationReader;
import fr.palier.procurement.negotiation.application.NegotiationStanding;
import fr.palier.procurement.negotiation.application.VerifyNegotiation;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.negotiation.domain.NegotiationStatus;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.tender.application.analysis.Analysis;
import fr.palier.procurement.tender.application.award.Award;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.LinkKind;
import fr.palier.procurement.tender.domain.LotDecisionKind;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderLinks;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way through the model of a negotiation, and of what follows an unsuccessful consultation. */
@PalierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NegotiationPathsTest {

    private static final Map<Integer, String> SCORES = Map.of(0, "16", 1, "15", 2, "12", 3, "14");

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
    private AwardCriteria criteria;

    @Autowired
    private TenderTraces traces;

    @Autowired
    private TenderLinks links;

    @Autowired
    private Negotiations negotiations;

    @Autowired
    private NegotiationReader reader;

    @Autowired
    private NegotiationStanding standing;

    @Autowired
    private VerifyNegotiation verify;

    @Autowired
    private ConductRounds conduct;

    @Autowired
    private Analysis analysis;

    @Autowired
    private Award award;

    @Autowired
    private Letters letters;

    @Autowired
    private Documents documents;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    /** What of {@code tender} only a negotiation, or what follows an unsuccessful consultation, passes. */
    static final Predicate<String> NEGOTIATION_AND_AFTER =
            id -> id.matches(".*([nN]egotiation|[fF]ollowUp|[mM]ay(Not)?Follow|[oO]thers?ToFollow|flow_linked).*")
                    && !id.matches(".*_(enterNegotiation|isNegotiationAhead|noNegotiation|findFollowUp)");

    private PassedWays ways;

    @BeforeAll
    void follow() {
        ways = new PassedWays(engine);
    }

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        assertThat(ways.missing("negotiation")).isEmpty();
        assertThat(ways.missing("tender").stream()
                        .filter(NEGOTIATION_AND_AFTER)
                        // two kinds of unsuccessful lots in one file: PartlyUnsuccessfulTenderTest
                        .filter(way -> !way.endsWith("flow_othersToFollow")))
                .isEmpty();
    }

    /** Two rounds, three firms: one abnormally low, one irregular that becomes regular, one that answers too late. */
    @Test
    void negotiatedWorksGoThroughTwoRoundsToFinalOffersAndAward() {
        String reference = works("Réhabilitation négociée", false, false);
        receive(reference, Map.of(0, 3_400_000L, 1, 3_050_000L, 2, 1_200_000L));
        As.person(TenderStory.BUYER, () -> {
            analysis.judge(reference, offer(reference, 1).id(), Defect.IRREGULAR, "Le planning d’exécution manque.");
            analysis.judge(
                    reference, offer(reference, 2).id(), Defect.ABNORMALLY_LOW, "Moins de la moitié de l’estimation.");
            analysis.judge(
                    reference, offer(reference, 2).id(), Defect.NONE, "Prix détaillé et cohérent, carrière du groupe.");
        });
        assertRefused(() -> closeAnalysis(reference), "tender.outcomePending");
        negotiating.ask(reference, Ground.PROVIDED_IN_DOCUMENTS);
        assertRefused(() -> negotiating.ask(reference, Ground.PROVIDED_IN_DOCUMENTS), "negotiation.alreadyAsked");
        closeAnalysis(reference);
        assertThat(status(reference)).isEqualTo(TenderStatus.NEGOTIATION);
        assertThat(story.openTasks(reference)).as("nothing before the minutes").isEmpty();
        assertRefused(() -> negotiating.writeMandate(reference), "negotiation.notMinuted");
        answer(reference, Outcome.ADJOURNED);
        assertThat(story.openTasks(reference)).as("waits for another session").isEmpty();
        answer(reference, Outcome.FAVOURABLE);
        assertThat(negotiations.find(reference).orElseThrow().session()).isEqualTo("P-62-2027-0001");

        assertRefused(
                () -> story.complete(
                        TenderStory.BUYER, reference, "userTask_prepareMandate", Map.of("confirmed", true)),
                "negotiation.noMandate");
        negotiating.writeMandate(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_prepareMandate", Map.of("confirmed", true));
        story.complete(
                TenderStory.EXECUTIVE,
                reference,
                "userTask_signMandate",
                Map.of("decision", "REFUSE", "reason", "Les marges sont trop larges."));
        negotiating.mandate(reference);
        assertThat(negotiations.find(reference).orElseThrow().status()).isEqualTo(NegotiationStatus.MANDATED);

        LocalDate first = clock.now().toLocalDate().plusDays(7);
        assertRefused(
                () -> negotiating.openRound(
                        reference, false, clock.now().toLocalDate().plusDays(1)),
                "negotiation.roundTooShort");
        negotiating.openRound(reference, false, first);
        assertThat(letters.of("62", reference)).as("the same letter to each").hasSize(3);
        negotiating.answer(reference, 0, 3_200_000);
        negotiating.answer(reference, 0, 3_100_000);
        negotiating.answer(reference, 1, 3_000_000);
        negotiating.answer(reference, 2, 2_600_000);
        assertThat(story.runDueJobs(reference)).as("sealed until the deadline").isZero();
        assertThat(offer(reference, 0).amount()).isEqualTo(Money.of(3_400_000));
        reachRound(reference);
        assertThat(offer(reference, 0).amount()).isEqualTo(Money.of(3_100_000));
        negotiating.closeRound(reference);

        negotiating.openRound(reference, true, clock.now().toLocalDate().plusDays(7));
        negotiating.answer(reference, 0, 3_020_000);
        negotiating.answer(reference, 1, 2_950_000);
        reachRound(reference);
        assertThat(negotiating.answer(reference, 2, 1_000_000).late()).isTrue();
        assertThat(offer(reference, 2).amount()).as("the late one is set aside").isEqualTo(Money.of(2_600_000));
        negotiating.closeRound(reference);
        negotiating.report(reference);
        assertThat(status(reference)).isEqualTo(TenderStatus.ANALYSIS);
        assertThat(documents.of("62", reference))
                .extracting(StoredDocument::kind)
                .contains("negotiation-mandate", "negotiation-report");
        assertThat(amounts(reference, 0))
                .as("superseded, never overwritten")
                .containsExactly("3400000.00", "3100000.00", "3020000.00");
        assertThat(standing.course(tenders.get("62", reference)))
                .as("what a presentation report tells of it")
                .anySatisfy(line -> assertThat(line).contains("séance P-62-2027-0001"))
                .anySatisfy(line -> assertThat(line).startsWith("Tour n° 1 : du "))
                .anySatisfy(line -> assertThat(line).startsWith("Offres finales (tour n° 2) : du "))
                .anySatisfy(line -> assertThat(line.replaceAll("\\h", " "))
                        .startsWith(TenderStory.firm(0))
                        .contains("initiale de 3 400 000,00 € HT, dernière offre de 3 020 000,00 € HT"))
                .noneSatisfy(line -> assertThat(line).containsIgnoringCase("marge"));

        assertRefused(() -> closeAnalysis(reference), "tender.outcomePending");
        As.person(
                TenderStory.BUYER,
                () -> analysis.judge(reference, offer(reference, 1).id(), Defect.NONE, null));
        closeAnalysis(reference);
        decideOn(reference, Outcome.FAVOURABLE);
        assertThat(verify.verify(reference).isWhole()).isTrue();
        story.decide(reference);
        assertThat(lots.get(reference, 1).awardedAmount()).isNotNull();
        assertThat(ways.remember(reference, "tender"))
                .containsSubsequence(
                        "callActivity_analysis",
                        "callActivity_negotiation",
                        "callActivity_analysis",
                        "callActivity_decision");
        ways.remember(reference, "negotiation");
    }

    @Test
    void refusedByTheBodyTheDefectIsFinalAndTheAnalysisGoesOn() {
        String reference = works("Réhabilitation sans accord", false, false);
        receive(reference, Map.of(0, 3_100_000L, 1, 3_050_000L));
        As.person(
                TenderStory.BUYER,
                () -> analysis.judge(
                        reference, offer(reference, 1).id(), Defect.IRREGULAR, "Le planning d’exécution manque."));
        negotiating.ask(reference, Ground.PROVIDED_IN_DOCUMENTS);
        closeAnalysis(reference);
        answer(reference, Outcome.UNFAVOURABLE);
        assertThat(status(reference)).isEqualTo(TenderStatus.ANALYSIS);
        assertRefused(() -> closeAnalysis(reference), "tender.outcomePending");
        As.person(
                TenderStory.BUYER,
                () -> analysis.judge(
                        reference, offer(reference, 1).id(), Defect.IRREGULAR, "Le planning d’exécution manque."));
        assertThat(offer(reference, 1).outcome().name()).isEqualTo("REJECT");
        closeAnalysis(reference);
        assertThat(status(reference)).isEqualTo(TenderStatus.COMMITTEE);
        assertThat(ways.remember(reference, "negotiation"))
                .contains("endEvent_negotiationRefused")
                .doesNotContain("userTask_prepareMandate");
    }

    /** R2161-17, R2123-5: who announces a negotiation negotiates, unless the right to do without was kept. */
    @Test
    void theRightToAwardWithoutNegotiatingIsWorthWhatWasAnnounced() {
        String kept = works("Réhabilitation, droit réservé", true, false);
        receive(kept, Map.of(0, 3_100_000L));
        closeAnalysis(kept);
        assertThat(status(kept)).isEqualTo(TenderStatus.COMMITTEE);
        startOnAMonday();
        String announced = works("Réhabilitation, droit non réservé", false, false);
        receive(announced, Map.of(0, 3_100_000L));
        assertRefused(() -> closeAnalysis(announced), "negotiation.mustNegotiate");
    }

    @Test
    void anOpenTenderIsNeverNegotiatedAndAnAdaptedOneOnlyWhereProvided() {
        String open = formal("Appel d’offres non négociable", 250_000);
        receive(open, Map.of(0, 240_000L));
        assertRefused(() -> negotiating.ask(open, Ground.COMPLEXITY), "negotiation.openTender");
        assertRefused(() -> negotiating.ask(open, Ground.PROVIDED_IN_DOCUMENTS), "negotiation.openTender");
        assertRefused(
                () -> negotiating.ask(open, Ground.ONLY_IRREGULAR_OR_UNACCEPTABLE), "negotiation.notOnlyDefective");
        startOnAMonday();
        String plain = story.open(story.adaptedSupplies("Fourniture non négociable", 70_000));
        story.launch(plain);
        story.prepare(plain);
        story.publish(plain, LocalDate.of(2027, 2, 18));
        receive(plain, Map.of(0, 66_000L));
        assertRefused(() -> negotiating.ask(plain, Ground.PROVIDED_IN_DOCUMENTS), "negotiation.notProvided");
        assertRefused(() -> negotiating.ask(plain, Ground.INNOVATION), "negotiation.groundNotAllowed");
    }

    /** The appel d’offres that nobody can win: declared unsuccessful, its linked negotiation authorised by the same minutes. */
    @Test
    void anUnsuccessfulOpenTenderIsFollowedByItsLinkedNegotiationToTheAward() {
        String first = formal("Nettoyage trop cher", 250_000);
        receive(first, Map.of(0, 320_000L, 1, 340_000L, 2, 330_000L));
        As.person(TenderStory.BUYER, () -> offers.of(first)
                .forEach(offer ->
                        analysis.judge(first, offer.id(), Defect.UNACCEPTABLE, "Prix supérieur au budget arrêté.")));
        negotiating.ask(first, Ground.ONLY_IRREGULAR_OR_UNACCEPTABLE);
        closeAnalysis(first);
        assertThat(status(first)).as("an open tender itself is not negotiated").isEqualTo(TenderStatus.COMMITTEE);
        transaction.executeWithoutResult(signed -> {
            publish(first, traces.items(first).get(0).item(), Question.UNSUCCESSFUL, Outcome.FAVOURABLE);
            publish(first, negotiating.item(first), Question.NEGOTIATION, Outcome.FAVOURABLE);
        });
        assertThat(status(first)).isEqualTo(TenderStatus.DECISION);
        end(first);
        assertThat(status(first)).isEqualTo(TenderStatus.UNSUCCESSFUL);
        assertRefused(() -> followUp(first, "NEGOTIATED", false), "negotiation.conditionsChanged");
        assertRefused(() -> followUp(first, "NO_COMPETITION", true), "negotiation.offersWereAppropriate");
        jdbc.sql("update tender_offer set defect = 'INADMISSIBLE_APPLICATION' where reference = ? and amount = 330000")
                .param(first)
                .update();
        followUp(first, "NEGOTIATED", true);

        TenderLinks.Link link = links.after(first).get(0);
        assertThat(link.kind()).isEqualTo(LinkKind.NEGOTIATED_AFTER_UNSUCCESSFUL);
        String second = link.reference();
        assertThat(offers.of(second))
                .extracting(Offer::firmName)
                .as("who was not admissible is not invited without a notice")
                .containsExactlyInAnyOrder(TenderStory.firm(0), TenderStory.firm(1));
        Tender linked = tenders.get("62", second);
        assertThat(linked.isNegotiated()).isTrue();
        assertThatThrownBy(() -> jdbc.sql(
                                """
                                insert into tender_offer (deposit, reference, lot, amount, opened_at, opened_by)
                                select id, reference, 1, 200000, ?, 'intrus' from tender_deposit where reference = ?""")
                        .params(clock.now().toOffsetDateTime(), second)
                        .update())
                .as("opened neither in the first consultation nor in a round")
                .hasMessageContaining("opened neither in " + first);
        assertThat(linked.need()).isEqualTo(tenders.get("62", first).need());
        assertThat(lots.get(second, 1).budget()).isEqualTo(lots.get(first, 1).budget());
        assertThat(criteria.of(second).all())
                .extracting("name", "weight")
                .isEqualTo(criteria.of(first).all().stream()
                        .map(one -> org.assertj.core.groups.Tuple.tuple(one.name(), one.weight()))
                        .toList());
        assertThat(documents.of("62", second))
                .extracting(StoredDocument::sha256)
                .containsAll(documents.of("62", first).stream()
                        .filter(one -> one.kind().startsWith("consultation-"))
                        .map(StoredDocument::sha256)
                        .toList());
        negotiating.mandate(second);
        negotiating.openRound(second, true, clock.now().toLocalDate().plusDays(14));
        negotiating.answer(second, 0, 261_000);
        reachRound(second);
        negotiating.closeRound(second);
        negotiating.report(second);
        As.person(TenderStory.BUYER, () -> {
            analysis.judge(second, offer(second, 0).id(), Defect.NONE, null);
            analysis.judge(second, offer(second, 1).id(), Defect.UNACCEPTABLE, "Toujours supérieur au budget.");
        });
        assertThat(offer(second, 1).outcome().name())
                .as("eliminated at the end")
                .isEqualTo("REJECT");
        closeAnalysis(second);
        decideOn(second, Outcome.FAVOURABLE);
        story.decide(second);
        assertThat(lots.get(second, 1).awardedAmount()).isEqualTo(Money.of(261_000));
        assertThat(ways.remember(second, "tender"))
                .startsWith("startEvent_needSettled", "exclusiveGateway_isLinked", "callActivity_negotiation")
                .doesNotContain("callActivity_launch", "callActivity_publicity");
        ways.remember(first, "tender");
    }

    @Test
    void withoutAnyOfferTheOfficeMayAskFirmsOfItsChoice() {
        String first = formal("Étude sans réponse", 250_000);
        story.reachDeadline(first);
        story.startOpening(first);
        story.complete(TenderStory.BUYER, first, "userTask_openOffers", Map.of("confirmed", true));
        decideOn(first, Outcome.FAVOURABLE);
        end(first);
        assertRefused(() -> followUp(first, "NEGOTIATED", true), "negotiation.linkNotAuthorised");
        followUp(first, "NO_COMPETITION", true);
        String second = links.after(first).get(0).reference();
        negotiating.mandate(second);
        assertRefused(
                () -> negotiating.openRound(
                        second, true, clock.now().toLocalDate().plusDays(14)),
                "negotiation.noBidder");
        negotiating.invite(second, 3);
        negotiating.openRound(second, true, clock.now().toLocalDate().plusDays(14));
        negotiating.answer(second, 3, 244_000);
        reachRound(second);
        negotiating.closeRound(second);
        negotiating.report(second);
        assertThat(offer(second, 3).amount()).isEqualTo(Money.of(244_000));
        assertThat(status(second)).isEqualTo(TenderStatus.ANALYSIS);
        ways.remember(first, "tender");
        startOnAMonday();
        String third = formal("Étude sans réponse ni suite", 250_000);
        story.reachDeadline(third);
        story.startOpening(third);
        story.complete(TenderStory.BUYER, third, "userTask_openOffers", Map.of("confirmed", true));
        decideOn(third, Outcome.FAVOURABLE);
        end(third);
        followUp(third, "NONE", false);
        assertThat(links.after(third)).isEmpty();
        ways.remember(third, "tender");
    }

    /** Lots without follow-up are no unsuccessful consultation: nothing opens by itself. */
    @Test
    void aConsultationWithoutFollowUpIsNotFollowed() {
        String reference = formal("Étude sans suite", 250_000);
        receive(reference, Map.of(0, 240_000L));
        closeAnalysis(reference);
        decideOn(reference, Outcome.FAVOURABLE);
        As.person(
                TenderStory.EXECUTIVE,
                () -> award.decideLot(
                        reference, 1, LotDecisionKind.NO_FOLLOW_UP, null, "Le besoin a disparu depuis le lancement."));
        end(reference);
        assertThat(story.openTasks(reference))
                .as("nothing but the report that a formal procedure owes")
                .containsExactly("userTask_establishPresentation");
        ways.remember(reference, "tender");
    }

    private String works(String subject, boolean awardWithout, boolean staged) {
        String reference = negotiating.negotiatedWorks(
                story.supervisedWorks(subject, 3_200_000),
                LocalDate.of(2027, 2, 12),
                NegotiationStory.announced(awardWithout, staged));
        return reference;
    }

    private String formal(String subject, long euros) {
        String reference = story.open(story.formalServices(subject, euros));
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 2, 19));
        return reference;
    }

    private void receive(String reference, Map<Integer, Long> amounts) {
        amounts.keySet()
                .forEach(firm -> story.deposit(reference, firm, clock.now().toOffsetDateTime()));
        story.reachDeadline(reference);
        story.openOffers(reference, amounts);
    }

    /** To the signature of the report, or as far as it goes. */
    private void closeAnalysis(String reference) {
        story.analyse(reference, SCORES);
    }

    private void reachRound(String reference) {
        story.reachDeadline(reference);
    }

    private void end(String reference) {
        story.decide(reference);
        story.runDueJobs(reference);
        if (story.task(reference, "userTask_sendLetters") != null) {
            story.sendLetters(reference);
        }
        story.sendMails();
        story.runDueJobs(reference);
    }

    private void followUp(String reference, String decision, boolean unchanged) {
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

    private void answer(String reference, Outcome outcome) {
        transaction.executeWithoutResult(
                signed -> publish(reference, negotiating.item(reference), Question.NEGOTIATION, outcome));
    }

    private void decideOn(String reference, Outcome outcome) {
        var items = traces.items(reference);
        transaction.executeWithoutResult(
                signed -> publish(reference, items.get(items.size() - 1).item(), Question.AWARD, outcome));
    }

    private void publish(String reference, long item, Question question, Outcome outcome) {
        events.publishEvent(
                new ItemDecided("62", reference, item, question, outcome, Capacity.DECISION, "P-62-2027-0001"));
    }

    private Offer offer(String reference, int firm) {
        return offers.of(reference).stream()
                .filter(one -> one.firmName().equals(TenderStory.firm(firm)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> amounts(String reference, int firm) {
        return jdbc.sql("select amount::text from tender_offer_amount where offer = ? order by id")
                .param(offer(reference, firm).id())
                .query(String.class)
                .list();
    }

    private TenderStatus status(String reference) {
        return tenders.get("62", reference).status();
    }
}
