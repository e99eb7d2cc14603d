package fr.palier.office;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works off what a round found, each in its own transaction. One that fails is logged, counted ({@code palier.round.failures}) and left to
 * the next round; the others go on.
 */
@Component
public class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionOperations transaction;
    private final MeterRegistry meters;

    OneByOne(TransactionOperations transaction, MeterRegistry meters) {
        this.transaction = transaction;
        this.meters = meters;
    }

    /**
     * What was made of each, in order, without those that failed.
     *
     * @param round says in the log and in the measure what was at work
     */
    public <T, R> List<R> map(String round, Iterable<T> found, Function<T, R> work) {
        List<R> made = new ArrayList<>();
        for (T one : found) {
            try {
                made.add(transaction.execute(status -> work.apply(one)));
            } catch (RuntimeException failure) {
                LOG.error("{}: {} failed", round, one, failure);
                meters.counter("palier.round.failures", "round", round).increment();
            }
        }
        return made;
    }

    public <T> void each(String round, Iterable<T> found, Consumer<T> work) {
        map(round, found, one -> {
            work.accept(one);
            return one;
        });
    }
}
