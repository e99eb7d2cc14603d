package fr.palier.evaluation.domain;

import fr.palier.office.Rejection;

/** What the rating of sites and contracts refuses. */
public enum RatingReason implements Rejection.Reason {
    NOT_IN_CHARGE(
            "evaluation.notInCharge",
            "Vous n'êtes pas en charge de cette évaluation (%s) : seule la personne en charge ou son remplaçant note. Un responsable peut en désigner une autre."),
    FROZEN_ALREADY(
            "evaluation.frozenAlready",
            "La fiche %s est figée : elle ne se modifie plus. Une erreur grave se corrige par une évaluation rectificative."),
    CANCELLED_ALREADY("evaluation.cancelledAlready", "L'évaluation %s a été abandonnée : elle ne se note plus."),
    NOT_FROZEN("evaluation.notFrozen", "L'évaluation %s n'est pas figée : elle se modifie directement."),
    CORRECTED_ALREADY("evaluation.correctedAlready", "La fiche %s a déjà une évaluation rectificative : %s."),
    REASON_REQUIRED("evaluation.reasonRequired", "Donnez un motif d'au moins 10 caractères."),
    UNKNOWN_OFFICER(
            "evaluation.unknownOfficer",
            "Le compte « %s » n'est pas celui d'un chargé d'opération de votre office : indiquez l'identifiant d'un membre de ce groupe."),
    SAME_OFFICER("evaluation.sameOfficer", "Choisissez un autre chargé d'opération que celui qui transmet."),
    NOTHING_TO_HAND_OVER("evaluation.nothingToHandOver", "%s n'a ni chantier ni évaluation à transmettre."),
    UNKNOWN_COLLEAGUE(
            "evaluation.unknownColleague",
            "Le compte « %s » n'est pas de votre office : choisissez un collègue dans la liste."),
    UNKNOWN_FIRM(
            "evaluation.unknownFirm",
            "Le SIRET « %s » n'est pas dans l'annuaire des entreprises : ajoutez le nom de l'entreprise, ou créez d'abord sa fiche."),
    ACCEPTANCE_IN_FUTURE(
            "evaluation.acceptanceInFuture", "La réception ne peut pas être dans le futur : vérifiez la date du %s."),
    GUARANTEE_WITHOUT_ACCEPTANCE(
            "evaluation.guaranteeWithoutAcceptance",
            "Une fin de garantie suppose une date de réception : indiquez la réception."),
    GUARANTEE_BEFORE("evaluation.guaranteeBefore", "La fin de garantie précède la réception : vérifiez les dates."),
    PARTY_TWICE("evaluation.partyTwice", "« %s » est déjà sur ce chantier dans ce rôle."),
    CODE_TAKEN("evaluation.codeTaken", "Le numéro « %s » est déjà celui d'un autre chantier."),
    SITE_ABANDONED("evaluation.siteAbandoned", "Ce chantier a été abandonné : il ne se modifie plus."),
    DESIGN_TO_SAY(
            "evaluation.designToSay",
            "Dites quelle maîtrise d'œuvre a suivi ce chantier, ou pourquoi il n'y en a pas : elle est évaluée elle aussi."),
    DESIGN_SAID(
            "evaluation.designSaid",
            "La maîtrise d'œuvre de ce chantier est déjà connue, ou il est déjà dit qu'il n'y en a pas."),
    SNAG_SHORT("evaluation.snagShort", "« %s » : écrivez %d caractères au moins."),
    SNAG_DUE_LATE("evaluation.snagDueLate", "Une réserve se lève dans les %d ans : vérifiez la date."),
    GUARANTEE_LONG(
            "evaluation.guaranteeLong", "La garantie finirait plus de %d ans après la réception : vérifiez la date."),
    STRATEGIC_FROM(
            "evaluation.strategicFrom",
            "Un fournisseur est signalé au plus tôt au 1er janvier de l'an dernier et au plus tard aujourd'hui : les parts des années d'avant "
                    + "ne changent plus."),
    SITE_OF_TENDER(
            "evaluation.siteOfTender",
            "L'intitulé et la réception de ce chantier viennent de sa consultation : ils se corrigent sur la page « Chantiers »."),
    NO_GUARANTEE("evaluation.noGuarantee", "La table de l'année de garantie ne donne pas de durée : complétez-la."),
    NO_PARTY_OF_SITE("evaluation.noPartyOfSite", "Cette entreprise n'est pas sur ce chantier."),
    NOT_ACCEPTED("evaluation.notAccepted", "Le chantier n'est pas reçu : une réserve se constate à la réception."),
    SNAG_DUE_BEFORE(
            "evaluation.snagDueBefore", "La réserve serait à lever avant d'être constatée : vérifiez les dates."),
    SNAG_IN_FUTURE(
            "evaluation.snagInFuture", "Une réserve ne se constate ni ne se lève dans le futur : vérifiez la date."),
    LIFTED_BEFORE("evaluation.liftedBefore", "La réserve serait levée avant d'être constatée : vérifiez la date."),
    LIFTING_UNPROVEN(
            "evaluation.liftingUnproven",
            "Dites comment la levée a été constatée, ou joignez une photo : une levée se prouve."),
    LIFTED_ALREADY("evaluation.liftedAlready", "Cette réserve est déjà levée."),
    NOT_A_PHOTO("evaluation.notAPhoto", "« %s » n'est pas une photo : joignez une image JPEG ou PNG."),
    PHOTO_REFUSED("evaluation.photoRefused", "Photo non reprise. %s"),
    TOO_MANY_PHOTOS("evaluation.tooManyPhotos", "Une évaluation a %d photos au plus."),
    STRATEGIC_ALREADY("evaluation.strategicAlready", "« %s » est déjà signalée comme fournisseur stratégique."),
    STRATEGIC_PERIOD("evaluation.strategicPeriod", "La période finirait avant son début : vérifiez les dates."),
    STRATEGIC_ENDED("evaluation.strategicEnded", "Ce signalement a déjà pris fin."),
    CONTRACT_COUNTED(
            "evaluation.contractCounted",
            "Le contrat %s est évalué par le comptage de ses interventions : il n'a pas de fiche à remplir."),
    WRONG_PERIOD("evaluation.wrongPeriod", "La période finit avant son début : vérifiez les dates."),
    NO_FILE("evaluation.noFile", "Choisissez un fichier CSV.");

    private final String code;
    private final String sentence;

    RatingReason(String code, String sentence) {
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
