package fr.palier.procurement.tender.domain;

/** How two offers with the same final score are parted; what it leaves equal shares a rank. */
public enum TieRule {
    HEAVIEST_CRITERION("la meilleure note au critère le plus lourd, puis le prix le plus bas"),
    LOWEST_PRICE("le prix le plus bas");

    private final String label;

    TieRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
