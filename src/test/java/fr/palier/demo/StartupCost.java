package fr.palier.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.context.metrics.buffering.StartupTimeline.TimelineEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.metrics.StartupStep;

/** What a start costs, step by step, each without the steps inside it: {@code -Dspring-boot.run.jvmArguments=-Dpalier.startup=true}. */
class StartupCost implements ApplicationListener<ApplicationReadyEvent> {

    private static final int SHOWN = 15;

    private final BufferingApplicationStartup steps = new BufferingApplicationStartup(50_000);

    BufferingApplicationStartup steps() {
        return steps;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        List<TimelineEvent> events = steps.getBufferedTimeline().getEvents();
        Map<Long, Long> inside = events.stream()
                .filter(event -> event.getStartupStep().getParentId() != null)
                .collect(Collectors.groupingBy(
                        event -> event.getStartupStep().getParentId(),
                        Collectors.summingLong(event -> event.getDuration().toMillis())));
        events.stream()
                .map(event -> new Cost(
                        name(event.getStartupStep()),
                        event.getDuration()
                                .minusMillis(inside.getOrDefault(
                                        event.getStartupStep().getId(), 0L))))
                .sorted(Comparator.comparing(Cost::time).reversed())
                .limit(SHOWN)
                .forEach(cost -> System.out.printf("%6d ms  %s%n", cost.time().toMillis(), cost.step()));
    }

    private record Cost(String step, Duration time) {}

    private static String name(StartupStep step) {
        return step.getName() + " "
                + StreamSupport.stream(step.getTags().spliterator(), false)
                        .map(tag -> tag.getValue())
                        .collect(Collectors.joining(" "));
    }
}
