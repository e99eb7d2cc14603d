package fr.palier.committee;

import static fr.palier.committee.SessionDriver.MEMBER_B;
import static fr.palier.committee.SessionDriver.MEMBER_C;
import static fr.palier.committee.SessionDriver.MEMBER_D;
import static fr.palier.committee.SessionDriver.PRESIDENT;
import static fr.palier.committee.SessionDriver.present;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.committee.application.Ballot;
import fr.palier.committee.application.CastVote;
import fr.palier.committee.application.DraftMinutes;
import fr.palier.committee.application.EndSession;
import fr.palier.committee.application.MinutesPaper;
import fr.palier.committee.application.SessionFile;
import fr.palier.committee.domain.Choice;
import fr.palier.committee.domain.Minutes;
import fr.palier.committee.domain.VoteMode;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.OpenedDocument;
import fr.palier.correspondence.StoredDocument;
import fr.palier.correspondence.application.OutboxSender;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestServices;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What really leaves and what is really kept: mails with their calendar file, minutes as a PDF. */
@PalierTest
class CommitteePapersTest {

    @Autowired
    private SessionDriver sessions;

    @Autowired
    private CastVote votes;

    @Autowired
    private DraftMinutes minutes;

    @Autowired
    private EndSession ends;

    @Autowired
    private MinutesPaper paper;

    @Autowired
    private Documents documents;

    @Autowired
    private OutboxSender sender;

    @Test
    void everyMemberAndSubstituteReceivesTheConvocationWithItsCalendarFile() throws Exception {
        String reference = sessions.start(LocalDate.now().plusDays(10));
        sessions.prepare(reference, List.of(sessions.propose(Question.AWARD)));
        sessions.convene(reference);
        assertThat(mailsAbout(reference))
                .as("nothing leaves with the person's click")
                .isEmpty();
        sessions.runJobs(reference);
        sendAll();
        List<MimeMessage> mails = mailsAbout(reference);
        assertThat(mails).hasSize(5);
        assertThat(mails.get(0).getSubject()).startsWith("Séance de la Commission d'appel d'offres");
        assertThat(attachments(mails.get(0)))
                .extracting(BodyPart::getFileName)
                .containsExactlyInAnyOrder("convocation-1.pdf", "invitation-1.ics");
        String calendar = unfolded(attachments(mails.get(0)).stream()
                .filter(part -> name(part).endsWith(".ics"))
                .findFirst()
                .orElseThrow());
        assertThat(calendar)
                .contains("METHOD:REQUEST", "UID:" + reference + "@palier", "SEQUENCE:0", "STATUS:CONFIRMED")
                .contains("ATTENDEE", "mailto:committee-members-5-62@office-62.example")
                .contains("DTSTART:")
                .doesNotContain("chaudières");
        sessions.asSecretary(() -> ends.cancel(reference, "Salle indisponible"));
        sessions.runJobs(reference);
        sendAll();
        MimeMessage cancelled = mailsAbout(reference).stream()
                .filter(mail -> subject(mail).startsWith("Séance annulée"))
                .findFirst()
                .orElseThrow();
        assertThat(unfolded(attachments(cancelled).get(0)))
                .contains("METHOD:CANCEL", "UID:" + reference + "@palier", "SEQUENCE:1", "STATUS:CANCELLED");
    }

    @Test
    void theSignedMinutesTellTheWholeSessionAndKeepTheirHash() throws Exception {
        String reference = sessions.sessionOnItsDay(
                List.of(sessions.propose(Question.AWARD), sessions.propose(Question.UNSUCCESSFUL)));
        sessions.attend(reference, VoteMode.BY_MEMBERS, present(PRESIDENT, MEMBER_B, MEMBER_C, MEMBER_D));
        sessions.vote(PRESIDENT, reference, "FOR");
        sessions.vote(MEMBER_B, reference, "AGAINST");
        sessions.asSecretary(
                () -> votes.recordOne(reference, MEMBER_C, new Ballot(Choice.FOR, null, "Offre bien classée.")));
        sessions.complete(
                MEMBER_D,
                reference,
                "userTask_castVote",
                "choice",
                "WITHDRAWN",
                "conflict",
                "Parent du gérant d'un candidat");
        sessions.runJobs(reference);
        sessions.asSecretary(() -> votes.close(reference));
        long first = sessions.file(reference).items().get(0).item().id();
        sessions.asSecretary(() -> minutes.submit(
                reference,
                "La présidence ouvre la séance.",
                Map.of(first, "La commission relève la qualité technique de l'offre.")));
        sessions.complete(PRESIDENT, reference, "userTask_signMinutes", "signature", "SIGN");
        Minutes signed = sessions.file(reference).minutes();
        OpenedDocument document = documents.openFor(As.who(MEMBER_B), signed.document());
        StoredDocument stored = documents.of("62", reference).stream()
                .filter(candidate -> candidate.id() == signed.document())
                .findFirst()
                .orElseThrow();
        assertThat(stored.sha256()).isEqualTo(signed.sha256());
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(document.content())) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            assertThat(reader.getText(pdf).replaceAll("[\\s\\h]+", " "))
                    .contains(
                            reference,
                            "4 membres comptés sur 4, 3 requis",
                            "Membre D (fictif) s’est retiré(e)",
                            "Parent du gérant d’un candidat",
                            "Pour (consigné)",
                            "Offre bien classée.",
                            "Pour : 2",
                            "contre : 1",
                            "Avis : favorable",
                            "La commission relève la qualité technique",
                            "Signé électroniquement",
                            "Membre A (fictif)")
                    .doesNotContain("Projet");
        }
        Files.write(Path.of("target", "proces-verbal.pdf"), document.content());
        theSignatureStandsWithWhatWasSettledLast(sessions.file(reference));
    }

    /** However long the session was: the page that is signed says what was settled. */
    private void theSignatureStandsWithWhatWasSettledLast(SessionFile file) throws IOException {
        int pages = 0;
        for (int lines = 0; lines < 36; lines += 2) {
            Minutes minutes = new Minutes(
                    file.session().reference(),
                    file.minutes().draftedBy(),
                    file.minutes().draftedAt(),
                    "La séance continue.\n".repeat(lines) + "Fin.",
                    null,
                    null,
                    null,
                    null,
                    null);
            SessionFile longer = new SessionFile(
                    file.session(),
                    file.body(),
                    file.rules(),
                    file.convocations(),
                    file.members(),
                    file.seats(),
                    file.items(),
                    file.movements(),
                    minutes);
            try (PDDocument pdf = Loader.loadPDF(paper.draft(longer))) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setSortByPosition(true);
                reader.setStartPage(pdf.getNumberOfPages());
                pages = Math.max(pages, pdf.getNumberOfPages());
                assertThat(reader.getText(pdf).replaceAll("[\\s\\h]+", " "))
                        .as("%d lines", lines)
                        .contains("Projet, non signé", "pris part au vote : 4", "Décision : ajourné");
            }
        }
        assertThat(pages).as("the break was passed").isGreaterThan(2);
    }

    @Test
    void membersWhoVoteAtTheSameInstantAllSucceed() {
        String reference = sessions.sessionOnItsDay(List.of(sessions.propose(Question.AWARD)));
        sessions.attend(reference, VoteMode.BY_MEMBERS, present(PRESIDENT, MEMBER_B, MEMBER_C, MEMBER_D));
        CompletableFuture.allOf(List.of(PRESIDENT, MEMBER_B, MEMBER_C, MEMBER_D).stream()
                        .map(member -> CompletableFuture.runAsync(
                                () -> sessions.complete(member, reference, "userTask_castVote", "choice", "FOR")))
                        .toArray(CompletableFuture[]::new))
                .join();
        sessions.runJobs(reference);
        assertThat(sessions.file(reference).items().get(0).item().votesFor()).isEqualTo(4);
        assertThat(sessions.waitingSteps(reference)).containsExactly("userTask_writeMinutes");
    }

    /** Other tests leave mails too: one batch may not reach ours. */
    private void sendAll() {
        for (int sent = sender.sendDue(); sent > 0; ) {
            sent = sender.sendDue();
        }
    }

    private static List<MimeMessage> mailsAbout(String reference) {
        return Arrays.stream(TestServices.MAIL.getReceivedMessages())
                .filter(mail -> text(mail).contains(reference))
                .toList();
    }

    private static String text(Message mail) {
        try {
            return attachments(mail).stream()
                    .filter(part -> name(part).endsWith(".ics"))
                    .map(CommitteePapersTest::unfolded)
                    .reduce("", String::concat);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<BodyPart> attachments(Part mail) throws Exception {
        List<BodyPart> found = new ArrayList<>();
        if (mail.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart part = parts.getBodyPart(index);
                if (part.getFileName() != null) {
                    found.add(part);
                } else {
                    found.addAll(attachments(part));
                }
            }
        }
        return found;
    }

    /** Lines of an iCalendar file are folded at 75 bytes. */
    private static String unfolded(BodyPart part) {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\r?\n[ \t]", "");
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static String name(BodyPart part) {
        try {
            return part.getFileName();
        } catch (jakarta.mail.MessagingException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String subject(Message mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException failure) {
            throw new AssertionError(failure);
        }
    }
}
