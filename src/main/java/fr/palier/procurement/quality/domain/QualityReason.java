package fr.palier.procurement.quality.domain;

import fr.palier.office.Rejection;

/** Why a step of a non-conformity is refused. */
public enum QualityReason implements Rejection.Reason {
    REASON_REQUIRED("quality.reasonRequired", "Le champ « %s » doit compter 10 caractères au moins."),
    DUE_PAST("quality.duePast", "La date prévue de l’action ne peut pas être passée."),
    SAME_PERSON("quality.samePerson", "Vous avez analysé cette fiche : une autre personne doit la clore."),
    WRONG_MOMENT("quality.wrongMoment", "Cette fiche est « %s » : cette action n’est pas possible.");

    private final String code;
    private final String sentence;

    QualityReason(String code, String sentence) {
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
