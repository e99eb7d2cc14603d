package fr.palier.intervention;

import fr.palier.office.Delay;

/**
 * Who had an order when an event of it was entered.
 *
 * @param firm null = the office's own team
 * @param contract on the event that gave the order; null = no contract, or another event
 * @param delay promised with it, on the same event; null = not known, or another event
 */
public record Holder(Performer performer, Long firm, String contract, Delay delay) {}
