package fr.palier.procurement.tender.domain;

import java.time.OffsetDateTime;
import java.util.List;

/** One request to all firms concerned: the same deadline for each. */
public record Request(
        long id, RequestKind kind, OffsetDateTime askedAt, OffsetDateTime dueAt, String askedBy, List<Asked> firms) {

    public Request {
        firms = List.copyOf(firms);
    }

    /**
     * A firm that was asked.
     *
     * @param offer null where the application is meant
     * @param letter line of the register of letters
     */
    public record Asked(
            long id,
            long deposit,
            Long offer,
            String firmName,
            String email,
            String question,
            long letter,
            List<Answer> answers) {

        public Asked {
            answers = List.copyOf(answers);
        }

        public boolean hasAnsweredInTime() {
            return answers.stream().anyMatch(answer -> !answer.late());
        }
    }

    /** What a firm answered; a late answer is kept and does not count. */
    public record Answer(
            OffsetDateTime answeredAt, boolean late, String text, String recordedBy, OffsetDateTime recordedAt) {}

    /** Whether an answer may still arrive in time. */
    public boolean isAwaited(OffsetDateTime now) {
        return now.isBefore(dueAt) && !firms.stream().allMatch(Asked::hasAnsweredInTime);
    }
}
