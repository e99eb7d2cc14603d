package fr.palier.evaluation.fall.application;

import fr.palier.engine.ClosedFiles;
import fr.palier.office.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The file of a falling rate: page, panel, papers and journal, by one rule. */
@Configuration(proxyBeanMethods = false)
class FallDocuments {

    @Bean
    ClosedFiles closedFalls(ReadFalls falls) {
        return (Person reader, String reference) -> reference.startsWith("Q-")
                && reader.office() != null
                && falls.read(reader.office(), reference, reader).isEmpty();
    }
}
