package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.Resolution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the ways of the procedure end: after the work, with a common incident, by an answer. */
@Component
public class ConcludeProcedure {

    private static final String WORK_DONE = "Travaux faits et acceptés.";

    private final ComplaintDesk desk;
    private final CloseComplaint closing;
    private final CommonIncidents incidents;
    private final ProposedAnswer proposed;

    ConcludeProcedure(ComplaintDesk desk, CloseComplaint closing, CommonIncidents incidents, ProposedAnswer proposed) {
        this.desk = desk;
        this.closing = closing;
        this.incidents = incidents;
        this.proposed = proposed;
    }

    /** The work was accepted: the tenant hears it, and may say that it is not so. The incident that the complaint leads ends too. */
    @Transactional
    public void afterWork(String office, String reference) {
        Complaint complaint = desk.locked(office, reference);
        incidents.endWith(complaint, "Les travaux sont faits. Merci de votre patience.");
        closing.conclude(office, reference, Resolution.SOLVED, WORK_DONE);
    }

    @Transactional
    public void withIncident(String office, String reference) {
        closing.conclude(office, reference, Resolution.SOLVED, "L'incident commun est terminé.");
    }

    @Transactional
    public void answer(String office, String reference, String text, Resolution resolution) {
        incidents.endWith(desk.locked(office, reference), "L'intervention prévue n'aura pas lieu : " + text);
        closing.answer(office, reference, text, resolution, "Réponse donnée au locataire.");
    }

    /** The kind explanation that the file shows, as it stands. */
    @Transactional
    public void explain(String office, String reference, Resolution resolution) {
        Complaint complaint = desk.locked(office, reference);
        closing.answer(office, reference, proposed.of(complaint), resolution, "Explication donnée au locataire.");
    }
}
