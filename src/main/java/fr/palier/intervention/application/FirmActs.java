package fr.palier.intervention.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.SignedLinks;
import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Party;
import fr.palier.intervention.Slot;
import fr.palier.intervention.domain.Entry;
import fr.palier.office.Money;
import fr.palier.office.Text;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a firm does behind its link: answers the order, fixes appointments, reports visits and work, sends quotes. */
@Component
public class FirmActs {

    private final ReportEvent reports;
    private final ReportWork work;
    private final Quotes quotes;
    private final Documents documents;
    private final WorkPhotos photos;

    FirmActs(ReportEvent reports, ReportWork work, Quotes quotes, Documents documents, WorkPhotos photos) {
        this.reports = reports;
        this.work = work;
        this.quotes = quotes;
        this.documents = documents;
        this.photos = photos;
    }

    /** A file as it was uploaded. */
    public record Upload(String name, byte[] content) {}

    /**
     * What a firm says of an event.
     *
     * @param at when; null = now
     * @param slot appointment; null = none
     * @param photos the first is the proof of the event
     */
    public record Said(OffsetDateTime at, Slot slot, String note, String notice, List<Upload> photos) {}

    /** Anything but work done. */
    @Transactional
    public void report(SignedLinks.Link link, EventKind kind, Said said) {
        reports.report(link.office(), link.reference(), entry(link, kind, said));
    }

    /** @param quantities lines really done, by code of the price list */
    @Transactional
    public void done(SignedLinks.Link link, Said said, Map<String, BigDecimal> quantities) {
        work.done(link.office(), link.reference(), entry(link, EventKind.WORK_DONE, said), quantities);
    }

    /** @param file null = none */
    @Transactional
    public void quote(SignedLinks.Link link, Money amount, String text, Upload file) {
        Long document = file == null ? null : store(link, file);
        quotes.send(link.office(), link.reference(), amount, text, document);
    }

    private Entry entry(SignedLinks.Link link, EventKind kind, Said said) {
        Long proof = photos.store(link.office(), link.reference(), said.photos());
        return new Entry(
                kind,
                said.at(),
                Party.SUPPLIER,
                link.recipient(),
                EntryChannel.LINK,
                said.slot(),
                said.note(),
                Text.optional(said.notice(), "Numéro de l'avis de passage", 60),
                proof,
                null);
    }

    private long store(SignedLinks.Link link, Upload file) {
        return documents
                .store(new NewDocument(
                        link.office(),
                        link.reference(),
                        InterventionDocuments.QUOTE,
                        file.name(),
                        file.content(),
                        Confidentiality.OFFICE))
                .id();
    }
}
