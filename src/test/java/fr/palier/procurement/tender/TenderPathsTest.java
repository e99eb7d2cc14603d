package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.committee.Capacity;
import fr.palier.committee.ItemDecided;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.correspondence.Letters;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Money;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.analysis.Analysis;
import fr.palier.procurement.tender.application.award.Award;
import fr.palier.procurement.tender.application.award.ProofsOfWinner;
import fr.palier.procurement.tender.application.award.Withdrawal;
import fr.palier.procurement.tender.application.offers.Opening;
import fr.palier.procurement.tender.application.publicity.Consultation;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.LotDecisionKind;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Insertions;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way through the models of a consultation, as an ordered trace, with what must not happen on it. */
@PalierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenderPathsTest {

    @Autowired
    private TenderStory story;

    private static final String DECIDE = "userTask_decideWithoutOpinion";

    @Autowired
    private Insertions insertions;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Lots lots;

    @Autowired
    private Offers offers;

    @Autowired
    private TenderTraces traces;

    @Autowired
    private Letters letters;

    @Autowired
    private Award award;

    @Autowired
    private Analysis analysis;

    @Autowired
    private Opening opening;

    @Autowired
    private Consultation consultation;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private ProofsOfWinner proofs;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

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

    /** A model with a way that no test takes is a model that nobody has seen work. */
    @AfterAll
    void everyNodeAndFlowOfEveryModelWasPassed() {
        for (ProcessDefinition definition :
                engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                        .filter(one ->
                                one.getKey().equals("tender") || one.getKey().startsWith("tender-"))
                        // the ways of the analysis: AnalysisPathsTest
                        .filter(one -> !one.getKey().equals("tender-analysis"))
                        .toList()) {
            assertThat(ways.missing(definition.getKey()))
                    .as(definition.getKey())
                    // NegotiationPathsTest passes those
                    .allMatch(NegotiationPathsTest.NEGOTIATION_AND_AFTER);
        }
    }

    @Test
    void aSupervisedWorksTenderIsPublishedOnFourChannelsRunsTwentyTwoDaysAndGoesToTheEthicsCommittee() {
        String reference = story.open(story.supervisedWorks("Réhabilitation, résidence fictive", 3_200_000));
        story.launch(reference);
        story.prepare(reference);
        story.plan(reference, LocalDate.of(2027, 2, 12));
        As.person(TenderStory.BUYER, () -> {
            story.prove(
                    reference, fr.palier.procurement.Channel.BOAMP, clock.now().toOffsetDateTime());
            return null;
        });
        assertRefused(
                () -> story.complete(
                        TenderStory.BUYER, reference, "userTask_recordPublicityProof", Map.of("confirmed", true)),
                "tender.proofMissing");
        story.proveAll(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_recordPublicityProof", Map.of("confirmed", true));
        assertThat(tenders.get("62", reference).legalEnd())
                .as("no legal period")
                .isNull();
        assertThat(tenders.get("62", reference).policyEnd()).isEqualTo(LocalDate.of(2027, 2, 23));
        assertThat(tenders.get("62", reference)
                        .deadline()
                        .atZoneSameInstant(Zone.PARIS)
                        .toLocalDate())
                .isEqualTo(LocalDate.of(2027, 2, 24));
        receive(reference, Map.of(0, 3_050_000L, 1, 2_980_000L));
        story.analyse(reference, Map.of(0, "18", 1, "12"));
        answer(reference, Outcome.ADJOURNED);
        assertThat(status(reference)).as("waits for another session").isEqualTo(TenderStatus.COMMITTEE);
        answer(reference, Outcome.UNFAVOURABLE);
        assertThat(status(reference)).isEqualTo(TenderStatus.ANALYSIS);
        story.analyse(reference, Map.of(0, "17", 1, "12"));
        answer(reference, Outcome.FAVOURABLE);
        assertRefused(
                () -> story.complete(
                        TenderStory.EXECUTIVE, reference, "userTask_decideAward", Map.of("decision", "SEND_BACK")),
                "tender.reasonRequired");
        story.decide(reference);
        story.tellBidders(reference);
        story.sendMails();
        assertThat(lots.get(reference, 1).standstillDays()).as("adapted: none").isZero();
        story.runDueJobs(reference);
        story.complete(TenderStory.EXECUTIVE, reference, "userTask_signContract", Map.of("confirmed", true));
        assertRefused(
                () -> story.complete(
                        TenderStory.BUYER, reference, "userTask_notifyContract", Map.of("confirmed", true)),
                "tender.siteIncomplete");
        story.notifyHolders(reference);
        story.sendMails();
        assertThat(status(reference)).isEqualTo(TenderStatus.NOTIFIED);
        story.complete(TenderStory.REQUESTER, reference, "userTask_rateService", Map.of("score", "4"));
        assertThat(status(reference)).isEqualTo(TenderStatus.COMPLETED);
        assertThat(ways.remember(reference, "tender"))
                .containsSubsequence(
                        "callActivity_launch",
                        "callActivity_preparation",
                        "callActivity_publicity",
                        "callActivity_offers",
                        "callActivity_analysis",
                        "callActivity_decision",
                        "callActivity_analysis",
                        "callActivity_decision",
                        "callActivity_conclusion",
                        "serviceTask_finishTender",
                        "userTask_rateService",
                        "endEvent_tenderCompleted")
                .doesNotContain("endEvent_noContract", "serviceTask_tellWithdrawal");
    }

    /** The firm that was chosen does not answer, the next one can no longer perform: the lot ends without a holder, nothing overwritten. */
    @Test
    void aPlannedWinnerWithoutProofsGivesWayToTheNextRankedAndThenToNobody() {
        String reference = published("Fourniture sans preuves");
        receive(reference, Map.of(0, 66_000L, 1, 67_000L));
        story.analyse(reference, Map.of(0, "18", 1, "12"));
        story.decide(reference);
        story.runDueJobs(reference);
        assertThat(letters.of("62", reference))
                .as("the planned winner alone is asked")
                .hasSize(1);
        assertRefused(() -> conclude(reference, "COMPLETE"), "tender.proofsMissing");
        assertRefused(() -> conclude(reference, "MISSING"), "tender.proofsStillDue");
        clock.moveTo(proofs.of(reference).get(0).due().plusDays(1).atTime(9, 0).atZone(Zone.PARIS));
        As.person(TenderStory.BUYER, () -> {
            assertRefused(
                    () -> proofs.record(
                            reference, 1, "TAX_CERTIFICATE", clock.now().toLocalDate(), null, "Arrivée ce matin."),
                    "tender.proofTooLate");
            assertRefused(
                    () -> proofs.record(
                            reference,
                            1,
                            "TAX_CERTIFICATE",
                            clock.now().toLocalDate().plusDays(1),
                            null,
                            "Demain."),
                    "tender.proofInFuture");
            return null;
        });
        conclude(reference, "MISSING");
        assertRefused(() -> next(reference, "UNSUCCESSFUL"), "tender.nextRankedExists");
        next(reference, "AWARD");
        assertThat(lots.get(reference, 1).winner()).isEqualTo(offerOf(reference, 1));
        story.runDueJobs(reference);
        conclude(reference, "CANNOT_PERFORM");
        assertRefused(() -> next(reference, "AWARD"), "tender.nextRankedMissing");
        next(reference, "UNSUCCESSFUL");
        assertThat(traces.decisions(reference))
                .extracting(one -> one.decision(), one -> one.supersededBy() != null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LotDecisionKind.AWARD, true),
                        org.assertj.core.groups.Tuple.tuple(LotDecisionKind.AWARD, true),
                        org.assertj.core.groups.Tuple.tuple(LotDecisionKind.UNSUCCESSFUL, false));
        story.tellBidders(reference);
        story.sendMails();
        assertThat(status(reference)).isEqualTo(TenderStatus.UNSUCCESSFUL);
        assertThat(ways.remember(reference, "tender-conclusion"))
                .containsSubsequence(
                        "serviceTask_askProofs",
                        "userTask_examineProofs",
                        "userTask_decideNextRanked",
                        "serviceTask_askProofs",
                        "userTask_examineProofs",
                        "userTask_decideNextRanked",
                        "serviceTask_draftLetters",
                        "userTask_sendLetters",
                        "endEvent_biddersTold")
                .doesNotContain("userTask_signContract");
    }

    private void conclude(String reference, String conclusion) {
        story.complete(
                TenderStory.BUYER,
                reference,
                "userTask_examineProofs",
                conclusion.equals("COMPLETE")
                        ? Map.of("conclusion", conclusion)
                        : Map.of("conclusion", conclusion, "reason", "Constat du service achats."));
    }

    private void next(String reference, String decision) {
        story.complete(
                TenderStory.EXECUTIVE,
                reference,
                "userTask_decideNextRanked",
                Map.of("decision", decision, "reason", "Suite de la mise à l’écart."));
    }

    @Test
    void refusedVisasReturnToTheRequesterWhoMayGiveUp() {
        String reference = story.open(story.formalServices("Étude abandonnée", 80_000));
        assertRefused(
                () -> story.complete(
                        TenderStory.REQUESTER,
                        reference,
                        "userTask_confirmLaunch",
                        Map.of("decision", "CONFIRM", "wantedNotification", "2027-02-10")),
                "tender.wantedTooEarly");
        story.confirm(reference);
        story.complete(
                TenderStory.FINANCE,
                reference,
                "userTask_giveFinanceVisa",
                Map.of("decision", "REFUSE", "reason", "Crédits non inscrits cette année."));
        story.confirm(reference);
        story.complete(TenderStory.FINANCE, reference, "userTask_giveFinanceVisa", Map.of("decision", "GRANT"));
        String visa = story.tasksOf(reference, "userTask_launchVisa").get(0).getId();
        assertThat(tasks.getIdentityLinksForTask(visa))
                .as("the executive signs by itself and as who keeps the power: it is asked once")
                .extracting(IdentityLink::getGroupId)
                .containsExactly("executive");
        story.complete(
                TenderStory.EXECUTIVE,
                reference,
                "userTask_launchVisa",
                Map.of("decision", "REFUSE", "reason", "Priorité donnée à un autre marché."));
        story.complete(
                TenderStory.REQUESTER,
                reference,
                "userTask_confirmLaunch",
                Map.of("decision", "ABANDON", "reason", "Le besoin est reporté à l’an prochain."));
        assertThat(status(reference)).isEqualTo(TenderStatus.ABANDONED);
        assertThat(ways.remember(reference, "tender")).doesNotContain("callActivity_preparation");
        assertThat(ways.remember(reference, "tender-launch"))
                .containsSubsequence(
                        "userTask_confirmLaunch",
                        "userTask_giveFinanceVisa",
                        "userTask_confirmLaunch",
                        "userTask_giveFinanceVisa",
                        "userTask_launchVisa",
                        "userTask_confirmLaunch",
                        "endEvent_launchAbandoned");
    }

    /** Published before the facilitator answered, the contract has no insertion clause that anybody can perform. */
    @Test
    void theDocumentsWaitForTheFacilitatorWhoIsRemindedAskedAgainAndAnswersLate() {
        String reference = story.open(story.supervisedWorks("Réhabilitation avec insertion", 1_900_000));
        story.launch(reference);
        assertThat(story.openTasks(reference))
                .containsExactlyInAnyOrder("userTask_askFacilitator", "userTask_prepareDocuments");
        story.fillDocuments(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_prepareDocuments", Map.of("confirmed", true));
        assertRefused(() -> approveDocuments(reference), "tender.opinionAwaited");
        assertRefused(() -> askFacilitator(reference, "pas une adresse"), "correspondence.wrongAddress");
        askFacilitator(reference, "facilitateur@insertion.example");
        assertRefused(() -> approveDocuments(reference), "tender.opinionAwaited");
        clock.moveTo(ZonedDateTime.of(2027, 2, 9, 6, 0, 0, 0, Zone.PARIS));
        story.runDueJobs(reference);
        assertThat(insertions.of(reference).get(0).remindedAt()).isNotNull();
        clock.moveTo(ZonedDateTime.of(2027, 2, 15, 23, 59, 0, 0, Zone.PARIS));
        story.runDueJobs(reference);
        assertThat(story.openTasks(reference))
                .as("the last day is the facilitator's")
                .doesNotContain(DECIDE);
        clock.moveTo(ZonedDateTime.of(2027, 2, 16, 0, 1, 0, 0, Zone.PARIS));
        story.runDueJobs(reference);
        story.complete(TenderStory.SUPERVISOR, reference, DECIDE, Map.of("decision", "ASK_AGAIN"));
        assertRefused(() -> approveDocuments(reference), "tender.opinionAwaited");
        askFacilitator(reference, "facilitateur@insertion.example");
        clock.moveTo(ZonedDateTime.of(2027, 3, 3, 9, 0, 0, 0, Zone.PARIS));
        story.runDueJobs(reference);
        assertRefused(
                () -> story.complete(
                        TenderStory.SUPERVISOR, reference, DECIDE, Map.of("decision", "GO_ON", "reason", "court")),
                "engine.tooShort");
        story.answerFacilitator(reference);
        assertThat(story.openTasks(reference)).containsExactly("userTask_reviewDocuments");
        approveDocuments(reference);
        assertThat(status(reference)).isEqualTo(TenderStatus.PUBLICITY);
        assertThat(ways.remember(reference, "tender-preparation"))
                .containsSubsequence(
                        "userTask_askFacilitator",
                        "boundaryEvent_opinionLate",
                        DECIDE,
                        "userTask_askFacilitator",
                        "boundaryEvent_lateOpinionGiven",
                        "endEvent_opinionGiven")
                .contains("serviceTask_remindFacilitator")
                .doesNotContain("endEvent_opinionWaived", "endEvent_noOpinionRequired");
    }

    @Test
    void withoutAnAnswerTheOfficeGoesOnForAWrittenReason() {
        String reference = story.open(story.supervisedWorks("Réhabilitation sans avis", 1_900_000));
        story.launch(reference);
        askFacilitator(reference, "facilitateur@insertion.example");
        clock.moveTo(ZonedDateTime.of(2027, 2, 16, 0, 1, 0, 0, Zone.PARIS));
        story.runDueJobs(reference);
        story.complete(
                TenderStory.SUPERVISOR,
                reference,
                DECIDE,
                Map.of("decision", "GO_ON", "reason", "Deux relances sans réponse, travaux urgents."));
        assertThatThrownBy(() -> story.answerFacilitator(reference))
                .as("nothing is asked any more")
                .isNotNull();
        story.prepare(reference);
        assertThat(status(reference)).isEqualTo(TenderStatus.PUBLICITY);
        assertThat(ways.remember(reference, "tender-preparation"))
                .contains("endEvent_opinionWaived")
                .doesNotContain("endEvent_opinionGiven");
    }

    private void askFacilitator(String reference, String email) {
        story.complete(
                TenderStory.BUYER,
                reference,
                "userTask_askFacilitator",
                Map.of("facilitator", "Facilitateur fictif", "email", email, "question", "Quels métiers ?"));
    }

    private void approveDocuments(String reference) {
        story.complete(TenderStory.SUPERVISOR, reference, "userTask_reviewDocuments", Map.of("decision", "GRANT"));
    }

    @Test
    void withoutOffersTheLotIsUnsuccessfulAndNobodyIsWrittenTo() {
        String reference = published("Fourniture sans réponse");
        story.reachDeadline(reference);
        story.startOpening(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_openOffers", Map.of("confirmed", true));
        assertThat(status(reference)).isEqualTo(TenderStatus.DECISION);
        story.decide(reference);
        story.runDueJobs(reference);
        assertThat(status(reference)).isEqualTo(TenderStatus.UNSUCCESSFUL);
        assertThat(letters.of("62", reference)).isEmpty();
        assertThat(ways.remember(reference, "tender")).doesNotContain("callActivity_analysis", "userTask_rateService");
        assertThat(ways.remember(reference, "tender-conclusion"))
                .doesNotContain("intermediateCatchEvent_lettersSent", "userTask_signContract");
    }

    @Test
    void withFewerOffersThanExpectedTheTimeIsReopenedForAllThenTheConsultationIsRelaunched() {
        String reference = story.open(story.supervisedWorks("Travaux peu courus", 900_000));
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 2, 24));
        story.deposit(reference, 0, clock.now().toOffsetDateTime());
        story.reachDeadline(reference);
        assertThat(story.openTasks(reference)).containsExactly("userTask_decideFewOffers");
        story.complete(
                TenderStory.EXECUTIVE,
                reference,
                "userTask_decideFewOffers",
                Map.of("decision", "REOPEN", "deadlineDay", "2027-03-10", "reason", "Une seule entreprise a répondu."));
        assertThat(status(reference)).isEqualTo(TenderStatus.CONSULTATION);
        assertThat(story.openTasks(reference)).isEmpty();
        story.reachDeadline(reference);
        assertThat(clock.now().toLocalDate()).isEqualTo(LocalDate.of(2027, 3, 10));
        story.complete(
                TenderStory.EXECUTIVE,
                reference,
                "userTask_decideFewOffers",
                Map.of("decision", "RELAUNCH", "reason", "Le cahier des charges est à revoir."));
        story.runDueJobs(reference);
        story.sendMails();
        assertThat(status(reference)).isEqualTo(TenderStatus.DISCONTINUED);
        assertThat(story.openTasks(reference)).isEmpty();
        assertThat(letters.of("62", reference)).hasSize(1);
        assertThat(ways.remember(reference, "tender-offers"))
                .containsSubsequence(
                        "serviceTask_closeRegister",
                        "userTask_decideFewOffers",
                        "intermediateCatchEvent_deadlineReached",
                        "serviceTask_closeRegister",
                        "userTask_decideFewOffers",
                        "endEvent_consultationEnded")
                .doesNotContain("userTask_openOffers");
        assertThat(ways.remember(reference, "tender"))
                .containsSubsequence(
                        "callActivity_offers",
                        "boundaryEvent_consultationEnded",
                        "serviceTask_tellEnd",
                        "endEvent_tenderEnded")
                .doesNotContain("callActivity_decision", "serviceTask_tellWithdrawal");
    }

    @Test
    void returnedDocumentsAndAnAnalysisSentBackAreDoneAgain() {
        String reference = story.open(story.adaptedSupplies("Fourniture renvoyée", 70_000));
        story.launch(reference);
        story.fillDocuments(reference);
        story.complete(TenderStory.BUYER, reference, "userTask_prepareDocuments", Map.of("confirmed", true));
        story.complete(
                TenderStory.SUPERVISOR,
                reference,
                "userTask_reviewDocuments",
                Map.of("decision", "REFUSE", "reason", "Le cahier des charges est incomplet."));
        story.complete(TenderStory.BUYER, reference, "userTask_prepareDocuments", Map.of("confirmed", true));
        story.complete(TenderStory.SUPERVISOR, reference, "userTask_reviewDocuments", Map.of("decision", "GRANT"));
        story.publish(reference, LocalDate.of(2027, 2, 18));
        receive(reference, Map.of(0, 66_000L, 1, 80_000L));
        As.person(TenderStory.BUYER, () -> {
            long dear = offerOf(reference, 1);
            assertRefused(
                    () -> analysis.judge(
                            reference, offerOf(reference, 0), Defect.UNACCEPTABLE, "Au-dessus du budget, dit-on."),
                    "tender.underBudget");
            analysis.judge(reference, dear, Defect.UNACCEPTABLE, "Prix supérieur au budget arrêté.");
            return null;
        });
        story.analyse(reference, Map.of(0, "14", 1, "14"));
        story.complete(
                TenderStory.EXECUTIVE,
                reference,
                "userTask_decideAward",
                Map.of("decision", "SEND_BACK", "reason", "La note technique n’est pas expliquée."));
        assertThat(status(reference)).isEqualTo(TenderStatus.ANALYSIS);
        story.analyse(reference, Map.of(0, "15", 1, "14"));
        As.person(TenderStory.EXECUTIVE, () -> {
            assertRefused(
                    () -> award.decideLot(
                            reference, 1, LotDecisionKind.UNSUCCESSFUL, null, "Aucune offre ne convient."),
                    "tender.notAdmissible");
            award.decideLot(
                    reference, 1, LotDecisionKind.NO_FOLLOW_UP, null, "Le besoin a disparu depuis le lancement.");
            return null;
        });
        story.decide(reference);
        story.tellBidders(reference);
        story.sendMails();
        assertThat(lots.get(reference, 1).status()).isEqualTo(LotStatus.NO_FOLLOW_UP);
        assertThat(status(reference)).isEqualTo(TenderStatus.DISCONTINUED);
        assertThat(letters.of("62", reference)).hasSize(2);
        assertThat(ways.remember(reference, "tender-conclusion"))
                .contains("endEvent_biddersTold")
                .doesNotContain("userTask_signContract");
        ways.remember(reference, "tender");
        ways.remember(reference, "tender-preparation");
        ways.remember(reference, "tender-offers");
        ways.remember(reference, "tender-decision");
    }

    @Test
    void declaredWithoutFollowUpInTheMiddleItStopsAndTellsTheFirms() {
        String reference = published("Fourniture retirée");
        story.deposit(reference, 0, clock.now().toOffsetDateTime());
        As.person(TenderStory.BUYER, () -> {
            assertRefused(() -> withdrawal.declare(reference, "Le budget a été réduit."), "office.notAllowed");
            return null;
        });
        As.person(TenderStory.EXECUTIVE, () -> {
            assertRefused(() -> withdrawal.declare(reference, "court"), "tender.reasonRequired");
            withdrawal.declare(reference, "Le budget de l’opération a été réduit.");
            return null;
        });
        story.runDueJobs(reference);
        assertThat(status(reference)).isEqualTo(TenderStatus.DISCONTINUED);
        assertThat(letters.of("62", reference)).hasSize(1);
        assertThat(story.openTasks(reference)).isEmpty();
        assertThat(ways.remember(reference, "tender"))
                .containsSubsequence(
                        "startEvent_tenderWithdrawn", "serviceTask_tellWithdrawal", "endEvent_tenderDiscontinued")
                .doesNotContain("callActivity_analysis");
    }

    /** One look at an amount before the deadline and the procedure is dead. */
    @Test
    void offersAreSealedUntilTheDeadlineThroughEveryDoor() {
        String reference = published("Fourniture scellée");
        long deposit = story.deposit(reference, 0, clock.now().toOffsetDateTime());
        As.person(TenderStory.BUYER, () -> {
            assertRefused(() -> opening.open(reference, deposit, 1, Money.of(60_000)), "tender.sealed");
            assertRefused(() -> opening.close(reference), "tender.sealed");
            assertRefused(
                    () -> consultation.extend(
                            reference,
                            ZonedDateTime.of(2027, 2, 20, 12, 0, 0, 0, Zone.PARIS)
                                    .toOffsetDateTime(),
                            "Question tardive d’un candidat."),
                    "tender.deadlineDayOff");
            consultation.extend(
                    reference,
                    ZonedDateTime.of(2027, 2, 25, 12, 0, 0, 0, Zone.PARIS).toOffsetDateTime(),
                    "Question tardive d’un candidat.");
            return null;
        });
        assertThatThrownBy(() -> insertOffer(reference, deposit)).hasMessageContaining("before its deadline");
        clock.moveTo(ZonedDateTime.of(2027, 2, 18, 12, 1, 0, 0, Zone.PARIS));
        assertThat(story.runDueJobs(reference))
                .as("the timer moved with the deadline")
                .isZero();
        story.reachDeadline(reference);
        assertThat(clock.now().toLocalDate()).isEqualTo(LocalDate.of(2027, 2, 25));
        assertThat(status(reference)).isEqualTo(TenderStatus.OPENING);
    }

    @Test
    void fourEyesHoldAndAnotherOfficeSeesNothing() {
        String reference = published("Fourniture à quatre yeux");
        assertThat(tenders.find("59", reference)).isEmpty();
        As.person("buyers-59", () -> {
            assertRefused(
                    () -> consultation.register(
                            reference, "A", "1", "a@b.fr", clock.now().toOffsetDateTime(), "1"),
                    "office.notFound");
            return null;
        });
        As.person("finance-62", () -> {
            assertRefused(
                    () -> consultation.register(
                            reference, "A", "1", "a@b.fr", clock.now().toOffsetDateTime(), "1"),
                    "office.notAllowed");
            return null;
        });
        receive(reference, Map.of(0, 60_000L));
        story.analyse(reference, Map.of(0, "14"));
        var analystWhoSigns = new fr.palier.office.Person(
                TenderStory.BUYER, "Achats", "62", Set.of("buyers", "executive", "service-achats"));
        As.person(analystWhoSigns, () -> {
            assertRefused(() -> award.decideLot(reference, 1, LotDecisionKind.AWARD, null, null), "tender.fourEyes");
            return null;
        });
        assertRefused(
                () -> story.complete(
                        TenderStory.EXECUTIVE,
                        reference,
                        "userTask_decideAward",
                        Map.of("decision", "FOLLOW_PROPOSAL", "winner", "me")),
                "engine.unknownField");
        String task = story.task(reference, "userTask_decideAward").getId();
        story.complete(TenderStory.EXECUTIVE, task, Map.of("decision", "FOLLOW_PROPOSAL"));
        assertRefused(
                () -> story.complete(TenderStory.EXECUTIVE, task, Map.of("decision", "FOLLOW_PROPOSAL")),
                "engine.noTask");
        assertThat(traces.decisions(reference)).hasSize(1);
    }

    private String published(String subject) {
        String reference = story.open(story.adaptedSupplies(subject, 70_000));
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 2, 18));
        return reference;
    }

    private void receive(String reference, Map<Integer, Long> amounts) {
        amounts.keySet()
                .forEach(firm -> story.deposit(reference, firm, clock.now().toOffsetDateTime()));
        story.reachDeadline(reference);
        story.openOffers(reference, amounts);
    }

    private long offerOf(String reference, int firm) {
        return offers.of(reference).stream()
                .filter(offer -> offer.firmName().equals(TenderStory.firm(firm)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void insertOffer(String reference, long deposit) {
        tenders.get("62", reference);
        var entry = As.person(TenderStory.BUYER, () -> transaction.execute(status -> deposit));
        offers.open(
                new fr.palier.procurement.tender.domain.Deposit(
                        entry, reference, "A", "1", "a", null, "r", null, List.of()),
                1,
                Money.of(1),
                "buyers-62",
                clock.now().toOffsetDateTime());
    }

    private void answer(String reference, Outcome outcome) {
        var items = traces.items(reference);
        long item = items.get(items.size() - 1).item();
        transaction.executeWithoutResult(status -> events.publishEvent(
                new ItemDecided("62", reference, item, Question.AWARD, outcome, Capacity.OPINION, "P-62-2027-0001")));
    }

    private TenderStatus status(String reference) {
        return tenders.get("62", reference).status();
    }

    private static void assertRefused(Runnable act, String code) {
        assertThatThrownBy(act::run).satisfies(thrown -> {
            Throwable cause = thrown;
            while (cause != null && !(cause instanceof Rejection)) {
                cause = cause.getCause();
            }
            assertThat(cause).isInstanceOf(Rejection.class);
            assertThat(((Rejection) cause).code()).isEqualTo(code);
        });
    }
}
