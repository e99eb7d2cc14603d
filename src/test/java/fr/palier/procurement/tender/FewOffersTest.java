package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.correspondence.Letters;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Journal;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.offers.FewOffers;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.FewOffersDecision;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.FewOffersTraces;
import fr.palier.procurement.tender.persistence.KnownFirms;
import fr.palier.procurement.tender.persistence.TenderLinks;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fewer firms than the office expects: when the question is asked, who answers, what each answer does and leaves undone. */
@PalierTest
class FewOffersTest {

    private static final String DECIDE = "userTask_decideFewOffers";
    private static final String WHY = "Une seule entreprise a répondu.";

    @Autowired
    private TenderStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private FewOffers fewOffers;

    @Autowired
    private FewOffersTraces traces;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Deposits deposits;

    @Autowired
    private KnownFirms firms;

    @Autowired
    private TenderLinks links;

    @Autowired
    private Letters letters;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    /** Office 62: three for works, two for supplies. */
    @ParameterizedTest
    @CsvSource({"WORKS,2,true", "WORKS,3,false", "SUPPLIES,1,true", "SUPPLIES,2,false"})
    void theQuestionIsAskedBelowTheExpectedNumberAlone(String nature, int firmsInTime, boolean asked) {
        String reference = nature.equals("WORKS") ? works() : supplies();
        for (int firm = 0; firm < firmsInTime; firm++) {
            story.deposit(reference, firm, clock.now().toOffsetDateTime());
        }
        story.reachDeadline(reference);
        assertThat(story.openTasks(reference)).containsExactly(asked ? DECIDE : "userTask_openOffers");
        assertThat(traces.of(reference)).hasSize(asked ? 1 : 0);
    }

    /** Two deposits of one firm are one application, a late one is none. */
    @Test
    void firmsInTimeAreCountedNotDeposits() {
        String reference = supplies();
        story.deposit(reference, 0, clock.now().minusMinutes(5).toOffsetDateTime());
        story.deposit(reference, 0, clock.now().toOffsetDateTime());
        story.reachDeadline(reference);
        story.deposit(reference, 1, clock.now().toOffsetDateTime());
        FewOffersTraces.Line waiting = traces.waiting(reference).orElseThrow();
        assertThat(waiting.received()).isEqualTo(1);
        assertThat(waiting.expected()).isEqualTo(2);
        assertThat(waiting.basis()).contains("entre deux et trois");
        story.goOnWithFew(reference);
        assertThat(story.openTasks(reference)).containsExactly("userTask_openOffers");
        assertThat(traces.of(reference).get(0).decision()).isEqualTo(FewOffersDecision.GO_ON);
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.OPENING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buyers-62",
                "finance-62",
                "department-buyers-62",
                "project-managers-62",
                "supervisors-62",
                "executive-59"
            })
    void nobodyDecidesButWhoSignsDeclarationsWithoutFollowUp(String person) {
        String reference = oneOffer();
        String task = story.task(reference, DECIDE).getId();
        assertThatThrownBy(() -> story.complete(person, task, Map.of("decision", "GO_ON", "reason", WHY)))
                .isInstanceOf(Rejection.class);
        As.person(
                person,
                () -> assertRefused(
                        () -> fewOffers.decide(reference, FewOffersDecision.GO_ON, null, WHY),
                        person.endsWith("59") ? "office.notFound" : "office.notAllowed"));
        assertThat(story.openTasks(reference)).containsExactly(DECIDE);
        assertThat(traces.waiting(reference)).isPresent();
    }

    @Test
    void reopeningKeepsWhatWasDepositedSealedTellsAllAndLetsTheLateFirmBeInTime() {
        String reference = supplies();
        story.deposit(reference, 0, clock.now().toOffsetDateTime());
        story.reachDeadline(reference);
        story.deposit(reference, 1, clock.now().toOffsetDateTime());
        assertThat(deposits.of(reference)).extracting(Deposit::state).contains(DepositState.LATE);
        story.complete(
                TenderStory.EXECUTIVE,
                reference,
                DECIDE,
                Map.of("decision", "REOPEN", "deadlineDay", "2027-03-04", "reason", WHY));
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.CONSULTATION);
        assertThat(deposits.of(reference)).extracting(Deposit::state).containsOnly(DepositState.SEALED);
        assertThat(firms.notices(reference)).singleElement().satisfies(notice -> {
            assertThat(notice.recipients()).isEqualTo(2);
            assertThat(notice.body()).contains("04/03/2027 à 12h00", WHY);
        });
        assertThat(mailsTo(reference)).isEqualTo(2);
        story.reachDeadline(reference);
        assertThat(clock.now().toLocalDate()).isEqualTo(LocalDate.of(2027, 3, 4));
        assertThat(story.openTasks(reference)).containsExactly("userTask_openOffers");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-17,tender.deadlineNotLater",
        "2027-02-18,tender.deadlineNotLater",
        "2027-03-06,tender.deadlineDayOff",
        "2027-03-29,tender.deadlineDayOff",
        "2028-06-01,tender.deadlineTooFar",
        ",office.missing"
    })
    void aNewDeadlineIsLaterAndOnAWorkingDay(String day, String code) {
        String reference = oneOffer();
        As.person(
                TenderStory.EXECUTIVE,
                () -> assertRefused(
                        () -> fewOffers.decide(
                                reference, FewOffersDecision.REOPEN, day == null ? null : LocalDate.parse(day), WHY),
                        code));
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.OPENING);
        assertThat(traces.waiting(reference)).isPresent();
        assertThat(mailsTo(reference)).isZero();
    }

    @Test
    void aReasonIsAlwaysWritten() {
        String reference = oneOffer();
        assertThatThrownBy(() -> story.complete(TenderStory.EXECUTIVE, reference, DECIDE, Map.of("decision", "GO_ON")))
                .isInstanceOf(Rejection.class);
        As.person(
                TenderStory.EXECUTIVE,
                () -> assertRefused(
                        () -> fewOffers.decide(reference, FewOffersDecision.GO_ON, null, "  trop peu  "),
                        "tender.reasonRequired"));
    }

    @Test
    void relaunchingEndsThisConsultationAndOpensALinkedOne() {
        String reference = oneOffer();
        story.complete(
                TenderStory.EXECUTIVE,
                reference,
                DECIDE,
                Map.of("decision", "RELAUNCH", "reason", "Le cahier des charges est à revoir."));
        story.runDueJobs(reference);
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.DISCONTINUED);
        assertThat(letters.of("62", reference)).hasSize(1);
        TenderLinks.Link next = links.after(reference).get(0);
        assertThat(next.reason()).isEqualTo("Le cahier des charges est à revoir.");
        assertThat(tenders.get("62", next.reference()).status()).isEqualTo(TenderStatus.LAUNCH_VISA);
        assertThat(story.openTasks(next.reference())).containsExactly("userTask_confirmLaunch");
        assertThat(story.openTasks(reference)).isEmpty();
        assertThat(deposits.of(next.reference())).isEmpty();
    }

    @Test
    void givingUpTellsTheFirmsAndOpensNothing() {
        String reference = oneOffer();
        story.complete(
                TenderStory.EXECUTIVE,
                reference,
                DECIDE,
                Map.of("decision", "NO_FOLLOW_UP", "reason", "Le besoin sera couvert autrement."));
        story.runDueJobs(reference);
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.DISCONTINUED);
        assertThat(letters.of("62", reference)).hasSize(1);
        assertThat(links.after(reference)).isEmpty();
        assertThat(deposits.of(reference)).extracting(Deposit::state).containsOnly(DepositState.SEALED);
        assertThat(journal.of("62", reference))
                .extracting(entry -> entry.event())
                .contains("tender.fewOffers", "tender.fewOffersDecided")
                .doesNotContain("tender.depositOpened");
    }

    private String works() {
        return published(story.open(story.supervisedWorks("Travaux peu courus", 900_000)));
    }

    private String supplies() {
        return published(story.open(story.adaptedSupplies("Fourniture peu courue", 70_000)));
    }

    private String oneOffer() {
        String reference = supplies();
        story.deposit(reference, 0, clock.now().toOffsetDateTime());
        story.reachDeadline(reference);
        return reference;
    }

    private String published(String reference) {
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 2, 18));
        clock.advance(Duration.ofHours(1));
        return reference;
    }

    private long mailsTo(String reference) {
        return jdbc.sql(
                        "select count(*) from outbox_mail where reference = ? and template = 'procurement/tender/avis-candidats'")
                .param(reference)
                .query(Long.class)
                .single();
    }

    private static void assertRefused(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
