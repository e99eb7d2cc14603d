package fr.palier.contract;

import fr.palier.office.Rejection;

/** What the register refuses. */
public enum ContractReason implements Rejection.Reason {
    UNKNOWN("contract.notFound", "Aucun contrat « %s » n'est au registre de votre office."),
    ENDS_BEFORE("contract.endsBefore", "Le contrat finirait avant son début : vérifiez les dates."),
    CODE_TAKEN("contract.codeTaken", "Le numéro « %s » est déjà celui du contrat %s."),
    DELAY_OUT_OF_BOUNDS(
            "contract.delayOutOfBounds",
            "Le délai pour « %s » doit être compris entre %d et %d jours : c'est la règle de l'office."),
    WRONG_UNIT(
            "contract.wrongUnit", "Le délai se compte en jours ouvrés (WORKING_DAYS) ou calendaires (CALENDAR_DAYS)."),
    NO_BOUNDS("contract.noBounds", "Aucune ligne de la table « délai d'entretien » ne vaut pour votre office (%s)."),
    UNKNOWN_OFFICER(
            "contract.unknownOfficer",
            "Le compte « %s » n'est pas de votre office : indiquez l'identifiant d'un collègue."),
    UNKNOWN_RESIDENCE("contract.unknownResidence", "La résidence « %s » n'est pas dans le patrimoine de votre office."),
    UNKNOWN_CONTRACT_CODE(
            "contract.unknownCode",
            "Le contrat « %s » n'est pas au registre : importez d'abord le fichier des contrats."),
    PRICE_TWICE("contract.priceTwice", "Le code de prix « %s » figure deux fois."),
    WRONG_PRICE_LINE(
            "contract.wrongPriceLine",
            "La ligne de prix n° %d ne se lit pas : écrivez « code ; désignation ; unité ; prix »."),
    TOO_MANY_PRICES("contract.tooManyPrices", "Un contrat a %d lignes de prix au plus."),
    PENALTY_BASIS(
            "contract.penaltyBasis",
            "Pour calculer les pénalités, saisissez soit un montant par jour, soit un pourcentage de la commande."),
    PENALTY_NOT_POSITIVE(
            "contract.penaltyNotPositive", "Les montants de la clause de pénalités sont supérieurs à zéro."),
    PENALTY_PERCENT("contract.penaltyPercent", "Un pourcentage de la clause de pénalités est entre 0 et 100."),
    PENALTY_GRACE("contract.penaltyGrace", "La franchise des pénalités est de %d jours au plus."),
    NO_FILE("contract.noFile", "Choisissez un fichier CSV.");

    private final String code;
    private final String sentence;

    ContractReason(String code, String sentence) {
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
