package fr.palier.complaint.domain;

/** What the person wants: that something be done, or that a grief be heard. */
public enum Kind {
    REQUEST("Demande"),
    GRIEVANCE("Réclamation");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
