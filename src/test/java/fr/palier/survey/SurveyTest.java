package fr.palier.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.complaint.application.CallLog;
import fr.palier.complaint.domain.Category;
import fr.palier.correspondence.SignedLinks;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.NewIntervention;
import fr.palier.intervention.Party;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Priority;
import fr.palier.intervention.application.OfficeActs;
import fr.palier.intervention.domain.Entry;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import fr.palier.survey.application.AnswerSurvey;
import fr.palier.survey.application.CallList;
import fr.palier.survey.application.FollowSurveyUp;
import fr.palier.survey.application.OpenSurvey;
import fr.palier.survey.application.SendSurvey;
import fr.palier.survey.application.SurveyFigures;
import fr.palier.survey.domain.Answer;
import fr.palier.survey.domain.CallOutcome;
import fr.palier.survey.domain.CaseKind;
import fr.palier.survey.domain.Counts;
import fr.palier.survey.domain.GivenBy;
import fr.palier.survey.domain.Resolved;
import fr.palier.survey.domain.Survey;
import fr.palier.survey.domain.SurveyStatus;
import fr.palier.survey.domain.SurveyedCase;
import fr.palier.survey.persistence.FigureRows;
import fr.palier.survey.persistence.SurveyRows;
import fr.palier.testing.As;
import fr.palier.testing.Locks;
import fr.palier.testing.PalierTest;
import fr.palier.testing.PassedWays;
import fr.palier.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Surveys from the closing of a case to what follows of the answer; counted whatever becomes of them. */
@PalierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2031, 3, 3, 9, 0, 0, 0, Zone.PARIS);
    private static final String OFFICE = "62";
    private static final String DESK = "complaint-desk-62";
    private static final int WITHOUT_EMAIL = 5;

    private final List<String> seen = new ArrayList<>();
    private int cases;

    @Autowired
    private OpenSurvey opening;

    @Autowired
    private AnswerSurvey answering;

    @Autowired
    private CallList calls;

    @Autowired
    private FollowSurveyUp following;

    @Autowired
    private SurveyFigures figures;

    @Autowired
    private SurveyRows rows;

    @Autowired
    private ComplaintStory complaints;

    @Autowired
    private CallLog calling;

    @Autowired
    private OrderStory orders;

    @Autowired
    private OfficeActs acts;

    @Autowired
    private Homes homes;

    @Autowired
    private SignedLinks links;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private SendSurvey sending;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void onAMonday() {
        clock.moveTo(MONDAY);
        complaints.openOffice();
        // each test has tenants that nobody has asked yet
        jdbc.sql("update survey set sent_at = sent_at - interval '3 years', opened_at = opened_at - interval '3 years',"
                        + " closed_at = closed_at - interval '3 years' where closed_at > '2030-06-01'")
                .update();
        // nor will be asked about what other tests closed
        jdbc.sql(
                        "update survey set status = 'UNDELIVERABLE' where status in ('WAITING', 'DELAYED') and closed_at < '2030-06-01'")
                .update();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @AfterAll
    void everyNodeAndFlowWasPassed() {
        PassedWays ways = new PassedWays(engine);
        seen.forEach(reference -> ways.remember(reference, "satisfaction-survey"));
        assertThat(ways.missing("satisfaction-survey")).isEmpty();
    }

    private Occupant tenant(int number) {
        return homes.occupant(OFFICE, "BAIL-%05d".formatted(number)).orElseThrow();
    }

    /** An intervention that nobody complained about. */
    private String closeCase(Occupant tenant, String... handledBy) {
        String reference = opened(tenant, handledBy);
        complaints.runJobs(reference);
        return reference;
    }

    private String opened(Occupant tenant, String... handledBy) {
        cases++;
        long residence =
                homes.placeOfDwelling(OFFICE, tenant.dwelling()).residence().id();
        String reference = transaction.execute(status -> opening.open(new SurveyedCase(
                OFFICE,
                "I-62-2031-9%03d".formatted(cases),
                CaseKind.INTERVENTION,
                "Plomberie",
                "Plomberie : robinetterie",
                null,
                residence,
                tenant.dwelling(),
                tenant.id(),
                clock.now().toOffsetDateTime(),
                Set.of(handledBy))));
        seen.add(reference);
        return reference;
    }

    private String sent(Occupant tenant, String... handledBy) {
        String reference = closeCase(tenant, handledBy);
        clock.advance(Duration.ofDays(1));
        complaints.runTimers(reference);
        return reference;
    }

    private Survey survey(String reference) {
        return rows.get(OFFICE, reference);
    }

    private String page(String reference) {
        String uri = links.uri(survey(reference).link(), SendSurvey.LINK).toString();
        return "/enquete/" + uri.substring(uri.lastIndexOf('/') + 1);
    }

    private static Map<String, Answer> says(String reference, Resolved resolved, int score) {
        return Map.of(reference, new Answer(resolved, score, null));
    }

    private void answer(String reference, Resolved resolved, int score, boolean consent) {
        answering.answer(OFFICE, reference, says(reference, resolved, score), consent, GivenBy.LINK);
        complaints.runJobs(reference);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    @Test
    void aTenantAnswersOnThePageWithoutAnAccount() {
        String reference = sent(tenant(1));
        Visitor phone = new Visitor(port);
        String page = page(reference);

        Visitor.Answer shown = phone.get(page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Plomberie : robinetterie", "anonyme", "<legend>Votre problème est-il résolu ?");
        Visitor.Answer empty = phone.submit(page, page);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("les deux seules réponses nécessaires");
        Visitor.Answer script = phone.submit(
                page,
                page,
                "resolu-" + reference,
                "YES",
                "note-" + reference,
                "6",
                "commentaire-" + reference,
                "<script>alert(1)</script>");
        assertThat(script.status()).isEqualTo(422);
        assertThat(script.body())
                .contains("La note doit être un nombre de 1 à 5.")
                .doesNotContain("<script>alert");
        Visitor.Answer taken =
                phone.submit(page, page, "resolu-" + reference, "YES", "note-" + reference, "5", "accord", "oui");
        assertThat(taken.status()).isEqualTo(302);
        assertThat(phone.get(page).body()).contains("Votre réponse est enregistrée.");
        assertThat(survey(reference).status()).isEqualTo(SurveyStatus.ANSWERED);
        assertRefused(() -> answer(reference, Resolved.NO, 1, true), "survey.alreadyAnswered");
        assertThat(phone.get(page.replaceFirst(".$", page.endsWith("A") ? "B" : "A"))
                        .status())
                .isEqualTo(404);
        complaints.runJobs(reference);
        assertThat(complaints.isRunning(reference)).isFalse();
    }

    /** Whether the answer is tied is decided before it is given; nothing that is kept leads back to who gave it. */
    @Test
    void withoutConsentAnAnswerIsTiedToNothing() {
        String reference = sent(tenant(2));
        long before = count("select count(*) from survey_answer where survey is null");

        answer(reference, Resolved.NO, 1, false);

        assertThat(count("select count(*) from survey_answer where survey is null"))
                .isEqualTo(before + 1);
        assertThat(count("select count(*) from survey_answer where survey = '" + reference + "'"))
                .isZero();
        assertThat(count("select count(*) from journal where event = 'survey.answered' and details ->> 'survey' = '"
                        + reference + "'"))
                .isZero();
        assertThat(complaints.isRunning(reference)).isFalse();
        assertThat(count("select count(*) from survey where reference = '" + reference
                        + "' and ended_at = date_trunc('day', ended_at)"))
                .isEqualTo(1);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Test
    void anUnsolvedComplaintIsOpenedAgainByItsAnswer() {
        String complaint =
                complaints.take(complaints.call(3, Category.RENT_AND_CHARGES, "Une question sur mes charges."));
        complaints.complete(
                DESK,
                complaint,
                "userTask_answerTenant",
                Map.of("useProposed", false, "answer", "Voici le détail de vos charges.", "resolution", "SOLVED"));
        String reference = rows.ofCase(OFFICE, complaint).get(0).reference();
        seen.add(reference);
        complaints.runJobs(reference);
        clock.advance(Duration.ofDays(1));
        complaints.runTimers(reference);

        answer(reference, Resolved.PARTLY, 2, true);

        assertThat(complaints.find(complaint).isOpen()).isTrue();
        assertThat(complaints.file(complaint).messages()).anySatisfy(message -> assertThat(message.text())
                .contains("Réponse à l'enquête", "en partie", "2 sur 5"));
        assertThat(complaints.isRunning(reference)).isFalse();
    }

    /** A call that was noted, a quote that was decided: neither is an event of the request, both make one a party to it. */
    @Test
    void whoeverActedOnTheCaseOrOnItsInterventionsDoesNotCallAboutIt() {
        String complaint =
                complaints.take(complaints.call(15, Category.RENT_AND_CHARGES, "Une question sur mes charges."));
        As.person(
                ComplaintStory.AGENCY,
                () -> calling.note("Locataire", null, null, null, complaint, "Demande où cela en est."));
        Place place = homes.placeOfDwelling(OFFICE, tenant(15).dwelling());
        String intervention = orders.order(new NewIntervention(
                OFFICE,
                complaint,
                place,
                tenant(15).id(),
                null,
                null,
                WorkType.PLUMBING,
                Priority.NORMAL,
                Performer.OWN_TEAM,
                false,
                "Vérifier le compteur.",
                null));
        As.person(
                OrderStory.TEAM,
                () -> acts.enter(
                        intervention,
                        new Entry(
                                EventKind.FIRST_CONTACT,
                                null,
                                Party.OFFICE,
                                "",
                                EntryChannel.PAGE,
                                null,
                                "Le locataire est joint.",
                                null,
                                null,
                                null),
                        false,
                        Map.of(),
                        List.of()));
        complaints.complete(
                ComplaintStory.AGENCY,
                complaint,
                "userTask_answerTenant",
                Map.of("useProposed", false, "answer", "Voici le détail de vos charges.", "resolution", "SOLVED"));
        String reference = rows.ofCase(OFFICE, complaint).get(0).reference();
        seen.add(reference);

        assertThat(jdbc.sql("select account from survey_handler where survey = ?")
                        .param(reference)
                        .query(String.class)
                        .list())
                .contains(DESK, ComplaintStory.AGENCY, OrderStory.TEAM)
                .doesNotContain("palier", "mediators-62");
        assertThat(rows.handled(reference, OrderStory.TEAM)).isTrue();
        complaints.runJobs(reference);
    }

    @Test
    void anUnhappyTenantIsCalledBackBySomebodyElse() {
        String reference = sent(tenant(4), DESK);

        answer(reference, Resolved.NO, 1, true);

        assertThat(complaints.waiting(reference)).containsExactly("userTask_callBackTenant");
        assertRefused(
                () -> As.person(DESK, () -> following.calledBack(reference, false, "Tout est rentré dans l'ordre.")),
                "survey.handledByCaller");
        jdbc.sql("delete from survey_handler where survey = ?").param(reference).update();
        assertRefused(
                () -> As.person(DESK, () -> following.calledBack(reference, true, "Il veut que ce soit refait.")),
                "survey.noCaseToReopen");
        complaints.complete(
                DESK,
                reference,
                "userTask_callBackTenant",
                Map.of("result", "NOTHING", "reason", "Le robinet est réparé depuis."));
        assertThat(complaints.isRunning(reference)).isFalse();
    }

    /** The timer had fired and its work had not begun: the process waited for no answer, and what followed from it was lost. */
    @Test
    void anAnswerWhileTheReminderIsAtWorkIsFollowedUp() {
        String reference = sent(tenant(12), "rental-management-62");
        clock.advance(Duration.ofDays(7));
        var jobs = engine.getManagementService();
        engine.getIdentityService().clearAuthentication();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .singleResult()
                        .getId())
                .timers()
                .singleResult()
                .getId());

        answering.answer(OFFICE, reference, says(reference, Resolved.NO, 1), true, GivenBy.LINK);
        complaints.runJobs(reference);

        assertThat(complaints.waiting(reference)).containsExactly("userTask_callBackTenant");
        assertThat(survey(reference).remindedAt()).isNull();
    }

    /** Whoever sees that one tenant of a residence answered this month must not find the one comment of that residence beside it. */
    @Test
    void anAnonymousCommentNamesNoPlaceWhereFewAnswered() {
        String reference = sent(tenant(13));
        answering.answer(
                OFFICE,
                reference,
                Map.of(reference, new Answer(Resolved.NO, 1, "Personne ne rappelle jamais.")),
                false,
                GivenBy.LINK);

        assertThat(As.person("quality-62", figures::comments))
                .filteredOn(one -> one.comment().equals("Personne ne rappelle jamais."))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.residence()).isNull();
                    assertThat(one.category()).isNull();
                });
        assertThat(Visitor.signedIn(port, "quality-62").get("/enquetes").body())
                .contains("trop peu de réponses pour nommer la résidence");
        assertThat(Visitor.signedIn(port, "quality-62")
                        .get("/dossiers/" + reference)
                        .body())
                .contains("une réponse anonyme n’est reliée à rien")
                .doesNotContain("Répondue");
    }

    @Test
    void whoHasNoEmailIsCalledByTheDeskAndNotByWhoHandledTheCase() {
        Occupant silent = tenant(WITHOUT_EMAIL);
        String mine = sent(silent, DESK);
        assertThat(survey(mine).status()).isEqualTo(SurveyStatus.CALLING);
        assertThat(As.person(DESK, () -> calls.waiting()))
                .noneMatch(line -> line.survey().reference().equals(mine));
        assertRefused(() -> As.person(DESK, () -> calls.call(mine)), "survey.handledByCaller");

        String other = sent(tenant(2 * WITHOUT_EMAIL), "rental-management-62");
        assertThat(As.person(DESK, () -> calls.waiting()))
                .anyMatch(line -> line.survey().reference().equals(other));
        As.person(DESK, () -> calls.note(other, CallOutcome.NO_ANSWER));
        As.person(DESK, () -> calls.note(other, CallOutcome.LATER));
        As.person(DESK, () -> calls.type(other, says(other, Resolved.YES, 4), true, GivenBy.TELEPHONE));
        complaints.runJobs(other);
        assertThat(survey(other).status()).isEqualTo(SurveyStatus.ANSWERED);
        assertThat(complaints.isRunning(other)).isFalse();

        clock.advance(Duration.ofDays(30));
        complaints.runTimers(mine);
        assertThat(survey(mine).status()).isEqualTo(SurveyStatus.EXPIRED);
        assertThat(complaints.isRunning(mine)).isFalse();
    }

    @Test
    void afterSoManyCallsTheDeskGivesUp() {
        String reference = sent(tenant(3 * WITHOUT_EMAIL), "rental-management-62");
        for (int call = 0; call < 3; call++) {
            As.person(DESK, () -> calls.note(reference, CallOutcome.NO_ANSWER));
        }
        complaints.runJobs(reference);
        assertThat(survey(reference).status()).isEqualTo(SurveyStatus.EXPIRED);
        assertThat(survey(reference).endReason()).isEqualTo("3 appels sans réponse");
        assertThat(complaints.isRunning(reference)).isFalse();
        assertRefused(() -> As.person(DESK, () -> calls.note(reference, CallOutcome.REFUSED)), "survey.notOpen");
    }

    /** The mail server of the tests takes nothing by itself: the mail of a survey that was never sent has not arrived. */
    @Test
    void aMailThatDidNotArriveBecomesACall() {
        String reference = sent(tenant(6));
        clock.advance(Duration.ofDays(7));
        complaints.runTimers(reference);
        assertThat(survey(reference).status()).isEqualTo(SurveyStatus.CALLING);

        Occupant nobody = tenant(7);
        String lost = sent(nobody);
        jdbc.sql("update occupant set phone = null where id = ?")
                .param(nobody.id())
                .update();
        clock.advance(Duration.ofDays(7));
        complaints.runTimers(lost);
        assertThat(survey(lost).status()).isEqualTo(SurveyStatus.UNDELIVERABLE);
        assertThat(complaints.isRunning(lost)).isFalse();
        jdbc.sql("update occupant set phone = '06 39 98 00 07' where id = ?")
                .param(nobody.id())
                .update();
    }

    @Test
    void aReminderLeavesOnceAndTheSurveyEnds() {
        String reference = sent(tenant(8));
        jdbc.sql("update outbox_mail set status = 'SENT', accepted_at = now() where reference = ?")
                .param(reference)
                .update();
        clock.advance(Duration.ofDays(7));
        complaints.runTimers(reference);
        assertThat(survey(reference).remindedAt()).isNotNull();
        assertThat(count("select count(*) from outbox_mail where reference = '" + reference + "'"))
                .isEqualTo(2);
        String page = page(reference);
        clock.advance(Duration.ofDays(14));
        assertRefused(() -> answer(reference, Resolved.YES, 5, true), "survey.expired");
        complaints.runTimers(reference);
        assertThat(survey(reference).status()).isEqualTo(SurveyStatus.EXPIRED);
        Visitor.Answer late = new Visitor(port).get(page);
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.body()).contains("Cette enquête est terminée");
    }

    @Test
    void twoCasesOfOneTenantGiveOneMessage() {
        String first = closeCase(tenant(9));
        String second = closeCase(tenant(9));
        assertThat(survey(second).status()).isEqualTo(SurveyStatus.GROUPED);
        assertThat(survey(second).groupedInto()).isEqualTo(first);
        clock.advance(Duration.ofDays(1));
        complaints.runTimers(first);
        assertThat(new Visitor(port).get(page(first)).body()).contains("resolu-" + first, "resolu-" + second);

        answering.answer(
                OFFICE,
                first,
                Map.of(first, new Answer(Resolved.YES, 5, null), second, new Answer(Resolved.YES, 4, "Très bien")),
                true,
                GivenBy.LINK);
        complaints.runJobs(first);

        assertThat(count("select count(*) from survey_answer where survey in ('" + first + "', '" + second + "')"))
                .isEqualTo(2);
    }

    /** One held the survey and wanted the tenant, the other held the tenant and wanted the survey: PostgreSQL ended one of them. */
    @Test
    void aCaseIsClosedWhileTheSurveyOfItsTenantLeaves() {
        String first = closeCase(tenant(14));
        clock.advance(Duration.ofDays(1));
        List<CompletableFuture<Void>> leaving = new ArrayList<>();
        String second = transaction.execute(status -> {
            rows.lockOccupant(OFFICE, tenant(14).id());
            leaving.add(CompletableFuture.runAsync(() -> sending.send(OFFICE, first)));
            Locks.untilAwaited(jdbc, 1);
            return opened(tenant(14));
        });
        leaving.forEach(CompletableFuture::join);
        assertThat(survey(first).status()).isEqualTo(SurveyStatus.SENT);
        assertThat(survey(second).groupedInto()).isEqualTo(first);
    }

    @Test
    void aTenantWhoWasJustAskedIsAskedLaterAndNeverForgotten() {
        String first = sent(tenant(11));
        answer(first, Resolved.YES, 5, true);
        String second = closeCase(tenant(11));
        clock.advance(Duration.ofDays(1));
        complaints.runTimers(second);
        assertThat(survey(second).status()).isEqualTo(SurveyStatus.DELAYED);
        assertThat(survey(second).sendAt()).isEqualTo(survey(first).sentAt().plusDays(14));
        clock.advance(Duration.ofDays(14));
        complaints.runTimers(second);
        assertThat(survey(second).status()).isEqualTo(SurveyStatus.SENT);
    }

    @Test
    void whoCannotBeReachedIsCountedAsSuch() {
        Occupant silent = tenant(4 * WITHOUT_EMAIL);
        jdbc.sql("update occupant set phone = null where id = ?")
                .param(silent.id())
                .update();
        String reference = sent(silent);
        jdbc.sql("update occupant set phone = '06 39 98 00 20' where id = ?")
                .param(silent.id())
                .update();
        assertThat(survey(reference).status()).isEqualTo(SurveyStatus.UNDELIVERABLE);
        assertThat(survey(reference).endReason()).isEqualTo("ni courriel ni téléphone");
        assertThat(complaints.isRunning(reference)).isFalse();
    }

    /** Eligible is the sum of what became of them, whatever happens in whatever order. */
    @Test
    void whatBecameEligibleIsTheSumOfWhatBecameOfIt() {
        Random random = new Random(20261127);
        Map<String, SurveyStatus> open = new HashMap<>();
        int eligible = 0;
        ZonedDateTime start = clock.now();
        for (int step = 0; step < 60; step++) {
            int what = random.nextInt(6);
            if (what < 3) {
                Occupant someone = tenant(30 + random.nextInt(12));
                String reference = closeCase(someone);
                open.put(reference, survey(reference).status());
                eligible++;
            } else if (what == 3) {
                clock.advance(Duration.ofDays(random.nextInt(9)));
                open.keySet().forEach(complaints::runTimers);
            } else {
                String one = open.keySet().stream()
                        .sorted()
                        .skip(random.nextInt(open.size() + 1))
                        .findFirst()
                        .orElse(null);
                if (one != null && survey(one).status() == SurveyStatus.SENT) {
                    answer(one, Resolved.values()[random.nextInt(3)], 1 + random.nextInt(5), random.nextBoolean());
                } else if (one != null && survey(one).status() == SurveyStatus.CALLING) {
                    As.person(DESK, () -> calls.note(one, CallOutcome.values()[random.nextInt(4)]));
                }
            }
            Counts all = As.person(
                            "quality-62",
                            () -> figures.of(start.toLocalDate(), clock.now().toLocalDate(), FigureRows.By.CATEGORY))
                    .all();
            assertThat(all.eligible()).isEqualTo(eligible);
            assertThat(all.waiting() + all.delayed() + all.grouped() + all.mailed() + all.called() + all.neverAsked())
                    .isEqualTo(eligible);
            assertThat(all.open() + all.answered() + all.expired() + all.undeliverable() - all.neverAsked())
                    .isEqualTo(all.asked());
        }
    }

    @Test
    void noRateIsShownOfTooFewAnswers() {
        String reference = sent(tenant(41));
        answer(reference, Resolved.YES, 5, true);
        LocalDate day = clock.now().toLocalDate();

        Counts counts = As.person("quality-62", () -> figures.of(day.minusDays(2), day, FigureRows.By.RESIDENCE))
                .all();

        assertThat(counts.responseRate()).isEqualTo(100);
        assertThat(counts.solvedRate(1_000)).isEqualTo(-1);
        assertThat(counts.meanScore(1_000)).isNull();
        assertThat(Counts.NONE.responseRate()).isEqualTo(-1);
        assertThat(Counts.NONE.solvedRate(0)).isEqualTo(-1);
        assertThat(Visitor.signedIn(port, "quality-62").get("/enquetes").body())
                .contains("Satisfaction des locataires");
        Visitor quality = Visitor.signedIn(port, "quality-62");
        String residence = As.person("quality-62", () -> figures.of(day.minusDays(2), day, FigureRows.By.RESIDENCE))
                .lines()
                .get(0)
                .name();
        assertThat(quality.get("/enquetes?nom="
                                + URLEncoder.encode(residence.toUpperCase(Locale.FRANCE), StandardCharsets.UTF_8))
                        .body())
                .contains("<td>" + HtmlUtils.htmlEscape(residence, "UTF-8") + "</td>");
        assertThat(quality.get("/enquetes?nom=aucune-de-ce-nom").body())
                .contains("aucune ligne ne contient « aucune-de-ce-nom »")
                .doesNotContain("<td>");
        assertThat(quality.get("/enquetes/chiffres.csv?du=" + day.minusDays(2)).body())
                .startsWith("\uFEFFRésidence;closes;a_envoyer;")
                .contains(residence + ";");
        assertThat(Visitor.signedIn(port, "buyers-62")
                        .get("/enquetes/chiffres.csv")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "buyers-62").get("/enquetes").status())
                .isEqualTo(403);
    }

    @Test
    void anotherOfficeFindsNone() {
        String reference = sent(tenant(42));
        assertRefused(() -> rows.get("59", reference), "survey.notFound");
    }
}
