package fr.palier.survey.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a survey stands: exactly one of these, so that what became eligible is always the sum of them. */
public enum SurveyStatus {
    WAITING("À envoyer"),
    DELAYED("Reportée : le locataire vient d'être interrogé"),
    GROUPED("Regroupée avec une autre"),
    SENT("Envoyée, sans réponse"),
    CALLING("À appeler"),
    ANSWERED("Répondue"),
    EXPIRED("Terminée sans réponse"),
    UNDELIVERABLE("Impossible à remettre");

    private static final Map<SurveyStatus, Set<SurveyStatus>> NEXT = Map.of(
            WAITING, EnumSet.of(DELAYED, SENT, CALLING, UNDELIVERABLE),
            DELAYED, EnumSet.of(DELAYED, SENT, CALLING, UNDELIVERABLE),
            GROUPED, EnumSet.noneOf(SurveyStatus.class),
            SENT, EnumSet.of(CALLING, ANSWERED, EXPIRED, UNDELIVERABLE),
            CALLING, EnumSet.of(ANSWERED, EXPIRED, UNDELIVERABLE),
            ANSWERED, EnumSet.noneOf(SurveyStatus.class),
            EXPIRED, EnumSet.noneOf(SurveyStatus.class),
            UNDELIVERABLE, EnumSet.noneOf(SurveyStatus.class));

    private final String label;

    SurveyStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean mayBecome(SurveyStatus next) {
        return NEXT.get(this).contains(next);
    }

    /** Waits for the tenant. */
    public boolean isOpen() {
        return this == SENT || this == CALLING;
    }
}
