package fr.palier.evaluation.penalty.domain;

import fr.palier.office.Rejection;

/** What penalties refuse. */
public enum PenaltyReason implements Rejection.Reason {
    NOT_FOUND("penalty.notFound", "Cette pénalité n'est pas au dossier de votre office."),
    NOT_IN_CHARGE(
            "penalty.notInCharge.notAllowed",
            "Le responsable du contrat décide des pénalités : %s, ou un responsable de l'office."),
    DECIDED("penalty.decided", "Cette pénalité est déjà décidée : %s."),
    ON_NEXT_STATEMENT(
            "penalty.onNextStatement",
            "Elle remplace une pénalité déjà notifiée : renoncez-y sur le prochain relevé, qui l'annoncera à l'entreprise."),
    NOTHING_OPEN("penalty.nothingOpen", "Ce relevé ne réclame plus rien."),
    NO_RULE("penalty.noRule", "Aucune ligne de la table « %s » ne vaut pour votre office : complétez-la."),
    WRONG_MOMENT("penalty.wrongMoment", "Ce n'est pas le moment : le relevé est à l'état « %s »."),
    TOO_LATE(
            "penalty.tooLate",
            "Le délai pour vos observations a pris fin le %s. Votre texte n'est pas perdu : vous pouvez l'envoyer à l'office comme "
                    + "un simple courrier, qui sera versé au dossier."),
    ALREADY_HEARD(
            "penalty.alreadyHeard",
            "Vous avez indiqué avoir terminé. Votre texte n'est pas perdu : vous pouvez l'envoyer à l'office comme un simple "
                    + "courrier, qui sera versé au dossier."),
    NOT_LATE("penalty.notLate", "Le délai court encore jusqu'au %s : envoyez vos observations."),
    OBSERVATION_TOO_SHORT(
            "penalty.observationTooShort",
            "Dites en une phrase au moins ce que vous contestez ou ce qu'il faut savoir."),
    TOO_MANY_OBSERVATIONS(
            "penalty.tooManyObservations",
            "Ce relevé a déjà %d observations : rassemblez les vôtres, ou écrivez à l'office."),
    UNKNOWN_OBSERVATION("penalty.unknownObservation", "Cette observation n'est pas celle de ce relevé."),
    TOO_MANY_FILES("penalty.tooManyFiles", "Joignez %d fichiers au plus à une observation."),
    REASON_REQUIRED("penalty.reasonRequired", "Donnez un motif de dix caractères au moins."),
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
