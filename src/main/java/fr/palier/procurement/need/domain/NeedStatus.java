package fr.palier.procurement.need.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a need stands. */
public enum NeedStatus {
    STATED("Déposé"),
    SPLIT_WARNED("Alerte de fractionnement à répondre"),
    TO_REVIEW("À vérifier par les acheteurs"),
    RETURNED("Renvoyé au demandeur"),
    SETTLED("Procédure retenue"),
    DIRECT_PURCHASE("Achat direct à réaliser"),
    TO_SIGN("Achat direct à signer"),
    PURCHASED("Achat direct réalisé"),
    TENDER_OPENED("Consultation ouverte"),
    AWARDED("Attribué"),
    DISCONTINUED("Consultation sans suite"),
    WITHDRAWN("Retiré");

    private static final Map<NeedStatus, Set<NeedStatus>> NEXT = Map.ofEntries(
            Map.entry(STATED, EnumSet.of(SPLIT_WARNED, TO_REVIEW)),
            Map.entry(SPLIT_WARNED, EnumSet.of(TO_REVIEW, RETURNED, WITHDRAWN)),
            Map.entry(TO_REVIEW, EnumSet.of(RETURNED, STATED, SETTLED, DIRECT_PURCHASE, WITHDRAWN)),
            Map.entry(RETURNED, EnumSet.of(STATED, WITHDRAWN)),
            Map.entry(SETTLED, EnumSet.of(TENDER_OPENED)),
            Map.entry(DIRECT_PURCHASE, EnumSet.of(TO_SIGN, PURCHASED, STATED, WITHDRAWN)),
            Map.entry(TO_SIGN, EnumSet.of(PURCHASED, DIRECT_PURCHASE, WITHDRAWN)),
            Map.entry(PURCHASED, EnumSet.noneOf(NeedStatus.class)),
            Map.entry(TENDER_OPENED, EnumSet.of(AWARDED, DISCONTINUED)),
            // lots without holder are consulted on again
            Map.entry(AWARDED, EnumSet.of(TENDER_OPENED)),
            Map.entry(DISCONTINUED, EnumSet.of(TENDER_OPENED)),
            Map.entry(WITHDRAWN, EnumSet.noneOf(NeedStatus.class)));

    private final String label;

    NeedStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean mayBecome(NeedStatus next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether its amount stands in the totals of later needs. */
    public boolean counts() {
        return this != WITHDRAWN && this != DISCONTINUED;
    }

    public boolean isWithdrawable() {
        return mayBecome(WITHDRAWN);
    }
}
