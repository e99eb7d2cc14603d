package fr.palier.evaluation.penalty.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.ClosedFiles;
import fr.palier.evaluation.penalty.persistence.StatementRows;
import fr.palier.office.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Papers of statements: for who reads or decides the statement, and for nobody who analyses the firm's offer. */
@Configuration(proxyBeanMethods = false)
class StatementDocuments {

    private static final String OURS = "L-";

    @Bean
    DocumentKind penaltyObservationKind() {
        return new DocumentKind(
                HearFirm.FILE_KIND,
                "Pièce jointe à une observation sur des pénalités",
                Confidentiality.RESTRICTED,
                "FILE",
                DocumentKind.NOBODY);
    }

    /** Page, panel, papers, letters and archive of a statement, by one rule. */
    @Bean
    ClosedFiles closedStatements(StatementRows statements, ReadStatements reader) {
        return (Person person, String reference) -> reference.startsWith(OURS)
                && person.office() != null
                && !statements
                        .find(person.office(), reference)
                        .filter(statement -> reader.isOpenTo(statement, person))
                        .isPresent();
    }

    /** Restricted papers are for whom the file is open to. */
    @Bean
    DocumentGuard statementGuard(StatementRows statements, ReadStatements reader) {
        return (Person person, StoredDocument document) -> document.reference().startsWith(OURS)
                        && statements
                                .find(document.office(), document.reference())
                                .filter(statement -> reader.isOpenTo(statement, person))
                                .isPresent()
                ? DocumentGuard.Verdict.ALLOW
                : DocumentGuard.Verdict.ABSTAIN;
    }
}
