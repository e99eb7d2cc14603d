package fr.palier.complaint.domain;

/** Whose repair it is, by {@code repair-responsibility}. */
public enum Responsible {
    LANDLORD("L'office"),
    TENANT("Le locataire"),
    MAINTENANCE_CONTRACT("Le titulaire du contrat d'entretien"),
    BUILDER("Le constructeur, sous garantie"),
    CO_OWNERSHIP("Le syndic de la copropriété"),
    INSURER("L'assurance");

    private final String label;

    Responsible(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
