package fr.palier.commitment.application;

import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.StoredDocument;
import fr.palier.office.Person;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of this module, and who reads the papers of gestures. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommitmentSettings.class)
class CommitmentConfiguration {

    /** A letter to a tenant says who lives where: it is not for the whole office. */
    @Bean
    DocumentGuard gestureDocuments() {
        return (Person reader, StoredDocument document) ->
                document.reference().startsWith("G-") && !CommitmentDesk.isOne(reader, CommitmentDesk.READERS)
                        ? DocumentGuard.Verdict.DENY
                        : DocumentGuard.Verdict.ABSTAIN;
    }
}
