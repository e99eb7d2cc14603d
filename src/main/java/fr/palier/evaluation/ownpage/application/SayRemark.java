package fr.palier.evaluation.ownpage.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.Outbox;
import fr.palier.correspondence.SignedLinks;
import fr.palier.evaluation.ownpage.domain.OwnPageReason;
import fr.palier.evaluation.ownpage.domain.Remark;
import fr.palier.evaluation.ownpage.persistence.RemarkRows;
import fr.palier.evaluation.scorecard.application.ReadScorecards;
import fr.palier.evaluation.scorecard.application.Scorecards;
import fr.palier.intervention.Interventions;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Text;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A firm says what it thinks of its figures, whenever it likes; the office answers. Nothing of it changes a figure by itself. */
@Component
public class SayRemark {

    /** Kind of the files that firms join. */
    public static final String FILE_KIND = "supplier-remark";

    private static final int SHORTEST = 10;
    private static final int LONGEST = 8000;
    private static final int LONGEST_REFERENCE = 40;

    private final RemarkRows rows;
    private final Scorecards scorecards;
    private final Interventions interventions;
    private final Firms firms;
    private final Documents documents;
    private final Outbox outbox;
    private final Offices offices;
    private final Journal journal;
    private final CurrentPerson people;
    private final OwnPage page;
    private final OwnPageSettings settings;

    SayRemark(
            RemarkRows rows,
            Scorecards scorecards,
            Interventions interventions,
            Firms firms,
            Documents documents,
            Outbox outbox,
            Offices offices,
            Journal journal,
            CurrentPerson people,
            OwnPage page,
            OwnPageSettings settings) {
        this.rows = rows;
        this.scorecards = scorecards;
        this.interventions = interventions;
        this.firms = firms;
        this.documents = documents;
        this.outbox = outbox;
        this.offices = offices;
        this.journal = journal;
        this.people = people;
        this.page = page;
        this.settings = settings;
    }

    /** A file that came with it. */
    public record Upload(String fileName, byte[] content) {}

    /**
     * Keeps what the firm says; the office is told by mail.
     *
     * @param intervention reference; null or blank = the figures as a whole
     * @param file null = none
     * @throws fr.palier.office.Rejection {@code evaluation.remarkTooShort}, {@code office.tooLong},
     *     {@code evaluation.interventionNotYours}, {@code correspondence.…} for the file: nothing is kept then
     */
    @Transactional
    public void say(SignedLinks.Link link, String intervention, String text, Upload file) {
        String office = link.office();
        Firm firm = firms.living(office, OwnPage.firmOf(link));
        List<Long> records = scorecards.records(office, firm.id());
        String words = text(text);
        String about = about(office, records, intervention);
        OffsetDateTime now = page.now();
        OwnPageReason.TOO_MANY.when(
                rows.of(office, records).stream()
                                .filter(said -> said.saidAt().isAfter(now.minusYears(1)))
                                .count()
                        >= settings.remarksAYear(),
                settings.remarksAYear());
        Long document = file == null
                ? null
                : documents
                        .store(new NewDocument(
                                office,
                                link.reference(),
                                FILE_KIND,
                                file.fileName(),
                                file.content(),
                                Confidentiality.RESTRICTED))
                        .id();
        rows.add(new Remark(0, office, firm.id(), about, words, now, document, null, null, null));
        outbox.post(new Mail(
                office,
                link.reference(),
                offices.get(office).email(),
                "evaluation/ownpage/observation",
                Map.of("firm", firm, "about", about == null ? "" : about),
                List.of()));
        journal.write(
                office,
                about == null ? link.reference() : about,
                "evaluation.remarkReceived",
                "Observation de %s sur ses chiffres.".formatted(firm.name()),
                Map.of("firm", firm.id()));
    }

    /**
     * The office's answer; the firm reads it on its page.
     *
     * @throws fr.palier.office.Rejection {@code office.notAllowed}, {@code office.notFound}, {@code evaluation.remarkAnswered}
     */
    @Transactional
    public void answer(long firm, long id, String text) {
        people.mustBe(ReadScorecards.READERS);
        String office = people.office();
        List<Long> records =
                scorecards.records(office, firms.living(office, firm).id());
        Remark remark = rows.lock(office, id)
                .filter(said -> records.contains(said.firm()))
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("observation " + id));
        OwnPageReason.ALREADY_ANSWERED.when(remark.answer() != null);
        rows.answer(id, text(text), page.now(), people.get().id(), people.get().name());
        journal.write(
                office,
                remark.intervention() == null ? OwnPage.reference(remark.firm()) : remark.intervention(),
                "evaluation.remarkAnswered",
                "Réponse donnée à l'observation de l'entreprise.",
                Map.of("remark", id));
    }

    private static String text(String text) {
        OwnPageReason.REMARK_TOO_SHORT.when(text == null || text.strip().length() < SHORTEST);
        return Text.required(text, "Observation", LONGEST);
    }

    /** One of the firm's own: another firm's reads as unknown. */
    private String about(String office, List<Long> records, String intervention) {
        if (intervention == null || intervention.isBlank()) {
            return null;
        }
        String reference = intervention.strip().toUpperCase(Locale.ROOT);
        OfficeReason.TOO_LONG.when(reference.length() > LONGEST_REFERENCE, "Intervention", LONGEST_REFERENCE);
        OwnPageReason.NOT_YOURS.when(
                interventions
                        .find(office, reference)
                        .filter(one -> one.firm() != null && records.contains(one.firm()))
                        .isEmpty(),
                reference);
        return reference;
    }
}
