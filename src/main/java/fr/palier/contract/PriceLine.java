package fr.palier.contract;

import fr.palier.office.Money;

/** A line of a contract's price list; @param price euros HT per unit */
public record PriceLine(String code, String label, String unit, Money price) {}
