package fr.palier.intervention.web;

import fr.palier.web.LargeUpload;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A year of a large office is a file of some hundred megabytes. */
@Configuration(proxyBeanMethods = false)
class ImportUpload {

    @Bean
    LargeUpload interventionFile() {
        return new LargeUpload("/interventions/import");
    }
}
