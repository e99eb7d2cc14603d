package fr.palier.evaluation.domain;

import fr.palier.office.Rejection;

/** What evaluations refuse. */
public enum EvaluationReason implements Rejection.Reason {
    NO_RULE("evaluation.noRule", "Aucune ligne de la table « %s » ne vaut pour votre office : complétez-la."),
    MARK_OUT_OF_RANGE("evaluation.markOutOfRange", "« %s » : la note %d n'est pas entre 1 et 5."),
    MARK_MISSING("evaluation.markMissing", "« %s » n'est pas noté : donnez une note de 1 à 5."),
    PERIOD_ENDS_BEFORE("evaluation.periodEndsBefore", "La période finirait avant son début : vérifiez les dates."),
    PERIOD_TOO_LONG("evaluation.periodTooLong", "La période dépasse %d ans : raccourcissez-la."),
    UNKNOWN_CRITERION("evaluation.unknownCriterion", "Le critère « %s » n'est pas sur cette fiche.");

    private final String code;
    private final String sentence;

    EvaluationReason(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
