package fr.palier.committee.web;

import fr.palier.committee.application.SignMinutes;
import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentKind;
import fr.palier.engine.Role;
import fr.palier.web.NavigationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommitteeNavigation {

    @Bean
    NavigationEntry sessionsEntry() {
        return new NavigationEntry(
                40,
                "Séances de commission",
                "Ordres du jour, présences, votes et procès-verbaux.",
                "/seances",
                Set.of(Role.COMMITTEE_SECRETARY.group(), Role.COMMITTEE_MEMBERS.group(), Role.EXECUTIVE.group()));
    }

    @Bean
    DocumentKind convocationKind() {
        return paper("committee-convocation", "Convocation");
    }

    @Bean
    DocumentKind invitationKind() {
        return paper("committee-invitation", "Invitation pour l'agenda");
    }

    @Bean
    DocumentKind signedMinutesKind() {
        return paper(SignMinutes.DOCUMENT_KIND, "Procès-verbal signé");
    }

    private static DocumentKind paper(String code, String label) {
        return new DocumentKind(
                code, label, Confidentiality.RESTRICTED, "FILE", Set.of(Role.COMMITTEE_SECRETARY.group()));
    }
}
