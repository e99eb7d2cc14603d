package fr.palier.supplier.sourcing.application;

import fr.palier.correspondence.SignedLinks;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.supplier.SourcedFile;
import fr.palier.supplier.sourcing.domain.Contact;
import fr.palier.supplier.sourcing.domain.FirmAnswer;
import fr.palier.supplier.sourcing.domain.Sourcing;
import fr.palier.supplier.sourcing.domain.SourcingReason;
import fr.palier.supplier.sourcing.persistence.AnswerRows;
import fr.palier.supplier.sourcing.persistence.ContactRows;
import fr.palier.supplier.sourcing.persistence.InformationRows;
import fr.palier.supplier.sourcing.persistence.MeetingRows;
import fr.palier.supplier.sourcing.persistence.SourcingRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads sourcings under the reader's rights; to anyone else a sourcing is unknown. */
@Component
@Transactional(readOnly = true)
public class SourcingReader {

    private final SourcingRows rows;
    private final ContactRows contacts;
    private final InformationRows informations;
    private final MeetingRows meetings;
    private final AnswerRows answers;
    private final TellFirms told;
    private final ApplicationsFloor floors;
    private final SourcingDesk desk;

    SourcingReader(
            SourcingRows rows,
            ContactRows contacts,
            InformationRows informations,
            MeetingRows meetings,
            AnswerRows answers,
            TellFirms told,
            ApplicationsFloor floors,
            SourcingDesk desk) {
        this.rows = rows;
        this.contacts = contacts;
        this.informations = informations;
        this.meetings = meetings;
        this.answers = answers;
        this.told = told;
        this.floors = floors;
        this.desk = desk;
    }

    public Optional<SourcingFile> read(String office, String reference, Person reader) {
        return rows.find(office, reference)
                .filter(sourcing -> SourcingDesk.mayRead(reader, sourcing.service()))
                .map(this::file);
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound} when there is none that this person may read */
    public SourcingFile get(String reference) {
        return read(desk.office(), reference, desk.person())
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    public List<Sourcing> search(String office, Person reader, String words, int most) {
        return rows.search(office, words, most).stream()
                .filter(sourcing -> SourcingDesk.mayRead(reader, sourcing.service()))
                .toList();
    }

    /**
     * What a need or a consultation shows of its sourcings.
     *
     * @param files oldest first
     * @param mayOpen whether the reader may open one
     */
    public record Served(SourcedFile served, List<SourcingFile> files, boolean mayOpen) {}

    /** Empty for a reference that no sourcing can serve and for who may not read them. */
    public Optional<Served> serving(String office, String file, Person reader) {
        return desk.find(office, file)
                .filter(served -> SourcingDesk.mayRead(reader, served.service()))
                .map(served -> new Served(
                        served,
                        rows.serving(office, served.purchase()).stream()
                                .map(this::file)
                                .toList(),
                        served.open() && SourcingDesk.mayAct(reader, served.service())));
    }

    /** Why firms of the office's sourcings do not answer, newest year and most frequent cause first. */
    public List<AnswerRows.CauseCount> causes(String office) {
        return answers.causes(office);
    }

    /** The file on which a person would open a sourcing. */
    public SourcedFile toOpen(String file) {
        SourcedFile served = desk.file(desk.office(), file);
        OfficeReason.NOT_ALLOWED.when(!SourcingDesk.mayAct(desk.person(), served.service()));
        desk.mustBeOpen(served);
        return served;
    }

    /** Whether the file still takes exchanges apart from its consultation. */
    public boolean isOpen(Sourcing sourcing) {
        return desk.file(sourcing.office(), sourcing.file()).open();
    }

    /** What a firm sees behind its link: nothing of the others. */
    public record FirmView(Sourcing sourcing, SourcingFile shared, Contact contact, FirmAnswer answer) {}

    public FirmView ofLink(SignedLinks.Link link) {
        Sourcing sourcing = rows.find(link.office(), link.reference())
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(link.reference()));
        Contact contact = contacts.ofLink(link.id()).orElseThrow(SourcingReason.UNKNOWN_CONTACT::rejection);
        SourcingFile file = file(sourcing);
        return new FirmView(sourcing, file, contact, file.answers().get(contact.id()));
    }

    SourcingFile file(Sourcing sourcing) {
        String reference = sourcing.reference();
        Map<Long, FirmAnswer> last = new LinkedHashMap<>();
        answers.of(reference).forEach(answer -> last.put(answer.contact(), answer));
        return new SourcingFile(
                sourcing,
                contacts.of(reference),
                informations.of(reference),
                told.deliveries(sourcing),
                informations.questions(reference),
                meetings.of(reference),
                last,
                floors.today(sourcing.office(), sourcing.nature()).orElse(null));
    }
}
