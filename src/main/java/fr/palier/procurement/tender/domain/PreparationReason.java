package fr.palier.procurement.tender.domain;

import fr.palier.office.Rejection;

/** Why the consultation file is refused, beside {@link TenderReason}. */
public enum PreparationReason implements Rejection.Reason {
    OPINION_AWAITED(
            "tender.opinionAwaited",
            "L’avis du facilitateur d’insertion est attendu : le dossier se valide après sa réponse, ou après la décision motivée de passer outre."),
    OPINION_ALREADY_GIVEN("tender.opinionAlreadyGiven", "Cet avis a déjà été donné : il ne peut pas l’être deux fois."),
    OPINION_CLOSED("tender.opinionClosed", "Cette demande d’avis n’est plus ouverte."),
    OPINION_ALREADY_ASKED("tender.opinionAlreadyAsked", "Un avis est déjà attendu pour ce dossier."),
    OPINION_HOURS(
            "tender.opinionHours",
            "Pour une clause faisable, indiquez le nombre d’heures d’insertion, de 1 à 100 000, les secteurs et les profils."),
    OPINION_REMARKS("tender.opinionRemarks", "Dites en quelques mots pourquoi la clause n’est pas faisable."),
    PEMD_MISSING(
            "tender.pemdMissing", "Le diagnostic PEMD manque au dossier : versez-le en PDF avant le lancement. %s"),
    WORKS_KIND_MISSING(
            "tender.worksKindMissing",
            "Dites si ces travaux sont une réhabilitation, une démolition ou d’autres travaux : le diagnostic PEMD en dépend."),
    FLOOR_AREA(
            "tender.floorArea",
            "Indiquez la surface de plancher d’une réhabilitation ou d’une démolition, de 1 à 1 000 000 m²."),
    NOT_WORKS("tender.notWorks", "Cette indication ne vaut que pour un marché de travaux."),
    OPERATION_SPEAKS(
            "tender.operationSpeaks",
            "La nature des travaux est celle de l’opération %s : elle se corrige sur la page des opérations."),
    RESERVATION_REFUSED("tender.reservationRefused", "Ce lot ne peut pas être réservé ainsi. %s"),
    RESERVATION_UNKNOWN(
            "tender.reservationUnknown", "Cette réservation n’existait pas à la date de lancement du marché."),
    VARIANT_MINIMUM(
            "tender.variantMinimum",
            "Écrivez les exigences minimales des variantes du lot n° %s (10 caractères au moins, article R2151-10 CCP)."),
    SUB_WEIGHTS(
            "tender.subWeights",
            "Les sous-critères de « %s » pèsent %s %% : leur somme doit faire %s %%, le poids du critère."),
    SUB_PRICE("tender.subPrice", "Le critère du prix se calcule : il n’a pas de sous-critère."),
    DUPLICATE_SUBCRITERION("tender.duplicateSubcriterion", "Le sous-critère « %s » existe déjà."),
    UNKNOWN_CRITERION("tender.unknownCriterion", "Ce critère n’est pas à cette consultation."),
    EXCEPTION_MISSING(
            "tender.exceptionMissing",
            "Choisissez lequel des quatre motifs de l’article L2112-2-1 permet d’écarter la clause sociale."),
    EXCEPTION_REFUSED("tender.exceptionRefused", "Ce motif n’est pas admis. %s"),
    CLAUSE_TEXT_MISSING(
            "tender.clauseTextMissing",
            "La clause « %s » est retenue sans texte : prenez-en une version dans la bibliothèque de clauses."),
    CLAUSE_TEXT_SHORT(
            "tender.clauseTextShort",
            "Écrivez le texte de la clause : 40 caractères au moins, une case cochée ne lie personne."),
    CLAUSE_FORMULA(
            "tender.clauseFormula",
            "Une clause de révision ou d’actualisation donne sa formule et le nom de ses index."),
    CLAUSE_PERCENT("tender.clausePercent", "Une clause d’avance donne son taux, de plus de 0 à 100 %%."),
    CLAUSE_CODE(
            "tender.clauseCode",
            "Le code d’une clause compte de 2 à 30 majuscules, chiffres ou tirets : « ENV-CHANTIER »."),
    CLAUSE_EXISTS("tender.clauseExists", "La clause « %s » existe déjà : ajoutez-lui une version."),
    CLAUSE_KIND_FIXED("tender.clauseKindFixed", "Une version garde la famille et la nature de sa clause."),
    CLAUSE_DATE("tender.clauseDate", "Une version vaut au plus tôt du jour où commence la précédente (%s)."),
    UNKNOWN_LIBRARY_CLAUSE("tender.unknownLibraryClause", "Cette clause n’est pas dans la bibliothèque de l’office."),
    CLAUSE_NOT_FOR_NATURE("tender.clauseNotForNature", "Cette clause est écrite pour une autre nature de marché."),
    CLAUSE_NOT_CURRENT("tender.clauseNotCurrent", "Cette version n’est pas celle en vigueur : prenez la plus récente."),
    NO_DOSSIER("tender.noDossier", "Assemblez d’abord le dossier : aucune version n’existe encore."),
    DOSSIER_CHANGED(
            "tender.dossierChanged",
            "Le dossier a changé depuis la version %s remise au contrôle : renvoyez-le à la préparation, qui en assemblera une nouvelle."),
    DOSSIER_SAME(
            "tender.dossierSame", "Rien n’a changé depuis la version %s : il n’y a pas de nouvelle version à faire."),
    AMENDMENT_TOO_LATE("tender.amendmentTooLate", "Le dossier ne change plus après la date limite de remise.");

    private final String code;
    private final String sentence;

    PreparationReason(String code, String sentence) {
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
