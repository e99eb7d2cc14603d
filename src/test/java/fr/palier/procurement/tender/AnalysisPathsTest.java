package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.committee.Capacity;
import fr.palier.committee.ItemDecided;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Letter;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.SignedLinks;
import fr.palier.correspondence.StoredDocument;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Person;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.analysis.Analysis;
import fr.palier.procurement.tender.application.analysis.AnalysisReport;
import fr.palier.procurement.tender.application.analysis.ApplicationReview;
import fr.palier.procurement.tender.application.analysis.FirmRequests;
import fr.palier.procurement.tender.application.analysis.Hearings;
import fr.palier.procurement.tender.application.analysis.Scoring;
import fr.palier.procurement.tender.domain.AnalysisVersion;
import fr.palier.procurement.tender.domain.Application;
import fr.palier.procurement.tender.domain.ApplicationState;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.OfferOutcome;
import fr.palier.procurement.tender.domain.OfferState;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.AnalysisVersions;
import fr.palier.procurement.tender.persistence.Applications;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.OfferStates;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
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

/** Every way through the analysis, with what must not happen on it. */
@PalierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisPathsTest {

    private static final String MODEL = "tender-analysis";
    private static final Person COLLEAGUE =
            new Person("autre-charge", "Autre chargé d’opération", "62", Set.of("project-managers", "service-travaux"));
    private static final Map<String, Boolean> DONE = Map.of("confirmed", true);

    @Autowired
    private TenderStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Offers offers;

    @Autowired
    private OfferStates states;

    @Autowired
    private AwardCriteria criteria;

    @Autowired
    private Applications applications;

    @Autowired
    private AnalysisVersions versions;

    @Autowired
    private TenderTraces traces;

    @Autowired
    private Analysis analysis;

    @Autowired
    private Hearings hearings;

    @Autowired
    private Scoring scoring;

    @Autowired
    private ApplicationReview review;

    @Autowired
    private AnalysisReport report;

    @Autowired
    private FirmRequests requests;

    @Autowired
    private SignedLinks links;

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
        assertThat(ways.missing(MODEL)).isEmpty();
    }

    @Test
    void worksWithMissingDocumentsOneIrregularAndOneLowOfferReachASignedReport() {
        String reference = received(
                story.open(story.supervisedWorks("Toitures, résidence fictive", 820_000)),
                Map.of(0, 800_000L, 1, 790_000L, 2, 400_000L, 3, 810_000L));
        documentsOfOneAreMissing(reference);
        marksAndStatesAreGiven(reference);
        firmsAreHeard(reference);
        reportIsWrittenReworkedAndSigned(reference);
        theCommitteeSendsItBack(reference);
        ways.remember(reference, MODEL);
    }

    private void documentsOfOneAreMissing(String reference) {
        refused(() -> reviewed(reference, "EXAMINED"), "tender.applicationUndecided");
        refused(() -> reviewed(reference, "OFFERS_FIRST"), "tender.offersFirst");
        long late = depositOf(reference, 3);
        As.person(
                TenderStory.WORKS_OFFICER,
                () -> refused(() -> review.check(reference, late, Set.of()), "office.notAllowed"));
        As.person(TenderStory.BUYER, () -> {
            refused(() -> review.askMissing(reference, in(3)), "tender.nobodyConcerned");
            check(reference, late, "INSURANCE");
            refused(
                    () -> review.decide(reference, late, ApplicationState.ADMISSIBLE, true, null),
                    "tender.applicationIncomplete");
            refused(
                    () -> review.decide(reference, late, ApplicationState.INADMISSIBLE, true, "court"),
                    "tender.reasonRequired");
            for (int firm = 0; firm < 3; firm++) {
                long deposit = depositOf(reference, firm);
                check(reference, deposit, "none");
                refused(
                        () -> review.decide(reference, deposit, ApplicationState.ADMISSIBLE, false, null),
                        "tender.exclusionUndeclared");
                review.decide(reference, deposit, ApplicationState.ADMISSIBLE, true, null);
            }
            refused(() -> review.askMissing(reference, in(-1)), "tender.deadlinePast");
            refused(() -> review.askMissing(reference, saturday()), "tender.deadlineDayOff");
            refused(() -> review.askMissing(reference, in(90)), "tender.deadlineTooFar");
            review.askMissing(reference, in(3));
            refused(() -> review.askMissing(reference, in(4)), "tender.requestOpen");
        });
        assertThat(applications.count(reference)).isEqualTo(new Applications.Count(4, 3, 0));
        assertThat(requestLetters(reference))
                .extracting(Letter::recipientInOneLine)
                .containsExactly(TenderStory.firm(3));
        reviewed(reference, "EXAMINED");
        assertThat(story.openTasks(reference)).as("waits for the documents").isEmpty();
        As.person(TenderStory.BUYER, () -> {
            long asked = asked(reference, 3);
            refused(
                    () -> requests.record(
                            reference, asked, clock.now().plusHours(1).toOffsetDateTime(), "Attestation."),
                    "tender.answerInFuture");
            refused(
                    () -> requests.record(
                            reference, asked, clock.now().minusDays(30).toOffsetDateTime(), "Attestation."),
                    "tender.answerTooEarly");
            assertThat(requests.record(reference, asked, clock.now().toOffsetDateTime(), "Attestation jointe."))
                    .isTrue();
        });
        assertThat(story.openTasks(reference)).containsExactly("userTask_reviewApplications");
        As.person(TenderStory.BUYER, () -> {
            check(reference, late, "none");
            review.decide(reference, late, ApplicationState.ADMISSIBLE, true, null);
        });
        reviewed(reference, "EXAMINED");
        assertThat(applications.count(reference)).isEqualTo(new Applications.Count(4, 4, 0));
    }

    private void marksAndStatesAreGiven(String reference) {
        assertThat(story.openTasks(reference))
                .containsExactlyInAnyOrder("userTask_analyseOffers", "userTask_analyseTechnically");
        String technicalTask =
                story.task(reference, "userTask_analyseTechnically").getId();
        assertThatThrownBy(() -> story.complete(TenderStory.BUYER, technicalTask, DONE))
                .as("buyers do not end the works officers' part")
                .isInstanceOf(Rejection.class);
        refused(() -> story.complete(TenderStory.WORKS_OFFICER, technicalTask, DONE), "tender.technicalMissing");
        Offer good = offerOf(reference, 0);
        Offer irregular = offerOf(reference, 1);
        Offer low = offerOf(reference, 2);
        long technical = criterion(reference, CriterionKind.TECHNICAL);
        long price = criterion(reference, CriterionKind.PRICE);
        As.person(
                TenderStory.EXECUTIVE,
                () -> refused(
                        () -> scoring.rate(reference, good.id(), technical, BigDecimal.TEN, null),
                        "office.notAllowed"));
        As.person(
                "buyers-59",
                () -> refused(
                        () -> scoring.rate(reference, good.id(), technical, BigDecimal.TEN, null), "office.notFound"));
        As.person(TenderStory.BUYER, () -> {
            refused(() -> scoring.rate(reference, good.id(), technical, BigDecimal.TEN, null), "tender.notARater");
            refused(() -> scoring.rate(reference, good.id(), price, BigDecimal.TEN, null), "tender.priceIsComputed");
            refused(() -> report.writeTechnical(reference, 1, "Texte des achats."), "office.notAllowed");
            refused(
                    () -> analysis.judge(reference, good.id(), Defect.LATE, "Hors délai, dit-on."),
                    "tender.lateIsComputed");
            refused(
                    () -> analysis.judge(reference, good.id(), Defect.INADMISSIBLE_APPLICATION, "Candidature écartée."),
                    "tender.stateByApplication");
            refused(
                    () -> analysis.judge(reference, low.id(), Defect.UNACCEPTABLE, "Au-dessus du budget, dit-on."),
                    "tender.underBudget");
            refused(
                    () -> analysis.judge(
                            reference, low.id(), Defect.ABNORMALLY_LOW_UNJUSTIFIED, "Prix manifestement trop bas."),
                    "tender.justificationNotAsked");
            refused(
                    () -> story.complete(TenderStory.BUYER, reference, "userTask_analyseOffers", DONE),
                    "tender.lowOfferUnexamined");
            refused(() -> hearings.askJustifications(reference, in(3)), "tender.nobodyConcerned");
            analysis.judge(reference, low.id(), Defect.ABNORMALLY_LOW, "Moitié de la moyenne des autres offres.");
            analysis.judge(reference, irregular.id(), Defect.IRREGULAR, "Le bordereau des prix est incomplet.");
        });
        As.person(TenderStory.WORKS_OFFICER, () -> {
            refused(
                    () -> scoring.rate(reference, good.id(), technical, new BigDecimal("20.01"), null),
                    "tender.wrongScore");
            refused(
                    () -> scoring.rate(reference, good.id(), technical, new BigDecimal("-0.01"), null),
                    "tender.wrongScore");
        });
        story.score(reference, Map.of(0, "18", 1, "12", 2, "9", 3, "0"));
        story.writeTechnical(reference);
        story.complete(TenderStory.WORKS_OFFICER, reference, "userTask_analyseTechnically", DONE);
        assertThat(story.openTasks(reference)).containsExactly("userTask_analyseOffers");
        story.complete(TenderStory.BUYER, reference, "userTask_analyseOffers", DONE);
    }

    private void firmsAreHeard(String reference) {
        Offer irregular = offerOf(reference, 1);
        Offer low = offerOf(reference, 2);
        refused(() -> settled(reference), "tender.justificationPending");
        As.person(
                TenderStory.WORKS_OFFICER,
                () -> refused(() -> hearings.openRegularisation(reference, in(3)), "office.notAllowed"));
        As.person(TenderStory.BUYER, () -> {
            hearings.openRegularisation(reference, in(3));
            hearings.askJustifications(reference, in(2));
            refused(() -> hearings.openRegularisation(reference, in(3)), "tender.nobodyConcerned");
            refused(
                    () -> analysis.judge(reference, irregular.id(), Defect.NONE, "Bordereau complété."),
                    "tender.openedByRequest");
            refused(
                    () -> analysis.judge(
                            reference, low.id(), Defect.ABNORMALLY_LOW_UNJUSTIFIED, "Prix manifestement trop bas."),
                    "tender.openedByRequest");
        });
        assertThat(offerOf(reference, 1).outcome()).isEqualTo(OfferOutcome.MAY_REGULARISE);
        assertThat(requestLetters(reference))
                .extracting(Letter::recipientInOneLine)
                .containsExactly(TenderStory.firm(3), TenderStory.firm(1), TenderStory.firm(2));
        settled(reference);
        assertThat(story.openTasks(reference)).as("waits for both firms").isEmpty();
        requests.answer(link(reference, 1), "Bordereau complété, sans changement de prix.");
        assertThat(story.openTasks(reference)).as("one of two").isEmpty();
        clock.moveTo(in(3).atZoneSameInstant(Zone.PARIS).plusMinutes(1));
        story.runDueJobs(reference);
        assertThat(story.openTasks(reference)).containsExactly("userTask_settleStates");
        refused(() -> requests.answer(link(reference, 2), "Réponse trop tardive."), "tender.answerLate");
        As.person(TenderStory.BUYER, () -> {
            assertThat(requests.record(
                            reference, asked(reference, 2), clock.now().toOffsetDateTime(), "Réponse tardive."))
                    .as("late: kept and marked")
                    .isFalse();
            refused(
                    () -> analysis.judge(reference, low.id(), Defect.NONE, "Les justifications conviennent."),
                    "tender.answerMissing");
            refused(() -> analysis.judge(reference, irregular.id(), Defect.NONE, null), "tender.defectReason");
            analysis.judge(
                    reference, low.id(), Defect.ABNORMALLY_LOW_UNJUSTIFIED, "Aucune justification dans le délai.");
            analysis.judge(reference, irregular.id(), Defect.NONE, "Bordereau complété, prix inchangé.");
        });
        assertThat(states.of(reference))
                .filteredOn(state -> state.offer() == irregular.id())
                .extracting(OfferState::outcome)
                .containsExactly(OfferOutcome.REJECT, OfferOutcome.MAY_REGULARISE, OfferOutcome.ADMIT);
        assertThat(offerOf(reference, 2).outcome()).isEqualTo(OfferOutcome.REJECT);
        assertThatThrownBy(() -> jdbc.sql("update tender_offer_state set reason = 'autre'")
                        .update())
                .as("superseded, never overwritten")
                .hasMessageContaining("tender_offer_state");
        settled(reference);
    }

    private void reportIsWrittenReworkedAndSigned(String reference) {
        Offer good = offerOf(reference, 0);
        long technical = criterion(reference, CriterionKind.TECHNICAL);
        refused(() -> written(reference), "tender.reportIncomplete");
        story.writeReport(reference);
        As.person(COLLEAGUE, () -> {
            scoring.rate(reference, good.id(), technical, new BigDecimal("11"), "Planning trop serré.");
            return null;
        });
        refused(() -> written(reference), "tender.agreementNeeded");
        As.person(TenderStory.WORKS_OFFICER, () -> {
            refused(
                    () -> scoring.agree(reference, good.id(), technical, new BigDecimal("18.5"), "Plus que les deux."),
                    "tender.agreedOutside");
            scoring.agree(
                    reference, good.id(), technical, new BigDecimal("16"), "Planning tenu par une équipe de plus.");
        });
        written(reference);
        assertThat(offerOf(reference, 0).rank()).isEqualTo(1);
        assertThat(offerOf(reference, 2).rank()).as("eliminated").isNull();
        story.complete(TenderStory.BUYER, reference, "userTask_signReport", Map.of("decision", "REWORK"));
        settled(reference);
        written(reference);
        Person otherBuyer = new Person("autre-achats", "Autre acheteur", "62", Set.of("buyers", "service-achats"));
        As.person(otherBuyer, () -> {
            refused(() -> report.sign(reference), "tender.notTheAuthor");
            return null;
        });
        As.person(
                TenderStory.BUYER,
                () -> analysis.judge(reference, good.id(), Defect.NONE, "Vérification faite, offre conforme."));
        refused(() -> signed(reference), "tender.reportNotReady");
        story.complete(TenderStory.BUYER, reference, "userTask_signReport", Map.of("decision", "REWORK"));
        settled(reference);
        written(reference);
        signed(reference);
        AnalysisVersion first = versions.current(reference);
        StoredDocument stored = documents.of("62", reference).stream()
                .filter(document -> document.id() == first.report())
                .findFirst()
                .orElseThrow();
        assertThat(first.sha256()).isEqualTo(stored.sha256());
        assertThat(documents.of("62", reference))
                .filteredOn(document -> document.kind().equals("offer-comparison"))
                .extracting(StoredDocument::mediaType)
                .containsExactlyInAnyOrder("application/pdf", "text/csv");
        assertThatThrownBy(() -> jdbc.sql("update tender_analysis set context = 'autre' where reference = ?")
                        .param(reference)
                        .update())
                .hasMessageContaining("is signed");
        As.person(
                TenderStory.BUYER,
                () -> refused(
                        () -> report.write(reference, "Autre contexte.", "Autre méthode."), "tender.reportSigned"));
        assertThat(documents.of("62", reference, As.who("committee-members-62")))
                .as("no member before the convocation")
                .noneMatch(document -> document.kind().equals("analysis-report"));
        assertThat(documents.of("62", reference, As.who(TenderStory.REQUESTER)))
                .noneMatch(document -> document.kind().equals("analysis-report")
                        || document.fileName().contains("égularisation"));
    }

    private void theCommitteeSendsItBack(String reference) {
        var items = traces.items(reference);
        transaction.executeWithoutResult(status -> events.publishEvent(new ItemDecided(
                "62",
                reference,
                items.get(items.size() - 1).item(),
                Question.AWARD,
                Outcome.UNFAVOURABLE,
                Capacity.OPINION,
                "P-62-2027-0001")));
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.ANALYSIS);
        assertThat(story.openTasks(reference))
                .as("applications stay decided")
                .containsExactlyInAnyOrder("userTask_analyseOffers", "userTask_analyseTechnically");
        As.person(COLLEAGUE, () -> {
            long technical = criterion(reference, CriterionKind.TECHNICAL);
            scoring.rate(reference, offerOf(reference, 0).id(), technical, new BigDecimal("15"), "Équipe renforcée.");
            return null;
        });
        story.analyse(reference, Map.of(0, "17", 1, "13", 2, "9", 3, "10"));
        assertThat(versions.of(reference)).hasSize(2).allMatch(AnalysisVersion::isSigned);
        assertThat(versions.of(reference).get(0).sha256())
                .isNotEqualTo(versions.of(reference).get(1).sha256());
    }

    @Test
    void openTenderExaminesOffersFirstAndAnInadmissibleApplicationTakesItsOfferOut() {
        String reference = received(
                story.open(story.formalServices("Entretien fictif", 180_000)), Map.of(0, 170_000L, 1, 160_000L));
        reviewed(reference, "OFFERS_FIRST");
        assertThat(story.openTasks(reference))
                .as("no technical part for services")
                .containsExactly("userTask_analyseOffers");
        story.score(reference, Map.of(0, "18", 1, "12"));
        story.complete(TenderStory.BUYER, reference, "userTask_analyseOffers", DONE);
        settled(reference);
        assertThat(story.openTasks(reference)).containsExactly("userTask_reviewApplications");
        refused(() -> reviewed(reference, "OFFERS_FIRST"), "tender.offersFirst");
        long out = depositOf(reference, 1);
        As.person(TenderStory.BUYER, () -> {
            check(reference, depositOf(reference, 0), "none");
            review.decide(reference, depositOf(reference, 0), ApplicationState.ADMISSIBLE, true, null);
            check(reference, out, "TURNOVER");
            review.askMissing(reference, in(2));
        });
        reviewed(reference, "EXAMINED");
        assertThat(story.openTasks(reference)).isEmpty();
        clock.moveTo(in(2).atZoneSameInstant(Zone.PARIS).plusMinutes(1));
        story.runDueJobs(reference);
        As.person(TenderStory.BUYER, () -> {
            check(reference, out, "none");
            refused(
                    () -> review.decide(reference, out, ApplicationState.ADMISSIBLE, true, null),
                    "tender.answerMissing");
            review.decide(
                    reference,
                    out,
                    ApplicationState.INADMISSIBLE,
                    true,
                    "Chiffre d’affaires non fourni dans le délai.");
            refused(
                    () -> analysis.judge(reference, offerOf(reference, 1).id(), Defect.NONE, "Offre conforme au fond."),
                    "tender.stateByApplication");
        });
        assertThat(offerOf(reference, 1).defect()).isEqualTo(Defect.INADMISSIBLE_APPLICATION);
        assertThat(offerOf(reference, 1).outcome()).isEqualTo(OfferOutcome.REJECT);
        assertThat(applications.count(reference)).isEqualTo(new Applications.Count(2, 1, 1));
        reviewed(reference, "EXAMINED");
        assertThat(story.openTasks(reference))
                .as("offers are analysed already")
                .containsExactly("userTask_settleStates");
        settled(reference);
        story.writeReport(reference);
        written(reference);
        signed(reference);
        assertThat(versions.current(reference).offersFirst()).isTrue();
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.COMMITTEE);
        ways.remember(reference, MODEL);
    }

    @Test
    void allAnswersInTimeBringTheTaskBackBeforeTheDeadlineAndTwoSignaturesAreOne() {
        String reference = received(
                story.open(story.adaptedSupplies("Fourniture fictive", 70_000)), Map.of(0, 66_000L, 1, 68_000L));
        story.admitApplications(reference);
        story.complete(
                TenderStory.BUYER,
                reference,
                "userTask_reviewApplications",
                Map.of("decision", "EXAMINED", "technicalWanted", true));
        assertThat(story.task(reference, "userTask_analyseTechnically"))
                .as("asked for")
                .isNotNull();
        As.person(
                TenderStory.BUYER,
                () -> analysis.judge(
                        reference,
                        offerOf(reference, 1).id(),
                        Defect.IRREGULAR,
                        "La durée de validité manque à l’offre."));
        story.score(reference, Map.of(0, "14", 1, "15"));
        story.writeTechnical(reference);
        story.complete(TenderStory.WORKS_OFFICER, reference, "userTask_analyseTechnically", DONE);
        story.complete(TenderStory.BUYER, reference, "userTask_analyseOffers", DONE);
        As.person(TenderStory.BUYER, () -> hearings.openRegularisation(reference, in(3)));
        settled(reference);
        requests.answer(link(reference, 1), "Validité de six mois.");
        assertThat(story.openTasks(reference)).containsExactly("userTask_settleStates");
        As.person(
                TenderStory.BUYER,
                () -> analysis.judge(
                        reference, offerOf(reference, 1).id(), Defect.NONE, "Durée de validité ajoutée : six mois."));
        settled(reference);
        story.writeReport(reference);
        written(reference);
        String task = story.task(reference, "userTask_signReport").getId();
        List<CompletableFuture<Boolean>> hands = List.of(sign(task), sign(task));
        assertThat(hands.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        assertThat(versions.of(reference)).hasSize(1).allMatch(AnalysisVersion::isSigned);
        assertThat(documents.of("62", reference))
                .filteredOn(document -> document.kind().equals("analysis-report"))
                .hasSize(1);
        ways.remember(reference, MODEL);
    }

    private CompletableFuture<Boolean> sign(String task) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                story.complete(TenderStory.BUYER, task, Map.of("decision", "SIGN"));
                return true;
            } catch (Rejection | org.camunda.bpm.engine.ProcessEngineException second) {
                return false;
            }
        });
    }

    private String received(String reference, Map<Integer, Long> amounts) {
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 3, 1));
        amounts.keySet()
                .forEach(firm -> story.deposit(reference, firm, clock.now().toOffsetDateTime()));
        story.reachDeadline(reference);
        story.openOffers(reference, amounts);
        return reference;
    }

    private void reviewed(String reference, String decision) {
        story.complete(TenderStory.BUYER, reference, "userTask_reviewApplications", Map.of("decision", decision));
    }

    private void settled(String reference) {
        story.complete(TenderStory.BUYER, reference, "userTask_settleStates", DONE);
    }

    private void written(String reference) {
        story.complete(TenderStory.BUYER, reference, "userTask_writeReport", DONE);
    }

    private void signed(String reference) {
        story.complete(TenderStory.BUYER, reference, "userTask_signReport", Map.of("decision", "SIGN"));
    }

    /** All documents of the firm are there but one. */
    private void check(String reference, long deposit, String missing) {
        review.check(
                reference,
                deposit,
                applications.get(reference, deposit).documents().stream()
                        .map(Application.Document::code)
                        .filter(code -> !code.equals(missing))
                        .collect(Collectors.toSet()));
    }

    /** Noon some working days from today, whatever weekday it is. */
    private OffsetDateTime in(int days) {
        LocalDate day = clock.now().toLocalDate().plusDays(days);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day.atTime(12, 0).atZone(Zone.PARIS).toOffsetDateTime();
    }

    private OffsetDateTime saturday() {
        LocalDate day = clock.now().toLocalDate().plusDays(1);
        while (day.getDayOfWeek().getValue() != 6) {
            day = day.plusDays(1);
        }
        return day.atTime(12, 0).atZone(Zone.PARIS).toOffsetDateTime();
    }

    private Offer offerOf(String reference, int firm) {
        return offers.of(reference).stream()
                .filter(offer -> offer.firmName().equals(TenderStory.firm(firm)))
                .findFirst()
                .orElseThrow();
    }

    private long depositOf(String reference, int firm) {
        return offerOf(reference, firm).deposit();
    }

    private long criterion(String reference, CriterionKind kind) {
        return criteria.of(reference).all().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The latest question to a firm. */
    private long asked(String reference, int firm) {
        return jdbc.sql("select max(id) from tender_request_firm where deposit = ?")
                .param(depositOf(reference, firm))
                .query(Long.class)
                .single();
    }

    private SignedLinks.Link link(String reference, int firm) {
        UUID id = jdbc.sql("select link from tender_request_firm where id = ?")
                .param(asked(reference, firm))
                .query(UUID.class)
                .single();
        String address = links.uri(id, FirmRequests.LINK_PURPOSE).toString();
        return links.check(address.substring(address.lastIndexOf('/') + 1), FirmRequests.LINK_PURPOSE);
    }

    private List<Letter> requestLetters(String reference) {
        return letters.of("62", reference).stream()
                .filter(letter -> letter.kind().startsWith("demande-"))
                .toList();
    }

    private static void refused(Runnable act, String code) {
        assertThatThrownBy(act::run).satisfies(thrown -> {
            Throwable cause = thrown;
            while (cause != null && !(cause instanceof Rejection)) {
                cause = cause.getCause();
            }
            assertThat(cause).as("%s", thrown).isInstanceOf(Rejection.class);
            assertThat(((Rejection) cause).code()).isEqualTo(code);
        });
    }
}
