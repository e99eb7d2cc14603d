package fr.palier.procurement.need;

import fr.palier.office.Rejection;

/** Why a need, a past purchase or a simulation is refused. */
public enum NeedReason implements Rejection.Reason {
    NO_RULE_AT_DATE(
            "procedure.noRuleAtDate",
            "Aucune règle n'est enregistrée pour un lancement le %s : les tables de seuils ne vont pas jusque-là."),
    UNKNOWN_POLICY(
            "procedure.unknownPolicy",
            "La politique d'achat « %s » de votre office n'est pas connue : prévenez l'administrateur."),
    UNKNOWN_FAMILY(
            "procurement.unknownFamily",
            "La famille « %s » n'existe pas dans la nomenclature de votre office au %s : cherchez-la sur la page Nomenclature."),
    UNKNOWN_CPV("procurement.unknownCpv", "Le code CPV « %s » n'existe pas."),
    CPV_WITHOUT_FAMILY(
            "procurement.cpvWithoutFamily", "Le code CPV %s n'est rattaché à aucune famille de votre office au %s."),
    WRONG_FAMILY_NATURE(
            "procurement.wrongFamilyNature",
            "La famille %s regroupe des %s : corrigez la nature du besoin ou choisissez une autre famille."),
    UNKNOWN_OPERATION("procurement.unknownOperation", "L'opération de travaux « %s » n'existe pas dans votre office."),
    FAMILY_OR_OPERATION(
            "procurement.familyOrOperation",
            "Indiquez soit une famille d'achats, soit une opération de travaux : l'une des deux, et une seule."),
    OPERATION_FOR_WORKS(
            "procurement.operationForWorks",
            "Une opération ne se choisit que pour des travaux : pour des fournitures ou des services, indiquez la famille."),
    PAST_LAUNCH("procurement.pastLaunch", "La date de lancement (%s) est passée."),
    TOO_FAR_LAUNCH("procurement.tooFarLaunch", "La date de lancement (%s) est à plus de cinq ans."),
    MAXIMUM_TOO_SMALL(
            "procurement.maximumTooSmall",
            "Le maximum de l'accord-cadre (%s) est inférieur au montant estimé avec ses reconductions (%s)."),
    LOT_TITLE_TWICE("procurement.lotTitleTwice", "Deux lots portent le même intitulé : « %s »."),
    PART_HAS_NO_LOTS(
            "procurement.partHasNoLots",
            "Ce besoin est lui-même un petit lot sorti du besoin %s : il ne se répartit pas encore en lots."),
    LOTS_DIFFER("procurement.lotsDiffer", "La somme des lots (%s) n'est pas égale au montant du besoin (%s)."),
    LOT_NUMBERS("procurement.lotNumbers", "Chaque lot doit avoir un numéro différent, de 1 à 99."),
    LOT_STAYS("procurement.lotStays", "Le lot %d ne peut pas sortir de la procédure de l'ensemble : %s"),
    DUPLICATE_NEED(
            "procurement.duplicateNeed",
            "Le besoin %s, déposé depuis moins d'un jour, a le même objet, la même famille et le même montant. Si ce n'est pas un doublon, cochez « Ce besoin n'est pas un doublon » et envoyez à nouveau."),
    KEY_REUSED("procurement.keyReused", "Cette clé d'idempotence a déjà servi à un envoi différent (besoin %s)."),
    WRONG_KEY("procurement.wrongKey", "La clé d'idempotence doit compter de 1 à 200 caractères."),
    WRONG_STATUS("procurement.wrongStatus", "Le besoin %s est « %s » : cette action n'est plus possible."),
    OWN_NEED(
            "procurement.ownNeed",
            "Vous avez déposé ce besoin : une autre personne doit le vérifier et retenir la procédure."),
    NO_SERVICE(
            "procurement.noService", "Votre compte n'est rattaché à aucun service : il ne peut pas déposer de besoin."),
    REASON_NEEDED("procurement.reasonNeeded", "Expliquez votre choix en quelques mots (%d caractères au moins)."),
    LAXER_CHOICE(
            "procurement.laxerChoice",
            "La procédure retenue ne peut pas être plus souple que celle que la règle impose (%s)."),
    SAME_CHOICE("procurement.sameChoice", "La règle impose déjà cette procédure (%s) : laissez « Celle de la règle »."),
    NO_CASE_ALLOWED("procurement.noCaseAllowed", "Ce cas d'achat sans mise en concurrence n'est pas ouvert ici : %s"),
    NO_CASE_AT_DATE(
            "procurement.noCaseAtDate",
            "Aucune règle ne prévoit ce cas d'achat sans mise en concurrence pour un lancement le %s."),
    CASE_OR_STRICTER(
            "procurement.caseOrStricter",
            "Choisissez soit une procédure plus stricte, soit un cas sans mise en concurrence, pas les deux."),
    CHOICE_NOT_FORMAL(
            "procurement.choiceNotFormal",
            "L'appel d'offres restreint et le motif de négociation ne concernent que la procédure formalisée."),
    DIRECT_PURCHASE_TOO_LARGE(
            "procurement.directPurchaseTooLarge",
            "Avec ce montant, le besoin calculé (%s) ne relève plus de l'achat direct (%s) : renvoyez-le aux acheteurs."),
    ROTATION_UNANSWERED(
            "procurement.rotationUnanswered",
            "Ce fournisseur a déjà reçu %d achat(s) pour %s sur les %d derniers mois : expliquez pourquoi le reprendre."),
    FUTURE_PURCHASE("procurement.futurePurchase", "La date d'achat (%s) est dans l'avenir."),
    COUNTED_BY_NEED(
            "procurement.countedByNeed", "Cet achat est déjà compté par le besoin %s : il ne se compte pas deux fois."),
    PURCHASE_DIFFERS(
            "procurement.purchaseDiffers",
            "L'achat « %s » est déjà enregistré avec un autre contenu : écartez-le d'abord, ou donnez-lui une autre référence."),
    WRONG_SIREN("procurement.wrongSiren", "Le SIREN « %s » n'est pas valable (neuf chiffres, clé de contrôle)."),
    FAMILY_EXISTS("procurement.familyExists", "Une famille « %s » est déjà valable à cette date."),
    WRONG_PERIOD("procurement.wrongPeriod", "La date de fin doit suivre la date de début."),
    OPERATION_EXISTS("procurement.operationExists", "L'opération « %s » existe déjà."),
    WRONG_CODE(
            "procurement.wrongCode",
            "Le code « %s » ne convient pas : lettres majuscules sans accent, chiffres, points et tirets seulement."),
    WRONG_PREFIX(
            "procurement.wrongPrefix", "Le préfixe CPV « %s » doit compter de 2 à 8 chiffres et exister dans le CPV."),
    EMPTY_FILE("procurement.emptyFile", "Le fichier est vide, ou n'a que sa ligne de titres."),
    MISSING_COLUMNS("procurement.missingColumns", "Il manque au fichier la ou les colonnes : %s.");

    private final String code;
    private final String sentence;

    NeedReason(String code, String sentence) {
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
