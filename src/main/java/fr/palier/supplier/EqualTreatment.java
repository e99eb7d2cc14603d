package fr.palier.supplier;

import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.Person;
import fr.palier.supplier.persistence.FirmRows;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The evaluation of past work is no award criterion unless the documents say so: who has opened the analysis of a firm's offer does not
 * read how the firm did before, until the consultation is decided.
 */
@Component
public class EqualTreatment {

    private final Optional<OffersUnderAnalysis> analyses;
    private final FirmRows firms;
    private final CurrentPerson people;
    private final Journal journal;
    private final TransactionTemplate apart;

    EqualTreatment(
            Optional<OffersUnderAnalysis> analyses,
            FirmRows firms,
            CurrentPerson people,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.analyses = analyses;
        this.firms = firms;
        this.people = people;
        this.journal = journal;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** SIRENs of the firms whose evaluations this person may not read now, those too that were merged with a candidate. */
    public Set<String> closedTo(String office, Person person) {
        return closed(office, person).keySet();
    }

    /** SIREN to the consultation that closes it. */
    private Map<String, String> closed(String office, Person person) {
        Map<String, String> closed = new HashMap<>(
                analyses.map(source -> source.openedBy(office, person)).orElse(Map.of()));
        Deque<String> open = new ArrayDeque<>(closed.keySet());
        while (!open.isEmpty()) {
            String siren = open.remove();
            for (String one : firms.sirensOfOne(office, siren)) {
                if (closed.putIfAbsent(one, closed.get(siren)) == null) {
                    open.add(one);
                }
            }
        }
        return closed;
    }

    /**
     * Lets the person at work read the evaluation of a firm. A refusal is kept on the file of the consultation, without the firm's name:
     * who applies is nobody else's to know.
     *
     * @throws fr.palier.office.Rejection {@code supplier.pastEvaluation.notAllowed}
     */
    public void mustBeOpen(Firm firm) {
        Person person = people.get();
        String tender = closed(firm.office(), person).get(firm.siren());
        if (tender == null) {
            return;
        }
        // the refusal undoes the reader's transaction, not its trace
        apart.executeWithoutResult(status -> journal.write(
                firm.office(),
                tender,
                "supplier.pastEvaluationRefused",
                "L'évaluation des marchés passés d'un candidat n'a pas été montrée à une personne qui a ouvert l'analyse.",
                Map.of("firm", firm.id())));
        throw SupplierReason.PAST_EVALUATION_CLOSED.rejection(tender);
    }
}
