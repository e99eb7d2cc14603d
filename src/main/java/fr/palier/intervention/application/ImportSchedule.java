package fr.palier.intervention.application;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for files that wait, on each node; the row that holds an import keeps nodes apart. On a thread of its own: mails must not wait. */
@Component
@ConditionalOnProperty(name = "palier.outbox.enabled", matchIfMissing = true)
class ImportSchedule {

    private static final int SECONDS_FOR_A_BATCH = 50;

    private final ImportWork work;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "import"));

    ImportSchedule(ImportWork work) {
        this.work = work;
    }

    @Scheduled(fixedDelayString = "${palier.interventions.import-pause:PT3S}")
    void look() {
        if (busy.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    work.workOff(() -> !thread.isShutdown());
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** The batch at hand is finished; the rest waits for another node. */
    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(SECONDS_FOR_A_BATCH, TimeUnit.SECONDS);
    }
}
