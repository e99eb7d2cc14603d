package fr.palier.complaint.domain;

/** Why it does not work, as far as the person who asks can tell. */
public enum Cause {
    UNKNOWN("Ne sait pas"),
    WEAR("Usure"),
    DEFECT("Panne ou défaut"),
    MISUSE("Casse ou mauvais usage"),
    CLAIM("Sinistre : dégât des eaux, tempête, effraction, incendie");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
