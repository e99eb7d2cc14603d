package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.committee.Capacity;
import fr.palier.committee.ItemDecided;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.StoredDocument;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.PalierTest;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A 180 000 € services need in a formal open procedure, from its launch to its notification. */
@PalierTest
class FormalTenderTest {

    @Autowired
    private TenderStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Lots lots;

    @Autowired
    private TenderTraces traces;

    @Autowired
    private Documents documents;

    @Autowired
    private Letters letters;

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
    void aServicesNeedGoesThroughOpenTenderCommitteeStandstillAndNotification() {
        String reference = story.openFromNeed("Entretien des ascenseurs", 180_000);
        story.launch(reference);
        assertThat(tender(reference).status()).isEqualTo(TenderStatus.PREPARATION);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 2, 19));
        Tender open = tender(reference);
        assertThat(open.status()).isEqualTo(TenderStatus.CONSULTATION);
        assertThat(open.legalEnd()).isEqualTo(LocalDate.of(2027, 3, 3));
        assertThat(open.deadline().atZoneSameInstant(Zone.PARIS))
                .isEqualTo(ZonedDateTime.of(2027, 3, 4, 12, 0, 0, 0, Zone.PARIS));

        clock.moveTo(ZonedDateTime.of(2027, 3, 2, 10, 0, 0, 0, Zone.PARIS));
        story.deposit(reference, 0, clock.now().minusHours(1).toOffsetDateTime());
        story.deposit(reference, 1, clock.now().minusMinutes(5).toOffsetDateTime());
        story.reachDeadline(reference);
        story.deposit(reference, 2, clock.now().toOffsetDateTime());
        story.openOffers(reference, Map.of(0, 170_000L, 1, 160_000L));
        story.analyse(reference, Map.of(0, "18", 1, "12"));
        assertThat(tender(reference).status()).isEqualTo(TenderStatus.COMMITTEE);
        answer(reference, Outcome.FAVOURABLE);
        assertThat(tender(reference).status()).isEqualTo(TenderStatus.DECISION);
        story.decide(reference);
        story.tellBidders(reference);
        assertThat(story.openTasks(reference)).containsExactly("userTask_establishPresentation");

        story.sendMails();
        assertThat(letters.of("62", reference)).hasSize(4).allMatch(letter -> letter.sentAt() != null);
        assertThat(lots.get(reference, 1).standstillDays()).isEqualTo(11);
        assertThat(lots.get(reference, 1).earliestSignature()).isEqualTo(LocalDate.of(2027, 3, 16));
        assertThat(story.runDueJobs(reference)).isZero();
        clock.moveTo(ZonedDateTime.of(2027, 3, 16, 0, 1, 0, 0, Zone.PARIS));
        story.runDueJobs(reference);
        story.complete(TenderStory.EXECUTIVE, reference, "userTask_signContract", Map.of("confirmed", true));
        story.complete(TenderStory.BUYER, reference, "userTask_notifyContract", Map.of("confirmed", true));
        assertThat(lots.get(reference, 1).status()).isEqualTo(LotStatus.SIGNED);
        story.sendMails();
        assertThat(lots.get(reference, 1).status()).isEqualTo(LotStatus.NOTIFIED);
        assertThat(tender(reference).status()).isEqualTo(TenderStatus.NOTIFIED);
        story.complete(
                TenderStory.REQUESTER, reference, "userTask_rateService", Map.of("score", "5", "fitsNeed", true));
        assertThat(tender(reference).status()).isEqualTo(TenderStatus.COMPLETED);
        assertThat(documents.of("62", reference))
                .extracting(StoredDocument::kind)
                .contains("opening-record", "analysis-report", "letter");
    }

    private void answer(String reference, Outcome outcome) {
        long item = traces.items(reference).get(0).item();
        transaction.executeWithoutResult(status -> events.publishEvent(
                new ItemDecided("62", reference, item, Question.AWARD, outcome, Capacity.OPINION, "P-62-2026-0001")));
    }

    private Tender tender(String reference) {
        return tenders.get("62", reference);
    }
}
