package fr.palier.intervention;

/** By which way an event was entered. */
public enum EntryChannel {
    PAGE("page de l'office"),
    LINK("lien signé"),
    API("logiciel de maintenance"),
    CSV("fichier importé"),
    SYSTEM("Palier");

    private final String label;

    EntryChannel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
