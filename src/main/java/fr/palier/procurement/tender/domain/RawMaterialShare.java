package fr.palier.procurement.tender.domain;

/** Share of raw materials whose price follows world markets. */
public enum RawMaterialShare {
    HIGH("Importante"),
    LOW("Faible");

    private final String label;

    RawMaterialShare(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
