package fr.palier.procurement.negotiation.domain;

import fr.palier.office.Rejection;

/** Why a step of a negotiation is refused. */
public enum NegotiationReason implements Rejection.Reason {
    WRONG_MOMENT("negotiation.wrongMoment", "Cette action n’est plus, ou pas encore, possible : négociation « %s »."),
    NOT_FOUND("negotiation.notFound", "Aucune négociation n’est ouverte pour la consultation %s."),
    REASON_REQUIRED("negotiation.reasonRequired", "Écrivez le motif (10 caractères au moins)."),
    TOO_SHORT("negotiation.tooShort", "Le champ « %s » est trop court (10 caractères au moins)."),
    ALREADY_ASKED("negotiation.alreadyAsked", "La négociation de cette consultation est déjà demandée."),
    NOT_UNDER_ANALYSIS(
            "negotiation.notUnderAnalysis",
            "La négociation se demande pendant l’analyse des offres : la consultation est au stade « %s »."),
    OPEN_TENDER(
            "negotiation.openTender",
            "Une procédure d’appel d’offres ne se négocie jamais (articles L2124-2 et R2161-5 CCP) : seules des offres toutes irrégulières ou inacceptables permettent une consultation liée, avec négociation."),
    GROUND_NOT_ALLOWED("negotiation.groundNotAllowed", "Ce motif ne permet pas de négocier : %s"),
    NOT_PROVIDED(
            "negotiation.notProvided",
            "Les documents de la consultation ne prévoient pas de négociation : elle n’est pas possible (article R2123-5 CCP)."),
    NOT_ONLY_DEFECTIVE(
            "negotiation.notOnlyDefective",
            "Ce motif suppose que toutes les offres soient irrégulières ou inacceptables, état enregistré à l’analyse : l’offre de « %s » ne l’est pas."),
    NO_OFFER(
            "negotiation.noOffer",
            "Aucune offre n’a été reçue : c’est le cas de l’article R2122-2, pas d’une négociation."),
    MUST_NEGOTIATE(
            "negotiation.mustNegotiate",
            "La négociation est annoncée et le droit d’attribuer sans négocier n’a pas été réservé : demandez-la d’abord (articles R2161-17 et R2123-5 CCP)."),
    NOT_MINUTED(
            "negotiation.notMinuted",
            "Le procès-verbal qui autorise la négociation n’est pas signé : rien ne peut être négocié avant."),
    TWO_NEGOTIATORS(
            "negotiation.twoNegotiators",
            "Désignez %d négociateurs différents, agents de l’office : une négociation ne se mène pas seul."),
    UNKNOWN_NEGOTIATOR("negotiation.unknownNegotiator", "« %s » n’est pas un agent de l’office."),
    NO_MANDATE("negotiation.noMandate", "Écrivez d’abord le mandat, sur la page Négociation du dossier."),
    FOUR_EYES(
            "negotiation.fourEyes",
            "Le mandat est signé par une autre personne que celles qui l’ont préparé ou qui négocient."),
    NOT_NEGOTIATOR("negotiation.notNegotiator", "Seules les personnes désignées au mandat mènent la négociation."),
    ROUND_TOO_SHORT(
            "negotiation.roundTooShort",
            "Laissez aux entreprises %d jours ouvrés au moins : au plus tôt le %s (délai suffisant et identique, articles R2161-19 et R2161-20 CCP)."),
    ROUND_DAY_OFF("negotiation.roundDayOff", "La date limite du tour tombe un jour non ouvré."),
    ROUND_TOO_FAR("negotiation.roundTooFar", "La date limite du tour est à plus de six mois : vérifiez-la."),
    ROUND_NOT_LATER(
            "negotiation.roundNotLater", "La nouvelle date limite, la même pour tous, doit être postérieure au %s."),
    ROUND_REACHED("negotiation.roundReached", "La date limite du tour est passée : elle ne peut plus être reportée."),
    NO_ROUND("negotiation.noRound", "Aucun tour n’est en cours."),
    ROUND_RUNNING("negotiation.roundRunning", "Le tour court jusqu’au %s : rien n’est ouvert ni clos avant."),
    TOO_FEW_BIDDERS(
            "negotiation.tooFewBidders",
            "Il resterait %d candidat : gardez-en assez pour une concurrence réelle, %d au moins (article R2161-18 CCP)."),
    NO_BIDDER("negotiation.noBidder", "Aucun candidat à inviter : ajoutez au moins une entreprise."),
    UNKNOWN_BIDDER("negotiation.unknownBidder", "Ce candidat n’est pas dans la négociation."),
    BIDDER_OUT("negotiation.bidderOut", "« %s » ne prend plus part à la négociation."),
    REDUCTION_NOT_ANNOUNCED(
            "negotiation.reductionNotAnnounced",
            "Le nombre de candidats ne se réduit en cours de négociation que si les documents l’ont annoncé (article R2161-18 CCP)."),
    NOT_INVITED(
            "negotiation.notInvited",
            "L’entreprise de SIRET %s n’est pas invitée à ce tour : sa réponse n’est pas reçue."),
    ANSWER_LATE(
            "negotiation.answerLate",
            "La date limite (%s) est passée : votre réponse est enregistrée comme tardive et ne sera pas ouverte."),
    ANSWER_IN_FUTURE("negotiation.answerInFuture", "L’heure de réception ne peut pas être dans l’avenir."),
    ANSWER_BEFORE_ROUND("negotiation.answerBeforeRound", "La réponse ne peut pas précéder l’ouverture du tour."),
    DUPLICATE_ANSWER("negotiation.duplicateAnswer", "La réponse d’accusé « %s » est déjà enregistrée pour ce tour."),
    NO_AMOUNT("negotiation.noAmount", "Indiquez le montant d’au moins un lot, en euros hors taxes."),
    WRONG_LOT("negotiation.wrongLot", "Le lot n° %s n’est pas de ceux pour lesquels vous avez une offre."),
    WRONG_AMOUNT(
            "negotiation.wrongAmount",
            "Le montant d’un lot est un nombre positif d’euros hors taxes, à deux décimales au plus."),
    ROUND_CLOSED("negotiation.roundClosed", "Ce tour de négociation est clos."),
    NOT_UNSUCCESSFUL(
            "negotiation.notUnsuccessful",
            "Une consultation liée suppose que celle-ci soit déclarée infructueuse : elle est « %s »."),
    LINK_NOT_AUTHORISED(
            "negotiation.linkNotAuthorised",
            "La commission n’a pas autorisé, par un procès-verbal signé, la procédure avec négociation."),
    CONDITIONS_CHANGED(
            "negotiation.conditionsChanged",
            "Confirmez que les conditions initiales du marché ne sont pas substantiellement modifiées : c’est la condition de cette suite."),
    OFFERS_WERE_APPROPRIATE(
            "negotiation.offersWereAppropriate",
            "Cette suite suppose qu’aucune offre n’ait été reçue, ou seulement des offres inappropriées (article R2122-2 CCP)."),
    NO_RULE("negotiation.noRule", "Aucune ligne de la table « %s » ne répond."),
    TERMS_FROZEN(
            "negotiation.termsFrozen",
            "Ce que les documents annoncent de la négociation ne change plus après la validation du dossier."),
    NEGOTIATION_IN_OPEN_TENDER(
            "negotiation.announcedInOpenTender",
            "Un appel d’offres ne peut pas annoncer de négociation (article R2161-5 CCP)."),
    TRAINING_IN_FUTURE(
            "negotiation.trainingInFuture", "Une formation s’inscrit une fois tenue : la date est dans l’avenir."),
    DUPLICATE_TRAINING("negotiation.duplicateTraining", "Cette formation est déjà inscrite à cette date."),
    SEAL_BROKEN(
            "negotiation.sealBroken",
            "Une réponse scellée ne peut pas être ouverte : le secret de l’application a changé, ou elle est abîmée.");

    private final String code;
    private final String sentence;

    NegotiationReason(String code, String sentence) {
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
