package fr.palier.nodes;

import fr.palier.engine.Processes;
import fr.palier.office.References;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a case: reference and engine instance in one transaction, as every use case does. */
class OpenRelay {

    static final String OFFICE = "62";

    private final References references;
    private final Processes processes;
    private final TransactionTemplate transaction;

    OpenRelay(References references, Processes processes, TransactionTemplate transaction) {
        this.references = references;
        this.processes = processes;
        this.transaction = transaction;
    }

    /** The reference, once it is committed. */
    String open() {
        return transaction.execute(status -> {
            String reference = references.next(References.Letter.R, OFFICE);
            processes.start("relay", reference, OFFICE, Processes.display(reference, OFFICE, "Relais", null));
            return reference;
        });
    }
}
