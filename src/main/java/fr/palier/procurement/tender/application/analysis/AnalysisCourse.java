package fr.palier.procurement.tender.application.analysis;

import java.time.OffsetDateTime;

/**
 * What the analysis does next.
 *
 * @param answersDue latest deadline of what is awaited; null where nothing is
 */
public record AnalysisCourse(
        boolean answersAwaited, OffsetDateTime answersDue, boolean technicalAsked, boolean applicationsLeft) {}
