package fr.palier.demo;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.Resolution;
import fr.palier.complaint.application.CallLog;
import fr.palier.complaint.application.CloseComplaint;
import fr.palier.complaint.application.CommonIncidents;
import fr.palier.complaint.application.ComplaintReader;
import fr.palier.complaint.application.ExchangeMessages;
import fr.palier.complaint.application.ShiftHandover;
import fr.palier.complaint.application.TakeComplaint;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.Channel;
import fr.palier.complaint.domain.Kind;
import fr.palier.complaint.domain.NewComplaint;
import fr.palier.housing.Occupant;
import fr.palier.testing.As;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Fictitious complaints at several stages: repairs ordered, an incident of a lift, a stranger to qualify, an answer awaited, one closed. */
public class DemoComplaints {

    private final ComplaintStory story;
    private final TakeComplaint taking;
    private final ExchangeMessages messages;
    private final CloseComplaint closing;
    private final CommonIncidents incidents;
    private final CallLog calls;
    private final ShiftHandover shift;
    private final ComplaintReader reader;
    private final ProcessEngine engine;

    DemoComplaints(
            ComplaintStory story,
            TakeComplaint taking,
            ExchangeMessages messages,
            CloseComplaint closing,
            CommonIncidents incidents,
            CallLog calls,
            ShiftHandover shift,
            ComplaintReader reader,
            ProcessEngine engine) {
        this.story = story;
        this.taking = taking;
        this.messages = messages;
        this.closing = closing;
        this.incidents = incidents;
        this.calls = calls;
        this.shift = shift;
        this.reader = reader;
        this.engine = engine;
    }

    /** Once: a kept database has them already. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void fill() {
        if (reader.search("62", As.who(ComplaintStory.DESK), "", false, 1).isEmpty()) {
            // the story runs its jobs itself
            var jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
            jobs.shutdown();
            try {
                play();
            } finally {
                jobs.start();
            }
        }
    }

    private void play() {
        story.openOffice();
        story.onCall(1, "Cadre d'astreinte (fictif)");
        story.onCall(2, "Responsable d'astreinte (fictif)");
        repairs();
        incident();
        exchanges();
        stranger();
        As.person(ComplaintStory.DESK, () -> {
            calls.note("Gardien de la résidence", null, null, null, null, "Demande les horaires de l'agence.");
            shift.note("Le gardien des Érables rappelle demain pour les clés du local à vélos.");
        });
    }

    private void repairs() {
        story.take(story.call(3, Category.HEATING, Cause.DEFECT, "La chaudière s'éteint toutes les heures.", false));
        story.take(story.call(26, Category.SANITARY, Cause.UNKNOWN, "Le robinet de la cuisine goutte.", false));
        story.take(story.call(
                1, Category.WINDOW, Cause.DEFECT, "La fenêtre neuve de la chambre laisse passer l'eau.", false));
        story.take(story.call(28, Category.SANITARY, Cause.WEAR, "Le joint de la douche est usé.", false));
        story.take(story.call(29, Category.NEIGHBOUR, "De la musique chaque nuit au-dessus."));
        story.take(story.call(31, Category.SOCIAL, "Je voudrais parler à quelqu'un de ma situation."));
    }

    private void incident() {
        String lead = story.take(story.call(50, Category.LIFT, "L'ascenseur est arrêté au deuxième étage."));
        String other = story.take(story.call(52, Category.LIFT, "L'ascenseur ne marche plus, je suis au troisième."));
        As.person(ComplaintStory.DESK, () -> {
            long incident = incidents.open(
                    lead, "Ascenseur arrêté", "Le réparateur est prévenu. Nous vous tenons au courant.", false);
            incidents.join(other, incident);
        });
        story.runJobs(other);
    }

    private void exchanges() {
        String asked = story.take(story.call(33, Category.RENT_AND_CHARGES, "Ma régularisation de charges a doublé."));
        As.person(
                ComplaintStory.DESK,
                () -> messages.fromOffice(
                        asked, "Pouvez-vous nous envoyer une photo du relevé de votre compteur ?", true));
        String closed = story.take(story.call(34, Category.RECEPTION, "On ne m'a jamais rappelé."));
        As.person(
                ComplaintStory.DESK,
                () -> closing.close(closed, Resolution.SOLVED, "Rappelé ce matin, avec nos excuses pour l'attente."));
        String written = story.take(story.call(36, Category.DAMP, "Des moisissures dans la salle de bains."));
        messages.fromTenant(story.link(written), "Je suis chez moi le mercredi et le samedi.", List.of());
    }

    private void stranger() {
        Occupant tenant = story.tenant(40);
        Complaint complaint = taking.fromPublic(
                "62",
                new NewComplaint(
                        Kind.REQUEST,
                        Channel.PUBLIC_PAGE,
                        Category.LOCK,
                        Cause.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new NewComplaint.Said(
                                "Personne fictive", "personne@example.org", null, tenant.code(), "2 rue des Érables"),
                        "La porte d'entrée ne ferme plus à clé.",
                        false,
                        true,
                        "Après 17 heures",
                        null),
                List.of());
        story.runJobs(complaint.reference());
    }
}
