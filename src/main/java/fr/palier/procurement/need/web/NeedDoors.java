package fr.palier.procurement.need.web;

import fr.palier.web.NavigationEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Doors of the home page. */
@Configuration(proxyBeanMethods = false)
class NeedDoors {

    @Bean
    NavigationEntry needsDoor() {
        return new NavigationEntry(
                20,
                "Besoins",
                "Les besoins de votre service, les totaux par famille et par opération.",
                "/besoins",
                Set.of());
    }

    @Bean
    NavigationEntry simulatorDoor() {
        return new NavigationEntry(
                21,
                "Simulateur de procédure",
                "Ce que les seuils diraient d'un achat, à une date passée ou future.",
                "/simulateur",
                Set.of());
    }

    @Bean
    NavigationEntry nomenclatureDoor() {
        return new NavigationEntry(
                22,
                "Nomenclature",
                "Trouver la famille d'achats à partir des mots du besoin ou d'un code CPV.",
                "/nomenclature",
                Set.of());
    }
}
