package fr.palier.engine.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class ShutdownTest {

    /** A job cut short runs again after its lock: a second letter. */
    @Test
    void letsARunningJobFinishBeforeTheApplicationStops() throws InterruptedException {
        ThreadPoolTaskExecutor executor =
                (ThreadPoolTaskExecutor) new EngineConfiguration().camundaTaskExecutor(new CamundaBpmProperties());
        executor.initialize();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        executor.execute(() -> {
            running.countDown();
            try {
                letGo.await();
                finished.set(true);
            } catch (InterruptedException cut) {
                Thread.currentThread().interrupt();
            }
        });
        running.await();

        Thread stop = new Thread(executor::shutdown);
        stop.start();
        letGo.countDown();
        stop.join();

        assertThat(finished).isTrue();
    }
}
