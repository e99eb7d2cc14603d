package fr.palier.committee.domain;

/** In which title a person belongs to a body. */
public enum Title {
    PRESIDENT("Président"),
    MEMBER("Membre"),
    SUBSTITUTE("Suppléant");

    private final String label;

    Title(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
