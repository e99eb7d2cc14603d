package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.committee.Capacity;
import fr.palier.committee.ItemDecided;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.correspondence.Letter;
import fr.palier.correspondence.Letters;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.procurement.need.PlannedLot;
import fr.palier.procurement.need.SettledNeed;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.tender.application.analysis.Analysis;
import fr.palier.procurement.tender.application.award.Conclusion;
import fr.palier.procurement.tender.application.offers.Opening;
import fr.palier.procurement.tender.application.offers.OpeningSession;
import fr.palier.procurement.tender.application.publicity.Consultation;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Four lots of one formal consultation go their own ways to the end: two winners whose letters leave on different days, a lot without
 * any valid offer, a lot with a sole bidder.
 */
@PalierTest
class SeveralLotsTest {

    private static final int CLEANING = 1;
    private static final int WINDOWS = 2;
    private static final int GRAFFITI = 3;
    private static final int WASTE = 4;

    @Autowired
    private TenderStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Lots lots;

    @Autowired
    private Needs needs;

    @Autowired
    private Offers offers;

    @Autowired
    private TenderTraces traces;

    @Autowired
    private Letters letters;

    @Autowired
    private Consultation consultation;

    @Autowired
    private Opening opening;

    @Autowired
    private OpeningSession session;

    @Autowired
    private Analysis analysis;

    @Autowired
    private Conclusion conclusion;

    @Autowired
    private TaskService tasks;

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
    void eachLotHasItsOwnWinnerLettersStandstillSignatureAndNotification() {
        String reference = story.open(cleaning());
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 2, 19));
        clock.moveTo(ZonedDateTime.of(2027, 3, 2, 10, 0, 0, 0, Zone.PARIS));
        long alizes = deposit(reference, 0, "contact@entreprise-0.example");
        long bati = deposit(reference, 1, "contact@entreprise-1.example");
        long onPaper = deposit(reference, 2, " ");
        long energies = deposit(reference, 4, "contact@entreprise-4.example");
        story.reachDeadline(reference);
        open(reference, alizes, Map.of(CLEANING, 180_000L, WINDOWS, 99_000L));
        open(reference, bati, Map.of(CLEANING, 195_000L, WINDOWS, 90_000L));
        open(reference, onPaper, Map.of(WINDOWS, 97_000L));
        open(reference, energies, Map.of(GRAFFITI, 20_000L, WASTE, 60_000L));
        story.complete(TenderStory.BUYER, reference, "userTask_openOffers", Map.of("confirmed", true));
        As.person(TenderStory.BUYER, () -> {
            analysis.judge(
                    reference,
                    offers.of(reference, GRAFFITI).get(0).id(),
                    Defect.INAPPROPRIATE,
                    "L’offre porte sur un autre besoin que le lot.");
            return null;
        });
        story.analyse(reference, Map.of(0, "15", 1, "15", 2, "8", 4, "14"));
        answer(reference);
        story.decide(reference);
        story.tellBidders(reference);

        assertThat(lot(reference, CLEANING).status()).isEqualTo(LotStatus.AWARDED);
        assertThat(lot(reference, GRAFFITI).status()).isEqualTo(LotStatus.UNSUCCESSFUL);
        assertThat(winner(reference, CLEANING)).isEqualTo(TenderStory.firm(0));
        assertThat(winner(reference, WINDOWS)).isEqualTo(TenderStory.firm(1));
        assertThat(winner(reference, WASTE)).isEqualTo(TenderStory.firm(4));

        LocalDate mailed = clock.now().toLocalDate();
        story.sendMails();
        assertThat(lettersOf(reference, CLEANING)).hasSize(2).allMatch(letter -> letter.sentAt() != null);
        assertThat(lettersOf(reference, WINDOWS))
                .hasSize(3)
                .filteredOn(letter -> letter.sentAt() == null)
                .hasSize(1);
        assertThat(lettersOf(reference, GRAFFITI)).hasSize(1);
        assertThat(lettersOf(reference, WASTE)).hasSize(1);
        standstill(reference, CLEANING, 11, mailed.plusDays(12));
        standstill(reference, WASTE, 0, mailed);
        assertThat(lot(reference, WINDOWS).earliestSignature())
                .as("its last letter has not left")
                .isNull();

        story.runDueJobs(reference);
        assertThat(story.openTasks(reference))
                .as("the lot without a proper offer may be followed while the others go on")
                .contains("userTask_decideFollowUp");
        story.complete(
                TenderStory.BUYER,
                reference,
                "userTask_decideFollowUp",
                Map.of("decision", "NONE", "reason", "Les graffitis seront traités en régie."));
        assertThat(signable(reference)).as("a sole bidder waits for nobody").containsExactly(WASTE);
        As.person(TenderStory.EXECUTIVE, () -> {
            assertThatThrownBy(() -> conclusion.sign(reference, WINDOWS)).hasMessageContaining("lot n° 2");
            return null;
        });
        sign(reference, WASTE);

        clock.moveTo(mailed.plusDays(2).atTime(15, 0).atZone(Zone.PARIS));
        post(reference);
        LocalDate posted = clock.now().toLocalDate();
        standstill(reference, WINDOWS, 16, posted.plusDays(17));

        clock.moveTo(mailed.plusDays(12).atTime(0, 1).atZone(Zone.PARIS));
        story.runDueJobs(reference);
        assertThat(signable(reference)).containsExactly(CLEANING);
        sign(reference, CLEANING);
        notified(reference, CLEANING);
        notified(reference, WASTE);
        assertThat(tenders.get("62", reference).status())
                .as("a lot still waits")
                .isEqualTo(TenderStatus.CONCLUSION);

        clock.moveTo(posted.plusDays(16).atTime(23, 59).atZone(Zone.PARIS));
        assertThat(story.runDueJobs(reference)).isZero();
        clock.moveTo(posted.plusDays(17).atTime(0, 1).atZone(Zone.PARIS));
        story.runDueJobs(reference);
        sign(reference, WINDOWS);
        notified(reference, WINDOWS);

        assertThat(lots.of(reference))
                .extracting(Lot::status)
                .containsExactly(LotStatus.NOTIFIED, LotStatus.NOTIFIED, LotStatus.UNSUCCESSFUL, LotStatus.NOTIFIED);
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.NOTIFIED);
        story.complete(TenderStory.REQUESTER, reference, "userTask_rateService", Map.of("score", "5"));
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.COMPLETED);
        assertThat(story.openTasks(reference))
                .as("each lot of a formal procedure has its award notice, within its own delay, all of them one report")
                .hasSize(4)
                .containsOnly("userTask_publishAwardNotice", "userTask_establishPresentation")
                .containsOnlyOnce("userTask_establishPresentation");
        assertThat(needs.get("62", tenders.get("62", reference).need()).outcomeAmount())
                .as("what was awarded counts from now on, the lot without holder does not")
                .isEqualTo(Money.of(180_000 + 90_000 + 60_000));
    }

    private SettledNeed cleaning() {
        SettledNeed need = story.formalServices("Nettoyage et enlèvements", 400_000);
        return new SettledNeed(
                need.reference(),
                need.office(),
                need.service(),
                need.requester(),
                need.subject(),
                need.nature(),
                need.amount(),
                need.needAmount(),
                need.family(),
                need.operation(),
                need.durationMonths(),
                need.launchDate(),
                need.procedure(),
                need.formalProcedure(),
                need.committee(),
                need.minimumConsultationDays(),
                need.channels(),
                List.of(
                        new PlannedLot("Nettoyage des parties communes", Money.of(200_000)),
                        new PlannedLot("Vitrerie", Money.of(100_000)),
                        new PlannedLot("Enlèvement des graffitis", Money.of(30_000)),
                        new PlannedLot("Encombrants", Money.of(70_000))),
                need.basis());
    }

    private long deposit(String reference, int firm, String email) {
        return As.person(
                TenderStory.BUYER,
                () -> consultation.register(
                        reference,
                        TenderStory.firm(firm),
                        TenderStory.siret(firm),
                        email,
                        clock.now().minusMinutes(30 - firm).toOffsetDateTime(),
                        "L-%s-%d".formatted(reference, firm)));
    }

    private void open(String reference, long deposit, Map<Integer, Long> amounts) {
        if (As.person(TenderStory.BUYER, () -> session.of(reference)).isEmpty()) {
            story.startOpening(reference);
        }
        As.person(TenderStory.BUYER, () -> {
            amounts.forEach((lot, euros) -> opening.open(reference, deposit, lot, Money.of(euros)));
            return null;
        });
    }

    private void answer(String reference) {
        long item = traces.items(reference).get(0).item();
        transaction.executeWithoutResult(status -> events.publishEvent(new ItemDecided(
                "62", reference, item, Question.AWARD, Outcome.FAVOURABLE, Capacity.OPINION, "P-62-2027-0001")));
    }

    private void post(String reference) {
        Letter waiting = letters.of("62", reference).stream()
                .filter(letter -> letter.channel() == Letter.Channel.PAPER && letter.sentAt() == null)
                .findFirst()
                .orElseThrow();
        As.person(TenderStory.BUYER, () -> {
            letters.markPosted("62", waiting.id(), clock.now().toLocalDate(), "RAR 1A 000 000 000 1", null);
            return null;
        });
    }

    private void sign(String reference, int lot) {
        complete(TenderStory.EXECUTIVE, reference, lot, "userTask_signContract");
        assertThat(lot(reference, lot).status()).isEqualTo(LotStatus.SIGNED);
    }

    private void notified(String reference, int lot) {
        complete(TenderStory.BUYER, reference, lot, "userTask_notifyContract");
        story.sendMails();
        assertThat(lot(reference, lot).status()).isEqualTo(LotStatus.NOTIFIED);
    }

    private void complete(String person, String reference, int lot, String key) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .processVariableValueEquals("lot", lot)
                .singleResult();
        assertThat(task).as("%s of lot %d", key, lot).isNotNull();
        story.complete(person, task.getId(), Map.of("confirmed", true));
    }

    private List<Integer> signable(String reference) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("userTask_signContract")
                .list()
                .stream()
                .map(task -> (Integer) tasks.getVariable(task.getId(), "lot"))
                .sorted()
                .toList();
    }

    private void standstill(String reference, int lot, int days, LocalDate earliest) {
        assertThat(lot(reference, lot).standstillDays()).isEqualTo(days);
        assertThat(lot(reference, lot).earliestSignature()).isEqualTo(earliest);
    }

    private List<TenderTraces.Letter> lettersOf(String reference, int lot) {
        return traces.letters(reference).stream()
                .filter(letter ->
                        Objects.equals(letter.lot(), lot) && letter.kind().isInformation())
                .toList();
    }

    private String winner(String reference, int lot) {
        return offers.get(reference, lot(reference, lot).winner()).firmName();
    }

    private Lot lot(String reference, int number) {
        return lots.get(reference, number);
    }
}
