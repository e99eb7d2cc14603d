package fr.palier.movein.domain;

/** Meters of a dwelling; the constants are the values of {@code meter} in {@code meter-plausibility}. */
public enum MeterKind {
    COLD_WATER("Eau froide", "m³"),
    HOT_WATER("Eau chaude", "m³"),
    ELECTRICITY("Électricité (heures pleines ou base)", "kWh"),
    ELECTRICITY_LOW("Électricité (heures creuses)", "kWh"),
    GAS("Gaz", "m³"),
    HEAT("Chaleur", "kWh");

    private final String label;
    private final String unit;

    MeterKind(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }
}
