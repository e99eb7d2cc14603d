package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Printer;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Journal;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.publicity.Exchanges;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.KnownFirms;
import fr.palier.procurement.tender.persistence.Questions;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers to all at once, nobody named; late answers and material changes move the deadline, and its timer. */
@PalierTest
class ExchangesTest {

    private static final String ASKER = "Curieuse Fictive";
    private static final String QUESTION = "Le local technique est-il visitable ?";
    private static final String ANSWER = "Oui, chaque mardi sur rendez-vous.";

    @Autowired
    private TenderStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Exchanges exchanges;

    @Autowired
    private Questions questions;

    @Autowired
    private KnownFirms firms;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Documents documents;

    @Autowired
    private Printer printer;

    @Autowired
    private Offices offices;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String reference;

    /** Deadline: 4 March at noon; the last day to answer without more time is 26 February. */
    @BeforeEach
    void aFormalConsultation() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        reference = story.open(story.formalServices("Prestation questionnée", 180_000));
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 3, 4));
        on("2027-02-10");
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void theAnswerGoesToAllAtOnceAndNobodyLearnsWhoAsked() {
        buyer(() -> exchanges.addFirms(
                reference, "Alizés Exemple ; alizes@exemple.example\n\nBâti-Fictif;bati@exemple.example\n"));
        story.deposit(reference, 2, clock.now().toOffsetDateTime());
        long id = ask();
        int told = As.person(TenderStory.BUYER, () -> exchanges.answer(reference, id, QUESTION, ANSWER, null, null));
        assertThat(told).isEqualTo(4);
        assertThat(mails())
                .hasSize(4)
                .allSatisfy(mail -> assertThat(mail).contains(QUESTION, ANSWER).doesNotContain(ASKER, "curieuse@"));
        assertThat(recipients()).doesNotHaveDuplicates().hasSize(4);
        assertThat(questions.get(reference, id).answer()).isEqualTo(ANSWER);
        assertThat(journal.of("62", reference))
                .extracting(entry -> entry.sentence())
                .noneMatch(sentence -> sentence.contains(ASKER));
        for (String role : List.of("executive-62", "finance-62", "project-managers-62", "department-buyers-62")) {
            assertThat(Visitor.signedIn(port, role)
                            .get("/marches/" + reference + "/echanges")
                            .body())
                    .as(role)
                    .contains(ANSWER)
                    .doesNotContain(ASKER, "alizes@exemple.example");
        }
        assertThat(Visitor.signedIn(port, TenderStory.BUYER)
                        .get("/marches/" + reference + "/echanges")
                        .body())
                .contains(ASKER, "alizes@exemple.example");
        refused(() -> exchanges.answer(reference, id, QUESTION, ANSWER, null, null), "tender.alreadyAnswered");
    }

    @Test
    void aTextThatNamesTheAskerDoesNotLeave() {
        long id = ask();
        refused(
                () -> exchanges.answer(reference, id, "Question de curieuse fictive", ANSWER, null, null),
                "tender.namesTheFirm");
        refused(
                () -> exchanges.answer(reference, id, QUESTION, "Écrit à Curieuse@exemple.example.", null, null),
                "tender.namesTheFirm");
        assertThat(mails()).isEmpty();
        assertThat(questions.get(reference, id).answer()).isNull();
    }

    @Test
    void onTheLastDayAnAnswerIsInTimeAndOnTheNextItNeedsMoreTimeOrAReason() {
        long first = ask();
        long second = ask();
        long third = ask();
        on("2027-02-26");
        buyer(() -> exchanges.answer(reference, first, QUESTION, ANSWER, null, null));
        on("2027-02-27");
        refused(() -> exchanges.answer(reference, second, QUESTION, ANSWER, null, null), "tender.answerTooLate");
        refused(
                () -> exchanges.answer(reference, second, QUESTION, ANSWER, noon("2027-03-04"), null),
                "tender.extensionTooShort");
        buyer(() -> exchanges.answer(reference, second, QUESTION, ANSWER, noon("2027-03-05"), null));
        assertThat(deadline()).isEqualTo(noon("2027-03-05").toInstant());
        on("2027-03-01");
        buyer(() -> exchanges.answer(
                reference, third, QUESTION, ANSWER, null, "Question posée trois jours avant la date limite."));
        assertThat(questions.get(reference, third).notExtended()).contains("trois jours");
        assertThat(deadline()).isEqualTo(noon("2027-03-05").toInstant());
        story.reachDeadline(reference);
        assertThat(clock.now().toLocalDate()).as("the timer moved").isEqualTo(LocalDate.of(2027, 3, 5));
    }

    @Test
    void aMaterialChangeMovesTheDeadlineAndTheOldVersionStays() {
        byte[] changed = pdf("Cahier des charges, corrigé");
        refused(
                () -> exchanges.changeDocument(
                        reference,
                        ConsultationFiles.SPECIFICATION,
                        "Cahier des charges.pdf",
                        changed,
                        "Les surfaces du bâtiment B changent.",
                        true,
                        null),
                "tender.materialChange");
        refused(
                () -> exchanges.changeDocument(
                        reference, "analysis-report", "x.pdf", changed, "Un rapport glissé ici.", false, null),
                "tender.unknownPiece");
        buyer(() -> exchanges.addFirms(reference, "Alizés Exemple;alizes@exemple.example"));
        buyer(() -> exchanges.changeDocument(
                reference,
                ConsultationFiles.SPECIFICATION,
                "Cahier des charges.pdf",
                changed,
                "Les surfaces du bâtiment B changent.",
                true,
                noon("2027-03-16")));
        assertThat(documents.of("62", reference).stream()
                        .filter(document -> document.kind().equals(ConsultationFiles.SPECIFICATION))
                        .map(document -> document.version()))
                .containsExactly(1, 2);
        assertThat(deadline()).isEqualTo(noon("2027-03-16").toInstant());
        assertThat(firms.notices(reference))
                .extracting(notice -> notice.kind().name())
                .containsExactly("DOCUMENTS", "EXTENSION");
        refused(
                () -> exchanges.changeDocument(
                        reference,
                        ConsultationFiles.SPECIFICATION,
                        "Cahier des charges.pdf",
                        changed,
                        "La même pièce, encore une fois.",
                        false,
                        null),
                "tender.unchangedDocument");
    }

    @Test
    void anExtensionBackwardsOrOnAHolidayTakesNothingOfTheAnswer() {
        long id = ask();
        refused(
                () -> exchanges.answer(reference, id, QUESTION, ANSWER, noon("2027-03-03"), null),
                "tender.deadlineNotLater");
        refused(
                () -> exchanges.answer(reference, id, QUESTION, ANSWER, noon("2027-03-29"), null),
                "tender.deadlineDayOff");
        assertThat(questions.get(reference, id).answer()).isNull();
        assertThat(mails()).isEmpty();
        assertThat(firms.notices(reference)).isEmpty();
    }

    @Test
    void whatCannotBeWrittenDownIsRefused() {
        refused(
                () -> exchanges.addFirms(reference, "Alizés;alizes@exemple.example\nSans adresse"),
                "tender.wrongFirmLine");
        refused(() -> exchanges.addFirms(reference, "Alizés;alizes@exemple.example\nA;@"), "tender.wrongFirmLine");
        assertThat(firms.of(reference)).isEmpty();
        refused(
                () -> exchanges.ask(reference, ASKER, "c@exemple.example", noon("2027-02-11"), QUESTION),
                "tender.questionInFuture");
        refused(
                () -> exchanges.ask(reference, ASKER, "c@exemple.example", noon("2027-01-31"), QUESTION),
                "tender.questionInFuture");
        refused(() -> exchanges.ask(reference, ASKER, "c@exemple.example", now(), "  "), "office.missing");
        refused(() -> exchanges.answer(reference, 999_999_999, QUESTION, ANSWER, null, null), "tender.unknownQuestion");
        refused(() -> exchanges.ask("M-62-2099-0001", ASKER, "c@exemple.example", now(), QUESTION), "office.notFound");
        As.person(
                "buyers-59",
                () -> assertCode(
                        () -> exchanges.ask(reference, ASKER, "c@exemple.example", now(), QUESTION),
                        "office.notFound"));
        As.person(
                "executive-62",
                () -> assertCode(
                        () -> exchanges.ask(reference, ASKER, "c@exemple.example", now(), QUESTION),
                        "office.notAllowed"));
        clock.moveTo(ZonedDateTime.of(2027, 3, 4, 12, 0, 0, 0, Zone.PARIS));
        refused(() -> exchanges.ask(reference, ASKER, "c@exemple.example", now(), QUESTION), "tender.questionTooLate");
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.CONSULTATION);
    }

    private long ask() {
        return As.person(
                TenderStory.BUYER,
                () -> exchanges.ask(
                        reference, ASKER, "curieuse@exemple.example", now(), "Curieuse Fictive demande : visite ?"));
    }

    private byte[] pdf(String title) {
        return printer.pdf(
                "procurement/tender/piece-exemple",
                Map.of("office", offices.get("62"), "reference", reference, "title", title));
    }

    private List<String> mails() {
        return jdbc.sql(
                        "select subject || text_body from outbox_mail where reference = ? and template = 'procurement/tender/avis-candidats'")
                .param(reference)
                .query(String.class)
                .list();
    }

    private List<String> recipients() {
        return jdbc.sql(
                        "select recipient from outbox_mail where reference = ? and template = 'procurement/tender/avis-candidats'")
                .param(reference)
                .query(String.class)
                .list();
    }

    private java.time.Instant deadline() {
        return tenders.get("62", reference).deadline().toInstant();
    }

    private OffsetDateTime now() {
        return clock.now().toOffsetDateTime();
    }

    private void on(String day) {
        clock.moveTo(LocalDate.parse(day).atTime(10, 0).atZone(Zone.PARIS));
    }

    private static OffsetDateTime noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(Zone.PARIS).toOffsetDateTime();
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
