package fr.palier.nodes;

import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Offices;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;

/** What a test may ask of a node, one line each; the answer comes when it is committed. */
class Orders {

    private final OpenRelay relay;
    private final TenderStory story;
    private final DemoClock clock;
    private final BusinessCalendar calendar;
    private final Offices offices;

    Orders(OpenRelay relay, TenderStory story, DemoClock clock, BusinessCalendar calendar, Offices offices) {
        this.calendar = calendar;
        this.offices = offices;
        this.relay = relay;
        this.story = story;
        this.clock = clock;
    }

    String carryOut(String order) {
        String[] words = order.split(" ");
        return switch (words[0]) {
            case "open" -> "opened " + relay.open();
            case "tender" -> "tender " + toDecision(words[1]);
            case "decide" -> {
                story.decide(words[1]);
                yield "decided " + words[1];
            }
            case "prove" -> {
                story.examineProofs(words[1]);
                yield "proved " + words[1];
            }
            case "letters" -> {
                story.sendLetters(words[1]);
                yield "sent " + words[1];
            }
            case "sign" -> {
                story.complete(TenderStory.EXECUTIVE, words[1], "userTask_signContract", Map.of("confirmed", true));
                story.complete(TenderStory.BUYER, words[1], "userTask_notifyContract", Map.of("confirmed", true));
                yield "signed " + words[1];
            }
            case "rate" -> {
                story.complete(
                        TenderStory.REQUESTER,
                        words[1],
                        "userTask_rateService",
                        Map.of("score", "5", "fitsNeed", true));
                yield "rated " + words[1];
            }
            case "clock" -> "clock " + clock.now();
            case "moveTo" -> {
                clock.moveTo(ZonedDateTime.parse(words[1]));
                yield "moved";
            }
            default -> throw new IllegalArgumentException(order);
        };
    }

    /** An adapted procedure with two offers, up to the executive's desk. */
    private String toDecision(String subject) {
        String reference = story.open(story.adaptedSupplies(subject, 70_000));
        story.launch(reference);
        story.prepare(reference);
        story.publish(
                reference, calendar.plusWorkingDays(clock.now().toLocalDate(), 10, offices.get(OpenRelay.OFFICE)));
        clock.advance(Duration.ofHours(1));
        OffsetDateTime now = clock.now().toOffsetDateTime();
        story.deposit(reference, 0, now.minusSeconds(2));
        story.deposit(reference, 1, now.minusSeconds(1));
        story.reachDeadline(reference);
        story.openOffers(reference, Map.of(0, 68_000L, 1, 66_000L));
        story.analyse(reference, Map.of(0, "18", 1, "12"));
        return reference;
    }
}
