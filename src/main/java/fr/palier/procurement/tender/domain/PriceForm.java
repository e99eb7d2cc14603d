package fr.palier.procurement.tender.domain;

/** Form of the price. */
public enum PriceForm {
    FIRM("Ferme"),
    UPDATABLE("Ferme actualisable"),
    REVISABLE("Révisable");

    private final String label;

    PriceForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
