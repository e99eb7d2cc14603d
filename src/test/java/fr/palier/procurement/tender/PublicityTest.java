package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import fr.palier.procurement.Channel;
import fr.palier.procurement.tender.application.publicity.ConsultationPeriod;
import fr.palier.procurement.tender.application.publicity.Publicity;
import fr.palier.procurement.tender.domain.PublicityItem;
import fr.palier.procurement.tender.persistence.PublicityItems;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A proof per channel, the JOUE before the others, the minimum of law and office before anything is announced. */
@PalierTest
class PublicityTest {

    @Autowired
    private TenderStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Publicity publicity;

    @Autowired
    private ConsultationPeriod period;

    @Autowired
    private PublicityItems items;

    @Autowired
    private Tenders tenders;

    @LocalServerPort
    private int port;

    private String reference;
    private OffsetDateTime nine;

    /** Office 62 asks for three channels of a formal procedure. */
    @BeforeEach
    void aFormalTenderInPublicity() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        reference = story.open(story.formalServices("Prestation à publier", 180_000));
        story.launch(reference);
        story.prepare(reference);
        nine = clock.now().toOffsetDateTime();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void fortyEightHoursRunFromTheConfirmedReceiptNotFromTheSending() {
        story.plan(reference, LocalDate.of(2027, 3, 15));
        clock.moveTo(ZonedDateTime.of(2027, 2, 4, 9, 0, 0, 0, Zone.PARIS));
        OffsetDateTime received = nine.plusHours(2);
        buyer(() -> publicity.prove(reference, Channel.JOUE, proof(nine, null, "Accusé 12", received, false)));
        assertThat(item(Channel.JOUE).isProven()).isFalse();
        refused(
                () -> publicity.prove(
                        reference,
                        Channel.BOAMP,
                        proof(nine, received.plusHours(48).minusSeconds(1), null, null, true)),
                "tender.nationalBeforeJoue");
        assertThat(item(Channel.BOAMP).sentAt()).as("nothing kept of it").isNull();
        buyer(() -> publicity.prove(reference, Channel.BOAMP, proof(nine, received.plusHours(48), null, null, true)));
        assertThat(item(Channel.BOAMP).sameContentBy()).isEqualTo(TenderStory.BUYER);
        assertThatThrownBy(() -> story.complete(
                        TenderStory.BUYER, reference, "userTask_recordPublicityProof", Map.of("confirmed", true)))
                .hasMessageContaining("La preuve de publication manque");
    }

    @Test
    void whatProvesTooLittleIsRefused() {
        story.plan(reference, LocalDate.of(2027, 3, 15));
        clock.moveTo(ZonedDateTime.of(2027, 2, 2, 9, 0, 0, 0, Zone.PARIS));
        OffsetDateTime now = clock.now().toOffsetDateTime();
        refused(
                () -> publicity.prove(reference, Channel.JOUE, proof(nine, nine, null, null, false)),
                "tender.sendingProof");
        refused(
                () -> publicity.prove(reference, Channel.JOUE, proof(nine, nine, "A", nine.minusMinutes(1), false)),
                "tender.receiptBeforeSending");
        refused(
                () -> publicity.prove(reference, Channel.JOUE, proof(nine, nine, "A", now.plusMinutes(1), false)),
                "tender.receiptBeforeSending");
        refused(
                () -> publicity.prove(reference, Channel.JOUE, proof(nine, nine.minusMinutes(1), "A", nine, false)),
                "tender.publishedBeforeSent");
        refused(
                () -> publicity.prove(reference, Channel.JOUE, proof(now.plusDays(1), null, "A", null, false)),
                "tender.sentInFuture");
        refused(
                () -> publicity.prove(reference, Channel.JOUE, proof(nine.minusDays(1), nine, "A", null, false)),
                "tender.sentBeforeVisa");
        refused(() -> publicity.prove(reference, Channel.BOAMP, proof(nine, null, null, null, true)), "office.missing");
        buyer(() -> publicity.prove(reference, Channel.JOUE, proof(nine, nine.plusHours(1), "A", nine, false)));
        refused(
                () -> publicity.prove(reference, Channel.BOAMP, proof(nine, nine.plusHours(2), null, null, false)),
                "tender.sameContent");
        refused(
                () -> publicity.prove(reference, Channel.BOAMP, proof(nine, nine.plusMinutes(59), null, null, true)),
                "tender.nationalBeforeJoue");
        refused(
                () -> publicity.prove(reference, Channel.TRADE_PRESS, proof(nine, nine, null, null, true)),
                "tender.unknownChannel");
    }

    /** Sent on 1 February, open and electronic: 30 days end on 3 March, noon of the 4th is the first that leaves them whole. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-03,tender.deadlineTooShort",
        "2027-02-10,tender.deadlineTooShort",
        "2027-03-06,tender.deadlineDayOff",
        "2027-03-29,tender.deadlineDayOff",
        "2027-01-29,tender.deadlinePast",
        "2028-03-01,tender.deadlineTooFar"
    })
    void anAnnouncedDeadlineThatTheRulesForbidIsRefused(String day, String code) {
        refused(() -> publicity.settlePlan(reference, LocalDate.parse(day), LocalTime.NOON), code);
        assertThat(tenders.get("62", reference).announcedDeadline()).isNull();
    }

    @Test
    void theFirstDayAllowedIsAcceptedAndThePageShowsTheRow() {
        buyer(() -> publicity.settlePlan(reference, LocalDate.of(2027, 3, 4), LocalTime.NOON));
        assertThat(Visitor.signedIn(port, TenderStory.BUYER)
                        .get("/marches/" + reference + "/publicite")
                        .body())
                .contains("30</span> jours depuis l’envoi de l’avis", "rule_period", "jeudi 4 mars 2027");
    }

    @Test
    void aPriorNoticeInItsWindowAndUrgencyShortenThePeriod() {
        assertThat(minimum().legalDays()).isEqualTo(30);
        buyer(() -> period.recordTerms(reference, false, null, null, false, null));
        assertThat(minimum().legalDays()).isEqualTo(35);
        refused(
                () -> period.recordTerms(reference, true, "PIN-1", LocalDate.of(2026, 6, 1), false, null),
                "tender.noticeContent");
        refused(
                () -> period.recordTerms(reference, true, "PIN-1", LocalDate.of(2026, 1, 31), true, null),
                "tender.noticeWindow");
        refused(() -> period.recordTerms(reference, true, "", LocalDate.of(2026, 6, 1), true, null), "office.missing");
        refused(() -> period.recordTerms(reference, true, "PIN-1", null, true, null), "office.missing");
        refused(() -> period.recordTerms(reference, true, null, null, false, "urgent"), "tender.reasonRequired");
        buyer(() -> period.recordTerms(reference, true, null, null, false, "Chaufferie hors service avant l’hiver."));
        assertThat(minimum().legalDays()).isEqualTo(15);
        buyer(() -> period.recordTerms(reference, true, "PIN-1", LocalDate.of(2026, 2, 1), true, null));
        assertThat(minimum().legalDays()).isEqualTo(15);
        buyer(() -> publicity.settlePlan(reference, LocalDate.of(2027, 2, 17), LocalTime.NOON));
    }

    /** 35 days at least: a prior notice of four weeks ago looks good until the real sending is known. */
    @Test
    void aPriorNoticeTooCloseToTheSendingStopsTheOpening() {
        buyer(() -> period.recordTerms(reference, true, "PIN-2", LocalDate.of(2026, 12, 29), true, null));
        story.plan(reference, LocalDate.of(2027, 2, 25));
        story.proveAll(reference);
        assertThatThrownBy(() -> story.complete(
                        TenderStory.BUYER, reference, "userTask_recordPublicityProof", Map.of("confirmed", true)))
                .hasMessageContaining("29/12/2026");
        buyer(() -> period.recordTerms(reference, true, "PIN-2", LocalDate.of(2026, 12, 28), true, null));
        story.complete(TenderStory.BUYER, reference, "userTask_recordPublicityProof", Map.of("confirmed", true));
        assertThat(tenders.get("62", reference).legalEnd()).isEqualTo(LocalDate.of(2027, 2, 16));
    }

    @Test
    void onlyBuyersOfTheOfficeSettleThePeriodAndOnlyInFormalProcedures() {
        for (String person : new String[] {"finance-62", "executive-62", "department-buyers-62"}) {
            As.person(
                    person,
                    () -> assertCode(
                            () -> period.recordTerms(reference, true, null, null, false, null), "office.notAllowed"));
        }
        As.person(
                "buyers-59",
                () -> assertCode(
                        () -> period.recordTerms(reference, true, null, null, false, null), "office.notFound"));
        String adapted = story.open(story.adaptedSupplies("Fourniture sans délai légal", 70_000));
        buyer(() ->
                assertCode(() -> period.recordTerms(adapted, true, null, null, false, null), "tender.noLegalPeriod"));
    }

    private ConsultationPeriod.Minimum minimum() {
        return period.today(tenders.get("62", reference), LocalTime.NOON);
    }

    private PublicityItem item(Channel channel) {
        return items.of(reference).stream()
                .filter(one -> one.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    private static Publicity.Proof proof(
            OffsetDateTime sent, OffsetDateTime published, String sending, OffsetDateTime receipt, boolean same) {
        return new Publicity.Proof(
                sent, published, "AVIS-1", "https://exemple.invalid/1", null, null, sending, receipt, same);
    }

    private static void buyer(Runnable acts) {
        As.person(TenderStory.BUYER, acts);
    }

    private static void refused(Runnable act, String code) {
        buyer(() -> assertCode(act, code));
    }

    private static void assertCode(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
