package fr.palier.procurement.tender;

import static fr.palier.procurement.tender.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

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
import fr.palier.procurement.tender.application.analysis.ApplicationReview;
import fr.palier.procurement.tender.application.award.Award;
import fr.palier.procurement.tender.application.award.Conclusion;
import fr.palier.procurement.tender.application.letters.LettersOfLot;
import fr.palier.procurement.tender.application.offers.Opening;
import fr.palier.procurement.tender.application.publicity.Consultation;
import fr.palier.procurement.tender.domain.ApplicationState;
import fr.palier.procurement.tender.domain.LetterDraft;
import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotDecisionKind;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.persistence.LetterDrafts;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A refused firm that bid for several lots, and a late deposit for two: each is told once, and no lot is signed before the standstill
 * that runs from the last letter that concerns it.
 */
@PalierTest
class LettersOfSeveralLotsTest {

    private static final int CLEANING = 1;
    private static final int WINDOWS = 2;
    private static final int GRAFFITI = 3;
    private static final int WASTE = 4;

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
    private LetterDrafts drafts;

    @Autowired
    private LettersOfLot lettersOfLot;

    @Autowired
    private Letters letters;

    @Autowired
    private Consultation consultation;

    @Autowired
    private Opening opening;

    @Autowired
    private ApplicationReview review;

    @Autowired
    private Award award;

    @Autowired
    private Conclusion conclusion;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private String reference;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void oneLetterOnPaperHoldsUpTheSignatureOfEachLotOfTheRefusedFirmAndOfNoOther() {
        decidedWithARefusedFirm();
        assertThat(lot(CLEANING).status()).isEqualTo(LotStatus.AWARDED);
        assertThat(lot(WINDOWS).status()).isEqualTo(LotStatus.AWARDED);
        assertThat(lot(GRAFFITI).status()).isEqualTo(LotStatus.UNSUCCESSFUL);
        assertThat(lot(WASTE).status()).isEqualTo(LotStatus.NO_FOLLOW_UP);

        concludeProofs(CLEANING);
        List<LetterDraft> first = drafts.of(reference, CLEANING);
        LetterDraft refused = first.stream()
                .filter(draft -> draft.kind() == LetterKind.INADMISSIBLE)
                .findFirst()
                .orElseThrow();
        assertThat(text(refused))
                .contains(
                        "présentée pour les lots suivants",
                        "lot n° 1 (Nettoyage)",
                        "lot n° 2 (Vitrerie)",
                        "lot n° 3 (Graffitis)")
                .doesNotContain("lot n° 4")
                .contains("Le lot n° 1 est attribué à " + TenderStory.firm(0))
                .contains("Lot n° 2 : l’attribution n’est pas encore arrêtée.")
                .contains("Le lot n° 3 est déclaré infructueux");

        concludeProofs(WINDOWS);
        assertThat(drafts.of(reference))
                .as("one letter to the refused firm, one to the late one")
                .filteredOn(draft -> draft.kind() == LetterKind.INADMISSIBLE || draft.kind() == LetterKind.LATE)
                .hasSize(2);
        assertThat(drafts.lots(reference).get(refused.id())).isEqualTo(Set.of(CLEANING, WINDOWS, GRAFFITI));
        assertThat(drafts.get(reference, refused.id()).isSeen())
                .as("it says more than when it was read")
                .isFalse();
        assertThat(text(refused)).contains("Le lot n° 2 est attribué à " + TenderStory.firm(1), "lots n° 1, 2, 3");

        assertThat(Visitor.signedIn(port, TenderStory.BUYER)
                        .get("/marches/%s/conclusion".formatted(reference))
                        .body())
                .contains("un seul courrier pour les lots n°", "1, 2, 3");

        LocalDate mailed = clock.now().toLocalDate();
        send(WINDOWS);
        assertThat(drafts.get(reference, refused.id()).isPosted()).isTrue();
        assertThat(open("userTask_sendLetters")).containsExactlyInAnyOrder(CLEANING, GRAFFITI, WASTE);
        story.sendMails();
        send(WASTE);
        send(CLEANING);
        send(GRAFFITI);
        story.sendMails();
        assertThat(lot(WASTE).lettersSentAt())
                .as("only its own letter and the late one")
                .isNotNull();
        assertThat(lot(CLEANING).lettersSentAt()).isNull();
        assertThat(lot(WINDOWS).lettersSentAt()).isNull();
        assertThat(lot(GRAFFITI).lettersSentAt()).isNull();
        As.person(
                TenderStory.EXECUTIVE,
                () -> assertRefused(() -> conclusion.sign(reference, CLEANING), "tender.lettersNotSent"));

        clock.moveTo(mailed.plusDays(3).atTime(15, 0).atZone(Zone.PARIS));
        post();
        LocalDate posted = clock.now().toLocalDate();
        assertThat(lot(CLEANING).earliestSignature()).isEqualTo(posted.plusDays(17));
        assertThat(lot(WINDOWS).earliestSignature()).isEqualTo(posted.plusDays(17));
        assertThat(lot(CLEANING).standstillDays())
                .as("one of its letters went on paper")
                .isEqualTo(16);
        assertThat(lot(GRAFFITI).lettersSentAt()).isNotNull();
        assertThat(traces.letters(reference))
                .filteredOn(letter -> letter.kind() == LetterKind.INADMISSIBLE)
                .hasSize(1);
    }

    /** Four lots: two awarded, one with the refused firm alone, one given up; a late deposit for lots 1 and 4. */
    private void decidedWithARefusedFirm() {
        reference = story.open(TenderStory.inLots(
                story.formalServices("Nettoyage à quatre lots", 400_000),
                "Nettoyage",
                "Vitrerie",
                "Graffitis",
                "Encombrants"));
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 2, 19));
        clock.moveTo(ZonedDateTime.of(2027, 3, 2, 10, 0, 0, 0, Zone.PARIS));
        long alizes = story.deposit(reference, 0, clock.now().toOffsetDateTime(), CLEANING, WASTE);
        long bati = story.deposit(reference, 1, clock.now().toOffsetDateTime(), CLEANING, WINDOWS);
        long both = onPaper(2, CLEANING, WINDOWS);
        long graffiti = onPaper(2, GRAFFITI);
        story.reachDeadline(reference);
        clock.moveTo(clock.now().plusMinutes(30));
        story.deposit(reference, 3, clock.now().minusMinutes(5).toOffsetDateTime(), CLEANING, WASTE);
        story.startOpening(reference);
        As.person(TenderStory.BUYER, () -> {
            opening.open(reference, alizes, CLEANING, Money.of(180_000));
            opening.open(reference, alizes, WASTE, Money.of(60_000));
            opening.open(reference, bati, CLEANING, Money.of(195_000));
            opening.open(reference, bati, WINDOWS, Money.of(90_000));
            opening.open(reference, both, CLEANING, Money.of(170_000));
            opening.open(reference, both, WINDOWS, Money.of(80_000));
            opening.open(reference, graffiti, GRAFFITI, Money.of(20_000));
        });
        story.complete(TenderStory.BUYER, reference, "userTask_openOffers", Map.of("confirmed", true));
        As.person(TenderStory.BUYER, () -> List.of(both, graffiti)
                .forEach(deposit -> review.decide(
                        reference,
                        deposit,
                        ApplicationState.INADMISSIBLE,
                        false,
                        "Capacité financière insuffisante.")));
        story.analyse(reference, Map.of(0, "15", 1, "15", 2, "8"));
        long item = traces.items(reference).get(0).item();
        transaction.executeWithoutResult(status -> events.publishEvent(new ItemDecided(
                "62", reference, item, Question.AWARD, Outcome.FAVOURABLE, Capacity.OPINION, "P-62-2027-0001")));
        As.person(
                TenderStory.EXECUTIVE,
                () -> award.decideLot(
                        reference, WASTE, LotDecisionKind.NO_FOLLOW_UP, null, "Le besoin a disparu pour ce lot."));
        story.decide(reference);
        story.runDueJobs(reference);
    }

    private long onPaper(int firm, Integer... answered) {
        return As.person(
                TenderStory.BUYER,
                () -> consultation.register(
                        reference,
                        new Consultation.Entry(
                                TenderStory.firm(firm),
                                TenderStory.siret(firm),
                                null,
                                clock.now().toOffsetDateTime(),
                                "P-%s-%d".formatted(reference, answered[0]),
                                List.of(),
                                Set.of(answered))));
    }

    private void concludeProofs(int lot) {
        story.receiveProofs(reference, lot);
        complete(TenderStory.BUYER, lot, "userTask_examineProofs", Map.of("conclusion", "COMPLETE"));
        story.runDueJobs(reference);
    }

    private void send(int lot) {
        As.person(TenderStory.BUYER, () -> drafts.of(reference, lot).stream()
                .filter(draft -> !draft.isPosted())
                .forEach(draft -> lettersOfLot.open(reference, draft.id())));
        complete(TenderStory.BUYER, lot, "userTask_sendLetters", Map.of("confirmed", true));
    }

    private String text(LetterDraft draft) {
        byte[] paper = As.person(TenderStory.BUYER, () -> lettersOfLot.open(reference, draft.id()));
        try (var pdf = Loader.loadPDF(paper)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void post() {
        letters.of("62", reference).stream()
                .filter(letter -> letter.channel() == Letter.Channel.PAPER && letter.sentAt() == null)
                .forEach(waiting -> As.person(
                        TenderStory.BUYER,
                        () -> letters.markPosted(
                                "62", waiting.id(), clock.now().toLocalDate(), "RAR 1A 000 000 000 1", null)));
    }

    private void complete(String person, int lot, String key, Map<String, Object> fields) {
        story.complete(person, task(lot, key).getId(), fields);
    }

    private Task task(int lot, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .processVariableValueEquals("lot", lot)
                .singleResult();
    }

    private List<Integer> open(String key) {
        return IntStream.rangeClosed(CLEANING, WASTE)
                .filter(lot -> task(lot, key) != null)
                .boxed()
                .toList();
    }

    private Lot lot(int number) {
        return lots.get(reference, number);
    }
}
