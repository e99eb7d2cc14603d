package fr.palier.procurement.tender.domain;

/** Structures that a lot may be reserved to (articles L2113-12 to L2113-16 CCP). */
public enum Reservation {
    DISABLED_WORKERS("Structures employant des travailleurs handicapés (L2113-12)"),
    INSERTION("Structures d’insertion par l’activité économique (L2113-13)"),
    DISABLED_AND_INSERTION("Handicap et insertion ensemble (L2113-14)"),
    PRISON("Travail en milieu pénitentiaire (L2113-13-1)"),
    ESS("Entreprises de l’économie sociale et solidaire, services sociaux (L2113-15)");

    private final String label;

    Reservation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
