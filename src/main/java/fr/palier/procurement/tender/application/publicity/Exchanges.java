package fr.palier.procurement.tender.application.publicity;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.MailAddress;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.Role;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.FirmOrigin;
import fr.palier.procurement.tender.domain.NoticeKind;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.KnownFirms;
import fr.palier.procurement.tender.persistence.PublicityItems;
import fr.palier.procurement.tender.persistence.Questions;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What passes between the buyer and the firms while they prepare: questions, whose answers go to all at once without saying who asked,
 * and changed documents. Answers that come late and material changes move the deadline (R2132-6, R2151-4 CCP).
 */
@Component
public class Exchanges {

    private static final Set<String> PIECES =
            Set.of(ConsultationFiles.RULES, ConsultationFiles.SPECIFICATION, ConsultationFiles.OTHER);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int NAME = 200;
    private static final int TEXT = 4000;
    private static final int SHORTEST_NAME = 4;

    private final TenderDesk desk;
    private final Questions questions;
    private final KnownFirms firms;
    private final PublicityItems publicity;
    private final Consultation consultation;
    private final ConsultationPeriod period;
    private final PublicityDelays delays;
    private final FirmNotices notices;
    private final ConsultationFiles files;
    private final Documents documents;

    Exchanges(
            TenderDesk desk,
            Questions questions,
            KnownFirms firms,
            PublicityItems publicity,
            Consultation consultation,
            ConsultationPeriod period,
            PublicityDelays delays,
            FirmNotices notices,
            ConsultationFiles files,
            Documents documents) {
        this.desk = desk;
        this.questions = questions;
        this.firms = firms;
        this.publicity = publicity;
        this.consultation = consultation;
        this.period = period;
        this.delays = delays;
        this.notices = notices;
        this.files = files;
        this.documents = documents;
    }

    /**
     * Firms to tell of all that changes, one a line: {@code nom ; adresse}; those known already stay as they are.
     *
     * @return how many are new
     * @throws fr.palier.office.Rejection {@code tender.wrongFirmLine}: none is kept then
     */
    @Transactional
    public int addFirms(String reference, String lines) {
        Tender tender = running(reference);
        OfficeReason.MISSING.when(lines == null || lines.isBlank(), "Entreprises");
        int added = 0;
        int number = 0;
        for (String line : lines.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] cells = line.split(";", -1);
            TenderReason.WRONG_FIRM_LINE.when(cells.length < 2 || !isAddress(cells[1].strip()), number);
            String name = Text.required(cells[0], "Entreprise", NAME);
            added += know(reference, name, cells[1].strip(), FirmOrigin.DOCUMENTS) ? 1 : 0;
        }
        desk.note(
                tender,
                "firmsKnown",
                "%d entreprise(s) ajoutée(s) à celles que la consultation informe.".formatted(added),
                Map.of("added", added));
        return added;
    }

    /** Writes down a question that came by the buyer profile. */
    @Transactional
    public long ask(String reference, String firm, String email, OffsetDateTime receivedAt, String question) {
        Tender tender = running(reference);
        String name = Text.required(firm, "Entreprise", NAME);
        String address = Text.required(email, "Adresse électronique", NAME);
        TenderReason.WRONG_FIRM_LINE.when(!isAddress(address), 1);
        boolean early = publicity.of(reference).stream()
                .map(item -> item.publishedAt())
                .filter(Objects::nonNull)
                .min(OffsetDateTime::compareTo)
                .filter(receivedAt::isBefore)
                .isPresent();
        TenderReason.QUESTION_IN_FUTURE.when(receivedAt.isAfter(desk.now()) || early);
        String text = Text.required(question, "Question", TEXT);
        know(reference, name, address, FirmOrigin.QUESTION);
        long id = questions.add(
                reference, receivedAt, name, address, text, desk.person().id());
        desk.note(
                tender,
                "questionReceived",
                // who asked stays with the buyers: the journal is read by more people
                "Question n° %d reçue le %s.".formatted(id, at(receivedAt)),
                Map.of("question", id));
        return id;
    }

    /**
     * Answers to all known firms at once.
     *
     * @param published the question as all may read it
     * @param deadline new deadline, null to leave it
     * @param notExtended why a late answer leaves it; may be blank otherwise
     * @throws fr.palier.office.Rejection {@code tender.namesTheFirm}, {@code tender.answerTooLate}, {@code tender.extensionTooShort}
     */
    @Transactional
    public int answer(
            String reference, long id, String published, String answer, OffsetDateTime deadline, String notExtended) {
        Tender tender = running(reference);
        Questions.Question asked = questions.get(reference, id);
        TenderReason.ALREADY_ANSWERED.when(asked.answer() != null);
        String question = Text.required(published, "Question telle que toutes la liront", TEXT);
        String reply = Text.required(answer, "Réponse", TEXT);
        TenderReason.NAMES_THE_FIRM.when(names(question + "\n" + reply, asked), asked.firmName());
        String kept = notExtended == null || notExtended.isBlank() ? null : TenderDesk.reason(notExtended);
        checkInTime(tender, deadline, kept);
        questions.answer(id, question, reply, kept, desk.person().id(), desk.now());
        int told = notices.tell(tender, NoticeKind.ANSWER, "Question : %s\n\nRéponse : %s".formatted(question, reply));
        desk.note(
                tender,
                "questionAnswered",
                "Question n° %d : réponse donnée à toutes les entreprises connues.".formatted(id),
                Map.of("question", id, "told", told));
        if (deadline != null) {
            consultation.extend(reference, deadline, "Réponse à une question, donnée à toutes les entreprises.");
        }
        return told;
    }

    /**
     * Puts a new version of a document into the consultation file and tells all known firms.
     *
     * @param material whether firms must rework their offers: the deadline then moves
     * @param deadline new deadline, null to leave it
     */
    @Transactional
    public int changeDocument(
            String reference,
            String kind,
            String fileName,
            byte[] content,
            String what,
            boolean material,
            OffsetDateTime deadline) {
        Tender tender = running(reference);
        TenderReason.UNKNOWN_PIECE.when(!PIECES.contains(kind));
        OfficeReason.MISSING.when(content == null || content.length == 0, "Fichier");
        String change = TenderDesk.reason(what);
        TenderReason.MATERIAL_CHANGE.when(material && deadline == null);
        List<Long> before = documents.of(tender.office(), reference).stream()
                .map(StoredDocument::id)
                .toList();
        StoredDocument stored = files.store(tender, kind, fileName, content);
        TenderReason.UNCHANGED_DOCUMENT.when(before.contains(stored.id()));
        int told = notices.tell(
                tender,
                NoticeKind.DOCUMENTS,
                "La pièce « %s » est modifiée (version %d) : %s"
                        .formatted(stored.fileName(), stored.version(), change));
        desk.note(
                tender,
                "documentChanged",
                "Dossier de consultation modifié : « %s », version %d%s. %s"
                        .formatted(
                                stored.fileName(),
                                stored.version(),
                                material ? ", modification importante" : "",
                                change),
                Map.of("document", stored.id(), "material", material));
        if (deadline != null) {
            consultation.extend(reference, deadline, "Dossier de consultation modifié : " + change);
        }
        return told;
    }

    /** Last day on which an answer needs no more time, formal procedures only. */
    @Transactional(readOnly = true)
    public LocalDate lastDayToAnswer(Tender tender) {
        return tender.isFormal() && tender.deadline() != null
                ? delays.lastDayOfInformation(day(tender.deadline()), period.isUrgent(tender))
                : null;
    }

    private void checkInTime(Tender tender, OffsetDateTime deadline, String notExtended) {
        LocalDate last = lastDayToAnswer(tender);
        if (last == null || !desk.today().isAfter(last)) {
            return;
        }
        TenderReason.ANSWER_TOO_LATE.when(deadline == null && notExtended == null, DAY.format(last));
        if (deadline != null) {
            boolean urgent = period.isUrgent(tender);
            LocalDate first = day(deadline);
            while (delays.lastDayOfInformation(first, urgent).isBefore(desk.today())) {
                first = first.plusDays(1);
            }
            TenderReason.EXTENSION_TOO_SHORT.when(first.isAfter(day(deadline)), DAY.format(first));
        }
    }

    private Tender running(String reference) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.CONSULTATION);
        TenderReason.QUESTION_TOO_LATE.when(!tender.deadline().isAfter(desk.now()));
        return tender;
    }

    private boolean know(String reference, String name, String address, FirmOrigin origin) {
        return firms.add(reference, name, address, origin, desk.person().id(), desk.now());
    }

    private static boolean names(String text, Questions.Question asked) {
        String lower = text.toLowerCase(Locale.FRANCE);
        String name = asked.firmName().toLowerCase(Locale.FRANCE);
        return name.length() >= SHORTEST_NAME && lower.contains(name)
                || lower.contains(asked.email().toLowerCase(Locale.FRANCE));
    }

    private static boolean isAddress(String text) {
        return MailAddress.isOne(text) && text.length() <= NAME;
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(Zone.PARIS).toLocalDate();
    }

    private static String at(OffsetDateTime moment) {
        return Publicity.MOMENT.format(moment.atZoneSameInstant(Zone.PARIS));
    }
}
