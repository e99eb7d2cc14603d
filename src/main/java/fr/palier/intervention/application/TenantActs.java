package fr.palier.intervention.application;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.OpenedDocument;
import fr.palier.correspondence.SignedLinks;
import fr.palier.intervention.Absence;
import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.Party;
import fr.palier.intervention.Slot;
import fr.palier.intervention.domain.Entry;
import fr.palier.intervention.persistence.AbsenceOfTenantRows;
import fr.palier.intervention.persistence.EventRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a tenant does behind their link: accepts or moves an appointment, says that nobody came, contests an absence. */
@Component
public class TenantActs {

    private static final String TENANT = "Locataire";

    private final ReportEvent reports;
    private final ContestAbsence absences;
    private final AbsenceOfTenantRows rows;
    private final EventRows events;
    private final Documents documents;

    TenantActs(
            ReportEvent reports,
            ContestAbsence absences,
            AbsenceOfTenantRows rows,
            EventRows events,
            Documents documents) {
        this.reports = reports;
        this.absences = absences;
        this.rows = rows;
        this.events = events;
        this.documents = documents;
    }

    @Transactional
    public void accept(SignedLinks.Link link) {
        report(link, EventKind.APPOINTMENT_ACCEPTED, null, null);
    }

    /** Asks for another slot, which the other side confirms. */
    @Transactional
    public void move(SignedLinks.Link link, Slot slot, String note) {
        report(link, EventKind.APPOINTMENT_MOVED, slot, note);
    }

    @Transactional
    public void nobodyCame(SignedLinks.Link link, String note) {
        report(link, EventKind.SUPPLIER_NO_SHOW, null, note);
    }

    @Transactional
    public void contest(SignedLinks.Link link, long event, String text) {
        absences.contest(link.office(), link.reference(), event, text);
    }

    /** The photo that is held against the tenant. @throws fr.palier.office.Rejection {@code intervention.unknownEvent} */
    @Transactional(readOnly = true)
    public OpenedDocument proof(SignedLinks.Link link, long event) {
        Absence absence = rows.find(link.office(), event)
                .filter(one -> one.reference().equals(link.reference()))
                .orElseThrow(InterventionReason.UNKNOWN_EVENT::rejection);
        Long proof = events.find(link.office(), link.reference(), absence.event())
                .orElseThrow(InterventionReason.UNKNOWN_EVENT::rejection)
                .proof();
        InterventionReason.UNKNOWN_EVENT.when(proof == null);
        return documents.open(link.office(), proof);
    }

    private void report(SignedLinks.Link link, EventKind kind, Slot slot, String note) {
        reports.report(
                link.office(),
                link.reference(),
                Entry.now(kind, Party.TENANT, TENANT, EntryChannel.LINK)
                        .withSlot(slot)
                        .withNote(note));
    }
}
