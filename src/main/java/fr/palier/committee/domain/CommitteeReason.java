package fr.palier.committee.domain;

import fr.palier.office.Rejection;

/** What a committee refuses. */
public enum CommitteeReason implements Rejection.Reason {
    NO_BODY("committee.noBody", "Aucune « %s » n'est constituée dans votre office."),
    NO_RULES("committee.noRules", "Le règlement intérieur de la « %s » ne dit rien pour une séance du %s."),
    NO_CAPACITY(
            "committee.noCapacity",
            "Le règlement intérieur de la commission ne dit pas si elle rend un avis ou décide pour « %s »."),
    NO_MEMBERS("committee.noMembers", "La « %s » n'a aucun membre en exercice à la date de la séance."),
    WRONG_STATUS(
            "committee.wrongStatus", "La séance %s est « %s » : cette action n'est plus, ou pas encore, possible."),
    PAST_DATE("committee.pastDate", "La séance doit être fixée à une date et une heure à venir."),
    FAR_DATE("committee.farDate", "La séance ne peut pas être fixée à plus d'un an : vérifiez la date saisie."),
    REMOTE_NOT_ALLOWED(
            "committee.remoteNotAllowed",
            "Le règlement intérieur de la commission n'autorise pas la séance à distance."),
    EMPTY_AGENDA("committee.emptyAgenda", "L'ordre du jour est vide : inscrivez au moins un point avant de convoquer."),
    UNKNOWN_ITEM("committee.unknownItem", "Ce point n'attend pas cette commission, ou figure déjà à un ordre du jour."),
    ITEM_BEING_VOTED(
            "committee.itemBeingVoted",
            "La séance %s vote en ce moment sur le dossier %s : attendez la fin de ce vote."),
    NOTICE_TOO_SHORT(
            "committee.noticeTooShort",
            "Le délai de convocation n'est pas respecté : %s. La séance peut se tenir à partir du %s, ou plus tôt en urgence motivée."),
    URGENCY_NOT_ALLOWED(
            "committee.urgencyNotAllowed",
            "Le règlement intérieur de la commission ne prévoit pas de convocation en urgence."),
    URGENCY_WITHOUT_REASON(
            "committee.urgencyWithoutReason",
            "Une convocation en urgence se motive : indiquez pourquoi le délai est réduit."),
    URGENCY_NOT_NEEDED(
            "committee.urgencyNotNeeded",
            "Le délai de convocation est respecté : il n'y a pas lieu d'invoquer l'urgence."),
    UNKNOWN_SEAT(
            "committee.unknownSeat", "Une des personnes relevées ne siège pas dans cette commission à cette date."),
    SEAT_WITHOUT_PRESENCE("committee.seatWithoutPresence", "Indiquez si %s est présent, représenté ou absent."),
    NOT_SUBSTITUTE("committee.notSubstitute", "%s ne peut pas représenter %s : ce n'est pas son suppléant."),
    SUBSTITUTE_TWICE("committee.substituteTwice", "%s ne peut représenter qu'un seul membre."),
    REMOTE_PRESENCE(
            "committee.remotePresence",
            "La séance n'a pas été convoquée à distance : %s ne peut pas y assister ainsi."),
    WRONG_CHAIR(
            "committee.wrongChair",
            "La présidence de séance revient à un membre présent : choisissez-le dans la liste."),
    CHAIR_IS_PRESIDENT("committee.chairIsPresident", "%s est présent : la présidence de séance lui revient."),
    CHAIR_IS_SECRETARY(
            "committee.chairIsSecretary",
            "La personne qui préside ne peut pas être celle qui tient le secrétariat de la séance."),
    NOT_CONVENED("committee.notConvened", "Ce point ou cette séance n'attend pas votre vote."),
    VOTE_CLOSED("committee.voteClosed", "Le vote sur ce point est clos, ou n'est pas ouvert."),
    ALREADY_VOTED(
            "committee.alreadyVoted",
            "Le vote de ce membre sur ce point est déjà enregistré : il ne peut pas être changé."),
    WITHDRAWN(
            "committee.withdrawn",
            "Ce membre s'est retiré de ce point pour conflit d'intérêts : il ne prend pas part au vote."),
    CONFLICT_WITHOUT_REASON(
            "committee.conflictWithoutReason",
            "Indiquez la nature du conflit d'intérêts : elle figure au procès-verbal."),
    CONFLICT_TOO_LATE(
            "committee.conflictTooLate", "Ce point est clos : un conflit d'intérêts ne peut plus y être déclaré."),
    VOTES_MISSING("committee.votesMissing", "Il manque le vote de %s : consignez-le, ou indiquez son retrait."),
    REASON_MISSING("committee.reasonMissing", "Indiquez le motif : il figure dans l'historique de la séance."),
    SECOND_CONVOCATION_DONE(
            "committee.secondConvocationDone",
            "Cette séance a déjà fait l'objet d'une seconde convocation : elle ne peut qu'être close."),
    ITEM_NOT_CLOSED("committee.itemNotClosed", "Le point %s n'a pas encore été examiné."),
    SIGNED_BY_DRAFTER(
            "committee.signedByDrafter", "Le procès-verbal ne peut pas être signé par la personne qui l'a rédigé."),
    SEAT_NOT_OCCUPIED("committee.seatNotOccupied", "Personne n'occupe ce siège en ce moment."),
    SEAT_OCCUPIED("committee.seatOccupied", "Ce siège est déjà occupé."),
    CHAIR_LEAVES(
            "committee.chairLeaves",
            "La personne qui préside quitte la séance : choisissez parmi les présents qui préside ensuite."),
    NOT_AN_ARRIVAL(
            "committee.notAnArrival", "Indiquez comment la personne siège : présente, à distance ou représentée."),
    NOTHING_WITHOUT_QUORUM(
            "committee.nothingWithoutQuorum",
            "Aucun point de la séance %s n'attend encore après avoir été ajourné faute de quorum."),
    ALREADY_FOLLOWED("committee.alreadyFollowed", "La seconde convocation de la séance %s est déjà fixée : séance %s."),
    ONLY_FOLLOWED(
            "committee.onlyFollowed",
            "Cette séance se tient sur seconde convocation : son ordre du jour ne reçoit que les points ajournés faute de quorum à la séance %s."),
    NOT_CHAIR("committee.notChair", "Seule la personne qui a présidé la séance signe le procès-verbal.");

    private final String code;
    private final String sentence;

    CommitteeReason(String code, String sentence) {
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
