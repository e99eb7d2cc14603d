package fr.palier.survey.domain;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * A closed case as a survey needs it.
 *
 * @param category word for counting: category of the complaint, trade of the intervention
 * @param subject what the tenant recognises, without personal data
 * @param firm who did the work; null = nobody, or the office's own team
 * @param dwelling null = common part
 * @param occupant who is asked; null = nobody lives there who could be
 * @param handledBy accounts that worked on it
 */
public record SurveyedCase(
        String office,
        String reference,
        CaseKind kind,
        String category,
        String subject,
        Long firm,
        long residence,
        Long dwelling,
        Long occupant,
        OffsetDateTime closedAt,
        Set<String> handledBy) {}
