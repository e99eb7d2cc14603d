package fr.palier.procurement.need.domain;

/** Where a review leads; routes the process. */
public enum ReviewRoute {
    RETURNED,
    SPLIT_WARNED,
    DIRECT_PURCHASE,
    TENDER
}
