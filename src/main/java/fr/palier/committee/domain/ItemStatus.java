package fr.palier.committee.domain;

/** Life of an item; an adjourned one returns to {@code WAITING}. */
public enum ItemStatus {
    WAITING("En attente"),
    SCHEDULED("À l'ordre du jour"),
    DECIDED("Examiné"),
    WITHDRAWN("Retiré");

    private final String label;

    ItemStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
