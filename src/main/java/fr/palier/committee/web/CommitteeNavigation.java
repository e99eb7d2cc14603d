package fr.palier.committee.web;

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
}
