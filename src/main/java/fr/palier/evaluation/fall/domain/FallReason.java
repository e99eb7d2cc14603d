package fr.palier.evaluation.fall.domain;

import fr.palier.office.Rejection;

/** What the follow-up of a falling rate refuses. */
public enum FallReason implements Rejection.Reason {
    ANSWERED("fall.answered", "La baisse %s est déjà traitée : %s."),
    NOT_IN_CHARGE("fall.notInCharge", "Cette baisse revient au responsable du contrat ou à qui le remplace."),
    WORDS_REQUIRED(
            "fall.wordsRequired",
            "Dites en dix caractères au moins ce qui a été fait, ou pourquoi rien n'est à faire.");

    private final String code;
    private final String sentence;

    FallReason(String code, String sentence) {
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
