package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Printer;
import fr.palier.correspondence.StoredDocument;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Journal;
import fr.palier.office.Offices;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One consultation through its pages, in the order of its days: proofs, two clocks, a question, changed documents, more time. */
@PalierTest
class TwoClocksTest {

    private static final String QUESTION = "Le local technique est-il visitable ?";

    @Autowired
    private TenderStory story;

    @Autowired
    private DemoClock clock;

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

    private Visitor buyer;
    private String reference;

    @BeforeEach
    void aFormalTenderToPublish() {
        at("2027-02-01T09:00");
        reference = story.open(story.formalServices("Prestation aux deux horloges", 180_000));
        story.launch(reference);
        story.prepare(reference);
        story.plan(reference, LocalDate.of(2027, 3, 4));
        buyer = Visitor.signedIn(port, TenderStory.BUYER);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void theLaterClockWinsAndEveryChangeIsToldToAll() {
        joueIsSentFirst();
        theOpeningFindsBothClocks();
        aQuestionIsAnsweredToAll();
        changedDocumentsGiveMoreTime();
        theRegisterIsClosedAtTheLastDeadline();
        assertThat(events())
                .containsSubsequence(
                        "tender.publicityPlanned",
                        "tender.noticeSent",
                        "tender.publicityProven",
                        "tender.consultationOpened",
                        "tender.firmsKnown",
                        "tender.questionReceived",
                        "tender.questionAnswered",
                        "tender.documentChanged",
                        "tender.deadlineExtended",
                        "tender.depositRegistered",
                        "tender.deadlineReached");
    }

    private void joueIsSentFirst() {
        at("2027-02-02T10:00");
        refused(
                "publicite/BOAMP",
                "envoi",
                "2027-02-01T09:30",
                "parution",
                "2027-02-02T08:00",
                "numero",
                "B-1",
                "adresse",
                "https://exemple.invalid/b",
                "conforme",
                "oui");
        done(
                "publicite/JOUE",
                "envoi",
                "2027-02-01T10:00",
                "parution",
                "",
                "numero",
                "J-1",
                "adresse",
                "https://exemple.invalid/j",
                "preuveEnvoi",
                "Accusé 12",
                "reception",
                "2027-02-01T10:30");
        // the national notice waits 48 hours for the Official Journal
        refused(
                "publicite/BOAMP",
                "envoi",
                "2027-02-02T09:00",
                "parution",
                "2027-02-02T09:30",
                "numero",
                "B-1",
                "adresse",
                "https://exemple.invalid/b",
                "conforme",
                "oui");
        at("2027-02-10T10:00");
        done(
                "publicite/JOUE",
                "envoi",
                "2027-02-01T10:00",
                "parution",
                "2027-02-03T08:00",
                "numero",
                "J-1",
                "adresse",
                "https://exemple.invalid/j",
                "preuveEnvoi",
                "Accusé 12",
                "reception",
                "2027-02-01T10:30");
        done(
                "publicite/BOAMP",
                "envoi",
                "2027-02-03T09:00",
                "parution",
                "2027-02-05T09:00",
                "numero",
                "B-1",
                "adresse",
                "https://exemple.invalid/b",
                "conforme",
                "oui");
        // the last proof comes late: the office's own clock runs from it
        done(
                "publicite/BUYER_PROFILE",
                "envoi",
                "2027-02-09T09:00",
                "parution",
                "2027-02-09T09:30",
                "numero",
                "P-1",
                "adresse",
                "https://exemple.invalid/p",
                "conforme",
                "oui");
    }

    private void theOpeningFindsBothClocks() {
        story.complete(TenderStory.BUYER, reference, "userTask_recordPublicityProof", Map.of("confirmed", true));
        Tender opened = tender();
        assertThat(opened.legalEnd())
                .as("30 days from the sending of 1 February")
                .isEqualTo(LocalDate.of(2027, 3, 3));
        assertThat(opened.policyEnd())
                .as("the office's, from the proof of 9 February")
                .isAfter(opened.legalEnd());
        LocalDate deadline = opened.deadline().atZoneSameInstant(Zone.PARIS).toLocalDate();
        assertThat(deadline).as("the later end wins over what was announced").isAfter(opened.policyEnd());
        assertThat(buyer.get("/dossiers/" + reference).body())
                .contains("Fin du délai légal", day(opened.legalEnd()), day(opened.policyEnd()), day(deadline));
    }

    private void aQuestionIsAnsweredToAll() {
        done(
                "entreprises-connues",
                "entreprises",
                "Alizés Exemple ; alizes@exemple.example\nBâti-Fictif;bati@exemple.example");
        done(
                "questions",
                "entreprise",
                "Curieuse Fictive",
                "courriel",
                "curieuse@exemple.example",
                "recue",
                "2027-02-10T09:00",
                "question",
                "Curieuse Fictive demande : visite ?");
        long question = jdbc.sql("select max(id) from tender_question where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
        refused(
                "questions/" + question + "/reponse",
                "publiee",
                "Question de Curieuse Fictive",
                "reponse",
                "Oui, chaque mardi.");
        assertThat(mails()).as("nothing left").isEmpty();
        done(
                "questions/" + question + "/reponse",
                "publiee",
                QUESTION,
                "reponse",
                "Oui, chaque mardi sur rendez-vous.");
        assertThat(mails()).hasSize(3).allMatch(text -> text.contains(QUESTION) && !text.contains("Curieuse"));
    }

    private void changedDocumentsGiveMoreTime() {
        OffsetDateTime before = tender().deadline();
        at("2027-02-20T10:00");
        Visitor.Answer refusal = change("");
        assertThat(refusal.status()).as("a material change gives firms time").isEqualTo(422);
        assertThat(specifications()).hasSize(1);
        LocalDate later = before.atZoneSameInstant(Zone.PARIS).toLocalDate().plusDays(7);
        assertThat(change(later + "T12:00").status()).isEqualTo(302);
        assertThat(specifications()).as("the old version stays").hasSize(2);
        assertThat(tender().deadline()).isAfter(before);

        refused(
                "report",
                "limite",
                before.atZoneSameInstant(Zone.PARIS).toLocalDate() + "T12:00",
                "motif",
                "Une date antérieure.");
        done("report", "limite", later.plusDays(7) + "T12:00", "motif", "Visite des locaux reportée d’une semaine.");
        assertThat(mails().stream().filter(text -> text.contains("reportée")).count())
                .as("each firm known is told of each change")
                .isGreaterThanOrEqualTo(6);
        clock.moveTo(later.atTime(13, 0).atZone(Zone.PARIS));
        assertThat(story.runDueJobs(reference)).as("the timer moved").isZero();
        assertThat(buyer.get("/dossiers/" + reference).body())
                .contains("Visite des locaux reportée", day(later.plusDays(7)));
    }

    private void theRegisterIsClosedAtTheLastDeadline() {
        done(
                "depots",
                "entreprise",
                TenderStory.firm(0),
                "siret",
                TenderStory.siret(0),
                "courriel",
                "alizes@exemple.example",
                "depot",
                clock.now().toLocalDateTime().minusMinutes(5).toString(),
                "accuse",
                "D-1");
        story.reachDeadline(reference);
        assertThat(tender().status()).isEqualTo(TenderStatus.OPENING);
    }

    private Visitor.Answer change(String deadline) {
        byte[] pdf = printer.pdf(
                "procurement/tender/piece-exemple",
                Map.of("office", offices.get("62"), "reference", reference, "title", "Cahier des charges, corrigé"));
        return buyer.upload(
                page("echanges"),
                page("pieces-modifiees"),
                "Cahier des charges.pdf",
                pdf,
                "piece",
                ConsultationFiles.SPECIFICATION,
                "objet",
                "Les surfaces du bâtiment B changent.",
                "importante",
                "oui",
                "limite",
                deadline);
    }

    private void done(String address, String... fields) {
        Visitor.Answer answer = buyer.submit(page("echanges"), page(address), fields);
        assertThat(answer.status()).as(address + " " + answer.body()).isEqualTo(302);
    }

    private void refused(String address, String... fields) {
        Visitor.Answer answer = buyer.submit(page("echanges"), page(address), fields);
        assertThat(answer.status()).as(address).isEqualTo(422);
    }

    private String page(String part) {
        return "/marches/" + reference + "/" + part;
    }

    private Tender tender() {
        return tenders.get("62", reference);
    }

    private List<StoredDocument> specifications() {
        return documents.of("62", reference).stream()
                .filter(document -> document.kind().equals(ConsultationFiles.SPECIFICATION))
                .toList();
    }

    private List<String> mails() {
        return jdbc.sql(
                        "select subject || text_body from outbox_mail where reference = ? and template = 'procurement/tender/avis-candidats'")
                .param(reference)
                .query(String.class)
                .list();
    }

    private List<String> events() {
        return journal.of("62", reference).stream()
                .sorted(Comparator.comparing(Journal.Line::at))
                .map(Journal.Line::event)
                .toList();
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private void at(String moment) {
        clock.moveTo(LocalDateTime.parse(moment).atZone(Zone.PARIS));
    }
}
