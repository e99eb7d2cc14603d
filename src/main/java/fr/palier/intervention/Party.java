package fr.palier.intervention;

/** On whose side an event was entered. */
public enum Party {
    OFFICE("Office"),
    SUPPLIER("Entreprise"),
    OWN_TEAM("Équipe de l'office"),
    TENANT("Locataire"),
    SYSTEM("Palier");

    private final String label;

    Party(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
