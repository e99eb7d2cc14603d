package fr.palier.survey.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A survey of one closed case.
 *
 * @param closing which closing of the case: a reopened one is asked about again
 * @param groupedInto the survey of the same tenant that asks about this case too; null otherwise
 * @param anonymous decided when it was sent; null before
 * @param channel EMAIL or TELEPHONE; null before it was sent
 * @param answeredOn day only: an hour could tell who answered
 */
public record Survey(
        String reference,
        String office,
        String caseReference,
        int closing,
        CaseKind caseKind,
        String category,
        String subject,
        Long firm,
        long residence,
        Long dwelling,
        boolean commonPart,
        Long occupant,
        OffsetDateTime closedAt,
        SurveyStatus status,
        OffsetDateTime sendAt,
        String groupedInto,
        Boolean anonymous,
        String channel,
        OffsetDateTime sentAt,
        OffsetDateTime remindedAt,
        OffsetDateTime expiresAt,
        LocalDate answeredOn,
        String endReason,
        UUID link) {}
