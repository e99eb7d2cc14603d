package fr.palier.evaluation.scorecard.application;

import fr.palier.evaluation.scorecard.domain.Counted;
import fr.palier.evaluation.scorecard.persistence.CountedRows;
import fr.palier.office.Journal;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts facts again that were counted by tables which are no longer in force, some batches at a time. What was frozen is a copy and stays. */
@Component
public class RecountFacts {

    private static final Logger LOG = LoggerFactory.getLogger(RecountFacts.class);
    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 40;

    private final RebuildFacts facts;
    private final CountedRows rows;
    private final TableVersions versions;
    private final Offices offices;
    private final Journal journal;
    private final TransactionTemplate transaction;

    RecountFacts(
            RebuildFacts facts,
            CountedRows rows,
            TableVersions versions,
            Offices offices,
            Journal journal,
            TransactionTemplate transaction) {
        this.facts = facts;
        this.rows = rows;
        this.versions = versions;
        this.offices = offices;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Every office; one office's failure does not keep the others waiting. What is left over is for the next round. */
    public void round() {
        if (!versions.isInForce()) {
            return;
        }
        for (Office office : offices.all()) {
            try {
                recount(office.code());
            } catch (RuntimeException failure) {
                LOG.error("Facts of office {} could not be counted again", office.code(), failure);
            }
        }
    }

    private void recount(String office) {
        Counted own = versions.own();
        int looked = 0;
        int changed = 0;
        List<String> page = rows.others(office, own, BATCH);
        for (int batch = 0; batch < MOST_BATCHES && !page.isEmpty(); batch++) {
            List<String> references = page;
            changed += transaction
                    .execute(status -> facts.compare(office, references, true))
                    .size();
            looked += page.size();
            page = rows.others(office, own, BATCH);
        }
        if (looked > 0) {
            int all = looked;
            int corrected = changed;
            transaction.executeWithoutResult(status -> {
                facts.drawSumsTogether();
                journal.write(
                        office,
                        RebuildFacts.FILE,
                        "evaluation.factsRecounted",
                        "Comptes refaits d'eux-mêmes après un changement de table : %d interventions lues, %d corrigées."
                                .formatted(all, corrected),
                        Map.of(
                                "looked",
                                all,
                                "changed",
                                corrected,
                                OfficeLimits.CONTACT,
                                own.firstContact(),
                                OfficeLimits.TOLERANCE,
                                own.appointmentTolerance()));
            });
        }
    }
}
