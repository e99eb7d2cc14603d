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
            "« %s » ne peut pas paraître avant le JOUE, sauf 48 heures après la confirmation de réception par l’Office des publications (article R2131-20 CCP)."),
    SENDING_PROOF(
            "tender.sendingProof",
            "Indiquez la preuve de la date d’envoi à l’Office des publications : elle se conserve (article R2131-19 CCP)."),
    RECEIPT_BEFORE_SENDING(
            "tender.receiptBeforeSending",
            "La confirmation de réception ne peut pas précéder l’envoi, ni être dans l’avenir."),
    SAME_CONTENT(
            "tender.sameContent",
            "Attestez que l’avis paru sur « %s » n’en dit pas plus que celui du JOUE (article R2131-20 CCP)."),
    NO_LEGAL_PERIOD(
            "tender.noLegalPeriod", "Procédure adaptée : la loi ne fixe aucun délai minimal, il n’y a rien à réduire."),
    NOTICE_CONTENT(
            "tender.noticeContent",
            "L’avis de préinformation ne réduit le délai que s’il contenait les mêmes renseignements : attestez-le."),
    NOTICE_WINDOW(
            "tender.noticeWindow",
            "L’avis de préinformation du %s ne réduit pas le délai : il doit avoir été envoyé 35 jours au moins et 12 mois au plus avant l’avis de marché (article R2161-3 CCP)."),
    DEADLINE_TOO_SHORT("tender.deadlineTooShort", "Date limite trop proche : au plus tôt le %s. %s"),
    QUESTION_TOO_LATE("tender.questionTooLate", "La date limite est passée : plus aucune question ne s’inscrit."),
    QUESTION_IN_FUTURE(
            "tender.questionInFuture",
            "Une question ne peut pas avoir été reçue dans l’avenir, ni avant la publication."),
    UNKNOWN_QUESTION("tender.unknownQuestion", "Cette question n’est pas au dossier."),
    ALREADY_ANSWERED("tender.alreadyAnswered", "Cette question a déjà sa réponse, envoyée à toutes les entreprises."),
    NAMES_THE_FIRM(
            "tender.namesTheFirm",
            "Le texte envoyé à toutes nomme « %s », qui a posé la question : retirez ce qui permet de la reconnaître."),
    ANSWER_TOO_LATE(
            "tender.answerTooLate",
            "Réponse donnée après le %s : prolongez la date limite en même temps, ou écrivez pourquoi la question n’a pas été posée en temps utile (articles R2132-6 et R2151-4 CCP)."),
    EXTENSION_TOO_SHORT(
            "tender.extensionTooShort",
            "La nouvelle date limite laisse trop peu de temps après la réponse : au plus tôt le %s (article R2132-6 CCP)."),
    MATERIAL_CHANGE(
            "tender.materialChange",
            "Une modification importante du dossier prolonge le délai : donnez la nouvelle date limite (article R2151-4 CCP)."),
    UNCHANGED_DOCUMENT(
            "tender.unchangedDocument", "Ce fichier est le même que la version en vigueur : rien n’a changé."),
    UNKNOWN_PIECE(
            "tender.unknownPiece",
            "Seul le dossier de consultation se modifie ici : règlement, cahier des charges ou autre pièce."),
    WRONG_FIRM_LINE(
            "tender.wrongFirmLine",
            "Ligne %s : écrivez le nom de l’entreprise, un point-virgule, puis son adresse électronique."),
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
    RECEIPT_DIFFERS(
            "tender.receiptDiffers",
            "L’accusé de dépôt « %s » est déjà au registre avec une autre entreprise, un autre groupement, d’autres lots ou une autre heure."),
    WRONG_MEMBER("tender.wrongMember", "« %s » n’est pas un SIRET de cotraitant : 14 chiffres, clé comprise."),
    MEMBER_TWICE("tender.memberTwice", "Le SIRET %s figure deux fois dans ce groupement."),
    CSV_TOO_LARGE(
            "tender.csvTooLarge",
            "Ce fichier est trop grand : un registre compte %s lignes et 2 Mo au plus. Rien n’a été importé."),
    CSV_UNREADABLE("tender.csvUnreadable", "Ce fichier CSV ne peut pas être lu : %s Rien n’a été importé."),
    CSV_COLUMNS("tender.csvColumns", "Colonnes manquantes dans la première ligne : %s. Rien n’a été importé."),
    CSV_SEALED(
            "tender.csvSealed",
            "La colonne « %s » dirait ce qui est offert : le registre ne dit que qui, quand et pour quels lots. Retirez-la ; rien n’a été importé."),
    NO_SESSION("tender.noSession", "Ouvrez d’abord la séance d’ouverture des plis, à deux personnes."),
    SESSION_OPEN("tender.sessionOpen", "La séance d’ouverture est déjà ouverte."),
    SECOND_PERSON(
            "tender.secondPerson", "Les plis s’ouvrent à deux : choisissez une autre personne de l’office que vous."),
    FEW_UNDECIDED(
            "tender.fewUndecided",
            "Moins de candidatures qu’attendu : la suite doit être décidée avant l’ouverture des plis."),
    ENOUGH_NOW(
            "tender.enoughNow",
            "Le registre compte maintenant %s candidature(s), autant que l’office en attend : choisissez « Poursuivre »."),
    UNKNOWN_DEPOSIT("tender.unknownDeposit", "Ce dépôt n’est pas au registre de la consultation."),
    DEPOSIT_LATE("tender.depositLate", "Ce pli est hors délai : il n’est pas ouvert (article R2151-5 CCP)."),
    DEPOSIT_SUPERSEDED(
            "tender.depositSuperseded",
            "Ce candidat a déposé un pli plus récent : lui seul est ouvert (article R2151-6 CCP)."),
    DEPOSIT_LOT(
            "tender.depositLot",
            "« %s » n’est pas un lot de cette consultation : indiquez des numéros parmi %s, ou « tous »."),
    LOT_NOT_DEPOSITED("tender.lotNotDeposited", "Ce pli n’a pas été déposé pour le lot n° %s."),
    LOT_SUPERSEDED(
            "tender.lotSuperseded",
            "Pour le lot n° %s, ce candidat a déposé un pli plus récent : lui seul est ouvert (article R2151-6 CCP)."),
    LOT_NOT_OPENED(
            "tender.lotNotOpened",
            "Le pli de « %s » a été déposé aussi pour le lot n° %s : enregistrez son offre, ou dites qu’il n’en contient pas."),
    OFFER_FOUND("tender.offerFound", "Une offre de ce pli est déjà enregistrée pour le lot n° %s."),
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
    NOT_A_RATER(
            "tender.notARater", "« %s » est noté par les chargés d’opération : leur analyse technique a été demandée."),
    AGREEMENT_NEEDED(
            "tender.agreementNeeded",
            "Les notes de « %s » pour « %s » s’écartent de %s points : arrêtez une note commune motivée."),
    AGREED_OUTSIDE(
            "tender.agreedOutside", "La note commune se situe entre la plus basse et la plus haute des notes données."),
    NOTHING_TO_AGREE("tender.nothingToAgree", "Personne n’a encore noté cette offre sur ce critère."),
    STATE_BY_APPLICATION(
            "tender.stateByApplication",
            "« Candidature irrecevable » se décide à l’examen des candidatures, pas à celui des offres."),
    OPENED_BY_REQUEST(
            "tender.openedByRequest",
            "Une offre « %s » se tranche après la réponse de l’entreprise ou la fin du délai."),
    ANSWER_MISSING(
            "tender.answerMissing",
            "« %s » n’a pas répondu dans le délai : une réponse tardive ou absente ne peut pas être retenue."),
    JUSTIFICATION_NOT_ASKED(
            "tender.justificationNotAsked",
            "Demandez d’abord ses justifications à « %s » : une offre ne s’élimine pas comme anormalement basse sans cette demande (article L2152-6 CCP)."),
    LOW_OFFER_UNEXAMINED(
            "tender.lowOfferUnexamined",
            "L’offre de « %s » est signalée : %s. Demandez ses justifications, ou écartez l’alerte par un motif."),
    NOBODY_CONCERNED("tender.nobodyConcerned", "Aucune entreprise n’est concernée par cette demande."),
    REQUEST_OPEN("tender.requestOpen", "Une demande de même nature court encore jusqu’au %s."),
    UNKNOWN_REQUEST("tender.unknownRequest", "Cette demande n’est pas dans la consultation."),
    ANSWER_LATE("tender.answerLate", "Le délai de réponse est passé depuis le %s : la réponse n’est plus acceptée."),
    ANSWER_IN_FUTURE("tender.answerInFuture", "L’heure de réception ne peut pas être dans l’avenir."),
    ANSWER_TOO_EARLY("tender.answerTooEarly", "La réponse ne peut pas précéder la demande."),
    APPLICATION_UNDECIDED(
            "tender.applicationUndecided", "La candidature de « %s » attend une décision : recevable ou non."),
    APPLICATION_INCOMPLETE(
            "tender.applicationIncomplete",
            "La candidature de « %s » est incomplète (%s) : elle ne peut pas être dite recevable."),
    EXCLUSION_UNDECLARED(
            "tender.exclusionUndeclared",
            "Sans la déclaration qu’aucun motif d’exclusion ne frappe « %s », sa candidature n’est pas recevable."),
    OFFERS_FIRST(
            "tender.offersFirst",
            "Les offres ne s’examinent avant les candidatures qu’en appel d’offres ouvert, et une fois (article R2161-4 CCP)."),
    TECHNICAL_MISSING("tender.technicalMissing", "L’analyse technique du lot n° %s n’est pas encore écrite."),
    REPORT_INCOMPLETE("tender.reportIncomplete", "Complétez le rapport : %s."),
    REPORT_SIGNED(
            "tender.reportSigned",
            "Ce rapport est signé : il ne change plus. Le reprendre en fait une nouvelle version."),
    REPORT_NOT_READY(
            "tender.reportNotReady", "Le rapport a changé depuis sa rédaction : reprenez-le avant de le signer."),
    NOT_THE_AUTHOR("tender.notTheAuthor", "Le rapport se signe par son auteur."),
    NO_ANALYSIS("tender.noAnalysis", "Aucune analyse n’est ouverte pour cette consultation."),
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
    NO_PLANNED_WINNER(
            "tender.noPlannedWinner",
            "Lot n° %s : aucune offre classée n’est à retenir ; il n’y a personne à interroger."),
    NEXT_RANKED_EXISTS(
            "tender.nextRankedExists",
            "Lot n° %s : une autre offre est admise ; le lot n’est pas infructueux. Retenez-la, ou déclarez le lot sans suite."),
    UNKNOWN_LETTER("tender.unknownLetter", "Cette lettre n’est pas dans la consultation."),
    LETTER_ALREADY_POSTED(
            "tender.letterAlreadyPosted", "Cette lettre est déjà partie : elle ne change plus et ne repart pas."),
    LETTER_UNSEEN("tender.letterUnseen", "Ouvrez et relisez la lettre pour « %s » avant d’envoyer."),
    LETTER_WITHOUT_REASONS("tender.letterWithoutReasons", "La lettre pour « %s » n’a pas de motifs : écrivez-les."),
    WINNER_ASKS("tender.winnerAsks", "L’attributaire n’a pas été rejeté : il n’a pas de motifs à demander."),
    REASONS_ASKED_TWICE("tender.reasonsAskedTwice", "« %s » a déjà demandé ses motifs : une seule réponse est due."),
    REASONS_TOO_EARLY(
            "tender.reasonsTooEarly",
            "Les motifs ne peuvent être demandés qu’une fois la lettre d’information partie."),
    REASONS_IN_FUTURE("tender.reasonsInFuture", "Une demande ne peut pas être arrivée dans l’avenir."),
    NOTICE_NOT_DUE("tender.noticeNotDue", "Aucun avis d’attribution n’est dû pour le lot n° %s."),
    NOTICE_TWICE("tender.noticeTwice", "La preuve de cet avis d’attribution est déjà enregistrée."),
    NOTICE_UNPROVEN(
            "tender.noticeUnproven",
            "Enregistrez d’abord la preuve de l’avis sur la page « Conclusion » de la consultation."),
    NOTICE_BEFORE_SIGNATURE(
            "tender.noticeBeforeSignature", "L’avis d’attribution ne peut pas précéder la signature du marché (%s)."),
    UNKNOWN_OFFICER(
            "tender.unknownOfficer",
            "Le compte « %s » n’est pas celui d’un chargé d’opération de votre office : choisissez-le dans la liste."),
    SITE_INCOMPLETE(
            "tender.siteIncomplete",
            "Marché de travaux : indiquez le chargé d’opération et la réception prévue, le chantier en naît."),
    ACCEPTANCE_PAST("tender.acceptancePast", "La réception prévue ne peut pas être passée."),
    ACCEPTANCE_IN_FUTURE("tender.acceptanceInFuture", "Une réception ne peut pas être prononcée dans l’avenir."),
    ACCEPTANCE_BEFORE_SITE("tender.acceptanceBeforeSite", "La réception ne peut pas précéder l’ouverture du chantier."),
    PRESENTATION_MISSING(
            "tender.presentationMissing",
            "Aucune version du rapport de présentation n’est établie : établissez-la sur la page « Rapport de présentation »."),
    PRESENTATION_NOT_DUE(
            "tender.presentationNotDue",
            "Le rapport de présentation ne concerne que les procédures formalisées (articles R2184-1 à R2184-3 CCP)."),
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
