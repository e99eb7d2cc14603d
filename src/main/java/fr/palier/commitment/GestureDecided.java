package fr.palier.commitment;

/**
 * A gesture was granted, refused or raised; published in the transaction that decides.
 *
 * @param reference of the gesture
 * @param caseReference request or intervention that led to it
 */
public record GestureDecided(String office, String reference, String caseReference) {}
