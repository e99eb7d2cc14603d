package fr.palier.supplier;

import fr.palier.office.Rejection;

/** What this module refuses. */
public enum SupplierReason implements Rejection.Reason {
    WRONG_SIRET("supplier.wrongSiret", "« %s » n'est pas un SIRET valide : 14 chiffres, clé de contrôle comprise."),
    DUPLICATE("supplier.duplicate", "Le SIRET %s est déjà dans l'annuaire : %s."),
    MERGED("supplier.merged", "L'entreprise « %s » a été réunie avec une autre fiche : choisissez celle-ci."),
    MERGE_WITH_ITSELF("supplier.mergeWithItself", "Choisissez deux fiches différentes à réunir."),
    WRONG_POSTCODE("supplier.wrongPostcode", "Le code postal « %s » doit compter cinq chiffres."),
    WRONG_EMAIL("supplier.wrongEmail", "L'adresse électronique « %s » n'est pas valide."),
    WRONG_PHONE("supplier.wrongPhone", "Le téléphone « %s » n'est pas valide."),
    UNKNOWN_FIRM("supplier.firm.notFound", "Cette entreprise n'est pas dans l'annuaire de votre office."),
    GROUP_TOO_SMALL("supplier.groupTooSmall", "Un groupement compte au moins deux entreprises."),
    GROUP_MEMBER_TWICE("supplier.groupMemberTwice", "L'entreprise « %s » figure deux fois dans le groupement."),
    STRUCTURE_IN_FUTURE("supplier.structureInFuture", "La date « depuis le » ne peut pas être à venir."),
    PAST_EVALUATION_CLOSED(
            "supplier.pastEvaluation.notAllowed",
            "Vous avez ouvert l'analyse de la consultation %s, où cette entreprise a remis une offre : l'évaluation de ses marchés "
                    + "passés vous est fermée jusqu'à la décision, par égalité de traitement des candidats."),
    TOO_MANY_LINES("supplier.tooManyLines", "Le fichier dépasse %d lignes : importez-le en plusieurs fois.");

    private final String code;
    private final String sentence;

    SupplierReason(String code, String sentence) {
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
