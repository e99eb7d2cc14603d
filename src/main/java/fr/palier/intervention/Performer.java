package fr.palier.intervention;

/** Who carries an intervention out. */
public enum Performer {
    SUPPLIER("Entreprise sous contrat"),
    OWN_TEAM("Équipe de l'office");

    private final String label;

    Performer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
