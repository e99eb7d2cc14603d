package fr.palier.evaluation.dossier.domain;

import fr.palier.office.Rejection;

/** What dossiers for the outside firm and its answers refuse. */
public enum DossierReason implements Rejection.Reason {
    WRONG_PERIOD("evaluation.wrongPeriod", "Le dernier jour de la période précède le premier."),
    LONG_PERIOD("evaluation.longPeriod", "Un dossier couvre au plus %d ans."),
    FUTURE_PERIOD("evaluation.futurePeriod", "La période commence après aujourd'hui : il n'y a encore rien à figer."),
    EMPTY(
            "evaluation.emptyDossier",
            "Aucune fiche figée ni aucune intervention close sur cette période : rien à figer."),
    NOT_READ_AGAIN(
            "evaluation.notReadAgain",
            "Relisez d'abord les commentaires nettoyés, puis confirmez qu'aucun ne désigne une personne."),
    NO_DOSSIER(
            "evaluation.noDossier.notFound",
            "Aucun dossier n'est figé pour exactement cette période. La qualité, les achats ou un responsable le relisent et le figent sur la page"
                    + " « Dossiers d'évaluation » (/evaluations/dossiers)."),
    CLOSED(
            "evaluation.dossier.notAllowed",
            "Ce dossier parle d'une entreprise dont vous analysez l'offre : il vous est fermé jusqu'à la décision."),
    MISMATCH(
            "evaluation.dossierMismatch",
            "L'empreinte « %s » n'est celle d'aucun dossier figé de l'office : le résultat ne répond pas au dossier envoyé."
                    + " Votre fichier est conservé tel quel ; rien n'en a été repris."),
    SEVERAL_DOSSIERS(
            "evaluation.severalDossiers",
            "Les lignes du fichier portent plusieurs empreintes : un fichier répond à un seul dossier."),
    NO_FINGERPRINT(
            "evaluation.noFingerprint", "L'empreinte du dossier manque : elle figure sur sa feuille « lisez-moi »."),
    NO_RESULTS("evaluation.noResults", "Le fichier ne contient aucun résultat."),
    NOT_IN_DOSSIER("evaluation.notInDossier", "Le dossier ne parle pas du SIRET %s pour la fiche %s."),
    TWICE("evaluation.resultTwice", "Ce fournisseur et cette fiche figurent déjà plus haut dans le fichier."),
    WRONG_SCORE("evaluation.wrongScore", "La note « %s » n'est pas un nombre de 0 à 100."),
    TOO_LARGE(
            "evaluation.resultTooLarge",
            "Le fichier dépasse %d Mo : il n'a pas été gardé. Envoyez les résultats seuls, au format CSV.");

    private final String code;
    private final String sentence;

    DossierReason(String code, String sentence) {
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
