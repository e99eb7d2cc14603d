package fr.palier.evaluation.dossier.web;

import fr.palier.evaluation.dossier.application.DossierDesk;
import fr.palier.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to the dossiers on the home page: the only one of the outside evaluator. */
@Configuration(proxyBeanMethods = false)
class DossierDoors {

    @Bean
    NavigationEntry dossiersDoor() {
        return new NavigationEntry(
                58,
                "Dossiers d'évaluation",
                "Extraits figés pour l'évaluateur extérieur, et ses résultats.",
                "/evaluations/dossiers",
                DossierDesk.READERS);
    }
}
