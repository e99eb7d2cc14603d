package fr.palier.procurement;

/** What works do to a building: a significant rehabilitation or a demolition needs its PEMD diagnosis. */
public enum WorksKind {
    REHABILITATION("Réhabilitation"),
    DEMOLITION("Démolition"),
    OTHER("Autres travaux");

    private final String label;

    WorksKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
