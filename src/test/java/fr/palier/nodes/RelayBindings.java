package fr.palier.nodes;

import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.engine.Processes;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Journal;
import fr.palier.office.Offices;
import fr.palier.office.References;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Beans of {@code nodes/relay.bpmn}; no annotation, so that only a node has them. */
class RelayBindings {

    @Bean
    OpenRelay openRelay(References references, Processes processes, TransactionTemplate transaction) {
        return new OpenRelay(references, processes, transaction);
    }

    @Bean
    Orders orders(OpenRelay relay, TenderStory story, DemoClock clock, BusinessCalendar calendar, Offices offices) {
        return new Orders(relay, story, clock, calendar, offices);
    }

    @Bean
    JavaDelegate noteDeparture(Journal journal, JdbcClient jdbc, @Value("${nodes.name}") String node) {
        return execution -> {
            note(journal, execution.getProcessBusinessKey(), "relay.departed", node);
            stayOpen(jdbc);
        };
    }

    @Bean
    JavaDelegate noteArrival(Journal journal, Outbox outbox, JdbcClient jdbc, @Value("${nodes.name}") String node) {
        return execution -> {
            String reference = execution.getProcessBusinessKey();
            note(journal, reference, "relay.arrived", node);
            outbox.post(new Mail(
                    OpenRelay.OFFICE,
                    reference,
                    reference + "@recipient.example",
                    "nodes/arrived",
                    Map.of(),
                    List.of()));
            stayOpen(jdbc);
        };
    }

    private static void note(Journal journal, String reference, String event, String node) {
        journal.write(OpenRelay.OFFICE, reference, event, "Le dossier avance.", Map.of("node", node));
    }

    /** The transaction stays open after the fact, so that a kill falls between fact and commit. */
    private static void stayOpen(JdbcClient jdbc) {
        jdbc.sql("select pg_sleep(0.2)").query().singleRow();
    }
}
