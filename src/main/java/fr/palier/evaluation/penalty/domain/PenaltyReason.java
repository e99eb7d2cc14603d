package fr.palier.evaluation.penalty.domain;

import fr.palier.office.Rejection;

/** What penalties refuse. */
public enum PenaltyReason implements Rejection.Reason {
    NOT_FOUND("penalty.notFound", "Cette pénalité n'est pas au dossier de votre office."),
    NOT_IN_CHARGE(
            "penalty.notInCharge.notAllowed",
            "Le responsable du contrat décide des pénalités : %s, ou un responsable de l'office."),
    DECIDED("penalty.decided", "Cette pénalité est déjà décidée : %s."),
    STATED(
            "penalty.stated",
            "Cette pénalité a déjà été notifiée à l'entreprise : corrigez les faits, une autre sera proposée."),
    REASON_REQUIRED("penalty.reasonRequired", "Donnez un motif de dix caractères au moins."),
    NOTHING_TO_STATE("penalty.nothingToState", "Aucune pénalité validée de ce contrat n'attend d'être notifiée."),
    NO_TERMS(
            "penalty.noTerms",
            "La clause de pénalités de ce contrat n'est pas saisie en chiffres : complétez le contrat au registre."),
    WRONG_PERIOD("penalty.wrongPeriod", "La période finit après son début, et couvre %d jours au plus.");

    private final String code;
    private final String sentence;

    PenaltyReason(String code, String sentence) {
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
