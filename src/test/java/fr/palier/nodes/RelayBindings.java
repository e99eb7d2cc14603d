package fr.palier.nodes;

import fr.palier.engine.Processes;
import fr.palier.office.Journal;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.office.References;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Beans of {@code nodes/relay.bpmn}; no annotation, so that only a node has them. */
class RelayBindings {

    @Bean
    InitializingBean relayOffice(Offices offices) {
        return () -> offices.add(new Office(
                OpenRelay.OFFICE,
                "Office d’essai",
                "legal-minimum",
                "OPH",
                false,
                "a@office.example",
                "https://office.example"));
    }

    @Bean
    OpenRelay openRelay(References references, Processes processes, TransactionTemplate transaction) {
        return new OpenRelay(references, processes, transaction);
    }

    @Bean
    JavaDelegate noteDeparture(Journal journal, JdbcClient jdbc, @Value("${nodes.name}") String node) {
        return note(journal, jdbc, node, "relay.departed", "Dossier parti.");
    }

    @Bean
    JavaDelegate noteArrival(Journal journal, JdbcClient jdbc, @Value("${nodes.name}") String node) {
        return note(journal, jdbc, node, "relay.arrived", "Dossier arrivé.");
    }

    /** The fact is written first and the transaction then stays open, so that a kill falls between fact and commit. */
    private static JavaDelegate note(Journal journal, JdbcClient jdbc, String node, String event, String sentence) {
        return execution -> {
            journal.write(OpenRelay.OFFICE, execution.getProcessBusinessKey(), event, sentence, Map.of("node", node));
            jdbc.sql("select pg_sleep(0.2)").query().singleRow();
        };
    }
}
