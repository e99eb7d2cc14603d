package fr.palier.evaluation.penalty.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.SignedLinks;
import fr.palier.evaluation.penalty.domain.FirmWord;
import fr.palier.evaluation.penalty.domain.PenaltyReason;
import fr.palier.evaluation.penalty.domain.Statement;
import fr.palier.evaluation.penalty.domain.StatementStatus;
import fr.palier.evaluation.penalty.persistence.FirmWordRows;
import fr.palier.evaluation.penalty.persistence.StatementRows;
import fr.palier.office.OfficeReason;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A firm says what it thinks of the penalties that it was announced, before anybody decides. */
@Component
public class HearFirm {

    /** Kind of the files that firms join. */
    public static final String FILE_KIND = "penalty-observation";

    private static final int SHORTEST = 10;
    private static final int LONGEST = 8000;
    private static final int MOST = 50;
    private static final int MOST_FILES = 5;

    private final StatementRows statements;
    private final FirmWordRows words;
    private final Documents documents;
    private final StatementFlow flow;
    private final PenaltyDesk desk;

    HearFirm(StatementRows statements, FirmWordRows words, Documents documents, StatementFlow flow, PenaltyDesk desk) {
        this.statements = statements;
        this.words = words;
        this.documents = documents;
        this.flow = flow;
        this.desk = desk;
    }

    /**
     * In time.
     *
     * @throws fr.palier.office.Rejection {@code penalty.tooLate}, {@code penalty.alreadyHeard}: nothing is kept, {@link #letter} is offered
     */
    @Transactional
    public void observe(SignedLinks.Link link, String text) {
        Statement statement = desk.locked(link.office(), link.reference());
        mustHear(statement);
        keep(statement, text, false);
        desk.note(
                statement.office(),
                statement.reference(),
                "observed",
                "L'entreprise a présenté une observation sur le relevé.",
                Map.of());
    }

    /** What came on paper, in time, written down by who is in charge. */
    @Transactional
    public void byDesk(String reference, String text) {
        Statement statement = desk.statementToDecide(reference);
        mustHear(statement);
        keep(statement, text, false);
        desk.note(
                statement.office(),
                reference,
                "observed",
                "Observation de l'entreprise sur le relevé notée par %s."
                        .formatted(desk.person().name()),
                Map.of());
    }

    /** After the deadline, or after the firm said that it had finished: filed as a letter, without weight on the decision. */
    @Transactional
    public void letter(SignedLinks.Link link, String text) {
        Statement statement = desk.locked(link.office(), link.reference());
        PenaltyReason.NOT_LATE.when(
                statement.hears(desk.now().toLocalDate()), PenaltyLetters.day(statement.observeUntil()));
        keep(statement, text, true);
        desk.note(
                statement.office(),
                statement.reference(),
                "letterReceived",
                "Courrier de l'entreprise reçu hors délai : versé au dossier.",
                Map.of());
    }

    /** A file of what was said; the words are kept already, so that a file that is refused loses none. */
    @Transactional
    public void attach(SignedLinks.Link link, long observation, String fileName, byte[] content) {
        Statement statement = desk.locked(link.office(), link.reference());
        FirmWord said = words.find(statement.reference(), observation)
                .orElseThrow(PenaltyReason.UNKNOWN_OBSERVATION::rejection);
        if (!said.late()) {
            mustHear(statement);
        }
        PenaltyReason.TOO_MANY_FILES.when(said.documents().size() >= MOST_FILES, MOST_FILES);
        OfficeReason.MISSING.when(fileName.isBlank(), "Fichier");
        words.attach(
                observation,
                documents
                        .store(new NewDocument(
                                statement.office(),
                                statement.reference(),
                                FILE_KIND,
                                fileName,
                                content,
                                Confidentiality.RESTRICTED))
                        .id());
    }

    /** The firm has said all that it had to say: the decision need not wait for the deadline. */
    @Transactional
    public void done(SignedLinks.Link link) {
        Statement statement = desk.locked(link.office(), link.reference());
        mustHear(statement);
        statements.heard(statement, desk.now());
        desk.note(
                statement.office(),
                statement.reference(),
                "heard",
                "L'entreprise a indiqué avoir terminé ses observations.",
                Map.of());
        flow.heard(statement);
    }

    /** The deadline has passed. */
    @Transactional
    public void timeIsUp(String office, String reference) {
        Statement statement = desk.locked(office, reference);
        if (statement.status() == StatementStatus.ANNOUNCED) {
            statements.heard(statement, null);
            desk.note(
                    office,
                    reference,
                    "observationsClosed",
                    "Le délai d'observation de l'entreprise est passé.",
                    Map.of());
        }
    }

    private void mustHear(Statement statement) {
        PenaltyReason.WRONG_MOMENT.when(
                statement.observeUntil() == null, statement.status().label());
        PenaltyReason.ALREADY_HEARD.when(statement.heardAt() != null);
        PenaltyReason.TOO_LATE.when(
                !statement.hears(desk.now().toLocalDate()), PenaltyLetters.day(statement.observeUntil()));
    }

    private void keep(Statement statement, String text, boolean late) {
        PenaltyReason.OBSERVATION_TOO_SHORT.when(text == null || text.strip().length() < SHORTEST);
        String kept = PenaltyDesk.text(text, "Votre observation", LONGEST);
        PenaltyReason.TOO_MANY_OBSERVATIONS.when(words.of(statement.reference()).size() >= MOST, MOST);
        words.add(statement.reference(), kept, late, desk.now());
    }
}
