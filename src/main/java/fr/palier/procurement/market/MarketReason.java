package fr.palier.procurement.market;

import fr.palier.office.Rejection;

/** What the list of reservable purchases refuses. */
public enum MarketReason implements Rejection.Reason {
    UNKNOWN_FAMILY(
            "market.unknownFamily", "La famille « %s » n'est pas dans la nomenclature de l'office à cette date."),
    KIND_MISSING("market.kindMissing", "Indiquez à quelles structures cet achat peut être réservé."),
    STANDS_ALREADY("market.standsAlready", "La famille « %s » est déjà sur la liste à cette date."),
    UNKNOWN_LINE("market.unknownLine", "Cette ligne n'est pas sur la liste, ou elle est déjà terminée."),
    ENDS_BEFORE("market.endsBefore", "La fin ne peut pas précéder le début.");

    private final String code;
    private final String sentence;

    MarketReason(String code, String sentence) {
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
