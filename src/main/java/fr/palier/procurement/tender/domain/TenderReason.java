package fr.palier.procurement.tender.domain;

import fr.palier.office.Rejection;

/** Why a step of a consultation is refused. */
public enum TenderReason implements Rejection.Reason {
    WRONG_MOMENT(
            "tender.wrongMoment", "Cette action n’est plus, ou pas encore, possible : consultation au stade « %s »."),
    LOT_WRONG_MOMENT("tender.lotWrongMoment", "Cette action n’est pas possible pour un lot « %s »."),
    FOUR_EYES("tender.fourEyes", "Vous avez déjà pris part à ce dossier : une autre personne doit %s."),
    REASON_REQUIRED("tender.reasonRequired", "Écrivez le motif (10 caractères au moins)."),
    ALREADY_OPEN("tender.alreadyOpen", "Une consultation est déjà ouverte pour le besoin %s."),
    WANTED_TOO_EARLY(
            "tender.wantedTooEarly",
            "Cette date de notification ne peut pas être tenue : au plus tôt le %s, d’après les délais de l’office."),
    NO_SIGNATORY(
            "tender.noSignatory",
            "Aucune délégation de signature n’est prévue pour cet acte et ce montant : complétez la politique de l’office."),
    NO_RULE(
            "tender.noRule",
            "Aucune ligne de la table « %s » ne répond : vérifiez les données du dossier et la politique de l’office."),
    NO_LOT("tender.noLot", "Décrivez au moins un lot."),
    UNKNOWN_LOT("tender.unknownLot", "Le lot n° %s n’existe pas dans cette consultation."),
    DUPLICATE_LOT("tender.duplicateLot", "Un autre lot porte déjà l’intitulé « %s »."),
    TOO_MANY_LOTS("tender.tooManyLots", "Une consultation compte 99 lots au plus."),
    LAST_LOT("tender.lastLot", "Une consultation garde au moins un lot."),
    DUPLICATE_LINE("tender.duplicateLine", "« %s » figure déjà dans ce lot."),
    LOT_ESTIMATES(
            "tender.lotEstimates",
            "La somme des lots (%s) dépasse le besoin estimé (%s) : corrigez les lots ou reprenez le besoin."),
    SINGLE_LOT_REASON(
            "tender.singleLotReason",
            "Un seul lot : écrivez pourquoi le marché n’est pas alloti (articles L2113-10 et L2113-11 CCP)."),
    NO_CRITERION("tender.noCriterion", "Ajoutez au moins un critère d’attribution."),
    WEIGHTS("tender.weights", "Les critères pèsent %s %% : leur somme doit faire 100 %%."),
    WRONG_WEIGHT("tender.wrongWeight", "Le poids d’un critère est un nombre entier de 1 à 100."),
    DUPLICATE_CRITERION("tender.duplicateCriterion", "Le critère « %s » existe déjà."),
    TWO_PRICES("tender.twoPrices", "Un seul critère de prix : sa note se calcule à partir du montant de l’offre."),
    NO_ENVIRONMENTAL_CRITERION(
            "tender.noEnvironmentalCriterion",
            "Il manque un critère environnemental : il est obligatoire depuis le 21/08/2026 (article R2152-7 CCP)."),
    NO_BUDGET(
            "tender.noBudget",
            "Arrêtez le budget avant le lancement : sans lui, aucune offre ne pourra être déclarée inacceptable (article L2152-3 CCP)."),
    BUDGET_CLOSED(
            "tender.budgetClosed", "Le budget est arrêté avant le lancement : il ne change plus après la publication."),
    CLAUSE_UNANSWERED(
            "tender.clauseUnanswered",
            "Dites pour chaque clause si elle figure au marché : « %s » attend une réponse."),
    CLAUSE_MANDATORY("tender.clauseMandatory", "La clause « %s » est obligatoire : elle ne peut pas être écartée."),
    CLAUSE_REASON(
            "tender.clauseReason",
            "Écrivez le motif pour lequel la clause « %s » est écartée (10 caractères au moins)."),
    UNKNOWN_CLAUSE("tender.unknownClause", "Cette clause n’est pas demandée pour cette consultation."),
    NO_DOCUMENTS("tender.noDocuments", "Versez au moins le cahier des charges au dossier de consultation."),
    FIELDS_MISSING(
            "tender.fieldsMissing",
            "Complétez la forme du prix et la part des matières premières avant de contrôler les clauses."),
    DUPLICATE_CHANNEL("tender.duplicateChannel", "Le support « %s » est déjà au plan de publicité."),
    UNKNOWN_CHANNEL("tender.unknownChannel", "Ce support n’est pas au plan de publicité."),
    REQUIRED_CHANNEL(
            "tender.requiredChannel", "Le support « %s » est imposé par la procédure : il ne peut pas être retiré."),
    PROOF_MISSING("tender.proofMissing", "La preuve de publication manque pour « %s »."),
    PROOF_INCOMPLETE(
            "tender.proofIncomplete", "Indiquez la référence de l’avis, et un fichier ou une adresse qui le prouve."),
    WRONG_ADDRESS("tender.wrongAddress", "L’adresse de la preuve doit commencer par https:// ou http://."),
    SENT_IN_FUTURE("tender.sentInFuture", "Une date d’envoi ou de publication ne peut pas être dans l’avenir."),
    PUBLISHED_BEFORE_SENT("tender.publishedBeforeSent", "La publication ne peut pas précéder l’envoi."),
    SENT_BEFORE_VISA("tender.sentBeforeVisa", "L’avis ne peut pas être parti avant la validation du dossier (%s)."),
    NATIONAL_BEFORE_JOUE(
            "tender.nationalBeforeJoue",
            "« %s » ne peut pas paraître avant le JOUE, sauf 48 heures après l’envoi à l’Office des publications (article R2131-20 CCP)."),
    DEADLINE_PAST("tender.deadlinePast", "La date limite doit être dans l’avenir."),
    DEADLINE_TOO_FAR("tender.deadlineTooFar", "La date limite est à plus d’un an : vérifiez-la."),
    DEADLINE_NOT_LATER(
            "tender.deadlineNotLater", "La nouvelle date limite doit être postérieure à celle en vigueur (%s)."),
    DEADLINE_DAY_OFF("tender.deadlineDayOff", "La date limite tombe un jour non ouvré : choisissez un jour ouvré."),
    DEADLINE_REACHED("tender.deadlineReached", "La date limite est passée : elle ne peut plus être prolongée."),
    SEALED("tender.sealed", "Les plis sont scellés jusqu’au %s : aucun montant ni contenu n’est accepté avant."),
    DEPOSIT_IN_FUTURE("tender.depositInFuture", "L’heure de dépôt ne peut pas être dans l’avenir."),
    DEPOSIT_TOO_EARLY("tender.depositTooEarly", "Le dépôt ne peut pas précéder la publication."),
    DUPLICATE_RECEIPT("tender.duplicateReceipt", "L’accusé de dépôt « %s » est déjà au registre."),
    UNKNOWN_DEPOSIT("tender.unknownDeposit", "Ce dépôt n’est pas au registre de la consultation."),
    DEPOSIT_LATE("tender.depositLate", "Ce pli est hors délai : il n’est pas ouvert (article R2151-5 CCP)."),
    DEPOSIT_SUPERSEDED(
            "tender.depositSuperseded",
            "Ce candidat a déposé un pli plus récent : lui seul est ouvert (article R2151-6 CCP)."),
    DEPOSIT_ALREADY_OPENED("tender.depositAlreadyOpened", "Ce pli est déjà ouvert pour le lot n° %s."),
    NOT_OPENED("tender.notOpened", "Le pli de « %s » est dans les délais et n’est pas encore ouvert."),
    UNKNOWN_OFFER("tender.unknownOffer", "Cette offre n’est pas dans la consultation."),
    DEFECT_REASON("tender.defectReason", "Écrivez pourquoi l’offre est dite « %s » (10 caractères au moins)."),
    LATE_IS_COMPUTED("tender.lateIsComputed", "« Hors délai » se constate au registre des dépôts, pas à l’analyse."),
    UNDER_BUDGET(
            "tender.underBudget",
            "L’offre ne dépasse pas le budget arrêté (%s) : elle ne peut pas être dite inacceptable."),
    JUSTIFICATION_PENDING(
            "tender.justificationPending",
            "L’offre de « %s » paraît anormalement basse : demandez ses justifications et tranchez avant de conclure (article L2152-6 CCP)."),
    OUTCOME_PENDING(
            "tender.outcomePending", "L’offre de « %s » n’est ni admise ni éliminée : tranchez avant de conclure."),
    WRONG_SCORE("tender.wrongScore", "Une note va de 0 à 20, avec deux décimales au plus."),
    SCORE_MISSING("tender.scoreMissing", "La note de « %s » manque pour l’offre de « %s » (lot n° %s)."),
    PRICE_IS_COMPUTED(
            "tender.priceIsComputed", "La note du prix se calcule : 20 × offre la plus basse / montant de l’offre."),
    UNKNOWN_CRITERION("tender.unknownCriterion", "Ce critère n’est pas dans la consultation."),
    LOT_UNDECIDED("tender.lotUndecided", "Le lot n° %s attend une décision."),
    NOT_RANKED_FIRST(
            "tender.notRankedFirst",
            "Le lot n° %s ne peut être attribué qu’à l’offre classée première : renvoyez à l’analyse pour en changer."),
    NOT_ADMISSIBLE(
            "tender.notAdmissible",
            "Le lot n° %s a une offre admise : il n’est pas infructueux ; une déclaration sans suite se motive autrement."),
    ALREADY_SIGNED(
            "tender.alreadySigned", "Un lot est déjà signé : la consultation ne peut plus être déclarée sans suite."),
    TOO_EARLY_TO_SIGN(
            "tender.tooEarlyToSign",
            "Le lot n° %s ne peut pas être signé avant le %s (délai de suspension, article R2182-1 CCP)."),
    PROOF_TWICE("tender.proofTwice", "Cette preuve est déjà enregistrée."),
    PROOF_IN_FUTURE("tender.proofInFuture", "Une preuve ne peut pas être arrivée dans l’avenir."),
    PROOF_BEFORE_ASKED("tender.proofBeforeAsked", "Une preuve ne peut pas être arrivée avant d’être demandée."),
    PROOF_TOO_LATE(
            "tender.proofTooLate",
            "Les preuves étaient attendues jusqu’au %s : arrivée après, celle-ci ne compte pas (article R2144-7 CCP)."),
    PROOF_WITHOUT_TRACE(
            "tender.proofWithoutTrace",
            "Joignez le fichier de la preuve, ou précisez où et comment elle a été vérifiée."),
    UNKNOWN_PROOF("tender.unknownProof", "Cette preuve n’a pas été demandée."),
    PROOFS_CLOSED("tender.proofsClosed", "Les preuves de cette offre ne sont plus attendues."),
    PROOFS_MISSING("tender.proofsMissing", "Il manque encore : %s."),
    PROOFS_STILL_DUE(
            "tender.proofsStillDue",
            "L’entreprise a jusqu’au %s pour remettre ses preuves : elle ne peut pas être écartée avant (article R2144-7 CCP)."),
    PROOFS_ALL_THERE(
            "tender.proofsAllThere",
            "Toutes les preuves sont reçues : l’offre ne peut pas être écartée pour ce motif."),
    NO_NEXT_RANKED(
            "tender.noNextRanked",
            "« %s » ne permet pas, à cette date, de retenir l’offre suivante : voir la table « next-ranked »."),
    NEXT_RANKED_MISSING(
            "tender.nextRankedMissing",
            "Lot n° %s : aucune autre offre admise. Déclarez le lot infructueux ou sans suite."),
    NEXT_RANKED_EXISTS(
            "tender.nextRankedExists",
            "Lot n° %s : une autre offre est admise ; le lot n’est pas infructueux. Retenez-la, ou déclarez le lot sans suite."),
    UNKNOWN_LETTER("tender.unknownLetter", "Cette lettre n’est pas dans la consultation."),
    LETTER_ALREADY_POSTED(
            "tender.letterAlreadyPosted", "Cette lettre est déjà partie : elle ne change plus et ne repart pas."),
    LETTER_UNSEEN("tender.letterUnseen", "Ouvrez et relisez la lettre pour « %s » avant d’envoyer."),
    LETTER_WITHOUT_REASONS("tender.letterWithoutReasons", "La lettre pour « %s » n’a pas de motifs : écrivez-les."),
    LETTERS_NOT_SENT("tender.lettersNotSent", "Toutes les lettres du lot n° %s ne sont pas parties."),
    LOT_ALREADY_DECIDED("tender.alreadyDecided", "Le lot n° %s est déjà décidé.");

    private final String code;
    private final String sentence;

    TenderReason(String code, String sentence) {
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
