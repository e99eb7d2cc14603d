package fr.palier.complaint.web;

import fr.palier.complaint.application.ComplaintDesk;
import fr.palier.complaint.application.ComplaintFile;
import fr.palier.complaint.application.ComplaintReader;
import fr.palier.complaint.application.ProposedAnswer;
import fr.palier.engine.Cases;
import fr.palier.engine.Role;
import fr.palier.office.Person;
import fr.palier.web.FileIndex;
import fr.palier.web.FilePart;
import fr.palier.web.NavigationEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What complaints add to the home page, to the list of files and to the panel of their tasks. */
@Configuration(proxyBeanMethods = false)
class ComplaintDoors {

    private static final int PHONE = 5;

    @Bean
    NavigationEntry complaintDeskDoor() {
        return new NavigationEntry(
                PHONE,
                "Accueil téléphonique",
                "Retrouver qui appelle, voir ses demandes, en prendre une nouvelle, noter l'appel.",
                "/accueil-telephonique",
                ComplaintDesk.ACTORS);
    }

    @Bean
    NavigationEntry complaintListDoor() {
        return new NavigationEntry(
                PHONE + 1,
                "Demandes des locataires",
                "Demandes et réclamations en cours, par référence, nom, résidence ou sujet.",
                "/demandes-locataires",
                ComplaintDesk.READERS);
    }

    @Bean
    NavigationEntry shiftDoor() {
        return new NavigationEntry(
                PHONE + 2,
                "Relève d'équipe",
                "Urgences ouvertes, appels à passer, notes de l'équipe, ce qui attend et qui.",
                "/releve-equipe",
                ComplaintDesk.NAMES);
    }

    @Bean
    NavigationEntry onCallDoor() {
        return new NavigationEntry(
                PHONE + 3,
                "Astreinte",
                "Heures d'ouverture de l'office et personnes à prévenir en dehors.",
                "/astreinte",
                Set.of(Role.COMPLAINT_DESK.group(), Role.RENTAL_MANAGEMENT.group(), Role.SUPERVISORS.group()));
    }

    @Bean
    FileIndex complaintIndex(ComplaintReader complaints) {
        return (office, reader, words, limit) -> complaints.search(office, reader, words, false, limit).stream()
                .map(one -> new FileIndex.Entry(
                        one.reference(),
                        one.kind().label() + " : " + one.category().discreetLabel(),
                        one.status().label(),
                        one.closedAt() == null ? one.enteredAt() : one.closedAt()))
                .toList();
    }

    @Bean
    FilePart complaintPart(ComplaintReader complaints, ProposedAnswer proposed, Cases cases) {
        return new FilePart() {

            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                return complaints
                        .read(office, reference, reader)
                        .map(file -> new Content("Demande", "complaint/volet :: volet", model(file, reader)));
            }

            private Map<String, Object> model(ComplaintFile file, Person reader) {
                Map<String, Object> model = new HashMap<>();
                model.put("file", file);
                model.put("mayAct", ComplaintDesk.mayAct(reader));
                model.put("adviser", reader.is(Role.SOCIAL_ADVISERS.group()));
                model.put("waiting", cases.tasksOf(file.complaint().reference()));
                model.put("reasons", complaints.reasons(file.complaint()));
                model.put("whyNothing", complaints.whyNothing(file));
                if (proposed.fits(file.complaint()) && file.complaint().isOpen()) {
                    model.put("proposed", proposed.of(file.complaint()));
                }
                return model;
            }
        };
    }
}
