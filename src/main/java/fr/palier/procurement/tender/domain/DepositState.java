package fr.palier.procurement.tender.domain;

/** State of a deposit in the register. */
public enum DepositState {
    SEALED("Scellé"),
    OPENED("Ouvert"),
    EMPTY("Ouvert, sans offre"),
    LATE("Hors délai, non ouvert"),
    SUPERSEDED("Remplacé par un dépôt ultérieur");

    private final String label;

    DepositState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
