package fr.palier.complaint.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** So many complaints from one connection: a building behind one address fits in, a flood does not. Each node counts for itself. */
@Component
class SubmissionLimit {

    private static final int MOST_ADDRESSES = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final int most;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    SubmissionLimit(@Value("${palier.public.complaints-per-ten-minutes:20}") int most) {
        this.most = most;
    }

    boolean allows(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(address, unknown -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                            .build())
                    .tryConsume(1);
        }
    }
}
