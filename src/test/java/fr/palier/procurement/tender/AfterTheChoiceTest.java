package fr.palier.procurement.tender;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.correspondence.LetterSent;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.SignedLinks;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Zone;
import fr.palier.procurement.quality.application.HandleNonConformity;
import fr.palier.procurement.quality.application.QualityObjectives;
import fr.palier.procurement.quality.domain.Finding;
import fr.palier.procurement.quality.domain.NonConformity;
import fr.palier.procurement.tender.application.award.AwardNotices;
import fr.palier.procurement.tender.application.award.Conclusion;
import fr.palier.procurement.tender.application.award.ReasonsRequests;
import fr.palier.procurement.tender.application.award.Sites;
import fr.palier.procurement.tender.application.letters.LettersOfLot;
import fr.palier.procurement.tender.domain.LetterDraft;
import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.ReasonsRequest;
import fr.palier.procurement.tender.domain.WorksSite;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is still owed once a lot was decided, with what must not happen. */
@PalierTest
class AfterTheChoiceTest {

    private static final String QUALITY = "quality-62";

    @Autowired
    private TenderStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Lots lots;

    @Autowired
    private Offers offers;

    @Autowired
    private TenderTraces traces;

    @Autowired
    private Letters letters;

    @Autowired
    private LettersOfLot drafts;

    @Autowired
    private ReasonsRequests reasons;

    @Autowired
    private AwardNotices notices;

    @Autowired
    private Conclusion conclusion;

    @Autowired
    private Sites sites;

    @Autowired
    private HandleNonConformity sheets;

    @Autowired
    private QualityObjectives objectives;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void aLetterLeavesOnceAndOnlyAfterItWasReadAgain() {
        String reference = decided("Fourniture relue");
        story.examineProofs(reference);
        story.runDueJobs(reference);
        Task task = story.task(reference, "userTask_sendLetters");
        Runnable send = () -> story.complete(TenderStory.BUYER, task.getId(), Map.of("confirmed", true));
        assertRefused(send, "tender.letterUnseen");
        LetterDraft rejection = draft(reference, LetterKind.REJECTION);
        as(TenderStory.BUYER, () -> {
            drafts.of(reference, 1).forEach(one -> drafts.open(reference, one.id()));
            drafts.correct(
                    reference, rejection.id(), "Offre moins complète que celle retenue.", rejection.advantages());
        });
        assertRefused(send, "tender.letterUnseen");
        as("finance-62", () -> assertRefused(() -> drafts.open(reference, rejection.id()), "office.notAllowed"));
        as("buyers-59", () -> assertRefused(() -> drafts.open(reference, rejection.id()), "office.notFound"));
        as(TenderStory.BUYER, () -> drafts.open(reference, rejection.id()));
        send.run();
        assertRefused(send, "engine.noTask");
        as(TenderStory.BUYER, () -> {
            assertRefused(() -> drafts.send(reference, 1), "tender.letterAlreadyPosted");
            assertRefused(
                    () -> drafts.correct(reference, rejection.id(), "Trop tard pour corriger.", "Non."),
                    "tender.letterAlreadyPosted");
        });
        story.sendMails();
        assertThat(letters.of("62", reference))
                .extracting(letter -> letter.recipientEmail() + " " + letter.kind())
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void aRejectedFirmAsksOnceTheWinnerNeverAndTheAnswerIsDueWithinFifteenDays() {
        String reference = decided("Fourniture aux motifs");
        Offer loser = offerOf(reference, 1);
        as(TenderStory.BUYER, () -> {
            assertRefused(() -> reasons.record(reference, loser.id(), today()), "tender.reasonsTooEarly");
        });
        story.tellBidders(reference);
        story.sendMails();
        as(TenderStory.BUYER, () -> {
            assertRefused(() -> reasons.record(reference, offerOf(reference, 0).id(), today()), "tender.winnerAsks");
            assertRefused(() -> reasons.record(reference, loser.id(), today().plusDays(1)), "tender.reasonsInFuture");
            assertRefused(() -> reasons.record(reference, loser.id(), today().minusDays(1)), "tender.reasonsTooEarly");
            assertRefused(() -> reasons.record(reference, 999_999, today()), "tender.unknownOffer");
            reasons.record(reference, loser.id(), today());
            assertRefused(() -> reasons.record(reference, loser.id(), today()), "tender.reasonsAskedTwice");
        });
        ReasonsRequest request = reasons.of(reference).get(0);
        assertThat(request.due()).isEqualTo(today().plusDays(15));
        Task task = story.task(reference, "userTask_answerReasons");
        assertThat(task.getDueDate().toInstant().atZone(Zone.PARIS).toLocalDate())
                .isEqualTo(request.due());
        Runnable answer = () -> story.complete(TenderStory.BUYER, task.getId(), Map.of("confirmed", true));
        assertRefused(answer, "tender.letterUnseen");

        clock.moveTo(request.due().atTime(23, 58).atZone(Zone.PARIS));
        story.runDueJobs(reference);
        assertThat(sheetOf(reference, Finding.DEADLINE_MISSED))
                .as("not late on the last day")
                .isNull();
        clock.moveTo(request.due().plusDays(1).atTime(0, 5).atZone(Zone.PARIS));
        story.runDueJobs(reference);
        assertThat(sheetOf(reference, Finding.DEADLINE_MISSED).sentence()).contains(TenderStory.firm(1));
        as(TenderStory.BUYER, () -> reasons.answers(reference).forEach(one -> drafts.open(reference, one.id())));
        answer.run();
        story.sendMails();
        assertThat(reasons.of(reference).get(0).answeredAt()).isNotNull();
        PassedWays ways = new PassedWays(engine);
        ways.remember(reference, "reasons-request");
        assertThat(ways.missing("reasons-request")).isEmpty();
    }

    @Test
    void theFirmAsksByTheLinkOfItsOwnLetterAndNobodyByAnother() {
        String reference = decided("Fourniture au lien");
        story.tellBidders(reference);
        story.sendMails();
        SignedLinks.Link loser = linkOf(reference, "lettre-rejet-lot-1");
        assertThat(reasons.mayAsk(loser)).isPresent();
        assertThat(reasons.mayAsk(linkOf(reference, "lettre-attribution-lot-1")))
                .isEmpty();
        reasons.ask(loser);
        assertThat(reasons.mayAsk(loser)).as("once").isEmpty();
        assertRefused(() -> reasons.ask(loser), "tender.reasonsAskedTwice");
        assertRefused(() -> reasons.ask(linkOf(reference, "lettre-preuves-lot-1")), "office.notFound");
        assertThat(reasons.of(reference)).singleElement().satisfies(one -> assertThat(one.isByLink())
                .isTrue());
    }

    @Test
    void anAwardAboveTheThresholdIsPublishedWithinThirtyDaysAndWithItsProof() {
        String reference = formalSigned(300_000);
        var notice = notices.of(reference).get(0);
        assertThat(notice.required()).isTrue();
        assertThat(notice.channels()).isEqualTo("JOUE");
        assertThat(notice.due()).isEqualTo(today().plusDays(30));
        Task task = story.task(reference, "userTask_publishAwardNotice");
        Runnable close = () -> story.complete(TenderStory.BUYER, task.getId(), Map.of("confirmed", true));
        assertRefused(close, "tender.noticeUnproven");
        as(TenderStory.BUYER, () -> {
            assertRefused(
                    () -> notices.prove(
                            reference, 1, "2027/S 45-1", today().minusDays(1), "https://joue.invalid/1", null),
                    "tender.noticeBeforeSignature");
            assertRefused(
                    () -> notices.prove(
                            reference, 1, "2027/S 45-1", today().plusDays(1), "https://joue.invalid/1", null),
                    "tender.sentInFuture");
            assertRefused(
                    () -> notices.prove(reference, 1, "2027/S 45-1", today(), "", null), "tender.proofIncomplete");
        });
        clock.moveTo(notice.due().plusDays(1).atTime(0, 5).atZone(Zone.PARIS));
        story.runDueJobs(reference);
        assertThat(sheetOf(reference, Finding.DEADLINE_MISSED).sentence()).contains("avis d’attribution");
        as(TenderStory.BUYER, () -> {
            notices.prove(reference, 1, "2027/S 45-1", today(), "https://joue.invalid/1", null);
            assertRefused(
                    () -> notices.prove(reference, 1, "2027/S 45-2", today(), "https://joue.invalid/2", null),
                    "tender.noticeTwice");
        });
        close.run();
        PassedWays ways = new PassedWays(engine);
        ways.remember(reference, "award-notice");
        assertThat(ways.missing("award-notice")).isEmpty();
    }

    @Test
    void belowTheThresholdNoNoticeIsDue() {
        String reference = formalSigned(150_000);
        assertThat(notices.of(reference)).singleElement().satisfies(one -> assertThat(one.required())
                .isFalse());
        assertThat(story.task(reference, "userTask_publishAwardNotice")).isNull();
        as(
                TenderStory.BUYER,
                () -> assertRefused(
                        () -> notices.prove(reference, 1, "2027/S", today(), "https://joue.invalid/1", null),
                        "tender.noticeNotDue"));
    }

    /** The use case and the database both refuse, whatever door is taken. */
    @Test
    void nobodySignsBeforeTheEarliestDayAndNobodyNotifiesWhatIsNotSigned() {
        String reference = formalToSign(150_000);
        LocalDate earliest = lots.get(reference, 1).earliestSignature();
        clock.moveTo(earliest.minusDays(1).atTime(23, 59).atZone(Zone.PARIS));
        assertThat(story.runDueJobs(reference)).isZero();
        as(TenderStory.EXECUTIVE, () -> assertRefused(() -> conclusion.sign(reference, 1), "tender.tooEarlyToSign"));
        assertThatThrownBy(() -> jdbc.sql("update tender_lot set signed_at = ?, status = 'SIGNED' where reference = ?")
                        .params(clock.now().toOffsetDateTime(), reference)
                        .update())
                .hasMessageContaining("may not be signed before");
        assertThatThrownBy(
                        () -> jdbc.sql("update tender_lot set notified_at = ?, status = 'NOTIFIED' where reference = ?")
                                .params(clock.now().toOffsetDateTime(), reference)
                                .update())
                .hasMessageContaining("not signed");
        as(
                TenderStory.BUYER,
                () -> assertRefused(() -> conclusion.notifyHolder(reference, 1, null, null), "tender.lotWrongMoment"));
        clock.moveTo(earliest.atTime(0, 1).atZone(Zone.PARIS));
        story.runDueJobs(reference);
        story.complete(TenderStory.EXECUTIVE, reference, "userTask_signContract", Map.of("confirmed", true));
    }

    @Test
    void aNotifiedWorksLotHasItsSiteAndItsGuaranteeYearFollowsTheAcceptance() {
        String reference = story.open(story.supervisedWorks("Réfection de façades fictives", 900_000));
        publish(reference, LocalDate.of(2027, 2, 26));
        receive(reference, Map.of(0, 850_000L, 1, 870_000L));
        story.analyse(reference, Map.of(0, "18", 1, "12"));
        favourable(reference);
        story.decide(reference);
        story.tellBidders(reference);
        story.sendMails();
        story.runDueJobs(reference);
        story.complete(TenderStory.EXECUTIVE, reference, "userTask_signContract", Map.of("confirmed", true));
        story.notifyHolders(reference);
        story.sendMails();
        WorksSite site = site(reference);
        assertThat(site.firmName()).isEqualTo(TenderStory.firm(0));
        assertThat(site.guaranteeEnd()).isEqualTo(site.plannedAcceptance().plusYears(1));
        as("finance-62", () -> assertRefused(() -> sites.accept(site.id(), today(), null), "office.notAllowed"));
        as("buyers-59", () -> assertRefused(() -> sites.accept(site.id(), today(), null), "office.notFound"));
        as(TenderStory.BUYER, () -> {
            assertRefused(() -> sites.accept(site.id(), today().plusDays(1), null), "tender.acceptanceInFuture");
            assertRefused(() -> sites.accept(site.id(), today().minusDays(1), null), "tender.acceptanceBeforeSite");
            sites.accept(site.id(), today(), null);
            assertRefused(() -> sites.accept(site.id(), today(), null), "tender.reasonRequired");
        });
        assertThat(site(reference).guaranteeEnd()).isEqualTo(today().plusYears(1));
        clock.moveTo(clock.now().plusDays(3));
        as(TenderStory.BUYER, () -> sites.accept(site.id(), today(), "Réserves levées : date rectifiée."));
        assertThat(site(reference).acceptedOn()).isEqualTo(today());
        assertThat(jdbc.sql("select count(*) from works_site_acceptance where site = ?")
                        .param(site.id())
                        .query(Integer.class)
                        .single())
                .as("the earlier acceptance stays")
                .isEqualTo(2);
        assertThat(jdbc.sql("select officer || ', ' || accepted_on from rated_site where works_site = ?")
                        .param(site.id())
                        .query(String.class)
                        .single())
                .as("its firm is rated, by the account that the notification named")
                .isEqualTo("project-managers-62, " + today());
        assertThat(jdbc.sql(
                                "select count(*) from evaluation join rated_site on rated_site.id = site where works_site = ?")
                        .param(site.id())
                        .query(Integer.class)
                        .single())
                .as("once, though the acceptance was corrected")
                .isEqualTo(1);
        assertThat(sheetOf(reference, Finding.FEW_APPLICATIONS).sentence())
                .as("two applications, three expected")
                .contains("2 candidature(s)");
    }

    @Test
    void aNonConformityIsAnalysedThenClosedByAnotherPerson() {
        String reference = decided("Fourniture mal servie");
        story.tellBidders(reference);
        story.sendMails();
        story.runDueJobs(reference);
        story.complete(TenderStory.EXECUTIVE, reference, "userTask_signContract", Map.of("confirmed", true));
        story.notifyHolders(reference);
        story.sendMails();
        story.complete(TenderStory.REQUESTER, reference, "userTask_rateService", Map.of("score", "2"));
        String sheet = sheetOf(reference, Finding.BAD_FEEDBACK).reference();
        assertThat(sheet).startsWith("N-62-2027-");
        assertRefused(() -> analyse(sheet, today().minusDays(1)), "quality.duePast");
        analyse(sheet, today().plusDays(10));
        assertRefused(() -> verify(QUALITY, sheet, "EFFECTIVE"), "quality.samePerson");
        verify(TenderStory.SUPERVISOR, sheet, "INEFFECTIVE");
        analyse(sheet, today().plusDays(20));
        verify(TenderStory.SUPERVISOR, sheet, "EFFECTIVE");
        assertThat(sheetOf(reference, Finding.BAD_FEEDBACK).isClosed()).isTrue();
        PassedWays ways = new PassedWays(engine);
        ways.remember(sheet, "non-conformity");
        assertThat(ways.missing("non-conformity")).isEmpty();
        as("finance-62", () -> assertRefused(sheets::all, "office.notAllowed"));

        QualityObjectives.Year year = As.person(QUALITY, () -> objectives.of(2027));
        assertThat(year.enoughApplications().denominator())
                .isEqualTo(year.applications().size());
        assertThat(year.applications()).anySatisfy(one -> {
            assertThat(one.tender().reference()).isEqualTo(reference);
            assertThat(one.tender().received()).isEqualTo(2);
            assertThat(one.floor()).isEqualTo(2);
            assertThat(one.isReached()).isTrue();
        });
        assertThat(year.notified()).extracting("reference").contains(reference);
        as("finance-62", () -> assertRefused(() -> objectives.of(2027), "office.notAllowed"));
    }

    @Test
    void aLetterOfNobodyChangesNothing() {
        String reference = decided("Fourniture tranquille");
        int before = traces.letters(reference).size();
        transaction.executeWithoutResult(status -> events.publishEvent(
                new LetterSent("62", "M-62-1999-9999", 987_654_321L, clock.now().toInstant())));
        assertThat(traces.letters(reference)).hasSize(before);
    }

    private void analyse(String sheet, LocalDate due) {
        story.complete(
                QUALITY,
                sheet,
                "userTask_analyseNonConformity",
                Map.of(
                        "cause", "Le besoin n’a pas été relu.",
                        "action", "Relecture par le service demandeur.",
                        "owner", "Service achats",
                        "due", due.toString()));
    }

    private void verify(String person, String sheet, String outcome) {
        story.complete(
                person,
                sheet,
                "userTask_verifyNonConformity",
                Map.of("outcome", outcome, "comment", "Constaté lors de la revue."));
    }

    private String decided(String subject) {
        String reference = story.open(story.adaptedSupplies(subject, 70_000));
        publish(reference, LocalDate.of(2027, 2, 18));
        receive(reference, Map.of(0, 66_000L, 1, 67_000L));
        story.analyse(reference, Map.of(0, "18", 1, "12"));
        story.decide(reference);
        story.runDueJobs(reference);
        return reference;
    }

    private String formalToSign(long euros) {
        String reference = story.open(story.formalServices("Prestation formalisée", euros));
        publish(reference, LocalDate.of(2027, 3, 8));
        receive(reference, Map.of(0, euros - 5_000, 1, euros - 4_000));
        story.analyse(reference, Map.of(0, "18", 1, "12"));
        favourable(reference);
        story.decide(reference);
        story.tellBidders(reference);
        story.sendMails();
        return reference;
    }

    private String formalSigned(long euros) {
        String reference = formalToSign(euros);
        clock.moveTo(lots.get(reference, 1).earliestSignature().atTime(9, 0).atZone(Zone.PARIS));
        story.runDueJobs(reference);
        story.complete(TenderStory.EXECUTIVE, reference, "userTask_signContract", Map.of("confirmed", true));
        return reference;
    }

    private void publish(String reference, LocalDate deadline) {
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, deadline);
    }

    private void receive(String reference, Map<Integer, Long> amounts) {
        amounts.keySet()
                .forEach(firm -> story.deposit(reference, firm, clock.now().toOffsetDateTime()));
        story.reachDeadline(reference);
        story.openOffers(reference, amounts);
    }

    private void favourable(String reference) {
        long item = traces.items(reference).get(0).item();
        transaction.executeWithoutResult(status -> events.publishEvent(new fr.palier.committee.ItemDecided(
                "62",
                reference,
                item,
                fr.palier.committee.Question.AWARD,
                fr.palier.committee.Outcome.FAVOURABLE,
                fr.palier.committee.Capacity.OPINION,
                "P-62-2027-0001")));
    }

    private Offer offerOf(String reference, int firm) {
        return offers.of(reference).stream()
                .filter(offer -> offer.firmName().equals(TenderStory.firm(firm)))
                .findFirst()
                .orElseThrow();
    }

    private LetterDraft draft(String reference, LetterKind kind) {
        return As.person(TenderStory.BUYER, () -> drafts.of(reference, 1)).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private SignedLinks.Link linkOf(String reference, String kind) {
        return letters.of("62", reference).stream()
                .filter(letter -> letter.kind().equals(kind))
                .map(letter -> new SignedLinks.Link(
                        letter.link(), Letters.LINK_PURPOSE, "62", reference, letter.recipientName(), null))
                .findFirst()
                .orElseThrow();
    }

    private NonConformity sheetOf(String reference, Finding finding) {
        return As.person(QUALITY, sheets::all).stream()
                .filter(sheet -> sheet.tender().equals(reference) && sheet.finding() == finding)
                .findFirst()
                .orElse(null);
    }

    private WorksSite site(String reference) {
        return As.person(TenderStory.BUYER, sites::all).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return clock.now().toLocalDate();
    }

    private static void as(String person, Runnable acts) {
        As.person(person, (Supplier<Void>) () -> {
            acts.run();
            return null;
        });
    }
}
