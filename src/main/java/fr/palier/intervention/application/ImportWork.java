package fr.palier.intervention.application;

import fr.palier.engine.SignedIn;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.persistence.ImportBatchRows;
import fr.palier.intervention.persistence.ImportPartRows;
import fr.palier.intervention.persistence.ImportTargetRows;
import fr.palier.intervention.persistence.InterventionImportRows;
import fr.palier.intervention.persistence.InterventionImportRows.Held;
import fr.palier.office.CsvFile;
import fr.palier.office.CsvLine;
import fr.palier.office.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off the files that wait, on whichever node takes them. Each batch moves on in the transaction of what it writes and only while this
 * node holds the import: a node that dies loses its batch alone, and the next one goes on where it stood.
 */
@Component
public class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final int AT_ONCE = 1_000;
    private static final int FOLLOWED_AT_ONCE = 100;
    private static final int MOST_ATTEMPTS = 5;
    /** A node that gives no sign of life for so long has died. */
    private static final int HELD_MINUTES = 3;

    private final InterventionDesk desk;
    private final ImportBatch batch;
    private final ImportLine lines;
    private final ImportRefusals refusals;
    private final ImportTargetRows targets;
    private final ImportBatchRows toFollow;
    private final ImportPartRows parts;
    private final InterventionImportRows imports;
    private final TransactionTemplate transaction;

    ImportWork(
            InterventionDesk desk,
            ImportBatch batch,
            ImportLine lines,
            ImportRefusals refusals,
            ImportTargetRows targets,
            ImportBatchRows toFollow,
            ImportPartRows parts,
            InterventionImportRows imports,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.batch = batch;
        this.lines = lines;
        this.refusals = refusals;
        this.targets = targets;
        this.toFollow = toFollow;
        this.parts = parts;
        this.imports = imports;
        this.transaction = transaction;
    }

    /** Works off what waits. @param goesOn asked between batches; false leaves the rest for later */
    public void workOff(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean() && work(null, goesOn)) {
            // the next one
        }
    }

    /** Works one off. @param id null = the oldest that waits @return false where there was nothing to take */
    public boolean work(Long id, BooleanSupplier goesOn) {
        Optional<Held> taken = imports.take(id, desk.now(), desk.now().plusMinutes(HELD_MINUTES));
        taken.ifPresent(held -> SignedIn.inNameOf(held.byId(), held.byName(), held.office(), () -> {
            try {
                run(held, goesOn);
            } catch (TakenOver elsewhere) {
                LOG.info("Import {} is worked on by another node", held.id());
            } catch (RuntimeException failure) {
                failed(held, failure);
            }
        }));
        return taken.isPresent();
    }

    private void failed(Held held, RuntimeException failure) {
        LOG.error("Import {} stopped, attempt {}", held.id(), held.attempts(), failure);
        if (held.attempts() >= MOST_ATTEMPTS) {
            end(
                    held,
                    "L'import s'est arrêté sur une erreur technique : envoyez le fichier de nouveau, rien ne sera pris deux fois.");
            return;
        }
        imports.release(held, desk.now().plusMinutes(1));
    }

    private void run(Held held, BooleanSupplier goesOn) {
        String problem = null;
        try (CsvFile file = CsvFile.open(parts.source(held.id()), ImportInterventions.REQUIRED)) {
            for (int read = 0; read < held.lines(); read++) {
                file.next();
            }
            problem = read(held, file, goesOn);
        } catch (Rejection broken) {
            problem = broken.getMessage();
        }
        if (!goesOn.getAsBoolean()) {
            imports.release(held, desk.now());
            return;
        }
        String left = follow(held);
        end(held, problem == null ? left : problem);
    }

    private void end(Held held, String problem) {
        transaction.executeWithoutResult(status -> imports.end(held, desk.now(), problem));
    }

    /** Gives the reason where the file could not be read to its end; what stands before that line is taken. */
    private String read(Held held, CsvFile file, BooleanSupplier goesOn) {
        ImportOrders.Known places = ImportOrders.Known.nothing(held.office());
        while (goesOn.getAsBoolean()) {
            List<CsvLine> next = new ArrayList<>();
            String broken = null;
            try {
                for (CsvLine line = file.next(); line != null; line = next.size() < AT_ONCE ? file.next() : null) {
                    next.add(line);
                }
            } catch (Rejection unreadable) {
                broken = unreadable.getMessage();
            }
            if (next.isEmpty()) {
                return broken;
            }
            take(held, places, next, file.titles());
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private void take(Held held, ImportOrders.Known places, List<CsvLine> next, List<String> titles) {
        Outcome outcome = new Outcome(titles);
        List<FileLine> read = new ArrayList<>();
        for (CsvLine line : next) {
            try {
                read.add(FileLine.of(line));
            } catch (Rejection why) {
                outcome.refuse(line, why);
            }
        }
        Set<String> underWay = targets.underWay(
                held.office(), read.stream().map(FileLine::number).distinct().toList());
        read.stream().filter(sent -> underWay.contains(sent.number())).forEach(sent -> takeAlone(held, sent, outcome));
        List<FileLine> facts =
                read.stream().filter(sent -> !underWay.contains(sent.number())).toList();
        try {
            transaction.executeWithoutResult(status -> {
                Outcome all = outcome.and(batch.take(places, facts));
                keep(held, next.size(), all);
            });
        } catch (DataIntegrityViolationException onlyTogether) {
            LOG.warn("A batch of import {} is taken line by line", held.id(), onlyTogether);
            facts.forEach(sent -> takeFact(places, sent, outcome));
            transaction.executeWithoutResult(status -> keep(held, next.size(), outcome));
        }
    }

    private void keep(Held held, int count, Outcome outcome) {
        refusals.keep(held, outcome);
        TakenOver.unless(imports.advance(held, outcome.step(count), desk.now().plusMinutes(HELD_MINUTES)));
    }

    private void takeAlone(Held held, FileLine sent, Outcome outcome) {
        try {
            outcome.count(lines.take(held.office(), sent));
        } catch (Rejection why) {
            outcome.refuse(sent.line(), why);
        } catch (DataIntegrityViolationException contradiction) {
            LOG.warn("A line of an import was not kept by the database", contradiction);
            outcome.refuse(sent.line(), InterventionReason.NOT_KEPT.rejection());
        }
    }

    private void takeFact(ImportOrders.Known places, FileLine sent, Outcome outcome) {
        try {
            outcome.add(batch.take(places, List.of(sent)));
        } catch (DataIntegrityViolationException contradiction) {
            LOG.warn("A line of an import was not kept by the database", contradiction);
            outcome.refuse(sent.line(), InterventionReason.NOT_KEPT.rejection());
        }
    }

    /** Starts the procedures of open orders; those that cannot start wait for the next file. Gives them in a sentence, if any. */
    private String follow(Held held) {
        Set<String> left = new TreeSet<>();
        List<String> next = toFollow.toFollow(held.office(), left, FOLLOWED_AT_ONCE);
        while (!next.isEmpty()) {
            int started = 0;
            for (String reference : next) {
                try {
                    started += lines.follow(held.office(), reference) ? 1 : 0;
                } catch (RuntimeException failure) {
                    LOG.error("Order {} of import {} cannot be followed", reference, held.id(), failure);
                    left.add(reference);
                }
            }
            TakenOver.unless(imports.followed(held, started, desk.now().plusMinutes(HELD_MINUTES)));
            next = toFollow.toFollow(held.office(), left, FOLLOWED_AT_ONCE);
        }
        return left.isEmpty()
                ? null
                : "Des commandes ouvertes ne sont pas encore suivies, elles le seront au prochain import : "
                        + left.stream().limit(10).collect(Collectors.joining(", ")) + ".";
    }

    /** Another node holds the import. */
    private static final class TakenOver extends RuntimeException {

        private static final long serialVersionUID = 1L;

        static void unless(boolean held) {
            if (!held) {
                throw new TakenOver();
            }
        }
    }
}
